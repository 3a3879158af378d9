// SPDX-License-Identifier: AGPL-3.0-or-later
// store/migrate.h: brings a case file to the schema of this program, step by step.
//
// In:     the steps of store/schema/NNNN_*.sql, embedded; user_version = number of the last step.
// Fails:  out_of_date if the file is newer than this program, refused if it is no case file.
// Holds:  one transaction per step; a copy (VACUUM INTO) is made before the first step on a case
//         that holds something; doing it twice changes nothing.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "store/database.h"

namespace winnow::store {

struct SchemaStep {
  int number = 0;
  std::string_view name{};
  std::string_view sql{};
};
std::span<const SchemaStep> schema_steps();

// A query of store/sql/<name>.sql. A name that does not exist is a bug (CHECK).
std::string_view sql_text(std::string_view name);
std::span<const std::string_view> sql_names();

constexpr std::int64_t application_id = 0x77696E6E;  // "winn".
constexpr std::int64_t oldest_schema = 1;

Result<> migrate(Database& database, const std::string& copy_path);
// For readers: the file must be of exactly this schema.
Result<> check_schema(Database& database);
// All CREATE statements as the database holds them, in order of creation: what schema.sql must be.
Result<std::string> schema_of(Database& database);

}  // namespace winnow::store
