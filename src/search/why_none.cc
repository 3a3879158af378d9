// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/why_none.h"

#include <algorithm>

#include "base/text.h"
#include "search/expand.h"
#include "search/terms.h"

namespace winnow::search {
namespace {

constexpr std::size_t near_words_max = 5;

std::vector<NearWord> most_frequent(const Dictionary& dictionary, std::vector<std::size_t> found) {
  std::ranges::stable_sort(
      found, [&](std::size_t a, std::size_t b) { return dictionary.df(a) > dictionary.df(b); });
  std::vector<NearWord> out;
  for (const std::size_t i : found) {
    if (out.size() == near_words_max) break;
    out.push_back({std::string(dictionary.term(i).substr(1)), std::int64_t{dictionary.df(i)}});
  }
  return out;
}

void collect(const PlanNode& node, const Plan& plan, const Dictionary& dictionary,
             std::vector<WhyNone>& out) {
  if (node.kind == PlanKind::without) return;
  for (const PlanNode& child : node.children) collect(child, plan, dictionary, out);
  if (node.reading < 0) return;
  const Reading& reading = plan.readings[static_cast<std::size_t>(node.reading)];
  WhyNone& why = out.emplace_back();
  why.text = reading.text;
  why.documents = reading.documents;
  if (reading.documents > 0 || !node.field.empty()) return;
  for (const std::string& word : node.words) {
    if (node.kind == PlanKind::prefix || dictionary.df_of(word) > 0) continue;
    for (NearWord& near : near_spellings(dictionary, std::string_view(word).substr(1), false)) {
      why.near.push_back(std::move(near));
    }
  }
}

}  // namespace

std::vector<NearWord> near_spellings(const Dictionary& dictionary, std::string_view word,
                                     bool quick) {
  const std::string space(1, space_word);
  const std::int64_t letters = count_codepoints(word);
  if (letters < 3) return {};
  auto found = within_distance(dictionary, space, word, 1, quick);
  if (found.empty() && !quick && letters >= 5) {
    found = within_distance(dictionary, space, word, 2, true);
  }
  return most_frequent(dictionary, std::move(found));
}

std::vector<WhyNone> why_none(const Plan& plan, const Dictionary& dictionary,
                              std::int64_t before_filters) {
  std::vector<WhyNone> out;
  if (before_filters > 0) {
    out.push_back({"without the filters", before_filters, {}});
    return out;
  }
  collect(plan.root, plan, dictionary, out);
  return out;
}

}  // namespace winnow::search
