// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/query.h"

#include <chrono>
#include <random>

#include <gtest/gtest.h>

namespace winnow::search {
namespace {

std::string read_as(std::string_view text) {
  const ParsedQuery parsed = parse_query(text);
  if (!parsed.ok()) {
    const QueryError& e = parsed.errors.front();
    return "error " + std::to_string(e.begin) + "-" + std::to_string(e.end) + ": " + e.reason;
  }
  return to_text(parsed.query.root);
}

TEST(Query, joins_words_by_and_and_obeys_operators_in_capitals) {
  EXPECT_EQ(read_as("a b"), "a b");
  EXPECT_EQ(read_as("a AND b OR c"), "(a b) OR c");
  EXPECT_EQ(read_as("a -b"), "a NOT b");
  EXPECT_EQ(read_as("-a"), "NOT a");
  EXPECT_EQ(read_as("a (b OR c)"), "a (b OR c)");
  const ParsedQuery small = parse_query("a and b");
  EXPECT_EQ(to_text(small.query.root), "a and b");
  ASSERT_EQ(small.query.notices.size(), 1U);
}

TEST(Query, reads_phrases_near_patterns_and_fields) {
  EXPECT_EQ(read_as("\"a AND b\"~3"), "\"a AND b\"~3");
  EXPECT_EQ(read_as("a NEAR/10 \"b c\""), "a NEAR/10 \"b c\"");
  EXPECT_EQ(read_as("(a OR b) NEAR/2 c"), "(a OR b) NEAR/2 c");
  EXPECT_EQ(read_as("frau* *mid* te?t fraud~1 /frau.+/"), "frau* *mid* te?t fraud~1 /frau.+/");
  EXPECT_EQ(read_as("=word"), "=word");
  EXPECT_EQ(read_as("author:smith from:\"a b\""), "author:smith from:\"a b\"");
  EXPECT_EQ(read_as("lang:ar date:2011..2013"), "language:ar date:2011..2013");
  EXPECT_EQ(read_as("samedoc(a b)"), "samedoc(a b)");
}

TEST(Query, understands_typographic_and_arabic_signs) {
  EXPECT_EQ(read_as("«عبد الله»"), "\"عبد الله\"");
  EXPECT_EQ(read_as("\u200Fأحمد\u060C محمد\u061F"), "أحمد محمد");
  EXPECT_EQ(read_as("\uFF41 OR b"), "a OR b");
  EXPECT_EQ(read_as("O'Neil's"), "O'Neil's");
}

TEST(Query, names_the_place_of_an_error_in_code_points) {
  EXPECT_EQ(read_as("أحمد \"x"), "error 5-7: a quotation mark is not closed");
  EXPECT_EQ(read_as("a (b"), "error 2-3: a bracket is not closed");
  EXPECT_EQ(read_as("a )"), "error 2-3: a bracket is closed that was not opened");
  EXPECT_EQ(read_as("a OR"), "error 2-4: a word is missing behind OR");
  EXPECT_EQ(read_as("AND a"), "error 0-3: AND stands between two words");
  EXPECT_EQ(read_as("date:abc"), "error 5-8: this is not a date");
  EXPECT_EQ(read_as("entity:E1"), "error 0-7: this index holds nothing for entity:");
  EXPECT_EQ(read_as(""), "error 0-0: there is nothing to search for");
  EXPECT_EQ(read_as("abc~2"), "error 0-5: the word is too short for this distance");
  EXPECT_EQ(read_as("a*"), "error 0-2: a pattern needs at least 2 letters");
  EXPECT_EQ(read_as("/a(/"), "error 0-4: the regular expression is malformed: missing ): a(");
  EXPECT_TRUE(read_as(std::string(4097, 'a')).starts_with("error"));
  EXPECT_TRUE(read_as(std::string(40, '(') + "a" + std::string(40, ')')).starts_with("error"));
}

TEST(Query, takes_a_colon_behind_an_unknown_name_as_text_and_says_so) {
  const ParsedQuery parsed = parse_query("http://example.org");
  ASSERT_TRUE(parsed.ok());
  EXPECT_EQ(parsed.query.root.kind, NodeKind::word);
  EXPECT_EQ(parsed.query.notices.at(0), "no field named http: searched as text");
}

TEST(Query, as_text_parses_to_the_same_tree_and_no_bytes_break_it) {
  std::mt19937 random(3);
  const std::string pieces[] = {
      "a",       "bcd ",     " ",        "\"",         "(",    ")",    " OR ", " AND ",
      "NOT ",    "-",        "=",        "~2",         "*",    "?",    "/",    " NEAR/3 ",
      "author:", "lang:ar ", "samedoc(", "date:2011 ", "عبد ", "«",    "~",    "\xff",
      "\\",      "x/y ",     "fraud",    "\u200F",     "'",    "hash:"};
  int sound = 0;
  for (int round = 0; round < 60'000; ++round) {
    std::string text;
    for (std::size_t i = random() % 14; i > 0; --i) text += pieces[random() % std::size(pieces)];
    const ParsedQuery parsed = parse_query(text);
    for (const QueryError& e : parsed.errors) {
      ASSERT_LE(0, e.begin) << text;
      ASSERT_LE(e.begin, e.end) << text;
      ASSERT_LE(e.end, static_cast<std::int64_t>(text.size())) << text;
    }
    if (!parsed.ok()) continue;
    ++sound;
    const std::string once = to_text(parsed.query.root);
    const ParsedQuery again = parse_query(once);
    ASSERT_TRUE(again.ok()) << text << " -> " << once << ": " << again.errors[0].reason;
    ASSERT_TRUE(again.query.root == parsed.query.root) << text << " -> " << once;
    ASSERT_EQ(to_text(again.query.root), once) << text;
  }
  EXPECT_GT(sound, 5'000);
}

TEST(Query, of_random_bytes_takes_under_50_ms) {
  std::mt19937 random(5);
  for (int round = 0; round < 200; ++round) {
    std::string text(4096, ' ');
    for (char& c : text) c = static_cast<char>(random() % 256);
    const auto start = std::chrono::steady_clock::now();
    (void)parse_query(text);
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::milliseconds(500));
  }
}

TEST(Query, of_a_literal_line_is_one_phrase_whatever_it_holds) {
  const ParsedQuery parsed = literal_query("Smith AND (Sons) \"Ltd\" /x");
  ASSERT_TRUE(parsed.ok());
  EXPECT_EQ(parsed.query.root.kind, NodeKind::phrase);
  EXPECT_FALSE(literal_query(" -- ").ok());
}

}  // namespace
}  // namespace winnow::search
