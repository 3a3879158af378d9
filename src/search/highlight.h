// SPDX-License-Identifier: AGPL-3.0-or-later
// search/highlight.h: where a plan matches in one text: marks, and snippets of runs.
//
// Units:  marks in code points of the text; snippets cut by bytes at word borders.
// Holds:  a Marker belongs to one thread; the same analysis and the same rule of places (spans.h)
//         as the search itself; negated parts mark nothing.
// Cost:   about 0.1 ms per page of 3 kB.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "search/answer.h"
#include "search/columns.h"
#include "search/plan.h"

namespace winnow::search {

struct Markable {
  std::string_view text{};
  std::string_view field{};  // "" for a page's text: then field parts of the query mark nothing.
};

class Marker {
 public:
  // Both must outlive it; `columns` weighs words for the choice of windows and may be null.
  Marker(const Plan& plan, const Columns* columns);
  ~Marker();
  Marker(const Marker&) = delete;
  Marker& operator=(const Marker&) = delete;

  std::vector<Mark> marks(const Markable& in) const;
  // At most `count` windows, the best first chosen, in the order of the text. Empty without marks.
  std::vector<Snippet> snippets(const Markable& in, std::int64_t count) const;

 private:
  struct Place;
  class Wanted;
  class TextTerms;
  std::vector<Place> places(const Markable& in) const;
  void collect(const PlanNode& node, TextTerms& terms, std::vector<Place>& out) const;
  void add_leaf(const PlanNode& node, TextTerms& terms, std::vector<Place>& out) const;
  double weight_of(const PlanNode& node) const;

  const Plan& plan_;
  const Columns* columns_;
  std::unique_ptr<Wanted> wanted_;
};

constexpr std::size_t window_bytes_max = 220;
constexpr std::size_t lead_bytes = 60;
constexpr std::size_t snippet_bytes = 300;

// The beginning of a text, for hits without a visible place.
Snippet beginning_of(std::string_view text, std::string field);

}  // namespace winnow::search
