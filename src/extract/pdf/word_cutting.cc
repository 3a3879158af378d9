// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/pdf/word_cutting.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include "base/text.h"

namespace winnow::extract {

namespace {

std::int64_t tenths(double points) {
  return static_cast<std::int64_t>(std::llround(std::clamp(points, -1e6, 1e6) * 10));
}

// The height of the type, widened by ink, but not by the boxes that broken fonts claim.
Box nominal_box(const Cluster& cluster) {
  Box box{.x0 = std::min(cluster.x0, cluster.x1),
          .y0 = cluster.baseline - 0.8 * cluster.size,
          .x1 = std::max(cluster.x0, cluster.x1),
          .y1 = cluster.baseline + 0.2 * cluster.size};
  if (cluster.ink.x0 < cluster.ink.x1) {
    box.y0 = std::min(box.y0, std::max(cluster.ink.y0, cluster.baseline - 1.2 * cluster.size));
    box.y1 = std::max(box.y1, std::min(cluster.ink.y1, cluster.baseline + 0.5 * cluster.size));
  }
  return box;
}

void widen(Box& box, const Box& other) {
  box.x0 = std::min(box.x0, other.x0);
  box.y0 = std::min(box.y0, other.y0);
  box.x1 = std::max(box.x1, other.x1);
  box.y1 = std::max(box.y1, other.y1);
}

}  // namespace

Box turned(const Box& box, double degrees) {
  if (degrees == 0) return box;
  const double radians = degrees * std::numbers::pi / 180;
  const double c = std::cos(radians);
  const double s = std::sin(radians);
  Box out{.x0 = 1e300, .y0 = 1e300, .x1 = -1e300, .y1 = -1e300};
  for (const double x : {box.x0, box.x1}) {
    for (const double y : {box.y0, box.y1}) {
      widen(out,
            {.x0 = x * c - y * s, .y0 = x * s + y * c, .x1 = x * c - y * s, .y1 = x * s + y * c});
    }
  }
  return out;
}

void LineWriter::begin_group(std::int64_t angle) {
  angle_ = angle;
  first_block_ = next_block_;
}

void LineWriter::end_group() { first_block_ = next_block_; }

void LineWriter::add_line(const LogicalLine& line, const std::vector<Cluster>& clusters,
                          LinePlace place) {
  if (line.text.empty()) return;
  const auto begin_of_line = length_;
  next_block_ = std::max(next_block_, first_block_ + place.block + 1);
  const auto n = static_cast<std::int64_t>(line.text.size());
  for (const char32_t c : line.text) append_utf8(page_.text, c);
  page_.text += '\n';
  std::int64_t i = 0;
  while (i < n) {
    if (is_white_space(line.text[static_cast<std::size_t>(i)])) {
      ++i;
      continue;
    }
    auto end = i;
    while (end < n && !is_white_space(line.text[static_cast<std::size_t>(end)])) ++end;
    add_word(line, clusters,
             {.begin = begin_of_line + i,
              .end = begin_of_line + end,
              .line = line_,
              .block = first_block_ + place.block,
              .angle = angle_,
              .flags = place.right_to_left ? WordFlag::right_to_left : 0});
    i = end;
  }
  length_ += n + 1;
  ++line_;
}

void LineWriter::add_word(const LogicalLine& line, const std::vector<Cluster>& clusters,
                          Word word) {
  int before = -1;
  std::int64_t hidden = 0;
  Box box{};
  for (auto at = word.begin - length_; at < word.end - length_; ++at) {
    const int number = line.clusters[static_cast<std::size_t>(at)];
    if (number < 0) continue;
    if (number == before) {
      ++word.edges.back().codepoints;
      continue;
    }
    const auto& cluster = clusters[static_cast<std::size_t>(number)];
    const auto own = nominal_box(cluster);
    if (before < 0) {
      box = own;
    } else {
      widen(box, own);
    }
    before = number;
    word.edges.push_back({.codepoints = 1, .x0 = tenths(own.x0), .x1 = tenths(own.x1)});
    word.flags |= cluster.flags & ~WordFlag::hidden;
    if ((cluster.flags & WordFlag::hidden) != 0) ++hidden;
  }
  if (hidden > 0 && 2 * hidden >= static_cast<std::int64_t>(word.edges.size())) {
    word.flags |= WordFlag::hidden;
  }
  word.box = turned(box, static_cast<double>(angle_));
  page_.words.push_back(std::move(word));
}

PageText LineWriter::finish() { return std::move(page_); }

}  // namespace winnow::extract
