// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/stale.h"

#include "store/made_records.h"

namespace winnow::store {
namespace {

TEST(Stale, a_changed_source_reaches_the_conclusion_and_storing_it_again_clears_it) {
  MadeRecords made;
  const auto claim = made.claim("A");
  auto source = made.source("D1");
  const auto said = made.attribution(claim, source);
  made.assess("claim:c1", {{"attribution:a1", 1}, {"source:" + source.head.id, 1}});
  EXPECT_FALSE(made.is_stale("assessment:w1"));
  source.interests = "sells permits";
  source = made.change(source);
  for (const auto* reference : {"attribution:a1", "claim:c1", "assessment:w1"}) {
    EXPECT_TRUE(made.is_stale(reference)) << reference;
  }
  const auto mark = must(find_stale(made.view(), "assessment:w1"));
  EXPECT_EQ(mark->because, "source:" + source.head.id);
  const auto entry = must(list_journal(made.view().database(), -1, 1)).at(0);
  EXPECT_EQ(mark->since_entry, entry.seq);
  made.assess("claim:c1");
  EXPECT_FALSE(made.is_stale("assessment:w1"));
  EXPECT_FALSE(made.is_stale("claim:c1"));
  EXPECT_EQ(must(list_stale(made.view(), RecordKind::attribution)), std::vector<std::string>{"a1"});
}

TEST(Stale, a_new_witness_makes_the_conclusion_stale_but_not_the_other_witness) {
  MadeRecords made;
  const auto claim = made.claim("A");
  made.attribution(claim, made.source("D1"));
  EXPECT_FALSE(made.is_stale("claim:c1")) << "nothing was concluded yet";
  made.assess("claim:c1", {{"attribution:a1", 1}});
  made.attribution(claim, made.source("D2"));
  EXPECT_TRUE(made.is_stale("assessment:w1"));
  EXPECT_TRUE(made.is_stale("claim:c1"));
  EXPECT_FALSE(made.is_stale("attribution:a1"));
}

TEST(Stale, an_attribution_that_moves_to_another_claim_reaches_both) {
  MadeRecords made;
  const auto one = made.claim("A");
  made.claim("B");
  auto said = made.attribution(one, made.source("D1"));
  made.assess("claim:c1");
  made.assess("claim:c2");
  said.claim = "c2";
  made.change(said);
  EXPECT_TRUE(made.is_stale("assessment:w1"));
  EXPECT_TRUE(made.is_stale("assessment:w2"));
}

TEST(Stale, custody_of_a_hand_over_reaches_what_was_quoted_from_it) {
  MadeRecords made;
  const auto claim = made.claim("A");
  const auto passage = made.passage("genuine");
  made.add(
      Attribution{.claim = "c1", .speaker = made.source("D1").head.id, .passage = passage.head.id});
  made.assess("claim:c1");
  made.add(CustodyStep{.items = {"hand_over:" + made.made().hand_over()}, .how = "by courier"});
  EXPECT_TRUE(made.is_stale("assessment:w1"));
}

TEST(Stale, a_withdrawal_reaches_what_rested_on_it_once) {
  MadeRecords made;
  const auto claim = made.claim("A");
  auto source = made.source("D1");
  const auto said = made.attribution(claim, source);
  made.assess("claim:c1");
  must(made.try_withdraw(said));
  EXPECT_TRUE(made.is_stale("assessment:w1"));
  made.assess("claim:c1");
  made.change(source);
  EXPECT_FALSE(made.is_stale("assessment:w1")) << "nothing of that source counts any more";
}

TEST(Stale, a_response_and_its_change_move_nothing) {
  MadeRecords made;
  made.claim("A");
  made.assess("claim:c1");
  auto response = made.add(Response{.target = "claim:c1", .text = "This is a lie."});
  response.text = "This is not true.";
  made.change(response);
  EXPECT_FALSE(made.is_stale("assessment:w1"));
  EXPECT_FALSE(made.is_stale("claim:c1"));
}

TEST(Stale, ten_thousand_descendants_are_marked_in_the_transaction_of_the_change) {
  // A chain: every attribution repeats the one before, so that a depth-first walk would run deep.
  constexpr int count = 10'000;
  MadeRecords made;
  auto source = made.source("D1");
  must(made.made().open().perform(
      {.kind = OperationKind::add_claim, .actor = "u1"}, [&](Change& change) -> Result<> {
        TRY_VOID(add_record(change, Claim{.text = "A"}));
        Attribution said{
            .claim = "c1", .speaker = source.head.id, .oral_reason = "x", .noted_by = "u1"};
        for (int i = 0; i < count; ++i) {
          TRY(said, add_record(change, said));
          said.upstream = {"attribution:" + said.head.id};
        }
        return {};
      }));
  made.assess("claim:c1");
  made.change(source);
  EXPECT_EQ(must(list_stale(made.view(), RecordKind::attribution)).size(), 10'000U);
  EXPECT_TRUE(made.is_stale("assessment:w1"));
  EXPECT_EQ(must(list_resting_on(made.view(), "source:" + source.head.id)).size(), 10'002U);
}

}  // namespace
}  // namespace winnow::store
