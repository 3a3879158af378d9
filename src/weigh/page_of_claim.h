// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/page_of_claim.h: the page of one claim, made from the records of a case.
//
// In:     all records, the claim, a checked policy; what the case has stored and marked stale.
// Out:    reports grouped by voice, lines, sweeps, ceilings, placements, warnings, readiness.
// Holds:  reports fall into one voice where one actor other than ourselves stands in all of their
//         lines. Nothing on the page is computed in the browser.
// Cost:   one weighing, two for each actor, one for each placement.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "weigh/claim_page.h"
#include "weigh/weigh_claim.h"

namespace winnow::weigh {

struct StoredAssessment {
  std::optional<Assessment> assessment{};
  bool is_stale = false;
  std::vector<std::string> stale_because{};
};

ClaimPage show_claim(const RecordIndex& index, const Claim& claim, const WeighingPolicy& policy,
                     StoredAssessment stored);

}  // namespace winnow::weigh
