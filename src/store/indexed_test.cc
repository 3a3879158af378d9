// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/indexed.h"

#include "store/made_case.h"

namespace winnow::store {
namespace {

TEST(Indexed, lists_what_was_noted_and_nothing_else_page_by_page) {
  MadeCase made;
  const auto first = made.file("a.txt", "one");
  made.file("b.txt", "two");
  const auto third = made.file("c.txt", "three");
  made.change([&](Change& change) {
    return mark_indexed(change, {{.document = first, .version = 1, .records = 2},
                                 {.document = third, .version = 1, .records = 1}});
  });
  const auto page = must(list_indexed(made.view(), 0, 1));
  ASSERT_EQ(page.size(), 1U);
  EXPECT_EQ(page[0].document, first);
  EXPECT_EQ(page[0].records, 2);
  const auto rest = must(list_indexed(made.view(), first, 10));
  ASSERT_EQ(rest.size(), 1U);
  EXPECT_EQ(rest[0].document, third);
}

}  // namespace
}  // namespace winnow::store
