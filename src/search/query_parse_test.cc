// SPDX-License-Identifier: AGPL-3.0-or-later
#include <gtest/gtest.h>

#include "search/query_parser.h"

namespace winnow::search {
namespace {

TEST(QueryParse, builds_the_tree_of_the_grammar) {
  const ParsedQuery parsed = parse_query("a b OR NOT c");
  ASSERT_TRUE(parsed.ok());
  const Node& root = parsed.query.root;
  ASSERT_EQ(root.kind, NodeKind::any);
  EXPECT_EQ(root.children.at(0).kind, NodeKind::all);
  EXPECT_EQ(root.children.at(1).kind, NodeKind::without);
  EXPECT_EQ(root.children[1].begin, 7);
}

TEST(QueryParse, gives_places_and_kinds_for_colours) {
  const ParsedQuery parsed = parse_query("a AND \"b\"");
  ASSERT_EQ(parsed.tokens.size(), 3U);
  EXPECT_EQ(parsed.tokens[1].kind, "operator");
  EXPECT_EQ(parsed.tokens[2].kind, "phrase");
  EXPECT_EQ(parsed.tokens[2].begin, 6);
  EXPECT_EQ(parsed.tokens[2].end, 9);
}

}  // namespace
}  // namespace winnow::search
