// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/question_matrix.h: the matrix of a question as one rater filled it.
//
// In:     all records; a question; a rater; a checked policy.
// Out:    rows, columns with the belief in each item and whom it rests on, cells; empty cells stay
//         empty.
// Holds:  belief in an item: typed with its reason, else that of the claim, report, document or
//         comparison it comes from; what we saw ourselves counts as we do. A typed origin stands
//         for its single point of failure. Of an origin whose items are all typed, the least of
//         them is the soundness of the origin.
#pragma once

#include <string>
#include <vector>

#include "weigh/policy.h"
#include "weigh/rivals/hypotheses.h"
#include "weigh/support/record_index.h"

namespace winnow::weigh {

struct ItemBelief {
  double p = 0;
  std::string from{};                        // typed, claim, report, document, check or own.
  std::vector<std::string> single_points{};  // Ids of sources.
};
ItemBelief belief_in(const RecordIndex& index, const EvidenceLink& link,
                     const WeighingPolicy& policy);

std::vector<const Hypothesis*> hypotheses_of(const Records& records, std::string_view question);
// Links to the question or to one of its hypotheses.
std::vector<const EvidenceLink*> items_of(const Records& records, std::string_view question);
// The rater's own, one for each cell at most.
const Rating* rating_of(const Records& records, std::string_view hypothesis, std::string_view item,
                        std::string_view rater);
// In the order of their first rating.
std::vector<std::string> raters_of(const Records& records, std::string_view question);

Matrix matrix_of(const RecordIndex& index, const Question& question, std::string_view rater,
                 const WeighingPolicy& policy);

}  // namespace winnow::weigh
