// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/words.h"

#include <filesystem>

#include "store/made_case.h"

namespace winnow::store {
namespace {

std::vector<Word> some_words() {
  Word first{.begin = 0, .end = 5, .box = {10.25, 20.5, 40.75, 30}, .line = 1, .block = 1};
  first.edges = {{1, 102, 150}, {4, 150, 407}};
  Word second{.begin = 6, .end = 9, .box = {-3.5, 20.5, 8, 30}, .line = 1, .block = 1};
  second.angle = -90;
  second.confidence = 87;
  second.flags = WordFlag::right_to_left | WordFlag::hidden;
  return {first, second};
}

TEST(Words, come_back_as_they_were) {
  const auto packed = pack_words(some_words());
  EXPECT_LT(packed.size(), 60u);
  const auto words = must(unpack_words(packed));
  ASSERT_EQ(words.size(), 2u);
  EXPECT_EQ(words[0].box, some_words()[0].box);
  EXPECT_EQ(words[0].edges.at(1).x1, 407);
  EXPECT_EQ(words[1].box, some_words()[1].box);
  EXPECT_EQ(words[1].angle, -90);
  EXPECT_EQ(words[1].flags, 3);
  EXPECT_EQ(words[1].end, 9);
}

TEST(Words, that_were_cut_or_changed_are_refused_or_harmless) {
  const auto packed = pack_words(some_words());
  for (std::size_t size = 0; size < packed.size(); ++size) {
    EXPECT_FALSE(unpack_words(std::string_view(packed).substr(0, size))) << size;
  }
  for (std::size_t i = 0; i < packed.size(); ++i) {
    auto changed = packed;
    changed[i] = static_cast<char>(changed[i] ^ 0xFF);
    static_cast<void>(unpack_words(changed));
  }
  EXPECT_FALSE(unpack_words("\xFE\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01"));
}

TEST(Words, of_several_readings_lie_in_one_file_and_may_be_gone) {
  const auto folder = must(TemporaryFolder::make(testing::TempDir()));
  must(make_folder(folder.path() + "/derived"));
  const auto one = must(append_words(folder.path(), 1, {{3, pack_words(some_words())}}));
  const auto two = must(append_words(folder.path(), 2, {{7, pack_words(some_words())}}));
  EXPECT_EQ(must(read_words_of_page(folder.path(), one, 3)).size(), 2u);
  EXPECT_EQ(must(read_words_of_page(folder.path(), two, 7)).size(), 2u);
  EXPECT_TRUE(must(read_words_of_page(folder.path(), two, 3)).empty());
  const WordsBlock wrong{.reading = 9, .offset = one.offset, .bytes = one.bytes};
  EXPECT_TRUE(must(read_words_of_page(folder.path(), wrong, 3)).empty());
  std::filesystem::remove(folder.path() + "/derived/words.pack");
  EXPECT_TRUE(must(read_words_of_page(folder.path(), one, 3)).empty());
}

}  // namespace
}  // namespace winnow::store
