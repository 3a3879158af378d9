// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/claim_lines.h"

#include <gtest/gtest.h>

#include "weigh/support/worked_records.h"

namespace winnow::weigh {
namespace {

TEST(ClaimLines, a_report_that_shares_nobody_is_a_voice_of_its_own) {
  Records records = worked::witnesses_asked();
  records.attributions.push_back(worked::said("a3", "s7"));
  const RecordIndex index(records);
  const WeighedClaim weighed = weigh_claim(index, records.claims[0], default_policy());
  std::vector<Voice> voices;
  for (const char* id : {"a1", "a2", "a3"}) {
    VoiceItem item = item_of(index, *index.attribution(id));
    item.actors = actors_of_report(weighed, item.reference);
    put_in_voice(index, std::move(item), voices);
  }
  ASSERT_EQ(voices.size(), 2U);
  EXPECT_EQ(voices[0].through, std::vector<std::string>{"s3"});
  EXPECT_EQ(voices[1].through, std::vector<std::string>{"s7"});
}

TEST(ClaimLines, an_item_shows_the_words_it_stands_on) {
  Records records = worked::witnesses_asked();
  records.passages = {{.head = {.id = "p1"}, .document = "12", .page = 3, .quote = "of course"}};
  records.attributions[0].passage = "p1";
  const RecordIndex index(records);
  const VoiceItem item = item_of(index, records.attributions[0]);
  EXPECT_EQ(item.quote, "of course");
  EXPECT_EQ(item.page, 3);
  EXPECT_EQ(item.label, "D2");
}

TEST(ClaimLines, every_assumption_has_its_sweep) {
  const Records records = worked::witnesses_asked();
  const RecordIndex index(records);
  const WeighedClaim weighed = weigh_claim(index, records.claims[0], default_policy());
  const auto sweeps = sweeps_of(weighed, default_policy());
  ASSERT_EQ(sweeps.size(), 7U);  // q, the prior, five actors.
  EXPECT_EQ(sweeps[0].of, "coordination");
  EXPECT_NEAR(sweeps[0].points.back().probability, .643, .0005);
  EXPECT_EQ(sweeps[1].of, "prior");
  EXPECT_DOUBLE_EQ(sweeps[1].points[2].probability, weighed.probability);
}

}  // namespace
}  // namespace winnow::weigh
