// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/pdf/line_reader.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <map>
#include <numbers>
#include <utility>

#include "extract/pdf/bidi_line.h"
#include "extract/pdf/blocks.h"
#include "extract/pdf/line_forming.h"
#include "extract/pdf/word_cutting.h"

namespace winnow::extract {

namespace {

struct Counts {
  int right = 0;
  int left = 0;
};

void count(Counts& counts, const std::u32string& text) {
  for (const char32_t c : text) {
    if (is_strong_right(c)) {
      ++counts.right;
    } else if (is_strong_left(c)) {
      ++counts.left;
    }
  }
}

// One direction of text of a page, turned so that it runs along +x.
class GroupReader {
 public:
  GroupReader(std::vector<Cluster> clusters, const std::vector<SpaceGlyph>& spaces)
      : clusters_(std::move(clusters)), formed_(form_lines(clusters_, spaces)) {
    for (auto& cluster : clusters_) cluster.text = normal_cluster(cluster.text);
    Counts page;
    for (const auto& fragment : formed_.fragments) {
      for (const int i : fragment.clusters) count(page, at(i).text);
    }
    right_to_left_ = page.right > page.left;
    lines_ = cut_into_blocks(formed_.fragments, right_to_left_);
  }

  void write(LineWriter& writer) const {
    std::vector<std::vector<VisualPiece>> pieces;
    std::vector<LogicalLine> logical;
    for (const auto& line : lines_) {
      pieces.push_back(pieces_of(line));
      logical.push_back(
          to_logical(pieces.back(), {.right_to_left = is_right_to_left(pieces.back())}));
    }
    vote_on_brackets(pieces, logical);
    for (std::size_t n = 0; n < lines_.size(); ++n) {
      writer.add_line(logical[n], clusters_,
                      {.block = lines_[n].block, .right_to_left = is_right_to_left(pieces[n])});
    }
    writer.end_group();
  }

 private:
  const Cluster& at(int i) const { return clusters_[static_cast<std::size_t>(i)]; }

  bool is_right_to_left(const std::vector<VisualPiece>& pieces) const {
    Counts line;
    for (const auto& piece : pieces) count(line, piece.text);
    return (line.right > 0 && line.right >= line.left) ||
           (right_to_left_ && (line.right > 0 || line.left == 0));
  }

  bool is_space_between(const Cluster& left, const Cluster& right,
                        const std::vector<double>& centres) const {
    const double size = std::max(left.size, right.size);
    if (right.x0 - left.x1 > 0.18 * size) return true;
    const auto space = std::ranges::lower_bound(centres, left.x1 - 0.1 * size);
    return space != centres.end() && *space <= right.x0 + 0.1 * size;
  }

  std::vector<VisualPiece> pieces_of(const ReadLine& line) const {
    std::vector<VisualPiece> pieces;
    const Cluster* before = nullptr;
    for (const int f : line.fragments) {
      const auto& fragment = formed_.fragments[static_cast<std::size_t>(f)];
      const auto& centres = formed_.space_centres[static_cast<std::size_t>(fragment.line)];
      for (const int i : fragment.clusters) {
        const auto& cluster = at(i);
        if (before != nullptr && is_space_between(*before, cluster, centres)) {
          pieces.push_back({.text = U" ", .cluster = -1});
        }
        pieces.push_back({.text = cluster.text, .cluster = i});
        before = &cluster;
      }
    }
    return pieces;
  }

  // Some programs map the drawn bracket to the logical one, some to its shape; the page that closes
  // more of its brackets is right.
  void vote_on_brackets(const std::vector<std::vector<VisualPiece>>& pieces,
                        std::vector<LogicalLine>& logical) const {
    std::vector<std::size_t> numbers;
    for (std::size_t n = 0; n < pieces.size(); ++n) {
      if (holds_bracket(pieces[n]) && is_right_to_left(pieces[n])) numbers.push_back(n);
    }
    if (numbers.empty()) return;
    std::vector<LogicalLine> as_they_are;
    std::vector<LogicalLine> swapped;
    for (const auto n : numbers) {
      as_they_are.push_back(logical[n]);
      swapped.push_back(to_logical(pieces[n], {.right_to_left = true, .swap_brackets = true}));
    }
    if (bracket_score(swapped) <= bracket_score(as_they_are)) return;
    for (std::size_t i = 0; i < numbers.size(); ++i) logical[numbers[i]] = std::move(swapped[i]);
  }

  std::vector<Cluster> clusters_;
  FormedLines formed_;
  bool right_to_left_ = false;
  std::vector<ReadLine> lines_{};
};

struct Group {
  std::vector<Cluster> clusters{};
  std::vector<SpaceGlyph> spaces{};
};

// Nearly all pages have one direction of text: their clusters are moved at once.
std::map<std::int64_t, Group> by_direction(GlyphPage&& page) {
  std::map<std::int64_t, Group> groups;
  const auto has_one = [&](std::int64_t angle) {
    return std::ranges::all_of(page.clusters, [&](const auto& c) { return c.angle == angle; });
  };
  if (!page.clusters.empty() && has_one(page.clusters.front().angle)) {
    groups[page.clusters.front().angle].clusters = std::move(page.clusters);
  } else {
    for (auto& cluster : page.clusters)
      groups[cluster.angle].clusters.push_back(std::move(cluster));
  }
  for (const auto& space : page.spaces) groups[space.angle].spaces.push_back(space);
  return groups;
}

// Neighbours of a place are found through a grid of 4 points; a scan backwards costs twice the time
// of the page. Cells that fall together only cost a comparison: who asks compares the places.
class PlaceGrid {
 public:
  explicit PlaceGrid(std::size_t places)
      : first_(std::bit_ceil(2 * places + 1), none), next_(places, none) {}

  void add(double x, double y, std::size_t place) {
    std::uint32_t& first = first_[slot(cell(x), cell(y))];
    next_[place] = first;
    first = static_cast<std::uint32_t>(place);
  }

  template <class Predicate>
  bool any_near(double x, double y, double reach, Predicate&& is_it) const {
    for (auto i = cell(x - reach); i <= cell(x + reach); ++i) {
      for (auto k = cell(y - reach); k <= cell(y + reach); ++k) {
        for (auto at = first_[slot(i, k)]; at != none; at = next_[at]) {
          if (is_it(at)) return true;
        }
      }
    }
    return false;
  }

 private:
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  static std::int64_t cell(double at) { return static_cast<std::int64_t>(std::floor(at / 4)); }
  std::size_t slot(std::int64_t x, std::int64_t y) const {
    const auto mixed = static_cast<std::uint64_t>(x * 1'000'003 + y) * 0x9E3779B97F4A7C15ULL;
    return static_cast<std::size_t>(mixed >> 32) & (first_.size() - 1);
  }

  std::vector<std::uint32_t> first_;
  std::vector<std::uint32_t> next_;
};

}  // namespace

void drop_doubles(std::vector<Cluster>& clusters) {
  PlaceGrid grid(clusters.size());
  std::size_t kept = 0;
  const auto is_double = [&](const Cluster& cluster) {
    const double reach = 0.1 * cluster.size;
    if (reach > 40) return false;
    return grid.any_near(cluster.x0, cluster.baseline, reach, [&](std::size_t at) {
      const Cluster& other = clusters[at];
      return other.text[0] == cluster.text[0] && std::abs(other.x0 - cluster.x0) < reach &&
             std::abs(other.baseline - cluster.baseline) < reach &&
             std::abs(other.size - cluster.size) <= 0.1 * cluster.size;
    });
  };
  for (std::size_t i = 0; i < clusters.size(); ++i) {
    if (clusters[i].text.empty() || is_double(clusters[i])) continue;
    grid.add(clusters[i].x0, clusters[i].baseline, kept);
    if (kept != i) clusters[kept] = std::move(clusters[i]);
    ++kept;
  }
  clusters.resize(kept);
}

PageText read_lines(GlyphPage page) {
  std::vector<std::pair<std::int64_t, Group>> groups;
  for (auto& [angle, group] : by_direction(std::move(page))) {
    if (!group.clusters.empty()) groups.emplace_back(angle, std::move(group));
  }
  std::ranges::stable_sort(groups, [](const auto& a, const auto& b) {
    return a.second.clusters.size() > b.second.clusters.size();
  });
  LineWriter writer;
  for (auto& [angle, group] : groups) {
    drop_doubles(group.clusters);
    writer.begin_group(angle);
    GroupReader(std::move(group.clusters), group.spaces).write(writer);
  }
  return writer.finish();
}

}  // namespace winnow::extract
