// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/lines/value_of_information.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "weigh/lines/ceiling.h"
#include "weigh/lines/line_groups.h"

namespace winnow::weigh {
namespace {

class Generator {
 public:
  Generator(const Graph& graph, const Prospects& prospects)
      : graph_(graph), prospects_(prospects) {}

  std::vector<Prospect> all() {
    reach_without_gates();
    add_lines();
    examine_actors();
    change_grades();
    made_.insert(made_.end(), prospects_.others.begin(), prospects_.others.end());
    return std::move(made_);
  }

 private:
  std::optional<int> speaker_of(std::size_t line) const {
    return line < prospects_.speakers.size() ? prospects_.speakers[line] : std::nullopt;
  }

  void add(Change change, Graph well, std::optional<Graph> badly = {}) {
    made_.push_back({.change = change, .well = std::move(well), .badly = std::move(badly)});
  }

  void reach_without_gates() {
    const auto gates = known_gates(graph_);
    for (std::size_t l = 0; l < graph_.lines.size(); ++l) {
      if (graph_.lines[l].denies) continue;
      for (const int gate : gates) {
        auto actors = actors_once(graph_.lines[l].actors);
        if (gate == speaker_of(l) || std::erase(actors, gate) == 0) continue;
        // Somebody must be left who is met: we alone are no witness.
        if (actors.empty() || (actors.size() == 1 && actors.front() == graph_.own)) continue;
        Graph well = graph_;
        well.lines[l].actors = std::move(actors);
        add({.kind = ChangeKind::reached_without_gate, .line = static_cast<int>(l), .gate = gate},
            std::move(well));
      }
    }
  }

  Graph with_line(double soundness, std::vector<int> behind) const {
    Graph well = graph_;
    behind.push_back(static_cast<int>(well.soundness.size()));
    well.soundness.push_back(soundness);
    well.lines.push_back({.actors = std::move(behind)});
    return well;
  }

  void add_lines() {
    std::vector<int> own;
    if (graph_.own) own.push_back(*graph_.own);
    add({.kind = ChangeKind::new_witness}, with_line(prospects_.new_witness, own));
    const auto gate = common_gate(graph_);
    if (gate != own && !gate.empty()) {
      add({.kind = ChangeKind::witness_behind_gate}, with_line(prospects_.new_witness, gate));
    }
    add({.kind = ChangeKind::separate_holder}, with_line(prospects_.separate_holder, {}));
  }

  Graph with_soundness(int actor, double soundness) const {
    Graph changed = graph_;
    changed.soundness[static_cast<std::size_t>(actor)] = soundness;
    return changed;
  }

  std::vector<int> standing() const {
    std::vector<int> actors;
    for (const auto& line : graph_.lines) {
      actors.insert(actors.end(), line.actors.begin(), line.actors.end());
    }
    actors = actors_once(std::move(actors));
    if (graph_.own) std::erase(actors, *graph_.own);
    return actors;
  }

  void examine_actors() {
    for (const int actor : standing()) {
      add({.kind = ChangeKind::actor_examined, .actor = actor}, with_soundness(actor, 1),
          with_soundness(actor, 0));
    }
  }

  void change_grades() {
    for (const int actor : standing()) {
      if (static_cast<std::size_t>(actor) >= prospects_.gradings.size()) continue;
      const auto& grading = prospects_.gradings[static_cast<std::size_t>(actor)];
      if (grading.up) {
        add({.kind = ChangeKind::graded_up, .actor = actor}, with_soundness(actor, *grading.up));
      }
      if (grading.down) {
        add({.kind = ChangeKind::graded_down, .actor = actor},
            with_soundness(actor, *grading.down));
      }
    }
  }

  const Graph& graph_;
  const Prospects& prospects_;
  std::vector<Prospect> made_{};
};

// Infinite towards or from certainty; none counts as no movement.
double movement(std::optional<double> from, std::optional<double> to) {
  if (!from || !to || *from == *to) return 0;
  const auto ln_odds = [](double p) { return std::log(p) - std::log1p(-p); };
  return std::abs(ln_odds(*to) - ln_odds(*from));
}

struct Rank {
  bool other_claim = false;
  int independence = 0;
  double moved = 0;
};

bool comes_before(const Rank& a, const Rank& b) {
  if (a.other_claim != b.other_claim) return b.other_claim;
  if (a.independence != b.independence) return a.independence > b.independence;
  return a.moved > b.moved;
}

Benefit benefit_of(const Prospect& prospect, const CutSets& now, const Premises& premises) {
  Benefit benefit{.change = prospect.change,
                  .well = probability(prospect.well, premises),
                  .independence = independence(prospect.well),
                  .other_claim = prospect.other_claim};
  if (prospect.badly) benefit.badly = probability(*prospect.badly, premises);
  if (prospect.other_claim) return benefit;
  const auto then = cut_sets(prospect.well).sets;
  std::ranges::copy_if(now.sets, std::back_inserter(benefit.fallen),
                       [&](const auto& set) { return std::ranges::find(then, set) == then.end(); });
  return benefit;
}

}  // namespace

Advice value_of_information(const Graph& graph, const Premises& premises,
                            const Prospects& prospects) {
  const auto now = probability(graph, premises);
  const auto sets = cut_sets(graph);
  std::vector<std::pair<Rank, Benefit>> ranked;
  for (const auto& prospect : Generator(graph, prospects).all()) {
    auto benefit = benefit_of(prospect, sets, premises);
    const Rank rank{.other_claim = benefit.other_claim,
                    .independence = proven(benefit.independence),
                    .moved = std::max(movement(now, benefit.well), movement(now, benefit.badly))};
    ranked.emplace_back(rank, std::move(benefit));
  }
  std::ranges::stable_sort(ranked, comes_before, &std::pair<Rank, Benefit>::first);

  Advice advice{.gate = common_gate(graph)};
  // A ceiling of our own organisation alone is no finding about the sources.
  const bool is_own_alone = advice.gate.size() == 1 && advice.gate.front() == graph.own;
  if (!advice.gate.empty() && !is_own_alone) {
    advice.ceiling = probability(ceiling(graph, advice.gate, premises.q), premises.prior);
  }
  advice.nothing_passes_ceiling = advice.ceiling.has_value();
  for (auto& [rank, benefit] : ranked) {
    if (!benefit.other_claim && benefit.well > advice.ceiling) {
      advice.nothing_passes_ceiling = false;
    }
    advice.benefits.push_back(std::move(benefit));
  }
  return advice;
}

}  // namespace winnow::weigh
