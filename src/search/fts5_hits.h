// SPDX-License-Identifier: AGPL-3.0-or-later
// search/fts5_hits.h: matches in order of rank, and the hit of one of them.
#pragma once

#include <cstdint>
#include <vector>

#include "search/columns.h"
#include "search/fts5_connection.h"
#include "search/highlight.h"
#include "search/index.h"

namespace winnow::search {

// A page, or the best page of a document with what else matches in it.
struct Ranked {
  float score = 0;
  std::uint32_t record = 0;
  std::uint32_t first_match = 0;  // Index in the matches, of the document's first page.
  std::uint32_t pages = 1;
};

// Best first; equal scores in the order of the index. The first `wanted` are in place, the rest
// in any order.
std::vector<Ranked> ranked(const Matches& matches, const Columns& columns, Grouping group,
                           std::size_t wanted);

class HitMaker {
 public:
  HitMaker(Connection& connection, const Columns& columns, const Plan& plan, const TextOf& text_of)
      : connection_(connection), columns_(columns), text_of_(text_of), marker_(plan, &columns) {}
  Result<Hit> make(const Ranked& ranked, const Matches& matches, const Ask& ask);

 private:
  Result<std::vector<FieldValue>> read_document(Hit& hit, std::uint32_t number);
  Result<> read_record(Hit& hit, std::uint32_t record);
  void add_snippets(Hit& hit, const std::vector<FieldValue>& names, std::int64_t count) const;

  Connection& connection_;
  const Columns& columns_;
  const TextOf& text_of_;
  Marker marker_;
};

}  // namespace winnow::search
