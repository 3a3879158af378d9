// SPDX-License-Identifier: AGPL-3.0-or-later
#include <memory>

#include <gtest/gtest.h>

#include "extract/pixel_readers.h"

extern "C" winnow::extract::PixelReaders* winnow_make_pixel_readers();

namespace winnow::extract {
namespace {

TEST(Module, makes_readers_that_recognise) {
  const std::unique_ptr<PixelReaders> readers(winnow_make_pixel_readers());
  ASSERT_NE(readers, nullptr);
}

}  // namespace
}  // namespace winnow::extract
