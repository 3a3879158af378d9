// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/ocr/engines.h"

#include <gtest/gtest.h>

namespace winnow::extract {
namespace {

TEST(Engines, english_arabic_and_the_direction_of_pages_are_there) {
  Engines engines(tessdata_folder);
  engines.warm_up();
  EXPECT_NE(engines.reader("eng"), nullptr);
  EXPECT_NE(engines.reader("ara"), nullptr);
  EXPECT_NE(engines.direction(), nullptr);
}

TEST(Engines, a_language_that_is_not_installed_or_no_name_gives_none) {
  Engines engines(tessdata_folder);
  EXPECT_EQ(engines.reader("zzz"), nullptr);
  EXPECT_EQ(engines.reader("../eng"), nullptr);
}

}  // namespace
}  // namespace winnow::extract
