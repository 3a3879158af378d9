// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/support/shared_hands.h"

#include <algorithm>
#include <set>

#include "weigh/support/custody_paths.h"

namespace winnow::weigh {
namespace {

using Names = std::set<std::string>;

class Finder {
 public:
  explicit Finder(const RecordIndex& index) : index_(index), ties_(index.ties()) {}

  void add_handlers(const std::string& item, Names& names) const {
    for (const auto& path : custody_paths(index_, item)) {
      for (const auto& hand : path.hands) {
        if (!hand.is_author && hand.source != index_.own()) {
          names.insert(ties_.actor_of(hand.source));
        }
      }
    }
  }

  // Who brought him to us: the gatekeepers, and whoever introduced him.
  Names bringers(const std::string& source, const std::vector<std::string>& via) const {
    Names names;
    for (const auto& gate : via) names.insert(ties_.actor_of(gate));
    if (const auto* known = index_.source(source)) {
      for (const auto& relation : known->relations) {
        if (relation.tie == SourceTie::introduced_by) names.insert(ties_.actor_of(relation.other));
      }
    }
    return names;
  }

  Names behind(const std::string& reference) const {
    if (const auto expert = id_if("source", reference); !expert.empty()) {
      auto names = bringers(std::string(expert), {});
      names.insert(ties_.actor_of(expert));
      return names;
    }
    if (const auto* said = index_.attribution(id_if("attribution", reference))) {
      auto names = bringers(said->speaker, said->reached_via);
      names.insert(ties_.actor_of(said->speaker));
      return names;
    }
    Names names;
    add_handlers(reference, names);
    return names;
  }

  void meet(const Names& names, const Names& handlers, SharedHand hand) {
    for (const auto& name : names) {
      if (!handlers.contains(name)) continue;
      hand.source = name;
      found_.push_back(hand);
    }
  }
  std::vector<SharedHand> found() { return std::move(found_); }

 private:
  const RecordIndex& index_;
  const SourceTies& ties_;
  std::vector<SharedHand> found_{};
};

}  // namespace

namespace {

// The evidence itself, and whatever paper a report stands in or rests on: each may be questioned.
std::vector<std::string> questioned_papers(const RecordIndex& index,
                                           const RecordIndex::Attributions& reports,
                                           std::vector<std::string> papers) {
  const auto add = [&](std::string_view document) {
    if (document.empty() || std::ranges::find(papers, document) != papers.end()) return;
    papers.emplace_back(document);
  };
  for (const auto* attribution : reports) {
    if (const auto* passage = index.passage(attribution->passage)) add(passage->document);
    for (const auto& reference : attribution->upstream) add(id_if("document", reference));
  }
  return papers;
}

}  // namespace

std::vector<SharedHand> shared_hands_of_check(const RecordIndex& index, const Check& check) {
  Finder finder(index);
  Names questioned;
  finder.add_handlers("document:" + check.document, questioned);
  for (const auto& reference : check.compared_with) {
    finder.meet(finder.behind(reference), questioned,
                {.reference = reference, .check = check.head.id});
  }
  return finder.found();
}

std::vector<SharedHand> shared_hands(const RecordIndex& index, std::string_view claim,
                                     const std::vector<std::string>& evidence) {
  Finder finder(index);
  Names of_evidence;
  for (const auto& document : evidence) finder.add_handlers("document:" + document, of_evidence);
  const auto& reports = index.attributions_of(claim);
  for (const auto* attribution : reports) {
    Names handlers = of_evidence;
    for (const auto* other : reports) {
      const auto* passage = other == attribution ? nullptr : index.passage(other->passage);
      if (passage) finder.add_handlers("document:" + passage->document, handlers);
    }
    finder.meet(finder.bringers(attribution->speaker, attribution->reached_via), handlers,
                {.reference = "attribution:" + attribution->head.id});
  }
  auto found = finder.found();
  for (const auto& document : questioned_papers(index, reports, evidence)) {
    for (const auto* check : index.checks_of(document)) {
      for (auto& hand : shared_hands_of_check(index, *check)) found.push_back(std::move(hand));
    }
  }
  return found;
}

std::vector<std::string> custody_gaps(const RecordIndex& index, std::string_view claim,
                                      const std::vector<std::string>& evidence) {
  std::vector<std::string> items;
  for (const auto& document : evidence) items.push_back("document:" + document);
  for (const auto* attribution : index.attributions_of(claim)) {
    items.push_back("attribution:" + attribution->head.id);
    if (const auto* passage = index.passage(attribution->passage)) {
      items.push_back("document:" + passage->document);
    }
  }
  std::vector<std::string> gaps;
  for (const auto& item : items) {
    for (const auto* step : index.steps_of(item)) {
      if (step->is_gap && std::ranges::find(gaps, step->head.id) == gaps.end()) {
        gaps.push_back(step->head.id);
      }
    }
  }
  return gaps;
}

}  // namespace winnow::weigh
