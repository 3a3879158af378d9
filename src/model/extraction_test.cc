// SPDX-License-Identifier: AGPL-3.0-or-later
#include "model/extraction.h"

#include <gtest/gtest.h>

#include "base/wire.h"

namespace winnow {
namespace {

TEST(Extraction, a_page_with_words_survives_the_frame) {
  Page page{.number = 2, .label = "ii", .text = "ab cd"};
  page.words.push_back(
      {.begin = 0, .end = 2, .box = {1, 2, 3, 4}, .edges = {{1, 10, 20}, {1, 20, 31}}});
  const auto body = encode(page);
  const auto read = decode<Page>(body);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->words.at(0).box, page.words[0].box);
  EXPECT_EQ(encode(*read), body);
}

TEST(Extraction, every_enum_has_as_many_names_as_values) {
  EXPECT_EQ(names_of(Task::identify).size(), static_cast<std::size_t>(Task::identify) + 1);
  EXPECT_EQ(names_of(PageKind::text).size(), static_cast<std::size_t>(PageKind::text) + 1);
  EXPECT_EQ(names_of(TextState::strings).size(), static_cast<std::size_t>(TextState::strings) + 1);
  EXPECT_EQ(names_of(ChildKind::message).size(), static_cast<std::size_t>(ChildKind::message) + 1);
  EXPECT_EQ(names_of(Outcome::locked).size(), static_cast<std::size_t>(Outcome::locked) + 1);
}

}  // namespace
}  // namespace winnow
