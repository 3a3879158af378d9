// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/support/source_ties.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace winnow::weigh {
namespace {

using Group = std::vector<const Source*>;  // In the order of the records.
using ById = std::map<std::string_view, const Source*>;

ById by_id(const std::vector<Source>& sources) {
  ById found;
  for (const auto& source : sources) found.emplace(source.head.id, &source);
  return found;
}

// Of the sources that a relation of control names.
std::vector<Group> controlled_groups(const std::vector<Source>& sources) {
  const auto known = by_id(sources);
  std::map<const Source*, std::set<const Source*>> near;
  for (const auto& source : sources) {
    for (const auto& relation : source.relations) {
      const auto other = known.find(relation.other);
      if (relation.tie != SourceTie::controls || other == known.end()) continue;
      near[&source].insert(other->second);
      near[other->second].insert(&source);
    }
  }
  std::vector<Group> groups;
  std::set<const Source*> seen;
  // Sources lie in one list, so their addresses keep its order.
  for (const auto& [first, others] : near) {
    if (!seen.insert(first).second) continue;
    Group group{first};
    for (std::size_t i = 0; i < group.size(); ++i) {
      const auto& neighbours = near[group[i]];
      std::ranges::copy_if(neighbours, std::back_inserter(group),
                           [&](const Source* other) { return seen.insert(other).second; });
    }
    std::ranges::sort(group);
    groups.push_back(std::move(group));
  }
  return groups;
}

bool is_controlled(const Group& group, const Source& one) {
  return std::ranges::any_of(group, [&](const Source* other) {
    return other != &one && std::ranges::any_of(other->relations, [&](const auto& relation) {
             return relation.tie == SourceTie::controls && relation.other == one.head.id;
           });
  });
}

const Source& head_of(const Group& group) {
  const auto own = std::ranges::find_if(group, &Source::is_own);
  if (own != group.end()) return **own;
  const auto free =
      std::ranges::find_if(group, [&](const Source* one) { return !is_controlled(group, *one); });
  return free == group.end() ? *group.front() : **free;
}

}  // namespace

SourceTies::SourceTies(const std::vector<Source>& sources) {
  for (const auto& group : controlled_groups(sources)) {
    const auto& head = head_of(group);
    for (const auto* one : group) actor_of_.emplace(one->head.id, head.head.id);
  }
  std::set<std::tuple<std::string, std::string, SourceTie>> seen;
  for (const auto& source : sources) {
    for (const auto& relation : source.relations) {
      if (relation.tie == SourceTie::controls) continue;
      LooseTie tie{
          .one = actor_of(source.head.id), .other = actor_of(relation.other), .tie = relation.tie};
      if (tie.other < tie.one) std::swap(tie.one, tie.other);
      if (tie.one == tie.other || !seen.emplace(tie.one, tie.other, tie.tie).second) continue;
      loose_.push_back(std::move(tie));
    }
  }
}

std::string SourceTies::actor_of(std::string_view source) const {
  const auto found = actor_of_.find(std::string(source));
  return found == actor_of_.end() ? std::string(source) : found->second;
}

}  // namespace winnow::weigh
