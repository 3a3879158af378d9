// SPDX-License-Identifier: AGPL-3.0-or-later
// demo/plots.h: the documents that contradict each other, and what the three holders say of
// themselves.
#pragma once

#include "demo/mail.h"
#include "demo/story.h"

namespace winnow::demo {

Piece meeting_minutes();    // The firm: 14 March.
Piece meeting_report();     // The brigade: 17 March.
Mail meeting_invitation();  // Agrees with the firm.
Piece fee_agreement();
Piece sum_letter(bool altered);  // The ministry on RG-2019-07; the altered copy lost a zero.
Mail backdating_order(const Shipment& fifth);
Mail engines_mail(const Shipment& ninth);
Piece leave_slip();
Piece contacts();  // The officer's telephone: every name in both scripts.

// From the accountant, the officer, the secretary.
Piece note_of_accountant();
Piece note_of_officer();
Piece note_of_secretary();

}  // namespace winnow::demo
