// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/exports/dossier.h: one printable page per claim, with the inputs of every number.
//
// Out:    claim-ID.html for each claim: sentences, numbers with interval and policy, cut sets,
//         lines, reports, custody, checks, responses, corrections, inputs and their hash. One file
//         that needs nothing else: no script, no picture, no font, no link to anywhere.
// Fails:  as the files do. A claim whose assessment is stale is left out and told of, with what
//         changed; a claim never weighed is printed as that, without a number.
// Holds:  all text is escaped, every name and quotation isolated (weigh/exports/html_text.h).
//         Likelihood and confidence stand in sentences and cells of their own (I-10).
// Cost:   that of the page of a claim (weigh/page_of_claim.h), for each.
#pragma once

#include <vector>

#include "base/error.h"
#include "weigh/exports/export_case.h"

namespace winnow::weigh {

// The claims that were left out, each with its reason.
Result<std::vector<Error>> export_dossier(const CaseToExport& exported, ExportFiles& files);

}  // namespace winnow::weigh
