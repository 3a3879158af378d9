// SPDX-License-Identifier: AGPL-3.0-or-later
// store/sqlite.h: SQLite behind store/database.h; the only door to its library.
//
// Fails:  unavailable (disk, busy), malformed (not a database, or damaged), not_found (read-only
//         and absent).
// Holds:  WAL, foreign_keys=ON, trusted_schema=OFF, defensive; the writer with synchronous=FULL.
#pragma once

#include <memory>
#include <string>

#include "base/result.h"
#include "store/database.h"

namespace winnow::store {

enum class Access { write, read };

Result<std::unique_ptr<Database>> open_sqlite(const std::string& path, Access access);

// Whether a commit waits for the disk. After `relaxed` a crash of the machine may lose the last
// commits, a crash of the program does not; the file is sound either way.
enum class Durability { full, relaxed };
Result<> set_durability(Database& database, Durability durability);

}  // namespace winnow::store
