// SPDX-License-Identifier: AGPL-3.0-or-later
#include "base/json.h"

#include <gtest/gtest.h>

namespace winnow {

enum class Colour { red, green };
const std::vector<std::string_view>& names_of(Colour) {
  static const std::vector<std::string_view> names = {"red", "green"};
  return names;
}

struct Leaf {
  static constexpr std::string_view type_name = "Leaf";
  std::string name{};
  bool operator==(const Leaf&) const = default;
};
void describe(Fields& f, Leaf& l) { f("name", l.name, "Its name."); }

struct Tree {
  static constexpr std::string_view type_name = "Tree";
  std::string name{};
  std::int64_t size = 0;
  double share = 0;
  bool is_old = false;
  Colour colour = Colour::red;
  std::vector<Leaf> leaves{};
  std::vector<std::int64_t> rings{};
  std::optional<std::string> note{};
  bool operator==(const Tree&) const = default;
};
void describe(Fields& f, Tree& t) {
  f("name", t.name, "Its name.");
  f("size", t.size, "In metres.");
  f("share", t.share, "");
  f("is_old", t.is_old, "");
  f("colour", t.colour, "");
  f("leaves", t.leaves, "");
  f("rings", t.rings, "");
  f("note", t.note, "");
}

namespace {

const Tree oak{.name = "\u0628\"\n",
               .size = -3,
               .share = 0.5,
               .is_old = true,
               .colour = Colour::green,
               .leaves = {{.name = "a"}, {.name = "b"}},
               .rings = {1, 2},
               .note = "x"};

TEST(Json, a_record_reads_back_as_written) {
  const auto read = from_json<Tree>(to_json(oak));
  ASSERT_TRUE(read) << read.error().reason << " " << read.error().where;
  EXPECT_EQ(*read, oak);
}

TEST(Json, a_missing_key_is_an_error_unless_defaults_may_stay) {
  const std::string_view written = R"({"name":"oak","leaves":[{}]})";
  EXPECT_FALSE(from_json<Tree>(written));
  const auto read = from_json<Tree>(written, MissingKeys::keep_default);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->name, "oak");
  EXPECT_EQ(read->size, 0);
  EXPECT_EQ(read->leaves.size(), 1U);
  EXPECT_FALSE(from_json<Tree>(R"({"name":7})", MissingKeys::keep_default));
}

TEST(Json, a_missing_optional_stays_out) {
  Tree tree = oak;
  tree.note.reset();
  const auto json = to_json(tree);
  EXPECT_EQ(json.find("note"), json.npos);
  EXPECT_EQ(from_json<Tree>(json).value(), tree);
}

TEST(Json, what_is_wrong_is_named_by_its_place) {
  auto json = to_json(oak);
  json.replace(json.find("{\"name\":\"b\"}"), 12, "{\"name\":7}");
  const auto read = from_json<Tree>(json);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().where, "leaves[1].name");
}

TEST(Json, doubled_keys_deep_nesting_and_wide_integers_are_refused) {
  EXPECT_FALSE(from_json<Leaf>(R"({"name":"a","name":"b"})"));
  EXPECT_FALSE(from_json<Leaf>("{\"name\":\"a\",\"x\":" + std::string(200'000, '[')));
  auto json = to_json(oak);
  json.replace(json.find("-3"), 2, "18446744073709551615");
  EXPECT_FALSE(from_json<Tree>(json));
  EXPECT_FALSE(from_json<Leaf>("{\"name\":"));
  EXPECT_FALSE(from_json<Leaf>("[]"));
}

TEST(Json, text_that_is_not_utf8_does_not_throw) { EXPECT_EQ(json_quoted("a\xFF"), "\"a\uFFFD\""); }

TEST(Json, the_schema_of_a_record_names_its_parts) {
  SchemaBook book;
  Tree tree;
  book.add({Tree::type_name, [&tree](Fields& f) { describe(f, tree); }});
  const auto text = book.to_text();
  EXPECT_NE(text.find("\"#/components/schemas/Leaf\""), text.npos);
  EXPECT_NE(text.find("In metres."), text.npos);
  EXPECT_NE(text.find("\"enum\""), text.npos);
}

}  // namespace
}  // namespace winnow
