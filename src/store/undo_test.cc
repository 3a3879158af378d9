// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/undo.h"

#include "store/made_records.h"

namespace winnow::store {
namespace {

void put_aside(MadeCase& made, const std::string& place) {
  must(made.open().perform(
      {.kind = OperationKind::set_aside, .actor = "u1", .objects = {"place:" + place}},
      [&](Change& change) { return set_aside(change, {place}, "by_person", "not ours"); }));
}

std::vector<LedgerPlace> aside(MadeCase& made) {
  return must(list_places(made.view(), {.states = {"aside"}}, "", 10)).places;
}

TEST(Undo, actions_are_taken_back_from_the_newest_on_and_each_once) {
  MadeCase made;
  made.file("a.txt", "one");
  made.file("b.txt", "two");
  const auto places = must(list_places(made.view(), {}, "", 10)).places;
  put_aside(made, places[0].id);
  put_aside(made, places[1].id);
  ASSERT_EQ(aside(made).size(), 2U);
  EXPECT_EQ(must(undo_last(made.open(), "u1")).objects[0], "place:" + places[1].id);
  ASSERT_EQ(aside(made).size(), 1U);
  EXPECT_EQ(aside(made)[0].id, places[0].id);
  EXPECT_EQ(must(undo_last(made.open(), "u1")).objects[0], "place:" + places[0].id);
  EXPECT_TRUE(aside(made).empty());
  const auto none = undo_last(made.open(), "u1");
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().fault, Fault::not_found);
}

TEST(Undo, what_another_person_did_stays) {
  MadeCase made;
  made.file("a.txt", "one");
  put_aside(made, must(list_places(made.view(), {}, "", 10)).places[0].id);
  EXPECT_FALSE(undo_last(made.open(), "u2"));
  EXPECT_EQ(aside(made).size(), 1U);
}

TEST(Undo, a_changed_record_gets_the_text_it_had_and_a_new_one_is_withdrawn) {
  MadeRecords made;
  auto claim = made.claim("first");
  claim.text = "second";
  claim = made.change(claim);
  EXPECT_EQ(must(undo_last(made.made().open(), "u1")).operation, OperationKind::change_record);
  const auto restored = must(load_record<Claim>(made.view(), "c1"));
  EXPECT_EQ(restored.text, "first");
  EXPECT_EQ(restored.head.version, 3);
  EXPECT_FALSE(restored.head.is_withdrawn);
  const auto entry = must(list_journal(made.view().database(), -1, 1)).at(0);
  EXPECT_EQ(entry.operation, OperationKind::undo_record);
  EXPECT_EQ(entry.objects, std::vector<std::string>{"claim:c1"});
  EXPECT_EQ(must(undo_last(made.made().open(), "u1")).operation, OperationKind::add_claim);
  EXPECT_TRUE(must(load_record<Claim>(made.view(), "c1")).head.is_withdrawn);
  EXPECT_EQ(must(record_history<Claim>(made.view(), "c1")).size(), 4U);
}

TEST(Undo, a_withdrawn_record_stands_again_and_what_rests_on_it_is_stale) {
  MadeRecords made;
  const auto said = made.attribution(made.claim("A"), made.source("D1"));
  made.assess("claim:c1");
  must(made.try_withdraw(said));
  made.assess("claim:c1");
  must(undo_last(made.made().open(), "u1"));
  EXPECT_FALSE(must(load_record<Attribution>(made.view(), "a1")).head.is_withdrawn);
  EXPECT_TRUE(made.is_stale("assessment:w1"));
}

TEST(Undo, a_question_goes_with_the_hypothesis_that_came_with_it) {
  MadeRecords made;
  made.add(Question{.text = "What is it?"});
  must(undo_last(made.made().open(), "u1"));
  EXPECT_TRUE(must(list_records<Question>(made.view())).empty());
  EXPECT_TRUE(must(list_records<Hypothesis>(made.view())).empty());
}

// One record of each kind that people enter, each with what it needs.
TEST(Undo, a_record_of_every_kind_is_taken_back_and_stands_again) {
  MadeRecords made;
  const auto source = made.source("D1");
  const auto step = made.add(CustodyStep{.items = {"document:" + made.document()}});
  const auto passage = made.passage("genuine");
  const auto claim = made.claim("A");
  const auto said = made.attribution(claim, source);
  const auto check = made.add(Check{
      .document = made.document(), .name = "dates", .not_applicable_reason = "it bears none"});
  const auto question = made.add(Question{.text = "What is it?", .claim = claim.head.id});
  const auto rival = made.add(Hypothesis{.question = question.head.id, .text = "a forgery"});
  const auto link = made.add(
      EvidenceLink{.from = "passage:" + passage.head.id, .to = "question:" + question.head.id});
  const auto rating = made.add(Rating{.hypothesis = rival.head.id, .item = link.head.id});
  const auto response = made.add(Response{.target = "claim:c1", .text = "It is not true."});
  const auto correction =
      made.add(Correction{.target = "claim:c1", .wrong = "the day", .cause = "a misreading"});
  const auto undone = [&]<class T>(const T& record) {
    must(undo_last(made.made().open(), "u1"));
    const auto history = must(record_history<T>(made.view(), record.head.id));
    EXPECT_EQ(history.size(), 2U) << record.head.id;
    EXPECT_TRUE(history.back().head.is_withdrawn) << record.head.id;
    EXPECT_FALSE(history.front().head.is_withdrawn) << record.head.id;
  };
  undone(correction);
  undone(response);
  undone(rating);
  undone(link);
  undone(rival);
  undone(question);
  undone(check);
  undone(said);
  undone(claim);
  undone(passage);
  undone(step);
  undone(source);
  EXPECT_FALSE(undo_last(made.made().open(), "u1"));
}

// I-15: readers saw it, so it stays where they saw it.
TEST(Undo, a_public_correction_stays) {
  MadeRecords made;
  made.claim("A");
  auto draft =
      made.add(Correction{.target = "claim:c1", .wrong = "the day", .cause = "a misreading"});
  draft.is_public = true;
  draft = made.change(draft);
  const auto refused = undo_last(made.made().open(), "u1");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().fault, Fault::refused);
  EXPECT_TRUE(must(load_record<Correction>(made.view(), draft.head.id)).is_public);
}

TEST(Undo, what_somebody_changed_since_is_not_overwritten) {
  MadeRecords made;
  auto claim = made.claim("first");
  claim.text = "theirs";
  made.change(claim, "u2");
  const auto refused = undo_last(made.made().open(), "u1");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().fault, Fault::out_of_date);
  EXPECT_EQ(must(load_record<Claim>(made.view(), "c1")).text, "theirs");
}

}  // namespace
}  // namespace winnow::store
