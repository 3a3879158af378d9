// SPDX-License-Identifier: AGPL-3.0-or-later
#include <gtest/gtest.h>

#include "search/query_parser.h"

namespace winnow::search {
namespace {

TEST(QueryWord, tells_words_from_patterns) {
  const std::pair<std::string, NodeKind> rows[] = {
      {"word", NodeKind::word},     {"wo*", NodeKind::prefix},      {"*ord", NodeKind::wildcard},
      {"w?rd", NodeKind::wildcard}, {"word~1", NodeKind::fuzzy},    {"/w.rd/", NodeKind::regex},
      {"=word", NodeKind::exact},   {"file:word", NodeKind::field}, {"type:pdf", NodeKind::column}};
  for (const auto& [text, kind] : rows) {
    const ParsedQuery parsed = parse_query(text);
    ASSERT_TRUE(parsed.ok()) << text;
    EXPECT_EQ(parsed.query.root.kind, kind) << text;
  }
}

TEST(QueryWord, refuses_what_would_match_everything_or_nothing) {
  for (const char* text : {"a*", "?*", "foo~1", "fooo~2", "word~3", "a-b*", "/./", "file:", "="}) {
    EXPECT_FALSE(parse_query(text).ok()) << text;
  }
  EXPECT_TRUE(parse_query("كتابه~2").ok());
}

}  // namespace
}  // namespace winnow::search
