// SPDX-License-Identifier: AGPL-3.0-or-later
#include "base/time.h"

#include <gtest/gtest.h>

namespace winnow {
namespace {

TEST(Time, an_instant_reads_back_as_written) {
  for (const std::string text :
       {"2026-01-02T03:04:05Z", "1969-12-31T23:59:59Z", "2000-02-29T00:00:00Z"}) {
    const auto instant = parse_instant(text);
    ASSERT_TRUE(instant) << text;
    EXPECT_EQ(to_text(*instant), text);
  }
}

TEST(Time, what_is_no_day_or_hour_is_refused) {
  for (const std::string text : {"2026-02-30T00:00:00Z", "2026-01-02T24:00:00Z",
                                 "2026-01-02 03:04:05Z", "", "2026-1-2T03:04:05Z"}) {
    EXPECT_FALSE(parse_instant(text)) << text;
  }
}

}  // namespace
}  // namespace winnow
