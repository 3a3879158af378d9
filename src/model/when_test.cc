// SPDX-License-Identifier: AGPL-3.0-or-later
#include "model/when.h"

#include <gtest/gtest.h>

#include "base/json.h"

namespace winnow {
namespace {

TEST(When, a_half_known_date_keeps_its_text_and_who_says_it) {
  const When when{.earliest = "1997-07-01",
                  .latest = "1997-07-31",
                  .text = "07/??/97",
                  .calendar = Calendar::gregorian,
                  .origin = DateOrigin::header,
                  .origin_by = "Date"};
  const auto back = from_json<When>(to_json(when));
  ASSERT_TRUE(back);
  EXPECT_EQ(to_json(*back), to_json(when));
  EXPECT_NE(to_json(when).find(R"("text":"07/??/97")"), std::string::npos);
  EXPECT_NE(to_json(when).find(R"("origin":"header")"), std::string::npos);
}

}  // namespace
}  // namespace winnow
