// SPDX-License-Identifier: AGPL-3.0-or-later
// store/stale.h: what may be outdated because something it rests on has changed.
//
// In:     the edges of all newest versions (record_edge), from input to what rests on it.
// Holds:  a mark keeps the first change it does not know of. A change marks all records that rest
//         on it, however far; a new record marks conclusions alone: assessments and what they
//         assess. Claims and questions never assessed are not marked: they conclude nothing.
//         Cycles end: a reference is visited once.
// Cost:   one recursive query, breadth first; 10,000 descendants in one transaction.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "store/case.h"
#include "store/record_kinds.h"

namespace winnow::store {

enum class ChangedHow { added, changed };

Result<> mark_stale(Change& change, const std::string& reference, ChangedHow how);
// One mark, for a cause that is no record.
Result<> mark_one_stale(Change& change, const std::string& reference, const std::string& because);
// What is stored anew knows of every change until now.
Result<> clear_stale(Change& change, const std::string& reference);

struct StaleMark {
  std::string reference{};
  std::int64_t since_entry = 0;
  std::string because{};
};
Result<std::optional<StaleMark>> find_stale(const View& view, const std::string& reference);
// Ids of one kind, in order of entry.
Result<std::vector<std::string>> list_stale(const View& view, RecordKind kind);
// References of everything that rests on it, nearest first, records alone.
Result<std::vector<std::string>> list_resting_on(const View& view, const std::string& reference);

}  // namespace winnow::store
