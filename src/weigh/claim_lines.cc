// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/claim_lines.h"

#include <algorithm>
#include <array>
#include <set>

#include "weigh/claim_findings.h"
#include "weigh/lines/ceiling.h"
#include "weigh/lines/sensitivity.h"

namespace winnow::weigh {
namespace {

constexpr double wanted_probability = 0.8;
constexpr std::array swept_prior{0.1, 0.25, 0.5, 0.75, 0.9};

std::string id_of(const Support& support, int actor) {
  return support.actors.at(static_cast<std::size_t>(actor)).source;
}

std::vector<std::string> ids_of(const Support& support, const std::vector<int>& actors) {
  std::vector<std::string> ids;
  for (const int actor : actors) ids.push_back(id_of(support, actor));
  return ids;
}

std::vector<std::string> shared(const std::vector<std::string>& one,
                                const std::vector<std::string>& other) {
  std::vector<std::string> both;
  std::ranges::set_intersection(one, other, std::back_inserter(both));
  return both;
}

std::vector<SweepPoint> points_of(const std::vector<Swept>& swept) {
  std::vector<SweepPoint> points;
  for (const auto& point : swept) {
    if (point.probability) points.push_back({point.value, *point.probability});
  }
  return points;
}

Sweep sweep_of_prior(const WeighedClaim& weighed, const WeighingPolicy& policy) {
  Sweep sweep{.of = "prior", .used = policy.prior};
  for (const double prior : swept_prior) {
    sweep.points.push_back({prior, probability_of(weighed.likelihood_ratio, prior)});
  }
  return sweep;
}

}  // namespace

VoiceItem item_of(const RecordIndex& index, const Attribution& said) {
  VoiceItem item{.reference = "attribution:" + said.head.id,
                 .speaker = said.speaker,
                 .label = index.name_of(said.speaker),
                 .stance = said.stance,
                 .basis = said.basis,
                 .passage = said.passage};
  if (const Passage* passage = index.passage(said.passage)) {
    item.quote = passage->quote;
    item.document = passage->document;
    item.page = passage->page;
  }
  if (const Source* speaker = index.source(said.speaker)) item.letter = letter_of(*speaker);
  return item;
}

std::vector<std::string> actors_of_report(const WeighedClaim& weighed, std::string_view reference) {
  const Support& support = weighed.fabricate.support;
  std::set<std::string> actors;
  for (std::size_t i = 0; i < support.origins.size(); ++i) {
    if (support.origins[i].reference != reference) continue;
    for (const int actor : support.graph.lines[i].actors) actors.insert(id_of(support, actor));
  }
  return {actors.begin(), actors.end()};
}

bool denies_by(const WeighedClaim& weighed, std::string_view reference) {
  const Support& support = weighed.fabricate.support;
  for (std::size_t i = 0; i < support.origins.size(); ++i) {
    if (support.origins[i].reference == reference) return support.graph.lines[i].denies;
  }
  return false;
}

void put_in_voice(const RecordIndex& index, VoiceItem item, std::vector<Voice>& voices) {
  std::vector<std::string> others = item.actors;
  std::erase(others, index.own());
  for (Voice& voice : voices) {
    const auto both = shared(voice.through, others);
    if (both.empty()) continue;
    voice.through = both;
    voice.items.push_back(std::move(item));
    return;
  }
  voices.push_back({.through = std::move(others), .items = {std::move(item)}});
}

std::vector<Actor> actors_of(const RecordIndex& index, const WeighedClaim& weighed,
                             const WeighingPolicy& policy) {
  const Support& support = weighed.fabricate.support;
  std::vector<Actor> actors;
  for (std::size_t i = 0; i < support.actors.size(); ++i) {
    Actor actor{.source = support.actors[i].source,
                .label = name_of(index, support.actors[i]),
                .soundness = support.graph.soundness[i],
                .soundness_from = "assumed",
                .is_own = support.graph.own == static_cast<int>(i)};
    if (const Source* source = index.source(actor.source)) {
      actor.letter = letter_of(*source);
      actor.soundness_from = soundness_under(policy, *source).from;
    }
    actors.push_back(std::move(actor));
  }
  return actors;
}

std::vector<SupportLine> support_lines_of(const WeighedClaim& weighed) {
  const Support& support = weighed.fabricate.support;
  std::vector<SupportLine> lines;
  for (std::size_t i = 0; i < support.graph.lines.size(); ++i) {
    const Line& line = support.graph.lines[i];
    lines.push_back({.reference = support.origins[i].reference,
                     .denies = line.denies,
                     .actors = ids_of(support, line.actors)});
  }
  return lines;
}

std::vector<Sweep> sweeps_of(const WeighedClaim& weighed, const WeighingPolicy& policy) {
  const Support& support = weighed.fabricate.support;
  const Sensitivity found = sensitivity(support.graph, premises_of(policy), wanted_probability);
  std::vector<Sweep> sweeps{
      {.of = "coordination", .used = policy.coordination, .points = points_of(found.q)},
      sweep_of_prior(weighed, policy)};
  for (const ActorSweep& actor : found.actors) {
    sweeps.push_back({.of = id_of(support, actor.actor),
                      .used = support.graph.soundness.at(static_cast<std::size_t>(actor.actor)),
                      .points = points_of(actor.points),
                      .tipping = actor.tipping});
  }
  return sweeps;
}

std::vector<Ceiling> ceilings_of(const WeighedClaim& weighed, const WeighingPolicy& policy) {
  const Support& support = weighed.fabricate.support;
  const Premises premises = premises_of(policy);
  std::vector<Ceiling> ceilings;
  const auto add = [&](const std::vector<int>& gate) {
    const auto most = probability(ceiling(support.graph, gate, premises.q), premises.prior);
    if (most) ceilings.push_back({.actors = ids_of(support, gate), .probability = *most});
  };
  const std::vector<int> common = common_gate(support.graph);
  if (!common.empty()) add(common);
  for (const int gate : support.gates) {
    if (common.size() != 1 || common.front() != gate) add({gate});
  }
  return ceilings;
}

std::vector<Placement> placements_shown(const WeighedClaim& weighed) {
  const Support& support = weighed.fabricate.support;
  std::vector<Placement> shown;
  for (const Placed& placed : weighed.placements.all) {
    if (placed.places.empty() || !placed.probability) continue;
    const Place& first = placed.places.front();
    if (std::ranges::any_of(placed.places, [&](const Place& p) { return p != first; })) continue;
    Placement placement{.name = "separate", .probability = *placed.probability};
    if (first.kind == Place::Kind::derived) placement.name = "derived";
    if (first.kind == Place::Kind::behind) {
      placement.name = "behind";
      placement.actors = {id_of(support, first.gate)};
    }
    shown.push_back(std::move(placement));
  }
  return shown;
}

}  // namespace winnow::weigh
