// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/pdf/blocks.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

namespace winnow::extract {

namespace {

using Numbers = std::vector<int>;

// A made page can hold thousands of lines on one place; past this work the rest is one block.
constexpr std::size_t visits_max = 20'000'000;

class Cutter {
 public:
  Cutter(const std::vector<Fragment>& all, bool right_to_left)
      : all_(all), right_to_left_(right_to_left) {}

  std::vector<ReadLine> cut() {
    Numbers every(all_.size());
    for (std::size_t i = 0; i < every.size(); ++i) every[i] = static_cast<int>(i);
    std::vector<Numbers> open;
    if (!every.empty()) open.push_back(std::move(every));
    while (!open.empty()) {
      auto part = std::move(open.back());
      open.pop_back();
      if (auto sides = split(part)) {
        open.push_back(std::move(sides->second));
        open.push_back(std::move(sides->first));
      } else {
        add_block(part);
      }
    }
    return std::move(lines_);
  }

 private:
  using Sides = std::pair<Numbers, Numbers>;

  const Fragment& at(int i) const { return all_[static_cast<std::size_t>(i)]; }
  double top(int i) const { return at(i).baseline - 0.8 * at(i).size; }
  double bottom(int i) const { return at(i).baseline + 0.2 * at(i).size; }

  double median(const Numbers& part, auto value) const {
    std::vector<double> values;
    values.reserve(part.size());
    for (const int i : part) values.push_back(value(at(i)));
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
  }

  // At least three lines, and wide enough to be text and not a column of figures.
  bool is_column(const Numbers& part, double em) const {
    std::vector<double> baselines;
    for (const int i : part) baselines.push_back(at(i).baseline);
    std::ranges::sort(baselines);
    int lines = 0;
    double last = -std::numeric_limits<double>::max();
    for (const double baseline : baselines) {
      if (baseline - last < baseline_tolerance(em)) continue;
      last = baseline;
      ++lines;
    }
    return lines >= 3 && median(part, [](const Fragment& f) { return f.x1 - f.x0; }) >= 6 * em;
  }

  std::optional<Sides> gutter(Numbers& part, double em) const {
    std::ranges::stable_sort(part, {}, [&](int i) { return at(i).x0; });
    struct Gap {
      double width = 0;
      std::size_t begin = 0;
    };
    std::vector<Gap> gaps;
    double right = at(part.front()).x1;
    for (std::size_t n = 1; n < part.size(); ++n) {
      const double width = at(part[n]).x0 - right;
      if (width > 0.8 * em) gaps.push_back({width, n});
      right = std::max(right, at(part[n]).x1);
    }
    std::ranges::stable_sort(gaps, [](const Gap& a, const Gap& b) { return a.width > b.width; });
    for (const auto& gap : gaps) {
      const auto middle = part.begin() + static_cast<std::ptrdiff_t>(gap.begin);
      Numbers left(part.begin(), middle);
      Numbers rest(middle, part.end());
      if (!is_column(left, em) || !is_column(rest, em)) continue;
      if (right_to_left_) std::swap(left, rest);
      return Sides{std::move(left), std::move(rest)};
    }
    return std::nullopt;
  }

  std::optional<Sides> shelf(Numbers& part, double em) const {
    std::ranges::stable_sort(part, {}, [&](int i) { return top(i); });
    double widest = 0.15 * em;
    std::size_t begin = 0;
    double low = bottom(part.front());
    for (std::size_t n = 1; n < part.size(); ++n) {
      const double gap = top(part[n]) - low;
      if (gap > widest) {
        widest = gap;
        begin = n;
      }
      low = std::max(low, bottom(part[n]));
    }
    if (begin == 0) return std::nullopt;
    const auto middle = part.begin() + static_cast<std::ptrdiff_t>(begin);
    return Sides{Numbers(part.begin(), middle), Numbers(middle, part.end())};
  }

  std::optional<Sides> split(Numbers& part) {
    visits_ += part.size();
    if (part.size() < 2 || visits_ > visits_max) return std::nullopt;
    const double em = median(part, [](const Fragment& f) { return f.size; });
    if (part.size() >= 6) {
      if (auto sides = gutter(part, em)) return sides;
    }
    return shelf(part, em);
  }

  // A cut between the lines of one paragraph is no new block for the reader.
  bool continues(const Numbers& part) const {
    if (last_.empty()) return false;
    double above = -std::numeric_limits<double>::max();
    double below = std::numeric_limits<double>::max();
    double x0 = below;
    double x1 = above;
    for (const int i : last_) {
      above = std::max(above, bottom(i));
      x0 = std::min(x0, at(i).x0);
      x1 = std::max(x1, at(i).x1);
    }
    double left = std::numeric_limits<double>::max();
    double right = -left;
    for (const int i : part) {
      below = std::min(below, top(i));
      left = std::min(left, at(i).x0);
      right = std::max(right, at(i).x1);
    }
    const double em = std::max(at(last_.front()).size, at(part.front()).size);
    return below - above < 0.6 * em && below >= above && left < x1 && x0 < right;
  }

  void add_block(Numbers& part) {
    if (!lines_.empty() && !continues(part)) ++block_;
    std::ranges::stable_sort(part, {}, [&](int i) { return at(i).baseline; });
    const auto first = lines_.size();
    double baseline = 0;
    double size = 0;
    for (const int i : part) {
      if (lines_.size() == first || at(i).baseline - baseline >= baseline_tolerance(size)) {
        lines_.push_back({.block = block_});
        baseline = at(i).baseline;
        size = at(i).size;
      }
      lines_.back().fragments.push_back(i);
    }
    for (auto n = first; n < lines_.size(); ++n) {
      std::ranges::stable_sort(lines_[n].fragments, {}, [&](int i) { return at(i).x0; });
    }
    last_ = lines_.back().fragments;
  }

  const std::vector<Fragment>& all_;
  bool right_to_left_;
  std::vector<ReadLine> lines_{};
  Numbers last_{};
  int block_ = 0;
  std::size_t visits_ = 0;
};

}  // namespace

std::vector<ReadLine> cut_into_blocks(const std::vector<Fragment>& fragments, bool right_to_left) {
  return Cutter(fragments, right_to_left).cut();
}

}  // namespace winnow::extract
