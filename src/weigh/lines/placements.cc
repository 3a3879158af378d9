// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/lines/placements.h"

#include <algorithm>
#include <set>

#include "weigh/lines/ceiling.h"

namespace winnow::weigh {
namespace {

std::vector<Place> possible(std::span<const int> gates) {
  std::vector<Place> places{{.kind = Place::Kind::derived}};
  for (const int gate : gates) places.push_back({.kind = Place::Kind::behind, .gate = gate});
  places.push_back({.kind = Place::Kind::separate});
  return places;
}

// Nothing if there are more than may be computed.
std::optional<std::vector<std::vector<Place>>> every(const std::vector<Place>& possible,
                                                     std::size_t unknown) {
  std::vector<std::vector<Place>> all{{}};
  for (std::size_t u = 0; u < unknown; ++u) {
    std::vector<std::vector<Place>> longer;
    for (const auto& places : all) {
      for (const auto& place : possible) {
        longer.push_back(places);
        longer.back().push_back(place);
      }
    }
    if (longer.size() > placements_max) return std::nullopt;
    all = std::move(longer);
  }
  return all;
}

std::vector<std::vector<Place>> alike_or_one_apart(const std::vector<Place>& possible,
                                                   std::size_t unknown) {
  std::set<std::vector<Place>> all;
  for (const auto& place : possible) {
    const std::vector<Place> alike(unknown, place);
    for (std::size_t u = 0; u < unknown; ++u) {
      for (const auto& apart : possible) {
        auto places = alike;
        places[u] = apart;
        all.insert(std::move(places));
      }
    }
  }
  return {all.begin(), all.end()};
}

Graph placed(const Graph& graph, std::span<const Line> unknown, const std::vector<Place>& places) {
  Graph whole = graph;
  for (std::size_t u = 0; u < unknown.size(); ++u) {
    if (places[u].kind == Place::Kind::derived) continue;
    whole.lines.push_back(unknown[u]);
    if (places[u].kind == Place::Kind::behind) {
      whole.lines.back().actors.push_back(places[u].gate);
    }
  }
  return whole;
}

}  // namespace

Placements placements(const Graph& graph, std::span<const Line> unknown, std::span<const int> gates,
                      const Premises& premises) {
  const auto choices = possible(gates);
  auto all = every(choices, unknown.size());
  Placements found{.complete = all.has_value()};
  if (!all) all = alike_or_one_apart(choices, unknown.size());
  for (auto& places : *all) {
    Placed one{.places = std::move(places)};
    one.probability = probability(placed(graph, unknown, one.places), premises);
    if (one.probability) {
      found.lowest = std::min(found.lowest.value_or(1), *one.probability);
      found.highest = std::max(found.highest.value_or(0), *one.probability);
    }
    found.all.push_back(std::move(one));
  }
  const auto alike = [&](const Place& place) {
    const std::vector<Place> places(unknown.size(), place);
    return proven(independence(placed(graph, unknown, places)));
  };
  found.least_independent = alike(choices.front());
  found.most_independent = alike(choices.back());
  return found;
}

Placements placements(const Graph& graph, std::span<const Line> unknown, const Premises& premises) {
  const auto gates = known_gates(graph);
  return placements(graph, unknown, gates, premises);
}

}  // namespace winnow::weigh
