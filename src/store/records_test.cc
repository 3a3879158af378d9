// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/records.h"

#include "store/made_records.h"

namespace winnow::store {
namespace {

TEST(Records, carry_who_entered_them_when_and_why) {
  MadeRecords made;
  const auto claim = made.add(Claim{.head = {.id = "c77", .why = "page 3 says so"}, .text = "A"});
  EXPECT_EQ(claim.head.id, "c1");
  EXPECT_EQ(claim.head.version, 1);
  EXPECT_EQ(claim.head.recorded_by, "u1");
  EXPECT_EQ(claim.head.recorded_at, "2026-01-02T03:04:05Z");
  EXPECT_EQ(claim.head.why, "page 3 says so");
  EXPECT_EQ(to_json(must(load_record<Claim>(made.view(), "c1"))), to_json(claim));
  EXPECT_EQ(made.claim("B").head.id, "c2");
}

TEST(Records, change_by_versions_and_keep_the_earlier_ones) {
  MadeRecords made;
  auto claim = made.claim("first");
  claim.text = "second";
  claim.head.why = "a typing error";
  const auto changed = made.change(claim, "u2");
  EXPECT_EQ(changed.head.version, 2);
  EXPECT_EQ(changed.head.recorded_by, "u2");
  const auto history = must(record_history<Claim>(made.view(), "c1"));
  ASSERT_EQ(history.size(), 2U);
  EXPECT_EQ(history[0].text, "first");
  EXPECT_EQ(history[1].text, "second");
  EXPECT_EQ(history[1].head.why, "a typing error");
}

TEST(Records, name_who_was_faster_and_when) {
  MadeRecords made;
  auto claim = made.claim("first");
  made.change(claim, "u2");
  claim.text = "mine";
  const auto late = made.try_change(claim);
  ASSERT_FALSE(late);
  EXPECT_EQ(late.error().fault, Fault::out_of_date);
  EXPECT_EQ(late.error().what, "claim c1");
  EXPECT_EQ(late.error().reason, "was changed by u2 at 2026-01-02T03:04:05Z");
  EXPECT_EQ(must(load_record<Claim>(made.view(), "c1")).text, "first");
}

TEST(Records, withdrawn_leave_the_lists_and_stay_readable) {
  MadeRecords made;
  const auto claim = made.claim("first");
  EXPECT_EQ(made.try_withdraw(claim, " ").error().where, "why");
  const auto withdrawn = must(made.try_withdraw(claim));
  EXPECT_TRUE(withdrawn.head.is_withdrawn);
  EXPECT_EQ(withdrawn.head.version, 2);
  EXPECT_TRUE(must(list_records<Claim>(made.view())).empty());
  EXPECT_EQ(must(list_records<Claim>(made.view(), {.with_withdrawn = true})).size(), 1U);
  EXPECT_EQ(must(load_record<Claim>(made.view(), "c1")).text, "first");
  EXPECT_EQ(made.try_change(withdrawn).error().reason,
            "was withdrawn by u1 at 2026-01-02T03:04:05Z");
}

TEST(Records, are_listed_in_order_of_entry_and_by_what_they_name) {
  MadeRecords made;
  const auto one = made.claim("one");
  const auto two = made.claim("two");
  const auto speaker = made.source("D1");
  for (int i = 0; i < 12; ++i) made.attribution(i == 3 ? two : one, speaker);
  const auto all = must(list_records<Attribution>(made.view()));
  ASSERT_EQ(all.size(), 12U);
  EXPECT_EQ(all[9].head.id, "a10");
  const auto of_two = must(list_records<Attribution>(
      made.view(), {.naming = {"claim:c2", "source:" + speaker.head.id}}));
  ASSERT_EQ(of_two.size(), 1U);
  EXPECT_EQ(of_two[0].head.id, "a4");
}

TEST(Records, cannot_be_overwritten_or_removed_in_the_database_either) {
  MadeRecords made;
  made.claim("first");
  for (const char* sql : {"UPDATE record SET json = '{}'", "DELETE FROM record"}) {
    const auto done = made.made().open().keep_books(
        [&](Change& change) { return change.database().run_script(sql); });
    EXPECT_FALSE(done) << sql;
  }
  EXPECT_EQ(must(load_record<Claim>(made.view(), "c1")).text, "first");
}

TEST(Records, stand_in_the_journal_by_their_reference_alone) {
  MadeRecords made;
  made.claim("Colonel Azar sold permits");
  const auto entry = must(list_journal(made.view().database(), -1, 1)).at(0);
  EXPECT_EQ(entry.operation, OperationKind::add_claim);
  EXPECT_EQ(entry.objects, std::vector<std::string>{"claim:c1"});
  EXPECT_EQ(canonical(entry).find("Azar"), std::string::npos);
  EXPECT_EQ(must(rows_of_entry(made.view(), entry.seq)).at(0).id, "c1");
}

TEST(Records, of_an_older_winnow_that_lack_a_key_are_read_with_its_default) {
  const RecordRow row{.kind = RecordKind::claim, .id = "c1", .json = R"({"text":"old"})"};
  MadeRecords made;
  const auto claim = must(record_of<Claim>(made.view(), row));
  EXPECT_EQ(claim.text, "old");
  EXPECT_FALSE(claim.is_key);
}

TEST(Records, a_question_gets_the_rest_of_its_answers_by_itself) {
  MadeRecords made;
  made.add(Question{.text = "What is this list?"});
  const auto rest = must(list_records<Hypothesis>(made.view()));
  ASSERT_EQ(rest.size(), 1U);
  EXPECT_TRUE(rest[0].is_catch_all);
  EXPECT_EQ(rest[0].text, "something else");
  const auto entry = must(list_journal(made.view().database(), -1, 1)).at(0);
  EXPECT_EQ(entry.objects, (std::vector<std::string>{"question:q1", "hypothesis:h1"}));
}

TEST(Records, an_assessment_of_the_same_claim_is_its_next_version) {
  MadeRecords made;
  made.claim("first");
  EXPECT_EQ(made.assess("claim:c1").head.version, 1);
  const auto again = made.assess("claim:c1");
  EXPECT_EQ(again.head.id, "w1");
  EXPECT_EQ(again.head.version, 2);
  EXPECT_EQ(must(find_assessment(made.view(), "claim:c1"))->head.version, 2);
  EXPECT_FALSE(must(find_assessment(made.view(), "claim:c2")).has_value());
}

}  // namespace
}  // namespace winnow::store
