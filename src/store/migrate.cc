// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/migrate.h"

namespace winnow::store {
namespace {

Result<std::int64_t> number_of(Database& database, std::string_view pragma) {
  Query query(database, pragma);
  const std::int64_t value = query.next() ? query.integer(0) : 0;
  TRY_VOID(query.finish());
  return value;
}

std::int64_t newest_schema() { return schema_steps().back().number; }

Result<std::int64_t> version_of(Database& database) {
  TRY(const auto id, number_of(database, "PRAGMA application_id"));
  TRY(const auto version, number_of(database, "PRAGMA user_version"));
  const bool is_fresh = id == 0 && version == 0;
  if (id != application_id && !is_fresh) {
    return fail({.fault = Fault::refused, .what = "case.sqlite", .reason = "is no case of winnow"});
  }
  if (version > newest_schema()) {
    return fail({.fault = Fault::out_of_date,
                 .what = "case.sqlite",
                 .reason = "was written by a newer winnow",
                 .hint = "open it with that version"});
  }
  return version;
}

}  // namespace

Result<> migrate(Database& database, const std::string& copy_path) {
  TRY(const auto version, version_of(database));
  if (version == newest_schema()) return {};
  if (version > 0) TRY_VOID(database.copy_to(copy_path));
  for (const auto& step : schema_steps()) {
    if (step.number <= version) continue;
    const std::string script = "BEGIN IMMEDIATE;" + std::string(step.sql) +
                               "; PRAGMA application_id=" + std::to_string(application_id) +
                               "; PRAGMA user_version=" + std::to_string(step.number) + "; COMMIT;";
    if (auto ran = database.run_script(script); !ran) {
      static_cast<void>(database.run_script("ROLLBACK"));  // The first error is the one that tells.
      return ran;
    }
  }
  return {};
}

Result<> check_schema(Database& database) {
  TRY(const auto version, version_of(database));
  if (version != newest_schema()) {
    return fail({.fault = Fault::out_of_date,
                 .what = "case.sqlite",
                 .reason = "was written by an older winnow",
                 .hint = "open it once for writing, which brings it up to date"});
  }
  return {};
}

Result<std::string> schema_of(Database& database) {
  std::string schema;
  Query query(database, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid");
  while (query.next()) schema += query.text(0) + ";\n";
  TRY_VOID(query.finish());
  return schema;
}

}  // namespace winnow::store
