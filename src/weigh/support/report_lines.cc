// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/support/report_lines.h"

#include <algorithm>
#include <utility>

namespace winnow::weigh {
namespace {

using Ways = std::vector<ActorNames>;

void add_once(Ways& ways, ActorNames actors) {
  if (ways.size() < report_ways_max && std::ranges::find(ways, actors) == ways.end()) {
    ways.push_back(std::move(actors));
  }
}

// Both are needed: each way of one with each of the other.
Ways both(const Ways& one, const Ways& other) {
  Ways ways;
  for (const auto& first : one) {
    for (const auto& second : other) {
      ActorNames actors = first;
      actors.insert(second.begin(), second.end());
      add_once(ways, std::move(actors));
    }
  }
  return ways;
}

bool knows_himself(Basis basis) { return basis == Basis::witnessed || basis == Basis::authored; }

bool has_it_from_others(Basis basis) {
  switch (basis) {
    case Basis::unknown:
    case Basis::told:
    case Basis::document:
    case Basis::repeated:
      return true;
    case Basis::witnessed:
    case Basis::authored:
    case Basis::induced:
    case Basis::deduced:
      return false;
  }
  return true;
}

}  // namespace

ReportLines::ReportLines(const RecordIndex& index, Mode mode, const std::vector<Circle>& circles)
    : index_(index), mode_(mode) {
  for (const auto& circle : circles) {
    for (const auto& id : circle) {
      circle_of_.emplace(id, std::string(circle_prefix) + circle.front());
    }
  }
}

std::string ReportLines::circle_of(std::string_view attribution) const {
  const auto found = circle_of_.find(std::string(attribution));
  return found == circle_of_.end() ? std::string{} : found->second;
}

std::string ReportLines::signer_of(std::string_view document) const {
  for (const auto* check : index_.checks_of(document)) {
    const bool is_valid = check->is_applicable && check->severity == Severity::info;
    if (is_valid && !check->signer.empty()) return check->signer;
  }
  return {};
}

Ways ReportLines::of_attribution(const Attribution& attribution) const {
  return attribution_ways(attribution, 0);
}

Ways ReportLines::of_document(std::string_view document) const {
  const auto ways = ways_of_item("document:" + std::string(document), signer_of(document));
  if (!ways.empty()) return ways;
  return {{std::string(unknown_origin)}};
}

Ways ReportLines::attribution_ways(const Attribution& attribution, int depth) const {
  ActorNames said;
  if (mode_ == Mode::fabricate) {
    said.insert(attribution.speaker.empty() ? std::string(unknown_origin) : attribution.speaker);
  }
  said.insert(attribution.reached_via.begin(), attribution.reached_via.end());
  if (const auto circle = circle_of(attribution.head.id); !circle.empty()) said.insert(circle);
  return both(both({said}, ways_to_us(attribution)), upstream_ways(attribution, depth));
}

Ways ReportLines::upstream_ways(const Attribution& attribution, int depth) const {
  const Ways nothing_needed{{}};
  if (knows_himself(attribution.basis)) return nothing_needed;
  const auto own_circle = circle_of(attribution.head.id);
  Ways together = nothing_needed;
  Ways alternatives;
  for (const auto& reference : attribution.upstream) {
    const auto circle = circle_of(id_if("attribution", reference));
    // The node of the circle stands for all that its members have from one another.
    if (!circle.empty() && circle == own_circle) continue;
    const auto ways = depth < upstream_depth_max ? referenced_ways(reference, depth + 1)
                                                 : Ways{{std::string(unknown_origin)}};
    if (attribution.upstream_alternatives) {
      for (const auto& way : ways) add_once(alternatives, way);
    } else {
      together = both(together, ways);
    }
  }
  if (!alternatives.empty()) return alternatives;
  if (attribution.upstream.empty() && has_it_from_others(attribution.basis)) {
    return {{std::string(unknown_origin)}};
  }
  return together;
}

Ways ReportLines::referenced_ways(const std::string& reference, int depth) const {
  if (const auto* upstream = index_.attribution(id_if("attribution", reference))) {
    return attribution_ways(*upstream, depth);
  }
  if (const auto document = id_if("document", reference); !document.empty()) {
    return of_document(document);
  }
  if (const auto* passage = index_.passage(id_if("passage", reference))) {
    return of_document(passage->document);
  }
  // Named, but not recorded: whoever cites it cites one and the same.
  return {{std::string(unknown_prefix) + reference}};
}

Ways ReportLines::ways_to_us(const Attribution& attribution) const {
  auto ways = ways_of_item("attribution:" + attribution.head.id, {});
  const auto* passage = index_.passage(attribution.passage);
  if (passage) {
    const auto signer = signer_of(passage->document);
    const auto of_paper = ways_of_item("document:" + passage->document, signer);
    if (!of_paper.empty()) return ways.empty() ? of_paper : both(ways, of_paper);
  }
  // Somebody of ours heard it or took it down, whoever else it passed.
  return ways.empty() ? Ways{own_alone()} : both(ways, {own_alone()});
}

Ways ReportLines::ways_of_item(std::string_view item, const std::string& signer) const {
  Ways ways;
  for (const auto& path : custody_paths(index_, item)) add_once(ways, actors_of(path, signer));
  if (ways.empty() && !signer.empty() && mode_ == Mode::fabricate) return {{signer}};
  return ways;
}

ActorNames ReportLines::actors_of(const CustodyPath& path, const std::string& signer) const {
  auto last = path.hands.end();
  ActorNames actors;
  if (!signer.empty() && mode_ == Mode::fabricate) {
    actors.insert(signer);
    last = std::ranges::find(path.hands, signer, &Hand::source);
    // Not on the way: he signed before the first hand.
    if (last == path.hands.end()) return actors;
  }
  for (auto hand = path.hands.begin(); hand != last; ++hand) {
    const bool may = mode_ == Mode::fabricate ? hand->may_fabricate : hand->may_select;
    if (may && !hand->is_author) actors.insert(hand->source);
  }
  return actors;
}

ActorNames ReportLines::own_alone() const {
  return index_.own().empty() ? ActorNames{} : ActorNames{index_.own()};
}

}  // namespace winnow::weigh
