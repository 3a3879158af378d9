// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/fts5_writer.h"

#include <algorithm>
#include <utility>

#include "search/bm25.h"
#include "search/dictionary.h"
#include "search/fts5_schema.h"
#include "search/prepared.h"
#include "search/terms.h"

namespace winnow::search {
namespace {

// More rows than this of small dictionaries make opening slow; they are merged into one.
constexpr std::int64_t dictionary_rows_max = 64;
constexpr std::size_t words_kept_max = 1'000'000;

std::string joined_by(const std::vector<std::string>& parts, char by) {
  std::string out;
  for (const std::string& part : parts) {
    if (&part != &parts.front()) out += by;
    out += part;
  }
  return out;
}

std::string fields_text(const IndexDocument& document) {
  std::string out;
  for (const FieldValue& value : document.fields) {
    out += value.field + '\x1F' + value.value + '\x1E';
  }
  return out;
}

Result<std::int64_t> number(Connection& connection, const std::string& sql) {
  TRY(Statement statement, connection.prepare(sql));
  TRY(const bool row, statement.step());
  return row ? statement.integer(0) : 0;
}

}  // namespace

struct Fts5Writer::Inserts {
  Statement document;
  Statement record;
  Statement page;
};

Fts5Writer::Fts5Writer(std::unique_ptr<Connection> connection)
    : connection_(std::move(connection)) {}
Fts5Writer::~Fts5Writer() = default;

Result<std::unique_ptr<Fts5Writer>> Fts5Writer::open(const std::string& path) {
  TRY(auto connection, Connection::open(path, {.cache_kib = 262'144}));
  // The index is derived: a power cut may cost a rebuild, so that no commit waits for the disk.
  TRY_VOID(connection->execute(
      "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF; PRAGMA wal_autocheckpoint=20000;"));
  TRY_VOID(connection->execute(std::string(index_schema)));
  std::unique_ptr<Fts5Writer> out(new Fts5Writer(std::move(connection)));
  TRY_VOID(out->read_position());
  return out;
}

Result<> Fts5Writer::read_position() {
  TRY(const std::int64_t version,
      number(*connection_, "SELECT value FROM meta WHERE name='analysis_version'"));
  if (version == 0) {
    TRY_VOID(connection_->execute("INSERT OR IGNORE INTO meta VALUES('analysis_version'," +
                                  std::to_string(analysis_version) +
                                  "); INSERT OR IGNORE INTO meta VALUES('generation',0);"
                                  "INSERT INTO pages(pages,rank) VALUES('hashsize',67108864);"
                                  "INSERT INTO pages(pages,rank) VALUES('automerge',16);"));
  } else if (version != analysis_version) {
    return fail({.fault = Fault::out_of_date,
                 .what = "index",
                 .reason = "the index was made by another analysis of words",
                 .hint = "rebuild it; nothing is lost, it is derived"});
  }
  TRY(next_document_, number(*connection_, "SELECT coalesce(max(number)+1,0) FROM document"));
  TRY(next_record_, number(*connection_, "SELECT coalesce(max(record)+1,1) FROM record"));
  TRY(generation_, number(*connection_, "SELECT value FROM meta WHERE name='generation'"));
  TRY(Statement document,
      connection_->prepare("INSERT INTO document VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12)"));
  TRY(Statement record, connection_->prepare("INSERT INTO record VALUES(?1,?2,?3,?4,?5,?6,?7)"));
  TRY(Statement page,
      connection_->prepare("INSERT INTO pages(rowid,body,others,fields) VALUES(?1,?2,?3,?4)"));
  inserts_ =
      std::make_unique<Inserts>(Inserts{std::move(document), std::move(record), std::move(page)});
  return {};
}

Result<> Fts5Writer::begin() {
  if (in_transaction_) return {};
  TRY_VOID(connection_->execute("BEGIN IMMEDIATE"));
  in_transaction_ = true;
  return {};
}

Result<> Fts5Writer::replace(const PreparedDocuments& documents) {
  TRY_VOID(begin());
  for (const auto& document : documents) {
    auto added = add(*document);
    if (added) continue;
    // Half a document must not become visible: the whole batch since the last commit goes.
    (void)connection_->execute("ROLLBACK");
    in_transaction_ = false;
    counts_.clear();
    inserts_.reset();
    TRY_VOID(read_position());
    return added;
  }
  return {};
}

Result<> Fts5Writer::add(const PreparedDocument& document) {
  const IndexDocument& head = document.head;
  Statement& insert = inserts_->document;
  insert.bind(1, next_document_).bind(2, head.document).bind(3, next_record_);
  insert.bind(4, static_cast<std::int64_t>(document.pages.size()));
  insert.bind(5, head.title).bind(6, head.file).bind(7, joined_by(head.path, '\x1F'));
  insert.bind(8, head.type);
  if (head.day) {
    insert.bind(9, *head.day);
  } else {
    insert.bind_null(9);
  }
  insert.bind(10, head.source).bind(11, head.state).bind(12, fields_text(head));
  TRY_VOID(insert.run());
  for (std::size_t i = 0; i < document.pages.size(); ++i) TRY_VOID(add_page(document, i));
  std::string_view counts = document.counts;
  while (const auto count = take_count(counts)) {
    const auto known = counts_.find(count->term);
    if (known != counts_.end()) {
      known->second += count->pages;
    } else {
      counts_.emplace(count->term, count->pages);
    }
  }
  ++next_document_;
  return {};
}

Result<> Fts5Writer::add_page(const PreparedDocument& document, std::size_t page) {
  const PreparedPage& prepared = document.pages[page];
  Statement& record = inserts_->record;
  record.bind(1, next_record_).bind(2, prepared.head.page).bind(3, prepared.head.label);
  record.bind(4, prepared.head.kind).bind(5, prepared.head.language);
  record.bind(6, std::int64_t{length_byte(prepared.positions)});
  record.bind(7, std::int64_t{prepared.head.has_text ? 1 : 0});
  TRY_VOID(record.run());
  Statement& terms = inserts_->page;
  terms.bind(1, next_record_).bind(2, prepared.body).bind(3, prepared.others);
  terms.bind(4, document.fields);
  TRY_VOID(terms.run());
  ++next_record_;
  return {};
}

Result<> Fts5Writer::remove(std::span<const std::int64_t> documents) {
  TRY_VOID(begin());
  TRY(Statement insert,
      connection_->prepare("INSERT INTO removal(serial,before_document) VALUES(?1,?2)"));
  for (const std::int64_t serial : documents) {
    TRY_VOID(insert.bind(1, serial).bind(2, next_document_).run());
  }
  return {};
}

Result<> Fts5Writer::write_dictionary() {
  Dictionary::CountViews counts;
  for (auto& [term, pages] : counts_) {
    if (pages > 0) counts.emplace_back(term, std::exchange(pages, 0));
  }
  if (counts.empty()) return {};
  std::ranges::sort(counts);
  TRY(Statement insert, connection_->prepare("INSERT INTO dictionary(terms) VALUES(?1)"));
  TRY_VOID(insert.bind_bytes(1, Dictionary::pack_views(counts)).run());
  // The words stay for the next commit, which meets most of them again.
  if (counts_.size() > words_kept_max) counts_.clear();
  TRY(const std::int64_t rows, number(*connection_, "SELECT count(*) FROM dictionary"));
  if (rows <= dictionary_rows_max) return {};
  // The batch number of the merged row is that of the newest, so that a reader that has all of it
  // already does not add it again.
  Dictionary merged;
  TRY(Statement list, connection_->prepare("SELECT batch,terms FROM dictionary ORDER BY batch"));
  std::int64_t newest = 0;
  while (true) {
    TRY(const bool row, list.step());
    if (!row) break;
    newest = list.integer(0);
    TRY_VOID(merged.add(list.text(1)));
  }
  list.reset();
  TRY_VOID(connection_->execute("DELETE FROM dictionary"));
  TRY(Statement whole, connection_->prepare("INSERT INTO dictionary VALUES(?1,?2)"));
  TRY_VOID(whole.bind(1, newest).bind_bytes(2, merged.packed()).run());
  return connection_->execute("INSERT OR REPLACE INTO meta VALUES('merged_batch'," +
                              std::to_string(newest) + ")");
}

Result<std::int64_t> Fts5Writer::commit() {
  if (!in_transaction_) return generation_;
  TRY_VOID(write_dictionary());
  TRY_VOID(connection_->execute("UPDATE meta SET value=value+1 WHERE name='generation'; COMMIT"));
  in_transaction_ = false;
  return ++generation_;
}

Result<> Fts5Writer::optimise() {
  TRY_VOID(connection_->execute("INSERT INTO pages(pages) VALUES('optimize')"));
  return connection_->execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

}  // namespace winnow::search
