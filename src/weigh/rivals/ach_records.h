// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/rivals/ach_records.h: the matrix of weigh/rivals/ach_1.h as records of a case, for tests
// alone.
#pragma once

#include <string>

#include "weigh/rivals/ach_1.h"
#include "weigh/support/records.h"

namespace winnow::weigh {

inline Records ach_records(const std::string& rater) {
  const Matrix matrix = ach_1();
  Records records;
  records.claims = {{.head = {.id = "c1"}, .text = "The files are genuine."}};
  records.questions = {{.head = {.id = "q1"}, .text = "What are the files?", .claim = "c1"}};
  for (const Rival& rival : matrix.rivals) {
    records.hypotheses.push_back({.head = {.id = rival.id, .version = 1},
                                  .question = "q1",
                                  .text = rival.text,
                                  .is_catch_all = rival.is_catch_all});
  }
  for (const EvidenceItem& item : matrix.items) {
    const std::string& origin = item.single_points.front();
    records.sources.push_back({.head = {.id = origin, .version = 1}, .cover_name = origin});
    records.evidence.push_back({.head = {.id = item.id, .version = 1},
                                .to = "question:q1",
                                .label = item.id,
                                .origin = origin,
                                .soundness = item.soundness,
                                .soundness_reason = "worked example"});
    for (std::size_t row = 0; row < item.cells.size(); ++row) {
      const std::string id = item.id + "-" + matrix.rivals[row].id;
      records.ratings.push_back({.head = {.id = id, .version = 1},
                                 .question = "q1",
                                 .hypothesis = matrix.rivals[row].id,
                                 .item = item.id,
                                 .rater = rater,
                                 .expectation = static_cast<Expectation>(*item.cells[row])});
    }
  }
  return records;
}

}  // namespace winnow::weigh
