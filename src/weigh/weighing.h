// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/weighing.h: what is asked of the weighing of a case: pages, advice, assessments.
//
// In:     a view or the open case; ids without their noun.
// Out:    page records; assessments as stored, with their id and version.
// Fails:  not_found for an id that is not there or was withdrawn; else as weigh/assess.h.
// Holds:  an assessment is computed and stored in one change, so that no input can change between.
//         A page is weighed under the policy of the stored assessment, else under the default.
// Cost:   what the claim or question rests on is read, of a page all records; then one weighing.
#pragma once

#include <optional>
#include <string>

#include "base/result.h"
#include "store/case.h"
#include "weigh/claim_page.h"
#include "weigh/matrix_page.h"

namespace winnow::weigh {

struct AssessAsked {
  static constexpr std::string_view type_name = "AssessAsked";
  std::string why{};
  std::string digit{};  // Credibility 1 to 6, or "".
  std::optional<WeighingPolicy> policy{};
};
void describe(Fields& f, AssessAsked& a);

Result<ClaimPage> claim_page(const store::View& view, const std::string& claim);
Result<HelpfulChanges> help_with_claim(const store::View& view, const std::string& claim);
Result<MatrixPage> matrix_page(const store::View& view, const std::string& question,
                               const std::string& rater);
// Of one claim, of one document, or of all where both are empty.
Result<CustodyGraph> custody_graph(const store::View& view, const std::string& claim,
                                   const std::string& document);

// Under asked.policy, or that of before; nothing is kept.
Result<Assessment> preview_claim(const store::View& view, const std::string& claim,
                                 const AssessAsked& asked);
Result<Assessment> preview_question(const store::View& view, const std::string& rater,
                                    const std::string& question, const AssessAsked& asked);

// Refused without a reason where the policy is another than that of before.
Result<Assessment> assess_claim(store::Case& open_case, const std::string& actor,
                                const std::string& claim, const AssessAsked& asked);
Result<Assessment> assess_question(store::Case& open_case, const std::string& actor,
                                   const std::string& question, const AssessAsked& asked);

}  // namespace winnow::weigh
