// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/source_ties.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace winnow::weigh {
namespace {

using Group = std::vector<std::string>;  // In the order of the records.

// Of the sources that a control relation names.
std::vector<Group> controlled_groups(const RecordIndex& index) {
  std::map<std::string, std::set<std::string>> near;
  for (const auto& source : index.records().sources) {
    for (const auto& relation : source.relations) {
      if (relation.tie != SourceTie::controls || !index.source(relation.other)) continue;
      near[source.head.id].insert(relation.other);
      near[relation.other].insert(source.head.id);
    }
  }
  std::vector<Group> groups;
  std::set<std::string> seen;
  for (const auto& source : index.records().sources) {
    if (!near.contains(source.head.id) || !seen.insert(source.head.id).second) continue;
    Group group{source.head.id};
    for (std::size_t i = 0; i < group.size(); ++i) {
      for (const auto& other : near[Group(group)[i]]) {
        if (seen.insert(other).second) group.push_back(other);
      }
    }
    groups.push_back(std::move(group));
  }
  return groups;
}

bool is_controlled(const RecordIndex& index, const Group& group, const std::string& id) {
  return std::ranges::any_of(group, [&](const std::string& other) {
    return other != id && std::ranges::any_of(index.source(other)->relations, [&](const auto& r) {
             return r.tie == SourceTie::controls && r.other == id;
           });
  });
}

std::string head_of(const RecordIndex& index, const Group& group) {
  if (std::ranges::find(group, index.own()) != group.end()) return index.own();
  const auto free = std::ranges::find_if(
      group, [&](const std::string& id) { return !is_controlled(index, group, id); });
  return free == group.end() ? group.front() : *free;
}

}  // namespace

SourceTies::SourceTies(const RecordIndex& index) {
  for (const auto& group : controlled_groups(index)) {
    const auto head = head_of(index, group);
    for (const auto& id : group) actor_of_.emplace(id, head);
  }
  for (const auto& source : index.records().sources) {
    for (const auto& relation : source.relations) {
      if (relation.tie == SourceTie::controls) continue;
      LooseTie tie{
          .one = actor_of(source.head.id), .other = actor_of(relation.other), .tie = relation.tie};
      if (tie.other < tie.one) std::swap(tie.one, tie.other);
      if (tie.one == tie.other || std::ranges::find(loose_, tie) != loose_.end()) continue;
      loose_.push_back(std::move(tie));
    }
  }
}

std::string SourceTies::actor_of(std::string_view source) const {
  const auto found = actor_of_.find(std::string(source));
  return found == actor_of_.end() ? std::string(source) : found->second;
}

}  // namespace winnow::weigh
