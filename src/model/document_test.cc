// SPDX-License-Identifier: AGPL-3.0-or-later
#include "model/document.h"

#include <gtest/gtest.h>

#include "base/json.h"

namespace winnow {
namespace {

TEST(Document, comes_back_from_its_json) {
  Document document{.id = "7", .pages = {{.number = 1}}};
  document.family.container = Relative{.document = "3"};
  const auto back = from_json<Document>(to_json(document));
  ASSERT_TRUE(back);
  EXPECT_EQ(to_json(*back), to_json(document));
}

}  // namespace
}  // namespace winnow
