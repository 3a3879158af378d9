// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/pdf/page_leaves.h"

#include <gtest/gtest.h>

#include "extract/corpus_files.h"

namespace winnow::extract {
namespace {

TEST(PageLeaves, a_tree_that_claims_more_is_counted_by_its_leaves) {
  const std::string bytes = sample_file("pdf/claims_nine.pdf");
  const PdfSession session({.bytes = bytes}, {});
  ASSERT_EQ(session.state(), PdfSession::State::open);
  EXPECT_EQ(session.pages_declared(), 9);
  EXPECT_EQ(session.pages(), 2);
  EXPECT_TRUE(has_page(session.context(), session.pdf(), 2));
  EXPECT_FALSE(has_page(session.context(), session.pdf(), 9));
  EXPECT_EQ(count_page_leaves(session.context(), session.pdf(), 1), 1);
}

TEST(PageLeaves, a_tree_in_a_ring_has_none) {
  const std::string bytes = sample_file("pdf/ring.pdf");
  const PdfSession session({.bytes = bytes}, {});
  ASSERT_EQ(session.state(), PdfSession::State::open);
  EXPECT_EQ(session.pages(), 0);
}

}  // namespace
}  // namespace winnow::extract
