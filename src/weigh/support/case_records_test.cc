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

}  // namespace
}  // namespace winnow::weigh
