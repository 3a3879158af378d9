// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/lines/line_cover.h"

#include <algorithm>
#include <bit>
#include <map>
#include <tuple>

#include "weigh/lines/line_groups.h"

namespace winnow::weigh {
namespace {

// Shortest first, each once, none that contains another.
std::vector<std::vector<int>> smallest_lines(const Graph& graph, bool denies,
                                             std::optional<int> left_out) {
  std::vector<std::vector<int>> all;
  for (const auto& line : graph.lines) {
    if (line.denies != denies) continue;
    all.push_back(actors_once(line.actors));
    if (left_out) std::erase(all.back(), *left_out);
  }
  std::ranges::sort(all, [](const auto& a, const auto& b) {
    return std::forward_as_tuple(a.size(), a) < std::forward_as_tuple(b.size(), b);
  });
  std::vector<std::vector<int>> kept;
  for (auto& line : all) {
    const auto inside = [&](const auto& smaller) { return std::ranges::includes(line, smaller); };
    if (std::ranges::none_of(kept, inside)) kept.push_back(std::move(line));
  }
  return kept;
}

}  // namespace

LineCovers line_covers(const Graph& graph, bool denies, std::optional<int> left_out) {
  const auto lines = smallest_lines(graph, denies, left_out);
  LineCovers covers;
  covers.of_line.resize(lines.size());
  covers.uncuttable = !lines.empty() && lines.front().empty();
  std::map<int, LineBits> met_by;
  for (std::size_t l = 0; l < lines.size(); ++l) {
    for (const int actor : lines[l]) {
      met_by.try_emplace(actor, covers.none()).first->second[l / 64] |= std::uint64_t{1} << l % 64;
    }
  }
  std::map<LineBits, int> place_of;
  for (const auto& [actor, met] : met_by) {
    const auto [found, is_new] = place_of.try_emplace(met, static_cast<int>(covers.covers.size()));
    if (is_new) covers.covers.push_back({.met = met});
    covers.covers[static_cast<std::size_t>(found->second)].actors.push_back(actor);
  }
  for (int c = 0; c < static_cast<int>(covers.covers.size()); ++c) {
    const auto& met = covers.covers[static_cast<std::size_t>(c)].met;
    for (std::size_t l = 0; l < lines.size(); ++l) {
      if (met[l / 64] >> l % 64 & 1) covers.of_line[l].push_back(c);
    }
  }
  return covers;
}

void add_bits(LineBits& to, const LineBits& bits) {
  for (std::size_t w = 0; w < to.size(); ++w) to[w] |= bits[w];
}

std::size_t first_unmet(const LineBits& met, std::size_t lines) {
  for (std::size_t w = 0; w < met.size(); ++w) {
    if (~met[w] == 0) continue;
    return std::min(lines, w * 64 + static_cast<std::size_t>(std::countr_one(met[w])));
  }
  return lines;
}

}  // namespace winnow::weigh
