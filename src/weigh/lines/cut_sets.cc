// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/lines/cut_sets.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "weigh/lines/line_cover.h"

namespace winnow::weigh {
namespace {

class Search {
 public:
  Search(const LineCovers& covers, std::size_t order) : covers_(covers), order_(order) {}

  // Every minimal set meets the first line that the rest of it does not, so branching over the
  // actors of that line alone finds them all.
  void extend(const std::vector<int>& chosen, const LineBits& met) {
    const auto line = first_unmet(met, covers_.of_line.size());
    if (line == covers_.of_line.size()) {
      if (is_minimal(chosen)) found_.insert(sorted(chosen));
      return;
    }
    if (chosen.size() == order_) return;
    for (const int cover : covers_.of_line[line]) {
      auto more = chosen;
      more.push_back(cover);
      auto met_now = met;
      add_bits(met_now, met_of(cover));
      extend(more, met_now);
    }
  }
  const std::set<std::vector<int>>& found() const { return found_; }

 private:
  const LineBits& met_of(int cover) const {
    return covers_.covers[static_cast<std::size_t>(cover)].met;
  }
  static std::vector<int> sorted(std::vector<int> set) {
    std::ranges::sort(set);
    return set;
  }
  // Without any one of them some line is unmet.
  bool is_minimal(const std::vector<int>& set) const {
    for (const int one : set) {
      auto met = covers_.none();
      for (const int other : set) {
        if (other != one) add_bits(met, met_of(other));
      }
      if (first_unmet(met, covers_.of_line.size()) == covers_.of_line.size()) return false;
    }
    return true;
  }

  const LineCovers& covers_;
  std::size_t order_;
  std::set<std::vector<int>> found_{};
};

// One set of covers stands for each choice of one actor from each.
void expand(const LineCovers& covers, const std::vector<int>& set, std::vector<int>& chosen,
            std::vector<std::vector<int>>& out) {
  if (chosen.size() == set.size()) {
    out.push_back(chosen);
    std::ranges::sort(out.back());
    return;
  }
  for (const int actor : covers.covers[static_cast<std::size_t>(set[chosen.size()])].actors) {
    chosen.push_back(actor);
    expand(covers, set, chosen, out);
    chosen.pop_back();
  }
}

CutSets search(const Graph& graph, bool denies, int order) {
  const auto covers = line_covers(graph, denies);
  if (covers.of_line.empty() || covers.uncuttable || order < 1) return {};
  Search search(covers, static_cast<std::size_t>(order));
  search.extend({}, covers.none());
  std::vector<std::vector<int>> all;
  for (const auto& set : search.found()) {
    std::vector<int> chosen;
    expand(covers, set, chosen, all);
  }
  std::ranges::sort(all, [](const auto& a, const auto& b) {
    return std::forward_as_tuple(a.size(), a) < std::forward_as_tuple(b.size(), b);
  });
  CutSets sets;
  for (auto& set : all) {
    const bool has_own = graph.own && std::ranges::binary_search(set, *graph.own);
    (has_own ? sets.with_own : sets.sets).push_back(std::move(set));
  }
  return sets;
}

}  // namespace

CutSets cut_sets(const Graph& graph, int order) { return search(graph, false, order); }

CutSets cut_sets_of_denials(const Graph& graph, int order) { return search(graph, true, order); }

}  // namespace winnow::weigh
