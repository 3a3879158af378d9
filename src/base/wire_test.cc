// SPDX-License-Identifier: AGPL-3.0-or-later
#include "base/wire.h"

#include <random>

#include <gtest/gtest.h>

#include "base/text.h"

namespace winnow {

struct PagePlace {
  static constexpr std::string_view type_name = "PagePlace";
  std::string document{};
  std::int64_t page = 0;
};
void describe(Fields& f, PagePlace& p) {
  f("document", p.document, "");
  f("page", p.page, "");
}

struct Many {
  static constexpr std::string_view type_name = "Many";
  std::vector<PagePlace> places{};
  std::optional<double> share{};
  std::vector<std::string> words{};
};
void describe(Fields& f, Many& m) {
  f("places", m.places, "");
  f("share", m.share, "");
  f("words", m.words, "");
}

namespace {

TEST(Wire, a_record_has_the_bytes_of_the_format) {
  EXPECT_EQ(to_hex(encode(PagePlace{.document = "d1", .page = 3})), "0200000064310300000000000000");
}

TEST(Wire, a_count_the_bytes_cannot_hold_is_refused_before_anything_is_made) {
  EXPECT_FALSE(decode<Many>(from_hex("ffffff7f")));
  EXPECT_FALSE(decode<PagePlace>(from_hex("ffffffff6431")));
}

TEST(Wire, bad_text_and_left_over_bytes_are_refused) {
  EXPECT_FALSE(decode<PagePlace>(from_hex("01000000ff0300000000000000")));
  EXPECT_FALSE(decode<PagePlace>(from_hex("020000006431030000000000000000")));
}

TEST(Wire, whatever_decodes_encodes_to_the_same_bytes) {
  std::mt19937 random(11);
  const auto seed =
      encode(Many{.places = {{"a", 1}, {"\u0628", -2}}, .share = 0.25, .words = {"x", ""}});
  int decoded = 0;
  for (int round = 0; round < 100'000; ++round) {
    std::string body =
        seed.substr(0, random() % 3 == 0 ? random() % (seed.size() + 1) : seed.size());
    for (auto flips = random() % 3; flips > 0 && !body.empty(); --flips) {
      body[random() % body.size()] = static_cast<char>(random());
    }
    const auto value = decode<Many>(body);
    if (!value) continue;
    ++decoded;
    ASSERT_EQ(encode(*value), body);
  }
  EXPECT_GT(decoded, 1000);
}

}  // namespace
}  // namespace winnow
