// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/support/record_index.h"

#include <algorithm>

namespace winnow::weigh {
namespace {

template <class T>
void put(std::unordered_map<std::string_view, const T*>& by_id, const std::vector<T>& records) {
  for (const T& record : records) by_id.emplace(record.head.id, &record);
}

template <class Map>
auto found(const Map& map, std::string_view id) -> decltype(map.begin()->second) {
  const auto place = map.find(id);
  return place == map.end() ? nullptr : place->second;
}

template <class T>
const std::vector<const T*>& list_of(
    const std::unordered_map<std::string_view, std::vector<const T*>>& lists,
    std::string_view key) {
  static const std::vector<const T*> none;
  const auto place = lists.find(key);
  return place == lists.end() ? none : place->second;
}

}  // namespace

RecordIndex::RecordIndex(const Records& records) : records_(records), ties_(records.sources) {
  put(sources_, records.sources);
  put(passages_, records.passages);
  put(attributions_, records.attributions);
  for (const auto& document : records.documents) documents_.emplace(document.document, &document);
  for (const auto& attribution : records.attributions) {
    by_claim_[attribution.claim].push_back(&attribution);
  }
  for (const auto& link : records.evidence) by_target_[link.to].push_back(&link);
  for (const auto& check : records.checks) by_document_[check.document].push_back(&check);
  for (const auto& step : records.custody) {
    for (const auto& item : step.items) by_item_[item].push_back(&step);
  }
  const auto own = std::ranges::find_if(records.sources, &Source::is_own);
  if (own != records.sources.end()) own_ = own->head.id;
}

const Source* RecordIndex::source(std::string_view id) const { return found(sources_, id); }

const Passage* RecordIndex::passage(std::string_view id) const { return found(passages_, id); }

const Attribution* RecordIndex::attribution(std::string_view id) const {
  return found(attributions_, id);
}

const DocumentOrigin* RecordIndex::document(std::string_view id) const {
  return found(documents_, id);
}

const RecordIndex::Attributions& RecordIndex::attributions_of(std::string_view claim) const {
  return list_of(by_claim_, claim);
}

const std::vector<const EvidenceLink*>& RecordIndex::evidence_for(
    std::string_view reference) const {
  return list_of(by_target_, reference);
}

const std::vector<const Check*>& RecordIndex::checks_of(std::string_view document) const {
  return list_of(by_document_, document);
}

std::vector<const CustodyStep*> RecordIndex::steps_of(std::string_view item) const {
  auto steps = list_of(by_item_, item);
  if (const auto* origin = document(id_if("document", item))) {
    for (const auto& hand_over : origin->hand_overs) {
      const std::string reference = "hand_over:" + hand_over;
      for (const auto* step : list_of(by_item_, reference)) {
        // A step may name both the document and the hand-over it lies in.
        if (std::ranges::find(steps, step) == steps.end()) steps.push_back(step);
      }
    }
  }
  return steps;
}

std::string RecordIndex::name_of(std::string_view source) const {
  const auto* known = this->source(source);
  return known && !known->cover_name.empty() ? known->cover_name : std::string(source);
}

}  // namespace winnow::weigh
