// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/indexed.h"

#include "store/database.h"

namespace winnow::store {

Result<std::vector<Indexed>> list_indexed(const View& view, DocumentSerial after,
                                          std::int64_t count) {
  Query query(view.database(),
              "SELECT serial, indexed_version, indexed_records FROM document"
              " WHERE indexed_version > 0 AND serial > ? ORDER BY serial LIMIT ?");
  query << after << count;
  std::vector<Indexed> out;
  while (query.next()) {
    out.push_back(
        {.document = query.integer(0), .version = query.integer(1), .records = query.integer(2)});
  }
  TRY_VOID(query.finish());
  return out;
}

}  // namespace winnow::store
