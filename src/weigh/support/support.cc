// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/support/support.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "weigh/lines/cut_sets.h"
#include "weigh/support/shared_hands.h"

namespace winnow::weigh {
namespace {

bool is_unknown(std::string_view actor) { return actor.starts_with(unknown_prefix); }

class Build {
 public:
  Build(const RecordIndex& index, std::string_view claim, Mode mode, const SoundnessOf& soundness)
      : index_(index),
        claim_(claim),
        soundness_(soundness),
        ties_(index.ties()),
        circles_(weigh::circles(index, index.attributions_of(claim))),
        lines_(index, mode, circles_) {
    support_.mode = mode;
    support_.circles = circles_;
  }

  Support finish() {
    list_evidence();
    for (const auto* attribution : index_.attributions_of(claim_)) add(*attribution);
    for (const auto& [document, denies] : evidence_) {
      for (const auto& way : lines_.of_document(document)) {
        add_line(way, denies, {.reference = "document:" + document});
      }
    }
    add_ties();
    for (const auto& set : cut_sets(support_.graph, 1).sets) support_.gates.push_back(set.front());
    support_.shared_hands = shared_hands(index_, claim_, support_.evidence);
    support_.gaps = custody_gaps(index_, claim_, support_.evidence);
    return std::move(support_);
  }

 private:
  // "These are the files": a direct link from a document.
  void list_evidence() {
    for (const auto* link : index_.evidence_for("claim:" + std::string(claim_))) {
      const auto document = id_if("document", link->from);
      if (document.empty() || link->directness != Directness::direct) continue;
      if (link->bearing == Bearing::context) continue;
      std::pair entry{std::string(document), link->bearing == Bearing::contradicts};
      if (std::ranges::find(evidence_, entry) != evidence_.end()) continue;
      if (std::ranges::find(support_.evidence, entry.first) == support_.evidence.end()) {
        support_.evidence.push_back(entry.first);
      }
      evidence_.push_back(std::move(entry));
    }
  }

  void add(const Attribution& attribution) {
    if (attribution.stance == Stance::doubts) {
      support_.doubts.push_back(attribution.head.id);
      return;
    }
    if (only_repeats(attribution)) {
      support_.repetitions.push_back(
          {.attribution = attribution.head.id, .of = attribution.upstream});
      return;
    }
    for (const auto& way : lines_.of_attribution(attribution)) {
      LineOrigin origin{.reference = "attribution:" + attribution.head.id};
      const auto speaker = ties_.actor_of(attribution.speaker);
      const bool denies = attribution.stance == Stance::denies;
      add_line(way, denies, std::move(origin));
      const auto place = places_.find(speaker);
      const auto& actors = support_.graph.lines.back().actors;
      if (place != places_.end() && std::ranges::binary_search(actors, place->second)) {
        support_.origins.back().speaker = place->second;
      }
    }
  }

  bool only_repeats(const Attribution& attribution) const {
    if (attribution.basis != Basis::repeated || attribution.upstream.empty()) return false;
    if (!lines_.circle_of(attribution.head.id).empty()) return false;
    return std::ranges::all_of(attribution.upstream, [&](const std::string& reference) {
      if (const auto* upstream = index_.attribution(id_if("attribution", reference))) {
        return upstream->claim == claim_ && upstream->stance == attribution.stance;
      }
      // Whoever repeats what was taken back must not stand for it.
      const auto& withdrawn = index_.records().withdrawn_upstream;
      if (std::ranges::find(withdrawn, reference) != withdrawn.end()) return true;
      const std::pair entry{std::string(id_if("document", reference)),
                            attribution.stance == Stance::denies};
      return std::ranges::find(evidence_, entry) != evidence_.end();
    });
  }

  void add_line(const ActorNames& names, bool denies, LineOrigin origin) {
    Line line{.denies = denies};
    for (const auto& name : names) {
      line.actors.push_back(actor(name));
      origin.is_unknown =
          origin.is_unknown || (is_unknown(name) && !name.starts_with(circle_prefix));
    }
    std::ranges::sort(line.actors);
    line.actors.erase(std::ranges::unique(line.actors).begin(), line.actors.end());
    support_.graph.lines.push_back(std::move(line));
    support_.origins.push_back(std::move(origin));
  }

  int actor(const std::string& name) {
    const auto head = ties_.actor_of(name);
    const auto [place, is_new] = places_.try_emplace(head, static_cast<int>(places_.size()));
    if (is_new) {
      const auto* source = index_.source(head);
      support_.actors.push_back({.source = head, .is_unknown = source == nullptr});
      support_.graph.soundness.push_back(source ? soundness_(*source) : unknown_soundness);
      if (!index_.own().empty() && head == ties_.actor_of(index_.own())) {
        support_.graph.own = place->second;
      }
    }
    auto& also = support_.actors[static_cast<std::size_t>(place->second)].also;
    if (name != head && std::ranges::find(also, name) == also.end()) also.push_back(name);
    return place->second;
  }

  void add_ties() {
    for (const auto& tie : ties_.loose()) {
      const auto one = places_.find(tie.one);
      const auto other = places_.find(tie.other);
      if (one == places_.end() || other == places_.end()) continue;
      support_.ties.push_back({.one = one->second, .other = other->second, .tie = tie.tie});
    }
  }

  const RecordIndex& index_;
  std::string_view claim_;
  const SoundnessOf& soundness_;
  const SourceTies& ties_;
  std::vector<Circle> circles_;
  ReportLines lines_;
  Support support_{};
  std::vector<std::pair<std::string, bool>> evidence_{};  // Document, and whether it contradicts.
  std::unordered_map<std::string, int> places_{};
};

}  // namespace

double typed_or_half(const Source& source) { return source.soundness.value_or(0.5); }

Support support_of(const RecordIndex& index, std::string_view claim, Mode mode,
                   const SoundnessOf& soundness) {
  return Build(index, claim, mode, soundness).finish();
}

Support support_of(const Records& records, std::string_view claim, Mode mode,
                   const SoundnessOf& soundness) {
  const RecordIndex index(records);
  return support_of(index, claim, mode, soundness);
}

Graph with_separate_origins(const Support& support) {
  Graph graph = support.graph;
  const auto shared = std::ranges::find(support.actors, unknown_origin, &LineActor::source);
  if (shared == support.actors.end()) return graph;
  const int node = static_cast<int>(shared - support.actors.begin());
  for (auto& line : graph.lines) {
    const auto place = std::ranges::find(line.actors, node);
    if (place == line.actors.end()) continue;
    *place = static_cast<int>(graph.soundness.size());
    graph.soundness.push_back(unknown_soundness);
  }
  return graph;
}

Placements placements_of(const Support& support, const Premises& premises) {
  Graph known = with_separate_origins(support);
  std::vector<Line> unknown;
  std::vector<Line> kept;
  for (std::size_t l = 0; l < known.lines.size(); ++l) {
    (support.origins[l].is_unknown ? unknown : kept).push_back(known.lines[l]);
  }
  known.lines = std::move(kept);
  auto found = placements(known, unknown, premises);
  if (const auto shared = probability(support.graph, premises)) {
    found.lowest = std::min(found.lowest.value_or(1), *shared);
    found.highest = std::max(found.highest.value_or(0), *shared);
  }
  const int count = proven(independence(support.graph));
  found.least_independent = std::min(found.least_independent, count);
  found.most_independent = std::max(found.most_independent, count);
  return found;
}

Graph if_one(const Graph& graph, int one, int other) {
  Graph merged = graph;
  const int kept = merged.own == other ? other : one;
  const int gone = kept == one ? other : one;
  auto& soundness = merged.soundness.at(static_cast<std::size_t>(kept));
  soundness = std::min(soundness, merged.soundness.at(static_cast<std::size_t>(gone)));
  for (auto& line : merged.lines) std::ranges::replace(line.actors, gone, kept);
  return merged;
}

}  // namespace winnow::weigh
