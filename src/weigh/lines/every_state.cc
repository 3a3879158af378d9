// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/lines/every_state.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <utility>
#include <vector>

namespace winnow::weigh {
namespace {

using LineMask = std::uint64_t;

constexpr std::size_t classes_max = 20;
constexpr std::size_t lines_max = 64;
// Sixty-four factors of at least this, and the soundness of twenty classes, stay above underflow.
constexpr double chance_min = 1e-2;

struct Class {
  LineMask lines = 0;
  double soundness = 1;
};

struct Blocks {
  std::array<LineMask, classes_max> lines{};
  std::size_t count = 0;
};

class Walk {
 public:
  Walk(const LineGroup& group, double q) : q_(q), all_(all_lines(group.lines.size())) {
    for (const auto& shared : group.classes) {
      Class one{.soundness = shared.soundness};
      for (const int line : shared.lines) one.lines |= LineMask{1} << line;
      classes_.push_back(one);
    }
    // Gates first: once they are broken, most others change nothing.
    std::ranges::stable_sort(classes_, std::greater{},
                             [](const Class& c) { return std::popcount(c.lines); });
    tabulate(group);
    for (std::size_t l = 0; l < group.lines.size(); ++l) {
      (group.lines[l].denies ? no_ : yes_) |= LineMask{1} << l;
    }
  }

  Sums total() {
    visit(0, 1, 0);
    return sums_;
  }

 private:
  static LineMask all_lines(std::size_t count) {
    return count == lines_max ? ~LineMask{0} : (LineMask{1} << count) - 1;
  }

  // For each eight lines what every subset of them gives while unbroken.
  void tabulate(const LineGroup& group) {
    for (std::size_t first = 0; first < group.lines.size(); first += 8) {
      auto& table = tables_.emplace_back();
      table.front() = {};
      const auto count = std::min<std::size_t>(8, group.lines.size() - first);
      for (std::size_t l = 0; l < count; ++l) {
        const auto line = line_sums(group.lines[first + l], q_);
        const std::size_t bit = std::size_t{1} << l;
        for (std::size_t subset = 0; subset < bit; ++subset) {
          table[subset | bit] = {table[subset].n * line.n, table[subset].d * line.d};
        }
      }
    }
  }

  // Depth is the number of classes, at most twenty; each depth has blocks of its own.
  void visit(std::size_t depth, double weight, std::size_t place) {
    const auto& blocks = blocks_[place];
    const auto changes_nothing = [&](const Class& one) {
      return std::any_of(blocks.lines.begin(), blocks.lines.begin() + blocks.count,
                         [&](LineMask block) { return (one.lines & ~block) == 0; });
    };
    while (depth < classes_.size() && changes_nothing(classes_[depth])) ++depth;
    if (depth == classes_.size()) return add(weight, blocks);
    const auto& one = classes_[depth];
    if (one.soundness > 0) visit(depth + 1, weight * one.soundness, place);
    if (one.soundness < 1) {
      join(blocks, one.lines, blocks_[place + 1]);
      visit(depth + 1, weight * (1 - one.soundness), place + 1);
    }
  }

  static void join(const Blocks& from, LineMask lines, Blocks& to) {
    to.count = 0;
    for (std::size_t b = 0; b < from.count; ++b) {
      if (from.lines[b] & lines) {
        lines |= from.lines[b];
      } else {
        to.lines[to.count++] = from.lines[b];
      }
    }
    to.lines[to.count++] = lines;
  }

  void add(double weight, const Blocks& blocks) {
    LineMask unbroken = all_;
    for (std::size_t b = 0; b < blocks.count; ++b) {
      unbroken &= ~blocks.lines[b];
      if (blocks.lines[b] & yes_) weight *= q_;
      if (blocks.lines[b] & no_) weight *= 1 - q_;
    }
    Sums state{.n = weight, .d = weight};
    for (const auto& table : tables_) {
      const auto& part = table[unbroken & 0xFF];
      state.n *= part.n;
      state.d *= part.d;
      unbroken >>= 8;
    }
    sums_.n += state.n;
    sums_.d += state.d;
  }

  double q_;
  LineMask all_;
  LineMask yes_ = 0;
  LineMask no_ = 0;
  std::vector<Class> classes_{};
  std::vector<std::array<Sums, 256>> tables_{};
  std::array<Blocks, classes_max + 1> blocks_{};
  Sums sums_{.n = 0, .d = 0};
};

}  // namespace

std::optional<Sums> sums_over_states(const LineGroup& group, double q) {
  if (group.classes.size() > classes_max || group.lines.size() > lines_max) return std::nullopt;
  if (std::min(q, 1 - q) < chance_min) return std::nullopt;
  return Walk(group, q).total();
}

}  // namespace winnow::weigh
