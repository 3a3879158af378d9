// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/exports/dossier_records.h: what is recorded about a claim, as printed.
//
// Out:    reports for and against with their words, doubts and repetitions; custody with gaps;
//         checks; rival explanations; what is looked for; responses with how they were moderated;
//         corrections with the old text; what stands in the way of publishing.
#pragma once

#include "weigh/exports/export_case.h"
#include "weigh/exports/html_page.h"
#include "weigh/exports/html_text.h"

namespace winnow::weigh {

void add_records(HtmlPage& html, const CaseToExport& exported, const ClaimPage& page);

}  // namespace winnow::weigh
