// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/matrix_page.h"

#include <gtest/gtest.h>

#include "base/json.h"

namespace winnow::weigh {
namespace {

TEST(MatrixPage, an_unrated_matrix_has_columns_but_no_result) {
  MatrixPage page{.question = {.text = "What are the files?"}};
  page.columns = {{.link = {.label = "E1"}, .soundness = 0.64, .group = 1}};
  page.linchpins = {{.items = {"e4", "e7"}}};
  const auto back = from_json<MatrixPage>(to_json(page));
  ASSERT_TRUE(back);
  EXPECT_TRUE(back->result.empty());
  EXPECT_EQ(to_json(*back), to_json(page));
}

}  // namespace
}  // namespace winnow::weigh
