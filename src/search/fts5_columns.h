// SPDX-License-Identifier: AGPL-3.0-or-later
// search/fts5_columns.h: brings columns and dictionary from the database into memory, only what is
// new since an earlier generation.
#pragma once

#include <memory>

#include "search/columns.h"
#include "search/fts5_connection.h"

namespace winnow::search {

struct LoadedColumns {
  Columns columns{};
  std::int64_t last_batch = 0;
  std::int64_t last_removal = 0;
};
using LoadedPtr = std::shared_ptr<const LoadedColumns>;

// Within a read transaction of `connection`. `earlier` may be null.
Result<LoadedPtr> load_columns(Connection& connection, const LoadedPtr& earlier);

Result<std::int64_t> generation_of(Connection& connection);

}  // namespace winnow::search
