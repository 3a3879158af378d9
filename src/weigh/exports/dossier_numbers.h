// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/exports/dossier_numbers.h: what was computed of a claim, as printed.
//
// In:     the page of a claim whose stored assessment stands.
// Out:    sentences; belief, interval, naive number and policy; cut sets of both fears; lines and
//         actors; sweeps, ceilings and places of unknown paths; inputs with versions and hash.
#pragma once

#include "weigh/claim_page.h"
#include "weigh/exports/html_page.h"

namespace winnow::weigh {

void add_numbers(HtmlPage& html, const ClaimPage& page);

}  // namespace winnow::weigh
