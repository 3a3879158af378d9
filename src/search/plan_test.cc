// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/plan.h"

#include <gtest/gtest.h>

#include "search/terms.h"

namespace winnow::search {
namespace {

Plan planned(std::string_view text, Level level, const Dictionary& dictionary,
             const PlanOptions& options = {}) {
  const ParsedQuery parsed = parse_query(text, level);
  EXPECT_TRUE(parsed.ok()) << text;
  auto plan = plan_query(parsed.query, dictionary, options);
  EXPECT_TRUE(plan);
  return *plan;
}

TEST(Plan, asks_stems_at_forms_and_words_at_words) {
  const Plan forms = planned("owners", Level::forms, {});
  EXPECT_EQ(forms.root.stems.at(0), stem_term("owner"));
  EXPECT_EQ(forms.readings.at(0).kind, "stem");
  EXPECT_TRUE(planned("owners", Level::words, {}).root.stems.empty());
  EXPECT_TRUE(planned("=owners", Level::forms, {}).root.stems.empty());
  EXPECT_EQ(planned("1,234.56", Level::forms, {}).root.words.size(), 3U);
}

TEST(Plan, shows_joined_names_and_switches_them_off) {
  Dictionary dictionary;
  ASSERT_TRUE(dictionary.add(Dictionary::pack(
      {{word_term("الله"), 1}, {word_term("عبد"), 1}, {word_term("عبدالله"), 4}})));
  const Plan on = planned("عبدالله", Level::forms, dictionary);
  EXPECT_EQ(on.root.kind, PlanKind::any);
  EXPECT_EQ(on.readings.at(1).kind, "also");
  const Plan off = planned("\"عبد الله\"", Level::forms, dictionary, {.off = {"عبدالله"}});
  EXPECT_EQ(off.root.kind, PlanKind::sequence);
  EXPECT_FALSE(off.readings.at(1).on);
  EXPECT_EQ(off.readings[1].documents, 4);
}

}  // namespace
}  // namespace winnow::search
