// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/columns.h"

#include <algorithm>
#include <memory>

#include "search/bm25.h"
#include "search/dates.h"
#include "search/fold.h"

namespace winnow::search {
namespace {

using Allowed = std::shared_ptr<const std::vector<bool>>;

// Which numbers of a table a value means; compared folded, so that a query may be typed anyhow.
Allowed numbers_meant(const ValueTable& table, std::string_view value) {
  auto allowed = std::make_shared<std::vector<bool>>(table.size(), false);
  const std::string wanted = folded(value);
  for (std::uint32_t i = 0; i < table.size(); ++i) {
    const std::string& text = table.text(i);
    (*allowed)[i] = value.empty() ? text.empty() : text == value || folded(text) == wanted;
  }
  return allowed;
}

Allowed folders_below(const ValueTable& table, std::string_view value) {
  auto allowed = std::make_shared<std::vector<bool>>(table.size(), false);
  for (std::uint32_t i = 0; i < table.size(); ++i) {
    const std::string_view text = table.text(i);
    const bool below =
        text.starts_with(value) && (text.size() == value.size() || text[value.size()] == '/');
    (*allowed)[i] = value.empty() ? text.empty() : below;
  }
  return allowed;
}

KeepRecord by_document(const Columns& columns, Allowed allowed,
                       std::uint32_t DocumentRow::*member) {
  return [&columns, allowed = std::move(allowed), member](std::uint32_t record) {
    return (*allowed)[columns.document(record).*member];
  };
}

Result<KeepRecord> date_test(const Columns& columns, std::string_view value) {
  if (value.empty()) {
    return KeepRecord(
        [&columns](std::uint32_t record) { return columns.document(record).day == day_unknown; });
  }
  const auto days = parse_days(value);
  if (!days) {
    return fail({.fault = Fault::malformed,
                 .what = std::string(value),
                 .where = "date",
                 .reason = "this is not a date",
                 .hint = "write 2011, 2011-05, 2011-05-03 or 2011..2013"});
  }
  return KeepRecord([&columns, range = *days](std::uint32_t record) {
    const std::int32_t day = columns.document(record).day;
    return day != day_unknown && day >= range.from && day <= range.to;
  });
}

}  // namespace

std::uint32_t ValueTable::number_of(std::string_view text) {
  if (const auto known = find(text)) return *known;
  const auto number = static_cast<std::uint32_t>(texts_.size());
  texts_.emplace_back(text);
  numbers_.emplace(texts_.back(), number);
  return number;
}

std::optional<std::uint32_t> ValueTable::find(std::string_view text) const {
  const auto at = numbers_.find(text);
  return at == numbers_.end() ? std::nullopt : std::optional(at->second);
}

double Columns::mean_length() const {
  const double mean = all_records() > 0 ? positions / static_cast<double>(all_records()) : 0;
  return mean > 0 ? mean : 1;
}

void Columns::add_document(DocumentRow document) {
  remove_document(document.serial);
  document_of[document.serial] = static_cast<std::uint32_t>(documents.size());
  documents.push_back(document);
  ++live_documents;
}

void Columns::add_record(RecordRow record) {
  records.push_back(record);
  positions += length_of(record.length);
  ++live_records;
  if (!record.has_text) ++without_text;
}

void Columns::remove_document(std::int64_t serial) {
  const auto at = document_of.find(serial);
  if (at == document_of.end()) return;
  const DocumentRow& row = documents[at->second];
  for (std::uint32_t i = 0; i < row.records; ++i) {
    RecordRow& record = records.at(row.first_record + i);
    record.removed = true;
    --live_records;
    ++removed_records;
    if (!record.has_text) --without_text;
  }
  --live_documents;
  document_of.erase(at);
}

Matches Columns::all_live() const {
  Matches out;
  for (std::uint32_t i = 1; i < records.size(); ++i) {
    if (!records[i].removed) out.add(i, 0);
  }
  return out;
}

Result<KeepRecord> column_test(const Columns& columns, std::string_view field,
                               std::string_view value) {
  if (field == "date") return date_test(columns, value);
  if (field == "folder") {
    return by_document(columns, folders_below(columns.folders, value), &DocumentRow::folder);
  }
  if (field == "type") {
    return by_document(columns, numbers_meant(columns.types, value), &DocumentRow::type);
  }
  if (field == "source") {
    return by_document(columns, numbers_meant(columns.sources, value), &DocumentRow::source);
  }
  if (field == "state") {
    return by_document(columns, numbers_meant(columns.states, value), &DocumentRow::state);
  }
  if (field == "language" || field == "lang") {
    return KeepRecord(
        [&columns, allowed = numbers_meant(columns.languages, value)](std::uint32_t record) {
          return (*allowed)[columns.records[record].language];
        });
  }
  return fail({.fault = Fault::malformed,
               .what = std::string(field),
               .reason = "there is no such filter",
               .hint = "filters are state type language source folder date"});
}

Result<KeepRecord> filter_test(const Columns& columns, const std::vector<Filter>& filters) {
  std::map<std::string, std::vector<KeepRecord>> included;
  std::vector<KeepRecord> excluded;
  for (const Filter& filter : filters) {
    TRY(KeepRecord test, column_test(columns, filter.field, filter.value));
    if (filter.exclude) {
      excluded.push_back(std::move(test));
    } else {
      included[filter.field].push_back(std::move(test));
    }
  }
  return KeepRecord(
      [included = std::move(included), excluded = std::move(excluded)](std::uint32_t record) {
        const auto holds = [record](const KeepRecord& test) { return test(record); };
        return std::ranges::none_of(excluded, holds) &&
               std::ranges::all_of(included, [&](const auto& field) {
                 return std::ranges::any_of(field.second, holds);
               });
      });
}

}  // namespace winnow::search
