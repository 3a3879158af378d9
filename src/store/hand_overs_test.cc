// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/hand_overs.h"

#include "base/digest.h"
#include "store/made_case.h"

namespace winnow::store {
namespace {

std::string add(MadeCase& made, const HandOver& hand_over, const std::vector<ListedFile>& list) {
  return must(made.open().perform(
                  {.kind = OperationKind::add_hand_over, .actor = "u1"},
                  [&](Change& change) { return add_hand_over(change, hand_over, list); }))
      .value;
}

TEST(HandOver, is_found_again_by_path_and_source) {
  MadeCase made;
  const auto id = add(made, {.source = "D1", .said = "all of it", .path = "/leak"}, {});
  EXPECT_EQ(id, "h2");
  EXPECT_EQ(must(find_hand_over(made.view(), "/leak", "D1"))->id, "h2");
  EXPECT_FALSE(must(find_hand_over(made.view(), "/leak", "D2")));
  const auto loaded = must(load_hand_over(made.view(), "h2"));
  EXPECT_EQ(loaded.said, "all of it");
  EXPECT_EQ(loaded.taken_at, "2026-01-02T03:04:05Z");
  EXPECT_FALSE(loaded.walked);
  made.change([](Change& change) { return set_walked(change, "h2"); });
  EXPECT_TRUE(must(load_hand_over(made.view(), "h2")).walked);
  EXPECT_EQ(load_hand_over(made.view(), "h9").error().fault, Fault::not_found);
  EXPECT_EQ(must(list_hand_overs(made.view())).size(), 2u);
}

TEST(HandOver, is_compared_with_the_list_of_its_source) {
  MadeCase made;
  const auto id = add(made, {.source = "D1", .path = "/leak"}, {{"a.txt", sha256_hex("1"), 1}});
  EXPECT_FALSE(made.holds("T5"));
  FoundFile file{.hand_over = id, .path = {"a.txt"}, .locator = "a.txt", .blob = made.put("1")};
  must(made.open().perform({.kind = OperationKind::add_files, .actor = "u1"},
                           [&](Change& change) { return add_file(change, file); }));
  EXPECT_TRUE(made.holds("T5"));
}

TEST(HandOver, of_the_same_files_gives_the_same_ids_below_its_containers) {
  EXPECT_NE(place_id("h1", "file", "a"), place_id("h2", "file", "a"));
  MadeCase made;
  const auto id = add(made, {.source = "D1", .path = "/copy"}, {});
  const auto document = made.file("a.zip", "zip");
  FoundFile copy{.hand_over = id, .path = {"a.zip"}, .locator = "a.zip", .blob = made.put("zip")};
  must(made.open().perform({.kind = OperationKind::add_files, .actor = "u1"},
                           [&](Change& change) { return add_file(change, copy); }));
  ReadingInput input{.document = document};
  input.children = {made.member(1, "in", "x")};
  made.read(input);
  const auto summary = must(summarise(made.view()));
  EXPECT_EQ(summary.found, 3);
  EXPECT_EQ(summary.hand_overs.at(0).found, 2);
  EXPECT_EQ(summary.hand_overs.at(1).found, 2);
  EXPECT_EQ(summary.origins, 4);
}

TEST(HandOver, a_document_lies_in_every_one_that_holds_it_however_deep) {
  MadeCase made;
  const DocumentSerial outer = made.file("outer.zip", "outer");
  ReadingInput input{.document = outer};
  input.children = {made.member(1, "inner.txt", "inner")};
  made.read(input);
  const DocumentSerial inner = outer + 1;
  EXPECT_EQ(must(hand_overs_of(made.view(), inner)), std::vector<std::string>{"h1"});
  const auto second = add(made, {.source = "D2", .path = "/other"}, {});
  FoundFile file{.hand_over = second, .path = {"inner.txt"}, .locator = "inner.txt"};
  file.blob = made.put("inner");
  must(made.open().perform({.kind = OperationKind::add_files, .actor = "u1"},
                           [&](Change& change) { return add_file(change, file); }));
  EXPECT_EQ(must(hand_overs_of(made.view(), inner)), (std::vector<std::string>{"h1", second}));
  EXPECT_TRUE(must(hand_overs_of(made.view(), 999)).empty());
}

}  // namespace
}  // namespace winnow::store
