// SPDX-License-Identifier: AGPL-3.0-or-later
// What must hold of every weighed claim, each on 10,000 generated cases; the numbers are those of
// the invariants.
#include <algorithm>
#include <functional>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "base/json.h"
#include "weigh/assess.h"
#include "weigh/support/cautions.h"
#include "weigh/support/random_records.h"
#include "weigh/support/shared_hands.h"

namespace winnow::weigh {
namespace {

using namespace worked;

constexpr int cases = 10'000;

Assessment assessed(const Records& records) {
  const RecordIndex index(records);
  return assess_claim(index, records.claims.at(0), default_policy()).value();
}

// What was found, without what it was found from.
std::string result_of(Assessment assessment) {
  assessment.inputs.clear();
  assessment.inputs_hash.clear();
  return to_json(assessment);
}

std::int64_t voices(const Assessment& assessment) {
  return assessment.modes.at(0).independence_low;
}

TEST(WeighProperty, a_circle_is_found_where_a_report_reaches_itself_i_3) {
  Random random(51);
  int circular = 0;
  for (int i = 0; i < cases; ++i) {
    const auto records = random_records(random);
    const RecordIndex index(records);
    std::set<std::string> expected;
    for (const auto& first : records.attributions) {
      std::vector<std::string> next = first.upstream;
      std::set<std::string> seen;
      while (!next.empty()) {
        const auto* one = index.attribution(id_if("attribution", next.back()));
        next.pop_back();
        if (one == nullptr || !seen.insert(one->head.id).second) continue;
        next.insert(next.end(), one->upstream.begin(), one->upstream.end());
      }
      if (seen.contains(first.head.id)) expected.insert(first.head.id);
    }
    std::set<std::string> found;
    for (const auto& circle : circles(index, index.attributions_of("c1"))) {
      found.insert(circle.begin(), circle.end());
    }
    ASSERT_EQ(found, expected) << i;
    circular += !found.empty();
  }
  EXPECT_GT(circular, cases / 20);
}

TEST(WeighProperty, one_who_controls_another_never_adds_a_voice_i_7) {
  Random random(52);
  int merged = 0;
  for (int i = 0; i < cases; ++i) {
    auto records = random_records(random);
    for (auto& source : records.sources) source.relations.clear();
    const auto before = independence(support_of(records, "c1", Mode::fabricate).graph);
    auto& head = records.sources[static_cast<std::size_t>(random.between(0, 6))];
    const auto& other = records.sources[static_cast<std::size_t>(random.between(0, 6))];
    // Whoever is one with us is us; then what rested on him rests on our own observation.
    if (head.is_own || other.is_own || &head == &other) continue;
    head.relations = {{.tie = SourceTie::controls, .other = other.head.id}};
    const auto after = independence(support_of(records, "c1", Mode::fabricate).graph);
    ASSERT_LE(proven(after), proven(before)) << i;
    merged += proven(after) < proven(before);
  }
  EXPECT_GT(merged, 0);
}

TEST(WeighProperty, confirmed_takes_two_voices_and_f_and_6_are_no_numbers_i_8) {
  Random random(53);
  int refused = 0;
  for (int i = 0; i < cases; ++i) {
    auto records = random_records(random);
    for (auto& source : records.sources) {
      if (random.between(0, 2) != 0) continue;
      source.soundness.reset();
      if (random.between(0, 1) == 0) source.grades = {{.letter = random.between(0, 1) ? "F" : "G"}};
    }
    const RecordIndex index(records);
    const auto& claim = records.claims[0];
    const auto six = assess_claim(index, claim, default_policy(), "6");
    ASSERT_EQ(six.value().digit, "") << i;
    const auto one = assess_claim(index, claim, default_policy(), "1");
    const auto found = voices(*six);
    ASSERT_EQ(one.has_value(), found < 0 || found >= 2) << i;
    refused += !one;
    for (const auto& source : records.sources) {
      if (source.soundness || source.is_own) continue;
      const auto sound = soundness_under(default_policy(), source);
      ASSERT_EQ(sound.from, "assumed") << i;
      ASSERT_LT(sound.lo, sound.hi) << i;
    }
  }
  EXPECT_GT(refused, cases / 10);
}

TEST(WeighProperty, a_sample_or_expert_of_a_hand_in_question_is_named_i_9) {
  Random random(54);
  int named = 0;
  for (int i = 0; i < cases; ++i) {
    auto records = random_records(random);
    add_random_checks(random, records);
    const RecordIndex index(records);
    const auto& ties = index.ties();
    // Our own man and the claimed author are no such hands.
    std::set<std::string> hands{ties.actor_of("s2"), ties.actor_of("s3")};
    const auto& giver = records.custody.back().from;
    for (const auto& check : records.checks) {
      std::set<std::string> expected;
      for (const auto& reference : check.compared_with) {
        const auto expert = std::string(id_if("source", reference));
        auto brought =
            expert.empty() ? std::set<std::string>{giver} : std::set<std::string>{expert};
        for (const auto& source : records.sources) {
          if (source.head.id != expert) continue;
          for (const auto& tie : source.relations) {
            if (tie.tie == SourceTie::introduced_by) brought.insert(tie.other);
          }
        }
        if (expert.empty() && giver == "s4") brought.clear();
        for (const auto& hand : brought) {
          if (hands.contains(ties.actor_of(hand))) expected.insert(ties.actor_of(hand));
        }
      }
      std::set<std::string> found;
      for (const auto& hand : shared_hands_of_check(index, check)) found.insert(hand.source);
      ASSERT_EQ(found, expected) << i;
      if (records.evidence.empty()) continue;
      named += !found.empty();
      const auto all = shared_hands(index, "c1", {"12"});
      for (const auto& hand : found) {
        ASSERT_TRUE(std::ranges::any_of(all, [&](const SharedHand& one) {
          return one.check == check.head.id && one.source == hand;
        })) << i;
      }
    }
  }
  EXPECT_GT(named, cases / 20);
}

using Mend = std::function<void(Random&, Records&)>;

// Each changes what one record says and makes it the next version.
const std::vector<Mend>& mends() {
  static const auto any = [](Random& random, auto& list) -> auto* {
    return list.empty() ? nullptr : &list[random.next() % list.size()];
  };
  static const std::vector<Mend> all = {
      [](Random& random, Records& records) {
        auto* one = any(random, records.sources);
        ++one->head.version;
        one->soundness = 0.01 + 0.98 * random.part();
      },
      [](Random& random, Records& records) {
        auto* one = any(random, records.sources);
        ++one->head.version;
        one->relations.push_back(
            {.tie = static_cast<SourceTie>(random.between(0, 3)), .other = any_of(random, "s", 7)});
      },
      [](Random& random, Records& records) {
        auto* one = any(random, records.custody);
        ++one->head.version;
        one->from = any_of(random, "s", 7);
      },
      [](Random& random, Records& records) {
        auto* one = any(random, records.attributions);
        if (one == nullptr) return;
        ++one->head.version;
        one->speaker = any_of(random, "s", 7);
        one->stance = static_cast<Stance>(random.between(0, 2));
      },
      [](Random& random, Records& records) {
        auto* one = any(random, records.evidence);
        if (one == nullptr) return;
        ++one->head.version;
        one->bearing = static_cast<Bearing>(random.between(0, 2));
      },
      [](Random& random, Records& records) {
        auto* one = any(random, records.checks);
        if (one == nullptr) return;
        ++one->head.version;
        one->severity = static_cast<Severity>(random.between(0, 2));
        one->signer = random.between(0, 1) == 0 ? "" : any_of(random, "s", 7);
      },
      [](Random& random, Records& records) {
        auto* one = any(random, records.ratings);
        if (one == nullptr) return;
        ++one->head.version;
        one->expectation = static_cast<Expectation>(random.between(0, 4));
      },
      [](Random& random, Records& records) {
        if (!records.ratings.empty()) records.ratings.erase(records.ratings.begin());
        (void)random;
      }};
  return all;
}

TEST(WeighProperty, the_same_hash_is_the_same_result_i_11) {
  Random random(55);
  int moved = 0;
  for (int i = 0; i < cases; ++i) {
    auto records = random_records(random);
    add_random_checks(random, records);
    if (random.between(0, 1) == 0) add_random_question(random, records);
    const auto before = assessed(records);
    ASSERT_EQ(to_json(before), to_json(assessed(records))) << i;
    mends()[random.next() % mends().size()](random, records);
    const auto after = assessed(records);
    if (result_of(before) == result_of(after)) continue;
    ++moved;
    ASSERT_NE(before.inputs_hash, after.inputs_hash) << i << "\n"
                                                     << result_of(before) << "\n"
                                                     << result_of(after);
  }
  EXPECT_GT(moved, cases / 10);
}

TEST(WeighProperty, no_response_and_no_correction_moves_a_number_i_12) {
  Random random(56);
  for (int i = 0; i < cases; ++i) {
    auto records = random_records(random);
    const auto before = to_json(assessed(records));
    const int count = random.between(1, 4);
    for (int n = 1; n <= count; ++n) {
      Response response{.head = {.id = "n" + std::to_string(n)},
                        .target = random.between(0, 1) == 0 ? "claim:c1" : "passage:p1",
                        .respondent = any_of(random, "s", 7),
                        .kind = static_cast<ResponseKind>(random.between(0, 3)),
                        .text = "M sold forgeries before; a1 and a2 are his men.",
                        .moderation = static_cast<Moderation>(random.between(0, 2))};
      response.accepted = {{.as = static_cast<AcceptedAs>(random.between(0, 3)),
                            .reference = "document:12",
                            .text = "look at it"}};
      records.responses.push_back(std::move(response));
    }
    records.corrections = {{.head = {.id = "o1"}, .target = "claim:c1", .wrong = "all of it"}};
    ASSERT_EQ(to_json(assessed(records)), before) << i;
  }
}

TEST(WeighProperty, a_check_that_could_not_be_made_is_no_pass_i_14) {
  Random random(57);
  for (int i = 0; i < cases; ++i) {
    auto records = random_records(random);
    const auto before = assessed(records);
    ASSERT_NE(before.confidence, "high") << i << ": nothing was checked";
    records.checks = {{.head = {.id = "x1"},
                       .document = "12",
                       .name = "signature",
                       .not_applicable_reason = "no mail",
                       .signer = any_of(random, "s", 7)}};
    const auto after = assessed(records);
    ASSERT_EQ(after.probability, before.probability) << i;
    ASSERT_EQ(voices(after), voices(before)) << i;
    ASSERT_EQ(after.confidence, before.confidence) << i;
  }
}

}  // namespace
}  // namespace winnow::weigh
