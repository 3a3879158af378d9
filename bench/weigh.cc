// SPDX-License-Identifier: AGPL-3.0-or-later
// bench/weigh.cc: weighing beside the definitions written out, on the same graphs in one run.
// Prints one line for each row, separated by tabs: what, the slowest and the median of winnow in
// ms, the slowest of the plain enumeration, how many graphs, whether both gave the same.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <vector>

#include "weigh/lines/belief.h"
#include "weigh/lines/cut_sets.h"
#include "weigh/lines/independence.h"
#include "weigh/lines/brute_force.h"
#include "weigh/lines/random_graph.h"

namespace {

using namespace winnow::weigh;
using Clock = std::chrono::steady_clock;

struct Row {
  std::vector<double> ours_ms{};
  std::vector<double> plain_ms{};
  bool equal = true;
};

template <class Work>
auto timed(std::vector<double>& times, const Work& work) {
  const auto begin = Clock::now();
  auto result = work();
  times.push_back(std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
  return result;
}

void print(const char* what, Row row) {
  std::ranges::sort(row.ours_ms);
  std::ranges::sort(row.plain_ms);
  std::printf("%s\t%.3f\t%.3f\t%.3f\t%zu\t%s\n", what, row.ours_ms.back(),
              row.ours_ms[row.ours_ms.size() / 2], row.plain_ms.back(), row.ours_ms.size(),
              row.equal ? "equal" : "DIFFERENT");
}

// Every set of one, two and three actors, smaller ones first, tried on every line.
std::vector<std::vector<int>> plain_cut_sets(const Graph& graph) {
  std::vector<brute_force::ActorBits> lines;
  for (const auto& line : graph.lines) lines.push_back(brute_force::bits_of(line));
  std::vector<brute_force::ActorBits> found;
  std::vector<std::vector<int>> sets;
  const auto attempt = [&](std::vector<int> set) {
    const auto bits = brute_force::bits_of({.actors = set});
    if (std::ranges::any_of(found, [&](auto f) { return (bits & f) == f; })) return;
    if (!std::ranges::all_of(lines, [&](auto line) { return (line & bits) != 0; })) return;
    found.push_back(bits);
    sets.push_back(std::move(set));
  };
  const int actors = static_cast<int>(graph.soundness.size());
  for (int a = 0; a < actors; ++a) attempt({a});
  for (int a = 0; a < actors; ++a) {
    for (int b = a + 1; b < actors; ++b) attempt({a, b});
  }
  for (int a = 0; a < actors; ++a) {
    for (int b = a + 1; b < actors; ++b) {
      for (int c = b + 1; c < actors; ++c) attempt({a, b, c});
    }
  }
  return sets;
}

// Through one of `gates` each, so that there is something to find; 0 = through anybody.
Graph wide_graph(Random& random, int gates, int length_max) {
  Graph graph{.soundness = std::vector<double>(64, 0.6)};
  for (int l = 0; l < 200; ++l) {
    graph.lines.push_back(random_line(random, 64, length_max));
    if (gates > 0) graph.lines.back().actors.push_back(random.between(0, gates - 1));
  }
  return graph;
}

Row cut_set_row() {
  Row row;
  Random random(64);
  for (const int gates : {0, 1, 2, 3}) {
    for (const int length : {3, 8, 20, 40}) {
      const auto graph = wide_graph(random, gates, length);
      const auto ours = timed(row.ours_ms, [&] { return cut_sets(graph); });
      const auto plain = timed(row.plain_ms, [&] { return plain_cut_sets(graph); });
      row.equal = row.equal && ours.sets == plain;
    }
  }
  return row;
}

// Twenty actors, each in at least two of the lines, in one group.
Graph entangled_graph(Random& random, int lines, int length_max) {
  Graph graph{.soundness = std::vector<double>(20)};
  for (auto& r : graph.soundness) r = 0.05 + 0.9 * random.part();
  for (int l = 0; l < lines; ++l) {
    graph.lines.push_back(random_line(random, 20, length_max));
    graph.lines.back().actors.push_back(l % 20);
    graph.lines.back().denies = random.between(0, 4) == 0;
  }
  return graph;
}

bool close(double one, double other) { return std::abs(one / other - 1) < 1e-11; }

Row belief_row() {
  Row row;
  Random random(20);
  for (const int lines : {24, 40}) {
    for (const int length : {1, 2, 3, 5, 9}) {
      const auto graph = entangled_graph(random, lines, length);
      const auto ours = timed(row.ours_ms, [&] { return believe(graph, 0.5); });
      const auto plain = timed(row.plain_ms, [&] { return brute_force::sums(graph, 0.5); });
      row.equal = row.equal && ours.ln_error == 0 && close(ours.n, plain.n) &&
                  (plain.d == 0 ? ours.d == 0 : close(ours.d, plain.d));
    }
  }
  return row;
}

}  // namespace

int main() {
  print("cut_sets", cut_set_row());
  print("belief", belief_row());
  return 0;
}
