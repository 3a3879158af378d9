// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/pdf/line_forming.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace winnow::extract {

namespace {

struct DrawnLine {
  double baseline = 0;
  double size = 0;
  std::vector<int> clusters{};
};

bool is_only_marks(const Cluster& cluster) {
  return !cluster.text.empty() && std::ranges::all_of(cluster.text, is_mark);
}

std::vector<DrawnLine> lines_of(const std::vector<Cluster>& all, const std::vector<int>& order) {
  std::vector<DrawnLine> lines;
  for (const int i : order) {
    const auto& cluster = all[static_cast<std::size_t>(i)];
    if (lines.empty() ||
        cluster.baseline - lines.back().baseline >= baseline_tolerance(lines.back().size)) {
      lines.push_back({.baseline = cluster.baseline, .size = cluster.size});
    }
    lines.back().clusters.push_back(i);
  }
  for (auto& line : lines) {
    std::ranges::stable_sort(line.clusters, {}, [&](int i) {
      const auto& cluster = all[static_cast<std::size_t>(i)];
      return cluster.x0 + cluster.x1;
    });
  }
  return lines;
}

bool has_ink(const Cluster& cluster) { return cluster.ink.x0 < cluster.ink.x1; }

double outside(double at, double low, double high) {
  return at < low ? low - at : (at > high ? at - high : 0.0);
}

struct MarkPlace {
  double x = 0;
  double y = 0;
  double baseline = 0;
};

// The distance of a mark from a base, by where the ink is: marks are drawn in any order and often
// with the origin of another letter.
double distance(const MarkPlace& mark, const Cluster& base) {
  const bool letter = std::ranges::any_of(base.text, is_letter);
  const double low = has_ink(base) ? base.ink.y0 : base.baseline - 0.8 * base.size;
  const double high = has_ink(base) ? base.ink.y1 : base.baseline;
  const double dx = outside(mark.x, base.x0, base.x1);
  const double dy = outside(mark.y, low, high);
  return 2 * dx + dy + (letter ? 0.0 : 0.5 * base.size) +
         0.05 * std::abs(mark.x - (base.x0 + base.x1) / 2) +
         0.1 * std::abs(mark.baseline - base.baseline);
}

int nearest_base(const Cluster& mark, const std::vector<Cluster>& all,
                 const std::vector<DrawnLine>& lines) {
  const MarkPlace place{.x = has_ink(mark) ? (mark.ink.x0 + mark.ink.x1) / 2 : mark.x0,
                        .y = has_ink(mark) ? (mark.ink.y0 + mark.ink.y1) / 2 : mark.baseline,
                        .baseline = mark.baseline};
  const double reach = 2 * mark.size;
  auto line = std::ranges::lower_bound(lines, place.y - reach - baseline_tolerance(mark.size), {},
                                       &DrawnLine::baseline);
  int best = -1;
  double least = std::numeric_limits<double>::max();
  for (; line != lines.end() && line->baseline <= place.y + reach; ++line) {
    for (const int i : line->clusters) {
      const auto& base = all[static_cast<std::size_t>(i)];
      if (std::abs(base.baseline - place.y) > reach) continue;
      const double far = distance(place, base);
      if (far < least) {
        least = far;
        best = i;
      }
    }
  }
  return best;
}

void cut_into_fragments(const std::vector<Cluster>& all, const std::vector<DrawnLine>& lines,
                        std::vector<Fragment>& fragments) {
  for (std::size_t n = 0; n < lines.size(); ++n) {
    const auto& line = lines[n];
    double right = 0;
    double size = 0;
    bool open = false;
    for (const int i : line.clusters) {
      const auto& cluster = all[static_cast<std::size_t>(i)];
      if (!open || cluster.x0 - right > 1.0 * std::max(size, cluster.size)) {
        fragments.push_back({.x0 = cluster.x0,
                             .x1 = cluster.x1,
                             .baseline = line.baseline,
                             .size = cluster.size,
                             .line = static_cast<int>(n)});
        right = cluster.x1;
        open = true;
      }
      auto& fragment = fragments.back();
      fragment.clusters.push_back(i);
      fragment.x0 = std::min(fragment.x0, cluster.x0);
      fragment.x1 = std::max(fragment.x1, cluster.x1);
      fragment.size = std::max(fragment.size, cluster.size);
      right = std::max(right, cluster.x1);
      size = cluster.size;
    }
  }
}

std::vector<std::vector<double>> spaces_by_line(const std::vector<SpaceGlyph>& spaces,
                                                const std::vector<DrawnLine>& lines) {
  std::vector<std::vector<double>> centres(lines.size());
  for (const auto& space : spaces) {
    auto after = std::ranges::lower_bound(lines, space.baseline, {}, &DrawnLine::baseline);
    auto best = lines.end();
    for (auto line = after == lines.begin() ? after : after - 1;
         line != lines.end() && line <= after; ++line) {
      if (std::abs(line->baseline - space.baseline) >= baseline_tolerance(line->size)) continue;
      if (best == lines.end() ||
          std::abs(line->baseline - space.baseline) < std::abs(best->baseline - space.baseline)) {
        best = line;
      }
    }
    if (best != lines.end()) {
      centres[static_cast<std::size_t>(best - lines.begin())].push_back((space.x0 + space.x1) / 2);
    }
  }
  for (auto& line : centres) std::ranges::sort(line);
  return centres;
}

}  // namespace

double baseline_tolerance(double size) { return std::max(2.0, 0.35 * size); }

FormedLines form_lines(std::vector<Cluster>& clusters, const std::vector<SpaceGlyph>& spaces) {
  std::vector<int> bases;
  std::vector<int> marks;
  for (int i = 0; i < static_cast<int>(clusters.size()); ++i) {
    (is_only_marks(clusters[static_cast<std::size_t>(i)]) ? marks : bases).push_back(i);
  }
  if (bases.empty()) bases.swap(marks);
  std::ranges::stable_sort(bases, {},
                           [&](int i) { return clusters[static_cast<std::size_t>(i)].baseline; });
  auto lines = lines_of(clusters, bases);
  // The bases are chosen before any mark is added, so that one mark never hides another's base.
  std::vector<std::pair<int, int>> chosen;
  std::vector<int> alone;
  for (const int mark : marks) {
    const int base = nearest_base(clusters[static_cast<std::size_t>(mark)], clusters, lines);
    if (base >= 0) {
      chosen.emplace_back(mark, base);
    } else {
      alone.push_back(mark);
    }
  }
  for (const auto& [mark, base] : chosen) {
    clusters[static_cast<std::size_t>(base)].text += clusters[static_cast<std::size_t>(mark)].text;
  }
  if (!alone.empty()) {
    bases.insert(bases.end(), alone.begin(), alone.end());
    std::ranges::stable_sort(bases, {},
                             [&](int i) { return clusters[static_cast<std::size_t>(i)].baseline; });
    lines = lines_of(clusters, bases);
  }
  FormedLines formed;
  cut_into_fragments(clusters, lines, formed.fragments);
  formed.space_centres = spaces_by_line(spaces, lines);
  return formed;
}

}  // namespace winnow::extract
