// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/undo.h"

#include "store/made_case.h"

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

}  // namespace
}  // namespace winnow::store
