// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/exports/claim_reviews.h: claims for search engines and readers of schema.org.
//
// Out:    claims.jsonld: a ClaimReview where an outlet's published statement is rated, else a
//         Claim.
// Holds:  rated is what an outlet that is not ourselves says in a passage that is held, while an
//         assessment stands that is not stale. The rating is a word, never a number; the statement
//         has at most 75 characters. Claims of sources stay plain claims: nobody is reviewed who
//         did not speak in public.
// From:   schema.org Claim, ClaimReview, Rating, Quotation.
#pragma once

#include <string>
#include <string_view>

#include "weigh/exports/export_case.h"

namespace winnow::weigh {

Result<> export_claims(const CaseToExport& exported, ExportFiles& files);

// At most `most` code points, cut between words where possible, with an ellipsis.
std::string shortened(std::string_view text, std::int64_t most);

}  // namespace winnow::weigh
