// SPDX-License-Identifier: AGPL-3.0-or-later
// search/columns.h: what is known of every record beside its words, in memory, of one generation.
//
// Holds:  records are numbered from 1 and never reused; those of one document follow one another.
//         A replaced or removed document's records stay as removed: statistics count them, answers
//         never do.
// Cost:   12 bytes per record, about 60 per document.
#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "search/dictionary.h"
#include "search/index.h"
#include "search/postings.h"

namespace winnow::search {

constexpr std::int32_t day_unknown = std::numeric_limits<std::int32_t>::min();

// Texts as small numbers, in the order of their first use.
class ValueTable {
 public:
  std::uint32_t number_of(std::string_view text);
  std::optional<std::uint32_t> find(std::string_view text) const;
  const std::string& text(std::uint32_t number) const { return texts_.at(number); }
  std::size_t size() const { return texts_.size(); }

 private:
  std::vector<std::string> texts_{};
  std::map<std::string, std::uint32_t, std::less<>> numbers_{};
};

struct RecordRow {
  std::uint32_t document = 0;  // Number in Columns::documents.
  std::uint32_t language = 0;
  std::uint8_t length = 0;  // Length byte, see bm25.h.
  bool has_text = false;
  bool removed = false;
};

struct DocumentRow {
  std::int64_t serial = 0;
  std::uint32_t first_record = 0;
  std::uint32_t records = 0;
  std::int32_t day = day_unknown;
  std::uint32_t type = 0;
  std::uint32_t source = 0;
  std::uint32_t state = 0;
  std::uint32_t folder = 0;  // The path joined by "/".
};

struct Columns {
  std::int64_t generation = 0;
  std::vector<RecordRow> records{RecordRow{0, 0, 0, false, true}};
  std::vector<DocumentRow> documents{};
  std::unordered_map<std::int64_t, std::uint32_t> document_of{};
  ValueTable languages{};
  ValueTable types{};
  ValueTable sources{};
  ValueTable states{};
  ValueTable folders{};
  Dictionary dictionary{};
  std::int64_t live_records = 0;
  std::int64_t live_documents = 0;
  std::int64_t without_text = 0;
  std::int64_t removed_records = 0;
  double positions = 0;  // Of all records with text, removed ones included.

  std::int64_t all_records() const { return static_cast<std::int64_t>(records.size()) - 1; }
  double mean_length() const;
  const DocumentRow& document(std::uint32_t record) const {
    return documents[records[record].document];
  }
  void add_document(DocumentRow document);
  void add_record(RecordRow record);
  void remove_document(std::int64_t serial);
  Matches all_live() const;
};

using KeepRecord = std::function<bool(std::uint32_t record)>;

// Fails: malformed for a field or date that does not exist. `value` "" means unknown.
Result<KeepRecord> column_test(const Columns& columns, std::string_view field,
                               std::string_view value);

// All filters: values of one field are alternatives, fields must all hold, exclusions none.
Result<KeepRecord> filter_test(const Columns& columns, const std::vector<Filter>& filters);

}  // namespace winnow::search
