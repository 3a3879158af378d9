// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/support/case_records.h"

#include "store/made_records.h"

namespace winnow::weigh {
namespace {

TEST(CaseRecords, a_document_brings_the_hand_overs_it_lies_in) {
  store::MadeRecords made;
  const Passage passage = made.passage("Of course genuine");
  const auto records = load_case_records(made.view());
  ASSERT_TRUE(records) << records.error().reason;
  ASSERT_EQ(records->passages.size(), 1U);
  ASSERT_EQ(records->documents.size(), 1U);
  EXPECT_EQ(records->documents[0].document, passage.document);
  EXPECT_EQ(records->documents[0].name, "note.txt");
  EXPECT_EQ(records->documents[0].hand_overs, std::vector<std::string>{made.made().hand_over()});
  ASSERT_EQ(records->custody.size(), 1U);
  EXPECT_EQ(records->custody[0].items, std::vector<std::string>{"hand_over:h1"});
}

TEST(CaseRecords, withdrawn_records_and_old_versions_stay_out) {
  store::MadeRecords made;
  Claim first = made.claim("The files are genuine.");
  const Claim second = made.claim("The order is genuine.");
  first.text = "The files come from the office.";
  made.change(first);
  ASSERT_TRUE(made.try_withdraw(second));
  const auto records = load_case_records(made.view());
  ASSERT_TRUE(records);
  ASSERT_EQ(records->claims.size(), 1U);
  EXPECT_EQ(records->claims[0].text, "The files come from the office.");
}

TEST(CaseRecords, what_a_claim_rests_on_is_read_and_strangers_are_not) {
  store::MadeRecords made;
  const Source speaker = made.source("D1");
  const Claim claim = made.claim("The convoy left at dawn.");
  const Claim other = made.claim("It rained.");
  const Passage passage = made.passage("Of course genuine");
  const auto said = [&](const Claim& of) {
    return made.add(
        Attribution{.claim = of.head.id, .speaker = speaker.head.id, .passage = passage.head.id});
  };
  const Attribution ours = said(claim);
  said(other);
  const Question question = made.add(Question{.text = "Who?", .claim = claim.head.id});
  const auto records = load_records_behind(made.view(), "claim:" + claim.head.id);
  ASSERT_TRUE(records) << records.error().reason;
  ASSERT_EQ(records->claims.size(), 1U);
  ASSERT_EQ(records->attributions.size(), 1U);
  EXPECT_EQ(records->attributions[0].head.id, ours.head.id);
  EXPECT_EQ(records->custody.size(), 1U);  // Of the hand-over that the passage lies in.
  EXPECT_EQ(records->questions.size(), 1U);
  EXPECT_EQ(records->hypotheses.size(), 1U);  // Something else.
  EXPECT_EQ(records->documents.size(), 1U);
  EXPECT_EQ(records->sources.size(), load_case_records(made.view())->sources.size());
}

}  // namespace
}  // namespace winnow::weigh
