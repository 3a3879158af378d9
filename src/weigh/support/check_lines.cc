// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/support/check_lines.h"

#include <algorithm>
#include <string>
#include <utility>

namespace winnow::weigh {
namespace {

using Ways = std::vector<ActorNames>;

Ways ways_of_expert(const RecordIndex& index, std::string_view expert) {
  ActorNames asked{std::string(expert)};
  if (const Source* source = index.source(expert)) {
    for (const SourceRelation& relation : source->relations) {
      if (relation.tie == SourceTie::introduced_by) asked.insert(relation.other);
    }
  }
  return {asked};
}

Ways ways_of_hand_over(const RecordIndex& index, std::string_view reference) {
  Ways ways;
  for (const CustodyPath& path : custody_paths(index, reference)) {
    ActorNames hands;
    for (const Hand& hand : path.hands) {
      if (hand.may_fabricate && !hand.is_author) hands.insert(hand.source);
    }
    ways.push_back(std::move(hands));
  }
  if (ways.empty()) ways.push_back({std::string(unknown_origin)});
  return ways;
}

Ways ways_of(const RecordIndex& index, const std::string& reference) {
  if (const auto expert = id_if("source", reference); !expert.empty()) {
    return ways_of_expert(index, expert);
  }
  if (const auto document = id_if("document", reference); !document.empty()) {
    return ReportLines(index, Mode::fabricate, {}).of_document(document);
  }
  return ways_of_hand_over(index, reference);
}

}  // namespace

std::vector<ActorNames> lines_of_check(const RecordIndex& index, const Check& check) {
  Ways ways{index.own().empty() ? ActorNames{} : ActorNames{index.own()}};
  for (const std::string& reference : check.compared_with) {
    Ways longer;
    for (const ActorNames& way : ways) {
      for (const ActorNames& of_sample : ways_of(index, reference)) {
        ActorNames actors = way;
        actors.insert(of_sample.begin(), of_sample.end());
        if (longer.size() < report_ways_max && std::ranges::find(longer, actors) == longer.end()) {
          longer.push_back(std::move(actors));
        }
      }
    }
    ways = std::move(longer);
  }
  return ways;
}

}  // namespace winnow::weigh
