// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/lines/line_groups.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

#include "base/check.h"

namespace winnow::weigh {
namespace {

std::vector<Line> lines_once(const Graph& graph) {
  std::vector<Line> lines;
  for (const auto& line : graph.lines) {
    lines.push_back({.actors = actors_once(line.actors), .denies = line.denies});
    for (const int actor : lines.back().actors) {
      CHECK(actor >= 0 && actor < static_cast<int>(graph.soundness.size()));
    }
  }
  std::ranges::sort(lines, {}, [](const Line& l) { return std::tie(l.actors, l.denies); });
  lines.erase(std::ranges::unique(lines).begin(), lines.end());
  return lines;
}

// Classes by the lines they stand in; the map keeps them in an order that follows from the lines.
std::map<std::vector<int>, double> soundness_by_lines(const Graph& graph,
                                                      const std::vector<Line>& lines) {
  std::vector<std::vector<int>> lines_of(graph.soundness.size());
  for (std::size_t l = 0; l < lines.size(); ++l) {
    for (const int actor : lines[l].actors) {
      lines_of[static_cast<std::size_t>(actor)].push_back(static_cast<int>(l));
    }
  }
  std::map<std::vector<int>, double> classes;
  for (std::size_t actor = 0; actor < lines_of.size(); ++actor) {
    if (lines_of[actor].empty()) continue;
    classes.try_emplace(lines_of[actor], 1.0).first->second *= graph.soundness[actor];
  }
  return classes;
}

class Joined {
 public:
  explicit Joined(std::size_t size) : parents_(size) {
    std::iota(parents_.begin(), parents_.end(), 0);
  }
  int root(int one) {
    while (parents_[static_cast<std::size_t>(one)] != one) {
      one = parents_[static_cast<std::size_t>(one)];
    }
    return one;
  }
  // The smaller becomes the root, so the roots follow the order of the lines.
  void join(int one, int other) {
    one = root(one);
    other = root(other);
    parents_[static_cast<std::size_t>(std::max(one, other))] = std::min(one, other);
  }

 private:
  std::vector<int> parents_;
};

}  // namespace

std::vector<int> actors_once(std::vector<int> actors) {
  std::ranges::sort(actors);
  actors.erase(std::ranges::unique(actors).begin(), actors.end());
  return actors;
}

std::vector<LineGroup> line_groups(const Graph& graph) {
  const auto lines = lines_once(graph);
  const auto classes = soundness_by_lines(graph, lines);
  Joined joined(lines.size());
  for (const auto& [members, soundness] : classes) {
    for (const int line : members) joined.join(members.front(), line);
  }
  std::vector<LineGroup> groups;
  std::vector<int> group_of(lines.size());
  std::vector<int> place(lines.size());
  for (std::size_t l = 0; l < lines.size(); ++l) {
    const int root = joined.root(static_cast<int>(l));
    if (root == static_cast<int>(l)) {
      group_of[l] = static_cast<int>(groups.size());
      groups.emplace_back();
    } else {
      group_of[l] = group_of[static_cast<std::size_t>(root)];
    }
    auto& group = groups[static_cast<std::size_t>(group_of[l])];
    place[l] = static_cast<int>(group.lines.size());
    group.lines.push_back({.denies = lines[l].denies});
  }
  for (const auto& [members, soundness] : classes) {
    const auto first = static_cast<std::size_t>(members.front());
    auto& group = groups[static_cast<std::size_t>(group_of[first])];
    if (members.size() == 1) {
      group.lines[static_cast<std::size_t>(place[first])].soundness *= soundness;
      continue;
    }
    SharedClass shared{.soundness = soundness};
    for (const int line : members) shared.lines.push_back(place[static_cast<std::size_t>(line)]);
    group.classes.push_back(std::move(shared));
  }
  return groups;
}

}  // namespace winnow::weigh
