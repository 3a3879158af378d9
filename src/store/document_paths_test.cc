// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/document_paths.h"

#include "store/made_case.h"

namespace winnow::store {
namespace {

using Documents = std::vector<DocumentSerial>;

Documents at(MadeCase& made, std::string_view path) {
  return must(documents_at(made.view(), path));
}

DocumentSerial put_at(MadeCase& made, const std::string& hand_over, std::string_view bytes) {
  const FoundFile found{.hand_over = hand_over,
                        .path = {"letters", "a.txt"},
                        .locator = "letters/a.txt",
                        .blob = made.put(bytes)};
  return must(made.open().perform({.kind = OperationKind::add_files, .actor = "u1"},
                                  [&](Change& change) { return add_file(change, found); }))
      .value.value_or(0);
}

std::string another_hand_over(MadeCase& made) {
  const auto add = [](Change& change) {
    return add_hand_over(change, {.source = "T", .path = "/m"});
  };
  return must(made.open().perform({.kind = OperationKind::add_hand_over, .actor = "u1"}, add))
      .value;
}

TEST(DocumentPaths, a_path_below_the_root_names_the_document) {
  MadeCase made;
  const auto letter = put_at(made, made.hand_over(), "one");
  made.file("a.txt", "another");
  EXPECT_EQ(at(made, "letters/a.txt"), Documents{letter});
  EXPECT_EQ(at(made, made.hand_over() + "/letters/a.txt"), Documents{letter});
  EXPECT_EQ(at(made, "letters/b.txt"), Documents{});
  EXPECT_EQ(at(made, ""), Documents{});
}

TEST(DocumentPaths, the_hand_over_tells_two_of_one_path_apart) {
  MadeCase made;
  const auto one = put_at(made, made.hand_over(), "one");
  const auto second = another_hand_over(made);
  const auto other = put_at(made, second, "two");
  EXPECT_EQ(at(made, "letters/a.txt"), (Documents{one, other}));
  EXPECT_EQ(at(made, second + "/letters/a.txt"), Documents{other});
}

TEST(DocumentPaths, the_same_bytes_at_one_path_are_one_document) {
  MadeCase made;
  const auto one = put_at(made, made.hand_over(), "one");
  put_at(made, another_hand_over(made), "one");
  EXPECT_EQ(at(made, "letters/a.txt"), Documents{one});
}

TEST(DocumentPaths, members_stand_behind_their_container) {
  MadeCase made;
  const auto archive = made.file("a.zip", "archive");
  ReadingInput input{.document = archive};
  input.children = {made.member(1, "inside.txt", "member")};
  made.read(input);
  const auto found = at(made, "a.zip > inside.txt");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NE(found[0], archive);
  EXPECT_EQ(at(made, "a.zip > other.txt"), Documents{});
}

}  // namespace
}  // namespace winnow::store
