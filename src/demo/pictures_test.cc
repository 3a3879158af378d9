// SPDX-License-Identifier: AGPL-3.0-or-later
#include <gtest/gtest.h>

#include "demo/sheet.h"

namespace winnow::demo {
namespace {

TEST(Pictures, every_format_begins_as_its_readers_expect) {
  const Picture page{16, 2, std::vector<std::uint8_t>(32, 200)};
  EXPECT_TRUE(jpeg(page).starts_with("\xFF\xD8\xFF"));
  EXPECT_TRUE(png(page).starts_with("\x89PNG"));
  EXPECT_TRUE(tiff(page).starts_with("II*"));
  EXPECT_TRUE(picture_pdf(page, 18000).starts_with("%PDF-"));
}

}  // namespace
}  // namespace winnow::demo
