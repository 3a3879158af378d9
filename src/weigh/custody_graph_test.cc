// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/custody_graph.h"

#include <gtest/gtest.h>

#include "base/json.h"

namespace winnow::weigh {
namespace {

TEST(CustodyGraph, a_gap_keeps_its_question) {
  const CustodyGraph graph{
      .nodes = {{.source = "s1", .label = "M", .kind = SourceKind::organisation, .rank = 1}},
      .links = {{.from = "s1", .to = "s2", .is_gap = true, .gap_question = "March to May 2016?"}}};
  const auto back = from_json<CustodyGraph>(to_json(graph));
  ASSERT_TRUE(back);
  EXPECT_EQ(back->links.at(0).gap_question, "March to May 2016?");
  EXPECT_EQ(to_json(*back), to_json(graph));
}

}  // namespace
}  // namespace winnow::weigh
