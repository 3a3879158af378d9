// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/fts5_columns.h"

#include <algorithm>

#include "search/terms.h"

namespace winnow::search {
namespace {

Error damaged(std::string reason) {
  return {.fault = Fault::malformed,
          .what = "index",
          .where = "index.sqlite",
          .reason = std::move(reason),
          .hint = "rebuild it; nothing is lost, it is derived"};
}

Result<std::int64_t> meta(Connection& connection, std::string_view name) {
  TRY(Statement statement, connection.prepare("SELECT value FROM meta WHERE name=?1"));
  TRY(const bool row, statement.bind(1, name).step());
  return row ? statement.integer(0) : 0;
}

// `list` gives the records behind those loaded, in order.
Result<> add_records(Columns& columns, Statement& list, const DocumentRow& document) {
  const auto number = static_cast<std::uint32_t>(columns.documents.size()) - 1;
  for (std::uint32_t i = 0; i < document.records; ++i) {
    TRY(const bool row, list.step());
    const bool next = row && list.integer(0) == columns.all_records() + 1 &&
                      list.integer(0) == std::int64_t{document.first_record} + i;
    if (!next) return fail(damaged("pages of a document are missing in the index"));
    RecordRow record;
    record.document = number;
    record.language = columns.languages.number_of(list.text(1));
    record.length = static_cast<std::uint8_t>(list.integer(2));
    record.has_text = list.integer(3) != 0;
    columns.add_record(record);
  }
  return {};
}

struct Removal {
  std::int64_t number = 0;
  std::int64_t serial = 0;
  std::int64_t before_document = 0;
};

Result<std::vector<Removal>> removals_after(Connection& connection, std::int64_t last) {
  std::vector<Removal> out;
  TRY(Statement list,
      connection.prepare("SELECT number,serial,before_document FROM removal WHERE number>?1 "
                         "ORDER BY number"));
  list.bind(1, last);
  while (true) {
    TRY(const bool row, list.step());
    if (!row) return out;
    out.push_back({list.integer(0), list.integer(1), list.integer(2)});
  }
}

void apply(Columns& columns, const Removal& removal) {
  const auto at = columns.document_of.find(removal.serial);
  if (at != columns.document_of.end() && at->second < removal.before_document) {
    columns.remove_document(removal.serial);
  }
}

Result<> add_documents(Columns& columns, Connection& connection) {
  TRY(Statement list,
      connection.prepare("SELECT serial,first_record,records,type,day,source,state,path "
                         "FROM document WHERE number>=?1 ORDER BY number"));
  list.bind(1, static_cast<std::int64_t>(columns.documents.size()));
  TRY(Statement records, connection.prepare("SELECT record,language,length,has_text FROM record "
                                            "WHERE record>?1 ORDER BY record"));
  records.bind(1, columns.all_records());
  while (true) {
    TRY(const bool row, list.step());
    if (!row) return {};
    DocumentRow document;
    document.serial = list.integer(0);
    document.first_record = static_cast<std::uint32_t>(list.integer(1));
    document.records = static_cast<std::uint32_t>(list.integer(2));
    document.type = columns.types.number_of(list.text(3));
    if (!list.is_null(4)) document.day = static_cast<std::int32_t>(list.integer(4));
    document.source = columns.sources.number_of(list.text(5));
    document.state = columns.states.number_of(list.text(6));
    std::string folder = list.text(7);
    std::ranges::replace(folder, '\x1F', '/');
    document.folder = columns.folders.number_of(folder);
    columns.add_document(document);
    TRY_VOID(add_records(columns, records, document));
  }
}

}  // namespace

Result<std::int64_t> generation_of(Connection& connection) {
  return meta(connection, "generation");
}

Result<LoadedPtr> load_columns(Connection& connection, const LoadedPtr& earlier) {
  TRY(const std::int64_t version, meta(connection, "analysis_version"));
  if (version != analysis_version) {
    return fail(damaged("the index was made by another analysis of words"));
  }
  // A merged dictionary that reaches beyond what is loaded can only be taken as a whole.
  TRY(const std::int64_t merged, meta(connection, "merged_batch"));
  const bool usable = earlier && earlier->last_batch >= merged;
  auto out = usable ? std::make_shared<LoadedColumns>(*earlier) : std::make_shared<LoadedColumns>();
  Columns& columns = out->columns;
  TRY(columns.generation, generation_of(connection));
  TRY_VOID(add_documents(columns, connection));
  TRY(const std::vector<Removal> removals, removals_after(connection, out->last_removal));
  for (const Removal& removal : removals) {
    apply(columns, removal);
    out->last_removal = removal.number;
  }
  TRY(Statement list,
      connection.prepare("SELECT batch,terms FROM dictionary WHERE batch>?1 ORDER BY batch"));
  list.bind(1, out->last_batch);
  while (true) {
    TRY(const bool row, list.step());
    if (!row) break;
    TRY_VOID(columns.dictionary.add(list.text(1)));
    out->last_batch = list.integer(0);
  }
  return LoadedPtr(std::move(out));
}

}  // namespace winnow::search
