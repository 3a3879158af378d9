// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/views.h"

#include "store/made_case.h"

namespace winnow::store {
namespace {

TEST(View, comes_back_as_it_was_put) {
  MadeCase made;
  const StoredView first{.id = "7f3k2m9x4t", .name = "Raqqa", .json = "{\"v\":1}"};
  made.change([&](Change& change) { return put_view(change, first); });
  made.change([&](Change& change) { return put_view(change, first); });
  EXPECT_EQ(must(load_view(made.view(), first.id)).json, first.json);
  EXPECT_EQ(must(list_views(made.view(), 10)).size(), 1u);
  EXPECT_EQ(load_view(made.view(), "0000000000").error().fault, Fault::not_found);
}

TEST(View, ids_are_ten_letters_of_the_alphabet) {
  EXPECT_TRUE(is_view_id("7f3k2m9x4t"));
  EXPECT_FALSE(is_view_id("7F3K2M9X4T"));
  EXPECT_FALSE(is_view_id("7f3k"));
  EXPECT_FALSE(is_view_id("../../../x"));
}

TEST(View, that_is_too_large_is_refused) {
  MadeCase made;
  const StoredView large{.id = "7f3k2m9x4t", .json = std::string(100'000, ' ')};
  EXPECT_FALSE(made.open().keep_books([&](Change& change) { return put_view(change, large); }));
}

TEST(Seen, is_kept_per_person_and_taken_back) {
  MadeCase made;
  const auto document = made.file("a", "1");
  const auto mark = [&](const std::string& actor, bool seen) {
    must(made.open().perform({.kind = OperationKind::mark_seen, .actor = actor},
                             [&](Change& change) { return set_seen(change, document, seen); }));
  };
  mark("u1", true);
  EXPECT_EQ(must(list_seen(made.view(), "u1")).size(), 1u);
  EXPECT_TRUE(must(list_seen(made.view(), "u2")).empty());
  mark("u1", false);
  EXPECT_TRUE(must(list_seen(made.view(), "u1")).empty());
}

}  // namespace
}  // namespace winnow::store
