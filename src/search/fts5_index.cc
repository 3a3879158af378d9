// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/fts5_index.h"

#include <algorithm>
#include <filesystem>

#include "base/files.h"
#include "search/expand.h"
#include "search/highlight.h"
#include "search/terms.h"

namespace winnow::search {
namespace {

constexpr const char* file_name = "/index.sqlite";

Error read_only_error() {
  return {.fault = Fault::refused,
          .what = "index",
          .reason = "the index is open for reading only",
          .hint = ""};
}

}  // namespace

Result<std::unique_ptr<SearchIndex>> open_index(const IndexPlace& place, TextOf text_of) {
  return Fts5Index::open(place, std::move(text_of));
}

Result<> remove_index(const std::string& folder) {
  for (const char* end : {"", "-wal", "-shm"}) {
    std::error_code code;
    std::filesystem::remove(folder + file_name + end, code);
    if (code) {
      return fail({.fault = Fault::unavailable,
                   .what = folder + file_name + end,
                   .reason = code.message(),
                   .hint = "check the rights of the folder"});
    }
  }
  return {};
}

Result<std::unique_ptr<SearchIndex>> Fts5Index::open(const IndexPlace& place, TextOf text_of) {
  const std::string path = place.folder + file_name;
  std::unique_ptr<Fts5Index> out(new Fts5Index(path, std::move(text_of)));
  if (!place.read_only) {
    TRY_VOID(make_folder(place.folder));
    TRY(out->writer_, Fts5Writer::open(path));
  }
  // Reading everything that is held in memory finds most damage at once.
  TRY_VOID(out->state());
  return std::unique_ptr<SearchIndex>(std::move(out));
}

Result<> Fts5Index::replace(const PreparedDocuments& documents) {
  const std::lock_guard lock(write_mutex_);
  if (!writer_) return fail(read_only_error());
  return writer_->replace(documents);
}

Result<> Fts5Index::remove(std::span<const std::int64_t> documents) {
  const std::lock_guard lock(write_mutex_);
  if (!writer_) return fail(read_only_error());
  return writer_->remove(documents);
}

Result<std::int64_t> Fts5Index::commit() {
  const std::lock_guard lock(write_mutex_);
  if (!writer_) return fail(read_only_error());
  return writer_->commit();
}

Result<> Fts5Index::optimise() {
  const std::lock_guard lock(write_mutex_);
  if (!writer_) return fail(read_only_error());
  TRY_VOID(writer_->commit());
  return writer_->optimise();
}

Result<std::int64_t> page_of_record(Connection& connection, std::uint32_t record) {
  TRY(Statement statement, connection.prepare("SELECT page FROM record WHERE record=?1"));
  TRY(const bool row, statement.bind(1, std::int64_t{record}).step());
  return row ? statement.integer(0) : 0;
}

TextsOfRecord Fts5Index::texts_of(Session& session) const {
  if (!text_of_) return {};
  return [this, &session](std::uint32_t record) {
    std::vector<std::string> out;
    const auto page = page_of_record(session.connection(), record);
    if (!page) return out;
    auto texts = text_of_(session.columns().document(record).serial, *page);
    if (!texts) return out;
    out.push_back(std::move(texts->text));
    for (OtherText& other : texts->others) out.push_back(std::move(other.text));
    return out;
  };
}

Result<Fts5Index::Found> Fts5Index::find(const Query& query, const Ask& ask) const {
  const auto deadline = std::chrono::steady_clock::now() + ask.deadline;
  Found out;
  TRY(out.session, readers_.begin());
  const Columns& columns = out.session->columns();
  TRY(out.plan, plan_query(query, columns.dictionary, {.off = ask.off}));
  TRY(const KeepRecord keep, filter_test(columns, ask.filters));
  out.session->connection().set_deadline(deadline);
  const EvaluateOptions options{.deadline = deadline, .texts = texts_of(*out.session)};
  TRY(Evaluation found, evaluate(out.plan, columns, *out.session, options));
  out.session->connection().set_deadline(std::nullopt);
  out.partial = found.partial;
  out.before_filters = found.matches.size();
  out.matches = ask.filters.empty() ? std::move(found.matches) : kept(found.matches, keep);
  return out;
}

Result<std::vector<Mark>> Fts5Index::marks(const Query& query, std::string_view text) const {
  TRY(const auto session, readers_.begin());
  TRY(const Plan plan, plan_query(query, session->columns().dictionary, {}));
  return Marker(plan, nullptr).marks({.text = text});
}

Result<std::vector<std::vector<Mark>>> Fts5Index::marks_in(
    const Query& query, std::span<const std::string> texts) const {
  TRY(const auto session, readers_.begin());
  TRY(const Plan plan, plan_query(query, session->columns().dictionary, {}));
  const Marker marker(plan, nullptr);
  std::vector<std::vector<Mark>> out;
  out.reserve(texts.size());
  for (const std::string& text : texts) out.push_back(marker.marks({.text = text}));
  return out;
}

Result<std::vector<NearWord>> Fts5Index::expand(const Node& pattern) const {
  TRY(const auto session, readers_.begin());
  const Dictionary& dictionary = session->columns().dictionary;
  TRY(const Expansion found, search::expand(dictionary, pattern, std::string(1, space_word)));
  std::vector<NearWord> out;
  for (const std::size_t i : found.terms) {
    out.push_back({std::string(dictionary.term(i).substr(1)), std::int64_t{dictionary.df(i)}});
  }
  return out;
}

Result<std::vector<Reading>> Fts5Index::how_read(const Query& query) const {
  TRY(Found found, find(query, {}));
  return std::move(found.plan.readings);
}

Result<IndexState> Fts5Index::state() const {
  TRY(const auto session, readers_.begin());
  const Columns& columns = session->columns();
  IndexState out;
  out.generation = columns.generation;
  out.documents = columns.live_documents;
  out.records = columns.live_records;
  out.records_without_text = columns.without_text;
  out.removed_records = columns.removed_records;
  out.words = static_cast<std::int64_t>(columns.dictionary.size());
  for (const char* end : {"", "-wal"}) {
    std::error_code code;
    const auto bytes = std::filesystem::file_size(path_ + end, code);
    if (!code) out.bytes += static_cast<std::int64_t>(bytes);
  }
  return out;
}

Result<std::vector<HeldDocument>> Fts5Index::held() const {
  TRY(const auto session, readers_.begin());
  const Columns& columns = session->columns();
  std::vector<HeldDocument> out;
  out.reserve(columns.document_of.size());
  for (const auto& [serial, number] : columns.document_of) {
    out.push_back({.document = serial, .records = columns.documents[number].records});
  }
  std::ranges::sort(out, {}, &HeldDocument::document);
  return out;
}

Result<std::vector<std::string>> Fts5Index::check() const {
  TRY(const auto session, readers_.begin());
  std::vector<std::string> out;
  TRY(Statement statement, session->connection().prepare("PRAGMA quick_check(20)"));
  while (true) {
    TRY(const bool row, statement.step());
    if (!row) break;
    if (statement.text(0) != "ok") out.push_back(statement.text(0));
  }
  return out;
}

}  // namespace winnow::search
