// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/origins.h"

#include <algorithm>

#include "store/place_rows.h"

namespace winnow::store {
namespace {

// More links than any depth limit allows: a container that holds itself ends the chain.
constexpr std::size_t chain_max = 200;

}  // namespace

std::int64_t add_saturating(std::int64_t a, std::int64_t b) {
  return a > origins_max - b ? origins_max : a + b;
}

OriginGraph::OriginGraph(const View& view) : view_(view) {}

Result<std::int64_t> OriginGraph::of_blob(std::int64_t blob) {
  const auto known = counts_.find(blob);
  if (known != counts_.end()) return known->second;
  if (!open_.insert(blob).second) return 0;  // Inside itself: nothing new leads here.
  std::vector<std::optional<std::int64_t>> containers;
  Query query(view_.database(),
              "SELECT container FROM place WHERE state <> 'missing' AND"
              " document IN (SELECT serial FROM document WHERE blob = ?)");
  query << blob;
  while (query.next()) containers.push_back(query.optional_integer(0));
  TRY_VOID(query.finish());
  std::int64_t sum = 0;
  for (const auto& container : containers) {
    TRY(const auto part, of_container(container));
    sum = add_saturating(sum, part);
  }
  open_.erase(blob);
  counts_[blob] = sum;
  return sum;
}

Result<std::int64_t> OriginGraph::of_container(std::optional<std::int64_t> container) {
  if (!container) return 1;
  return of_blob(*container);
}

Result<OriginCounts> count_origins(const View& view) {
  OriginCounts counts;
  counts.by_state.assign(names_of(PlaceState{}).size(), 0);
  OriginGraph graph(view);
  // Places of one container and state weigh the same, so they are counted together.
  struct Group {
    std::optional<std::int64_t> container{};
    std::string state{};
    std::int64_t places = 0;
  };
  std::vector<Group> groups;
  Query query(view.database(), "SELECT container, state, count(*) FROM place GROUP BY 1, 2");
  while (query.next()) {
    groups.push_back({query.optional_integer(0), query.text(1), query.integer(2)});
  }
  TRY_VOID(query.finish());
  for (const auto& group : groups) {
    TRY(const auto each, graph.of_container(group.container));
    const auto most = each > 0 ? origins_max / each : origins_max;
    const auto weight = group.places > most ? origins_max : group.places * each;
    const auto state = parse_place_state(group.state);
    if (!state || *state == PlaceState::missing) continue;
    auto& sum = counts.by_state[static_cast<std::size_t>(*state)];
    sum = add_saturating(sum, weight);
    counts.total = add_saturating(counts.total, weight);
    counts.leaf_max = std::max(counts.leaf_max, each);
  }
  return counts;
}

Result<std::int64_t> count_origins_of(const View& view, DocumentSerial document) {
  OriginGraph graph(view);
  std::int64_t sum = 0;
  std::vector<std::optional<std::int64_t>> containers;
  Query query(view.database(), "SELECT container FROM place WHERE document = ?");
  query << document;
  while (query.next()) containers.push_back(query.optional_integer(0));
  TRY_VOID(query.finish());
  for (const auto& container : containers) {
    TRY(const auto part, graph.of_container(container));
    sum = add_saturating(sum, part);
  }
  return sum;
}

Result<Chain> chain_of_place(const View& view, std::int64_t place_serial) {
  Chain chain;
  std::int64_t next = place_serial;  // 0 = the chain ends.
  while (next != 0 && chain.links.size() < chain_max) {
    Query place(view.database(),
                "SELECT id, path, name, container, document, hand_over FROM place"
                " WHERE serial = ?");
    place << next;
    if (!place.next()) break;
    auto path = list_from_text(place.text_view(1));
    if (path.empty()) path.push_back(place.text(2));
    chain.links.push_back({place.text(0), std::move(path), place.optional_integer(4)});
    const auto container = place.integer(3);  // NULL reads as 0, which is no serial.
    if (!place.is_null(5)) chain.hand_over = place.integer(5);
    next = 0;
    if (container == 0) break;
    Query outer(view.database(), "SELECT min(first_place) FROM document WHERE blob = ?");
    outer << container;
    if (outer.next()) next = outer.integer(0);  // NULL reads as 0.
    TRY_VOID(outer.finish());
  }
  std::reverse(chain.links.begin(), chain.links.end());
  return chain;
}

Result<std::vector<std::string>> path_of_place(const View& view, std::int64_t place_serial) {
  TRY(const auto chain, chain_of_place(view, place_serial));
  std::vector<std::string> path;
  for (const auto& link : chain.links) path.insert(path.end(), link.path.begin(), link.path.end());
  return path;
}

Result<std::vector<DocumentPlace>> list_places_of(const View& view, DocumentSerial document,
                                                  std::int64_t first, std::int64_t count) {
  std::vector<DocumentPlace> places;
  Query query(view.database(),
              "SELECT serial, id, times, notes, made_by_us FROM place"
              " WHERE document = ? ORDER BY serial LIMIT ? OFFSET ?");
  query << document << count << first;
  while (query.next()) {
    TRY(const auto chain, chain_of_place(view, query.integer(0)));
    DocumentPlace place{.id = query.text(1),
                        .times = facts_from_text(query.text_view(2)),
                        .notes = list_from_text(query.text_view(3)),
                        .made_by_us = query.flag(4)};
    Query source(view.database(), "SELECT id, source FROM hand_over WHERE serial = ?");
    source << chain.hand_over;
    if (source.next()) {
      place.hand_over = source.text(0);
      place.source = source.text(1);
    }
    TRY_VOID(source.finish());
    place.origin_chain.push_back({"", place.source.empty() ? place.hand_over : place.source});
    for (const auto& link : chain.links) {
      place.path.insert(place.path.end(), link.path.begin(), link.path.end());
      if (link.place == place.id) break;
      place.origin_chain.push_back(
          {link.document ? std::to_string(*link.document) : "", link.path.back()});
    }
    places.push_back(std::move(place));
  }
  TRY_VOID(query.finish());
  return places;
}

}  // namespace winnow::store
