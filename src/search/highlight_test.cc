// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/highlight.h"

#include <gtest/gtest.h>

namespace winnow::search {
namespace {

Plan planned(std::string_view text) {
  const ParsedQuery parsed = parse_query(text);
  EXPECT_TRUE(parsed.ok());
  auto plan = plan_query(parsed.query, Dictionary{}, {});
  EXPECT_TRUE(plan);
  return *plan;
}

std::string joined_runs(const Snippet& snippet) {
  std::string out;
  for (const Run& run : snippet.runs) out += run.text;
  return out;
}

TEST(Highlight, chooses_the_window_with_most_of_the_query) {
  const std::string filler(400, 'x');
  const std::string text =
      "alpha here. " + filler + " alpha beta gamma here " + filler + " alpha end";
  const Plan plan = planned("alpha beta");
  const auto snippets = Marker(plan, nullptr).snippets({.text = text}, 1);
  ASSERT_EQ(snippets.size(), 1U);
  EXPECT_NE(joined_runs(snippets[0]).find("alpha beta"), std::string::npos);
  EXPECT_NE(text.find(joined_runs(snippets[0])), std::string::npos);
}

TEST(Highlight, cuts_at_most_three_windows_that_do_not_overlap) {
  std::string text;
  for (int i = 0; i < 10; ++i) text += "كلمة " + std::string(300, 'y') + " نص ";
  const Plan plan = planned("كلمة");
  const auto snippets = Marker(plan, nullptr).snippets({.text = text}, 3);
  ASSERT_EQ(snippets.size(), 3U);
  std::size_t at = 0;
  for (const Snippet& snippet : snippets) {
    at = text.find(joined_runs(snippet), at);
    ASSERT_NE(at, std::string::npos);
    at += joined_runs(snippet).size();
  }
}

TEST(Highlight, does_not_mark_negated_parts_and_marks_fields_by_field) {
  const Plan plan = planned("alpha -beta subject:gamma");
  const Marker marker(plan, nullptr);
  EXPECT_EQ(marker.marks({.text = "alpha beta gamma"}).size(), 1U);
  EXPECT_EQ(marker.marks({.text = "gamma", .field = "subject"}).size(), 1U);
  EXPECT_EQ(marker.marks({.text = "gamma", .field = "author"}).size(), 0U);
}

TEST(Highlight, counts_code_points_and_takes_vowel_signs_with_the_word) {
  const Plan plan = planned("محمد*");
  const auto marks = Marker(plan, nullptr).marks({.text = "— مُحَمَّدي"});
  ASSERT_EQ(marks.size(), 1U);
  EXPECT_EQ(marks[0].from, 2);
  EXPECT_EQ(marks[0].to, 11);
  EXPECT_EQ(marks[0].kind, "prefix");
}

}  // namespace
}  // namespace winnow::search
