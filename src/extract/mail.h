// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/mail.h: one mail, and a mailbox of mails.
//
// Out:    a mail: its fields as facts, subject and best body as page 1, further texts as pages,
//         all other parts as children with the part number ("1.2") as locator. A mailbox: one child
//         per message, its bytes as they stand (quoted `>From ` stays), locator u64be offset of its
//         separator.
// Holds:  an embedded message is a child and counts as a container; at `limits.depth` a mail still
//         gives its text, but no children. Encrypted and signed parts are named, not opened.
#pragma once

#include "extract/extractor.h"

namespace winnow::extract {

Done read_mail(const Input& input, const Job& job, Sink& sink);
Done read_mbox(const Input& input, const Job& job, Sink& sink);

// Loads what the mail library needs from disk, once, before the cage closes.
void warm_up_mail();

}  // namespace winnow::extract
