// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/records.h"

namespace winnow::store {

Result<> complete(const View& view, Source& source) {
  Query row(view.database(), "SELECT 1 FROM sealed_name WHERE source = ?");
  row << source.head.id;
  source.has_sealed_name = row.next();
  return row.finish();
}

Result<> follow(Change& change, const Question& question) {
  if (question.head.version > 1) return {};
  auto added = add_record(
      change,
      Hypothesis{.question = question.head.id, .text = "something else", .is_catch_all = true});
  return added ? Result<>{} : Result<>(fail(std::move(added).error()));
}

Result<> follow(Change& change, const Assessment& assessment) {
  return clear_stale(change, assessment.target);
}

Result<std::optional<Assessment>> find_assessment(const View& view, const std::string& target) {
  TRY(auto found, list_records<Assessment>(view, {.naming = {target}}));
  for (auto& one : found) {
    if (one.target == target) return std::optional<Assessment>(std::move(one));
  }
  return std::optional<Assessment>();
}

Result<Assessment> store_assessment(Change& change, Assessment assessment) {
  TRY(const auto before, find_assessment(change, assessment.target));
  if (!before) return add_record(change, std::move(assessment));
  assessment.head.id = before->head.id;
  assessment.head.version = before->head.version;
  return change_record(change, std::move(assessment));
}

}  // namespace winnow::store
