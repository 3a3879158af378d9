// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/pdf/line_reader.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <unordered_map>
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

}  // namespace

void drop_doubles(std::vector<Cluster>& clusters) {
  // Neighbours of a place are found through a grid of one point; a scan backwards costs twice the
  // time of the page.
  std::unordered_multimap<std::int64_t, std::size_t> grid;
  const auto key = [](std::int64_t x, std::int64_t y) { return x * 1'000'003 + y; };
  const auto cell = [](double at) { return static_cast<std::int64_t>(std::floor(at / 4)); };
  std::size_t kept = 0;
  const auto is_double = [&](const Cluster& cluster) {
    const double reach = 0.1 * cluster.size;
    if (reach > 40) return false;
    for (auto x = cell(cluster.x0 - reach); x <= cell(cluster.x0 + reach); ++x) {
      for (auto y = cell(cluster.baseline - reach); y <= cell(cluster.baseline + reach); ++y) {
        const auto [begin, end] = grid.equal_range(key(x, y));
        for (auto it = begin; it != end; ++it) {
          const auto& other = clusters[it->second];
          if (other.text[0] == cluster.text[0] && std::abs(other.x0 - cluster.x0) < reach &&
              std::abs(other.baseline - cluster.baseline) < reach &&
              std::abs(other.size - cluster.size) <= 0.1 * cluster.size) {
            return true;
          }
        }
      }
    }
    return false;
  };
  grid.reserve(clusters.size());
  for (std::size_t i = 0; i < clusters.size(); ++i) {
    if (clusters[i].text.empty() || is_double(clusters[i])) continue;
    grid.emplace(key(cell(clusters[i].x0), cell(clusters[i].baseline)), kept);
    if (kept != i) clusters[kept] = std::move(clusters[i]);
    ++kept;
  }
  clusters.resize(kept);
}

PageText read_lines(GlyphPage page) {
  std::map<std::int64_t, Group> by_angle;
  for (auto& cluster : page.clusters)
    by_angle[cluster.angle].clusters.push_back(std::move(cluster));
  for (const auto& space : page.spaces) by_angle[space.angle].spaces.push_back(space);
  std::vector<std::pair<std::int64_t, Group>> groups;
  for (auto& [angle, group] : by_angle) {
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
