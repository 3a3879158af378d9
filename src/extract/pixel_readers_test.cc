// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/pixel_readers.h"

#include <gtest/gtest.h>

namespace winnow::extract {
namespace {

TEST(PixelReaders, a_module_that_is_not_there_is_said) {
  std::string problem;
  EXPECT_EQ(load_pixel_readers(problem), nullptr);
  EXPECT_NE(problem.find("winnow-pixels.so"), std::string::npos) << problem;
}

}  // namespace
}  // namespace winnow::extract
