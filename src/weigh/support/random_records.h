// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/support/random_records.h: cases that follow from a seed, for tests alone.
#pragma once

#include <string>
#include <string_view>

#include "base/random.h"
#include "weigh/support/worked_records.h"

namespace winnow::weigh::worked {

inline std::string any_of(Random& random, std::string_view letter, int count) {
  return std::string(letter) + std::to_string(random.between(1, count));
}

// The worked example's files and up to six attributions of all kinds, circles among them.
inline Records random_records(Random& random) {
  auto records = files_received();
  if (random.between(0, 3) == 0) records.evidence.clear();
  for (auto& step : records.custody) step.is_capability_recorded = random.between(0, 1) == 1;
  const int count = random.between(0, 6);
  for (int a = 1; a <= count; ++a) {
    auto one = said("a" + std::to_string(a), any_of(random, "s", 7));
    one.basis = static_cast<Basis>(random.between(0, 7));
    one.stance = static_cast<Stance>(random.between(0, 2));
    one.upstream_alternatives = random.between(0, 1) == 1;
    if (random.between(0, 2) == 0) one.reached_via = {any_of(random, "s", 7)};
    if (random.between(0, 1) == 0) one.upstream.push_back("attribution:" + any_of(random, "a", 7));
    if (random.between(0, 3) == 0) one.upstream.push_back("document:12");
    records.attributions.push_back(std::move(one));
  }
  if (random.between(0, 2) == 0) {
    records.sources[static_cast<std::size_t>(random.between(0, 6))].relations = {
        {.tie = static_cast<SourceTie>(random.between(0, 3)), .other = any_of(random, "s", 7)}};
  }
  return records;
}

// A sample that one of the sources gave, and up to three checks of the files: some by the sample,
// some by an expert, some that could not be made, some signatures.
inline void add_random_checks(Random& random, Records& records) {
  records.documents.push_back({.document = "20", .hand_overs = {"h2"}});
  records.custody.push_back({.head = {.id = "k4"},
                             .items = {"hand_over:h2"},
                             .from = any_of(random, "s", 7),
                             .to = "s4"});
  const int count = random.between(0, 3);
  for (int x = 1; x <= count; ++x) {
    Check check{.head = {.id = "x" + std::to_string(x)},
                .document = "12",
                .name = "comparison",
                .observation = "no difference",
                .severity = static_cast<Severity>(random.between(0, 2)),
                .is_applicable = random.between(0, 3) != 0};
    if (random.between(0, 1) == 0) check.compared_with.push_back("document:20");
    if (random.between(0, 2) == 0)
      check.compared_with.push_back("source:" + any_of(random, "s", 7));
    if (random.between(0, 4) == 0) check.signer = any_of(random, "s", 7);
    records.checks.push_back(std::move(check));
  }
}

// A question about the claim with two rows and one column, rated as a whole or in part.
inline void add_random_question(Random& random, Records& records) {
  records.questions = {{.head = {.id = "q1"}, .text = "What are the files?", .claim = "c1"}};
  records.hypotheses = {
      {.head = {.id = "h1"}, .question = "q1", .text = "something else", .is_catch_all = true},
      {.head = {.id = "h2"}, .question = "q1", .text = "what they seem"}};
  records.evidence.push_back({.head = {.id = "e2"}, .from = "document:12", .to = "question:q1"});
  const int cells = random.between(0, 2);
  for (int cell = 1; cell <= cells; ++cell) {
    records.ratings.push_back({.head = {.id = "r" + std::to_string(cell)},
                               .question = "q1",
                               .hypothesis = "h" + std::to_string(cell),
                               .item = "e2",
                               .rater = "u1",
                               .expectation = static_cast<Expectation>(random.between(0, 4))});
  }
}

}  // namespace winnow::weigh::worked
