// SPDX-License-Identifier: AGPL-3.0-or-later
#include "demo/truth.h"

#include <gtest/gtest.h>

#include "base/json.h"

namespace winnow::demo {
namespace {

TEST(Truth, a_side_lists_the_documents_of_its_plot_that_hold_its_words) {
  Truth truth;
  TrueDocument minutes;
  minutes.path = "a/minutes.docx";
  minutes.plot = "meeting fee";
  minutes.lines = {"Those named below met on 14 March 2019 in the rest house."};
  TrueDocument other = minutes;
  other.path = "b/other.docx";
  other.plot = "crates";
  truth.documents = {minutes, other};
  complete(truth);
  EXPECT_EQ(truth.contradictions.at(0).one_paths, std::vector<std::string>{"a/minutes.docx"});
  EXPECT_TRUE(truth.contradictions.at(0).other_paths.empty());
}

TEST(Truth, it_comes_back_from_json_as_it_was) {
  Truth truth;
  truth.seed = 7;
  complete(truth);
  const auto back = from_json<Truth>(to_json(truth));
  ASSERT_TRUE(back);
  EXPECT_EQ(to_json(*back), to_json(truth));
}

}  // namespace
}  // namespace winnow::demo
