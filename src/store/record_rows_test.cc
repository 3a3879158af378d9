// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/record_rows.h"

#include "store/made_records.h"

namespace winnow::store {
namespace {

TEST(RecordRows, ids_of_a_kind_count_on_and_are_never_given_twice) {
  MadeRecords made;
  const auto view = made.view();
  EXPECT_EQ(must(next_record_id(view, RecordKind::claim, 'c')), "c1");
  must(made.try_withdraw(made.claim("taken back")));
  EXPECT_EQ(must(next_record_id(made.view(), RecordKind::claim, 'c')), "c2");
  EXPECT_EQ(must(record_versions(made.view(), RecordKind::claim, "c1")).size(), 2U);
}

TEST(RecordRows, of_a_passage_rest_on_the_hand_over_of_its_document) {
  MadeRecords made;
  made.passage("genuine");
  const auto resting = must(list_resting_on(made.view(), "hand_over:" + made.made().hand_over()));
  EXPECT_EQ(resting, std::vector<std::string>{"passage:p1"});
}

TEST(RecordRows, that_are_missing_are_named_as_a_sentence_says_them) {
  MadeRecords made;
  const auto gone = load_record<CustodyStep>(made.view(), "k99");
  ASSERT_FALSE(gone);
  EXPECT_EQ(gone.error().fault, Fault::not_found);
  EXPECT_EQ(gone.error().what, "custody step k99");
}

}  // namespace
}  // namespace winnow::store
