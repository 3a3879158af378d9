// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/expand.h"

#include <set>

#include <gtest/gtest.h>

#include "search/terms.h"

namespace winnow::search {
namespace {

Dictionary words(std::vector<std::string> list) {
  Dictionary::Counts counts;
  std::set<std::string> sorted(list.begin(), list.end());
  std::uint32_t df = 1;
  for (const std::string& word : sorted) counts.emplace_back(word_term(word), df++);
  Dictionary out;
  EXPECT_TRUE(out.add(Dictionary::pack(counts)));
  return out;
}

std::set<std::string> near(const Dictionary& dictionary, std::string_view word,
                           std::int64_t distance, bool fixed) {
  std::set<std::string> out;
  for (const std::size_t i :
       within_distance(dictionary, std::string(1, space_word), word, distance, fixed)) {
    out.insert(std::string(dictionary.term(i).substr(1)));
  }
  return out;
}

using Set = std::set<std::string>;

TEST(Expand, walks_equal_the_vectors_of_fuzzy_words) {
  const Dictionary latin = words({"emerge", "marge", "merg", "merge", "merger", "mergers", "merges",
                                  "mreg", "mrege", "serge", "verge"});
  const Set one = {"marge", "merg", "merge", "merger", "merges"};
  Set open = one;
  open.insert({"emerge", "serge", "verge"});
  Set two = one;
  two.insert({"mergers", "mrege"});
  EXPECT_EQ(near(latin, "merge", 1, true), one);
  EXPECT_EQ(near(latin, "merge", 1, false), open);
  const Set found = near(latin, "merge", 2, true);
  for (const std::string& word : two) EXPECT_TRUE(found.contains(word)) << word;
  const Dictionary arabic = words({"كتاب", "كتابه", "كتب", "كاتب", "كتابي", "مكتب", "كتابها"});
  EXPECT_EQ(near(arabic, "كتاب", 1, true), (Set{"كتاب", "كتابه", "كتابي", "كتب"}));
  EXPECT_EQ(near(arabic, "كتاب", 2, true),
            (Set{"كتاب", "كتابه", "كتابي", "كتب", "كاتب", "كتابها"}));
  EXPECT_TRUE(near(arabic, "كتاب", 2, false).contains("مكتب"));
}

std::int64_t edits(const std::u32string& a, const std::u32string& b) {
  std::vector<std::vector<std::int64_t>> d(a.size() + 1, std::vector<std::int64_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t k = 0; k <= b.size(); ++k) {
      if (i == 0 || k == 0) {
        d[i][k] = static_cast<std::int64_t>(i + k);
        continue;
      }
      d[i][k] = std::min(
          {d[i - 1][k] + 1, d[i][k - 1] + 1, d[i - 1][k - 1] + (a[i - 1] == b[k - 1] ? 0 : 1)});
    }
  }
  return d[a.size()][b.size()];
}

TEST(Expand, of_random_words_equals_the_whole_matrix) {
  std::vector<std::string> list;
  std::uint32_t seed = 9;
  const auto next = [&seed](std::uint32_t n) {
    seed = seed * 1664525 + 1013904223;
    return (seed >> 16U) % n;
  };
  for (int i = 0; i < 400; ++i) {
    std::string word;
    for (std::uint32_t n = 1 + next(7); n > 0; --n) word += static_cast<char>('a' + next(3));
    list.push_back(word);
  }
  const Dictionary dictionary = words(list);
  for (const std::int64_t distance : {1, 2}) {
    for (int i = 0; i < 40; ++i) {
      const std::string& word = list[next(400)];
      Set expected;
      for (const std::string& other : list) {
        const std::u32string a(word.begin(), word.end());
        const std::u32string b(other.begin(), other.end());
        if (edits(a, b) <= distance) expected.insert(other);
      }
      EXPECT_EQ(near(dictionary, word, distance, false), expected) << word;
    }
  }
}

TEST(Expand, wildcards_and_expressions_are_complete_and_most_frequent_first) {
  const Dictionary dictionary = words({"fraud", "frauds", "defraud", "freud", "مكتب"});
  const auto found = [&](NodeKind kind, std::string text) {
    Node node;
    node.kind = kind;
    node.text = std::move(text);
    const auto expansion = expand(dictionary, node, std::string(1, space_word));
    EXPECT_TRUE(expansion);
    std::vector<std::string> out;
    for (const std::size_t i : expansion->terms) out.emplace_back(dictionary.term(i).substr(1));
    return out;
  };
  using List = std::vector<std::string>;
  EXPECT_EQ(found(NodeKind::prefix, "FRAU"), (List{"frauds", "fraud"}));
  EXPECT_EQ(found(NodeKind::wildcard, "*raud*"), (List{"frauds", "fraud", "defraud"}));
  EXPECT_EQ(found(NodeKind::wildcard, "fr?ud"), (List{"freud", "fraud"}));
  EXPECT_EQ(found(NodeKind::wildcard, "م?تب"), (List{"مكتب"}));
  EXPECT_EQ(found(NodeKind::regex, "fr(au|eu)d"), (List{"freud", "fraud"}));
}

}  // namespace
}  // namespace winnow::search
