// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/hand_over_custody.h"

#include "store/made_records.h"

namespace winnow::store {
namespace {

void hand_over(MadeCase& made, const HandOver& given) {
  must(made.open().perform({.kind = OperationKind::add_hand_over, .actor = "u1"},
                           [&](Change& change) { return add_hand_over(change, given); }));
}

std::string name_of(const View& view, const std::string& id) {
  return must(load_record<Source>(view, id)).cover_name;
}

TEST(HandOverCustody, a_hand_over_is_a_step_to_the_own_organisation) {
  MadeCase made;
  hand_over(made, {.source = "M", .received_on = "2026-01-01", .how = "by courier", .path = "/m"});
  const auto view = made.view();
  const auto steps = must(list_records<CustodyStep>(view));
  ASSERT_EQ(steps.size(), 2U);
  EXPECT_EQ(steps[1].items, std::vector<std::string>{"hand_over:h2"});
  EXPECT_EQ(name_of(view, steps[1].from), "M");
  EXPECT_EQ(steps[1].to, steps[0].to);
  EXPECT_TRUE(must(load_record<Source>(view, steps[1].to)).is_own);
  EXPECT_EQ(steps[1].when.earliest, "2026-01-01");
  EXPECT_EQ(steps[1].when.origin, DateOrigin::asserted);
  EXPECT_EQ(steps[1].how, "by courier");
  EXPECT_FALSE(steps[1].is_capability_recorded);
  const auto entry = must(list_journal(view.database(), -1, 1)).at(0);
  EXPECT_EQ(entry.operation, OperationKind::add_hand_over);
  EXPECT_EQ(entry.objects,
            (std::vector<std::string>{"hand_over:h2", "source:s3", "custody_step:k2"}));
}

TEST(HandOverCustody, the_same_name_is_the_same_source_and_nobody_is_one_too) {
  MadeCase made;
  for (const auto* from : {"S", "", ""}) hand_over(made, {.source = from, .path = "/x"});
  const auto steps = must(list_records<CustodyStep>(made.view()));
  ASSERT_EQ(steps.size(), 4U);
  EXPECT_EQ(steps[1].from, steps[0].from);
  EXPECT_EQ(steps[2].from, steps[3].from);
  const auto unknown = must(load_record<Source>(made.view(), steps[2].from));
  EXPECT_EQ(unknown.cover_name, "not known");
  EXPECT_EQ(unknown.kind, SourceKind::unknown);
}

TEST(HandOverCustody, a_day_that_is_none_is_kept_as_it_was_said) {
  MadeCase made;
  hand_over(made, {.source = "M", .received_on = "in spring", .path = "/m"});
  const auto step = must(load_record<CustodyStep>(made.view(), "k2"));
  EXPECT_EQ(step.when.text, "in spring");
  EXPECT_EQ(step.when.earliest, "");
}

TEST(HandOverCustody, a_case_of_an_older_winnow_gets_its_steps_once) {
  MadeCase made;
  hand_over(made, {.source = "M", .path = "/m"});
  // As the step before left it: hand-overs, and no record at all.
  made.change([](Change& change) {
    return change.database().run_script(
        "DROP TRIGGER record_is_never_removed; DELETE FROM record; DELETE FROM record_edge;"
        "DELETE FROM case_property WHERE name = 'custody_to'");
  });
  const auto before = must(verify_journal(made.view().database())).entries;
  made.reopen();
  const auto steps = must(list_records<CustodyStep>(made.view()));
  ASSERT_EQ(steps.size(), 2U);
  EXPECT_EQ(steps[0].items[0], "hand_over:h1");
  EXPECT_EQ(steps[1].head.recorded_by, "winnow");
  made.reopen();
  EXPECT_EQ(must(list_records<CustodyStep>(made.view())).size(), 2U);
  const auto journal = must(verify_journal(made.view().database()));
  EXPECT_EQ(journal.entries, before + 1);
  EXPECT_TRUE(journal.complaints.empty());
}

TEST(HandOverCustody, a_quoted_file_that_comes_a_second_way_makes_the_conclusion_stale) {
  MadeRecords made;
  made.claim("A");
  made.add(Attribution{.claim = "c1",
                       .speaker = made.source("D1").head.id,
                       .passage = made.passage("dawn").head.id});
  made.assess("claim:c1");
  hand_over(made.made(), {.source = "M", .path = "/other"});
  made.made().change([](Change& change) { return set_walked(change, "h2"); });
  EXPECT_FALSE(made.is_stale("assessment:w1")) << "it holds other files";
  FoundFile copy{.hand_over = "h2", .path = {"copy.txt"}, .locator = "copy.txt"};
  copy.blob = made.made().put(MadeRecords::text);
  must(made.made().open().perform({.kind = OperationKind::add_files, .actor = "u1"},
                                  [&](Change& change) { return add_file(change, copy); }));
  made.made().change([](Change& change) { return set_walked(change, "h2"); });
  EXPECT_TRUE(made.is_stale("assessment:w1"));
  EXPECT_FALSE(made.is_stale("attribution:a1"));
  made.assess("claim:c1");
  made.made().change([](Change& change) { return set_walked(change, "h2"); });
  EXPECT_FALSE(made.is_stale("assessment:w1")) << "the second way is known by now";
}

TEST(HandOverCustody, a_step_that_was_withdrawn_is_not_made_again) {
  MadeCase made;
  must(made.open().perform(
      {.kind = OperationKind::withdraw_record, .actor = "u1"}, [](Change& change) {
        return withdraw_record<CustodyStep>(change, {.id = "k1", .version = 1, .why = "wrong"});
      }));
  made.reopen();
  EXPECT_TRUE(must(list_records<CustodyStep>(made.view())).empty());
}

}  // namespace
}  // namespace winnow::store
