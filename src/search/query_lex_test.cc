// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/query_lex.h"

#include <gtest/gtest.h>

namespace winnow::search {
namespace {

TEST(QueryLex, parts_the_text_at_brackets_quotes_and_signs) {
  ParsedQuery parsed;
  const auto lexemes = lex_query("-a (\"b c\"~4) =d subject:e /f g/", parsed);
  ASSERT_EQ(lexemes.size(), 11U);
  EXPECT_EQ(lexemes[0].kind, LexemeKind::minus);
  EXPECT_EQ(lexemes[3].kind, LexemeKind::phrase);
  EXPECT_EQ(lexemes[3].distance, 4);
  EXPECT_EQ(lexemes[5].kind, LexemeKind::equals);
  EXPECT_EQ(lexemes[7].kind, LexemeKind::field);
  EXPECT_EQ(lexemes[9].text, "f g");
  EXPECT_TRUE(parsed.errors.empty());
}

}  // namespace
}  // namespace winnow::search
