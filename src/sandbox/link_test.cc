// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sandbox/link.h"

#include <gtest/gtest.h>

namespace winnow::sandbox {
namespace {

TEST(Link, a_program_that_speaks_no_protocol_is_refused) {
  const auto link = Link::open("/bin/true", Zygotes::text);
  ASSERT_FALSE(link);
  EXPECT_EQ(link.error().reason, "it did not start");
}

TEST(Link, the_program_beside_us_is_ready) {
  const auto link = Link::open(WINNOW_EXTRACT, Zygotes::text);
  ASSERT_TRUE(link) << link.error().reason;
  EXPECT_TRUE((*link)->ready().has_seccomp);
}

}  // namespace
}  // namespace winnow::sandbox
