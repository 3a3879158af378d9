// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/postings.h"

#include <random>

#include <gtest/gtest.h>

namespace winnow::search {
namespace {

PostingsPtr postings(std::vector<std::pair<std::uint32_t, std::vector<std::uint32_t>>> rows) {
  auto out = std::make_shared<Postings>();
  for (const auto& [record, places] : rows) {
    out->records.push_back(record);
    out->first.push_back(static_cast<std::uint32_t>(out->places.size()));
    out->places.insert(out->places.end(), places.begin(), places.end());
  }
  out->first.push_back(static_cast<std::uint32_t>(out->places.size()));
  return out;
}

TEST(Postings, of_a_synonym_hold_every_place_once) {
  const Postings all =
      joined({postings({{1, {0, 4}}, {3, {1}}}), postings({{1, {2, 4}}}), postings({{2, {9}}})});
  EXPECT_EQ(all.records, (std::vector<std::uint32_t>{1, 2, 3}));
  EXPECT_EQ(all.places, (std::vector<std::uint32_t>{0, 2, 4, 9, 1}));
  EXPECT_EQ(all.frequency(0), 3U);
  EXPECT_EQ(joined({}).size(), 0U);
}

TEST(Postings, sets_of_matches_behave_as_sets) {
  std::mt19937 random(2);
  for (int round = 0; round < 300; ++round) {
    std::vector<bool> in_a(80);
    std::vector<bool> in_b(80);
    Matches a;
    Matches b;
    for (std::uint32_t i = 0; i < 80; ++i) {
      in_a[i] = random() % 3 == 0;
      in_b[i] = random() % (1 + random() % 9) == 0;
      if (in_a[i]) a.add(i, 1);
      if (in_b[i]) b.add(i, 2);
    }
    std::vector<std::uint32_t> and_, or_, not_;
    for (std::uint32_t i = 0; i < 80; ++i) {
      if (in_a[i] && in_b[i]) and_.push_back(i);
      if (in_a[i] || in_b[i]) or_.push_back(i);
      if (in_a[i] && !in_b[i]) not_.push_back(i);
    }
    ASSERT_EQ(both(a, b).records, and_);
    ASSERT_EQ(either(a, b).records, or_);
    ASSERT_EQ(minus(a, b).records, not_);
  }
}

TEST(Postings, near_spans_are_those_at_most_so_far_apart) {
  EXPECT_EQ(near_spans({{0, 0}}, {{3, 3}}, 3).size(), 1U);
  EXPECT_EQ(near_spans({{0, 0}}, {{4, 4}}, 3).size(), 0U);
  EXPECT_EQ(near_spans({{5, 6}}, {{2, 2}}, 3).size(), 1U);
  EXPECT_EQ(near_spans({{5, 6}}, {{6, 7}}, 3).size(), 0U);
}

// Every choice of one place per word, distinct, in a window: by brute force.
bool fits(const std::vector<std::vector<std::uint32_t>>& lists, std::uint32_t among,
          std::vector<std::uint32_t>& chosen) {
  if (chosen.size() == lists.size()) {
    const auto [low, high] = std::minmax_element(chosen.begin(), chosen.end());
    return *high - *low + 1 <= lists.size() + among;
  }
  for (const std::uint32_t place : lists[chosen.size()]) {
    if (std::find(chosen.begin(), chosen.end(), place) != chosen.end()) continue;
    chosen.push_back(place);
    const bool found = fits(lists, among, chosen);
    chosen.pop_back();
    if (found) return true;
  }
  return false;
}

TEST(Postings, windows_agree_with_brute_force) {
  std::mt19937 random(4);
  for (int round = 0; round < 2000; ++round) {
    const std::size_t words = 2 + random() % 3;
    std::vector<std::vector<std::uint32_t>> by_word(words);
    for (std::uint32_t place = 0; place < 14; ++place) {
      const std::size_t word = random() % (words + 2);
      if (word < words) by_word[word].push_back(place);
    }
    std::vector<std::vector<std::uint32_t>> lists;
    std::vector<std::size_t> same;
    std::vector<std::size_t> typed;
    for (std::size_t i = 0; i < words; ++i) typed.push_back(random() % words);
    for (std::size_t i = 0; i < words; ++i) {
      lists.push_back(by_word[typed[i]]);
      same.push_back(static_cast<std::size_t>(std::find(typed.begin(), typed.end(), typed[i]) -
                                              typed.begin()));
    }
    const auto among = static_cast<std::uint32_t>(random() % 4);
    std::vector<std::uint32_t> chosen;
    ASSERT_EQ(!windows(lists, same, among).empty(), fits(lists, among, chosen));
  }
}

}  // namespace
}  // namespace winnow::search
