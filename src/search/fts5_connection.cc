// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/fts5_connection.h"

#include <utility>

#include <sqlite3.h>

#include "search/prepared.h"

namespace winnow::search {
namespace {

Error engine_error(sqlite3* database, int code) {
  Error error{.what = "index",
              .where = "index.sqlite",
              .reason = std::string("the index's database reports: ") + sqlite3_errmsg(database)};
  switch (code & 0xFF) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      error.fault = Fault::malformed;
      error.reason = "the index is damaged";
      error.hint = "rebuild it; nothing is lost, it is derived";
      break;
    case SQLITE_INTERRUPT:
      error.fault = Fault::over_limit;
      error.reason = "the deadline of the search passed";
      break;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      error.fault = Fault::locked;
      error.hint = "another process writes to the index";
      break;
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_NOMEM:
      error.fault = Fault::unavailable;
      break;
    default:
      error.fault = Fault::bug;
      break;
  }
  return error;
}

// The stream of search/prepared.h as the engine's tokens; queries are written the same way.
int tokenise_stream(Fts5Tokenizer*, void* context, int, const char* text, int size,
                    int (*take)(void*, int, const char*, int, int, int)) {
  int at = 0;
  while (at < size) {
    const bool same = text[at] == same_position;
    const int begin = at + 1;
    int end = begin;
    while (end < size && text[end] != next_position && text[end] != same_position) ++end;
    const int flags = same ? FTS5_TOKEN_COLOCATED : 0;
    const int code = take(context, flags, text + begin, end - begin, begin, end);
    if (code != SQLITE_OK) return code;
    at = end;
  }
  return SQLITE_OK;
}

int make_tokeniser(void* context, const char**, int, Fts5Tokenizer** out) {
  // There is nothing to make; the engine wants an address that is not null.
  *out = static_cast<Fts5Tokenizer*>(context);
  return SQLITE_OK;
}
void drop_tokeniser(Fts5Tokenizer*) {}

std::string match_text(const std::vector<std::string>& sequence, bool prefix) {
  std::string out = "\"";
  for (const std::string& term : sequence) {
    out += next_position;
    for (const char c : term) {
      out += c;
      if (c == '"') out += c;
    }
  }
  out += prefix ? "\" *" : "\"";
  return out;
}

}  // namespace

struct Connection::State {
  sqlite3* db = nullptr;
  std::optional<std::chrono::steady_clock::time_point> deadline{};
  std::optional<Statement> match{};
  Postings* taking = nullptr;
};

namespace {

// Called by the engine for every matching row.
void take_places(const Fts5ExtensionApi* api, Fts5Context* row, sqlite3_context* result, int,
                 sqlite3_value**) {
  Postings& out = **static_cast<Postings**>(api->xUserData(row));
  const auto record = static_cast<std::uint32_t>(api->xRowid(row));
  Fts5PhraseIter iterator;
  int column = 0;
  int offset = 0;
  if (api->xPhraseFirst(row, 0, &iterator, &column, &offset) != SQLITE_OK) {
    sqlite3_result_error(result, "no places", -1);
    return;
  }
  out.records.push_back(record);
  out.first.push_back(static_cast<std::uint32_t>(out.places.size()));
  while (column >= 0) {
    const std::uint32_t place = (static_cast<std::uint32_t>(column) << place_column_shift) |
                                static_cast<std::uint32_t>(offset);
    // Two terms of one prefix at one position are one place.
    const bool doubled = out.places.size() > out.first.back() && out.places.back() == place;
    if (!doubled) out.places.push_back(place);
    api->xPhraseNext(row, &iterator, &column, &offset);
  }
}

int is_late(void* context) {
  const auto& deadline =
      *static_cast<std::optional<std::chrono::steady_clock::time_point>*>(context);
  return deadline && std::chrono::steady_clock::now() > *deadline ? 1 : 0;
}

}  // namespace

Statement::Statement(Statement&& other) noexcept
    : db_(other.db_), statement_(std::exchange(other.statement_, nullptr)) {}
Statement::~Statement() { sqlite3_finalize(statement_); }

Statement& Statement::bind(int at, std::int64_t value) {
  sqlite3_bind_int64(statement_, at, value);
  return *this;
}
Statement& Statement::bind(int at, std::string_view value) {
  sqlite3_bind_text(statement_, at, value.data(), static_cast<int>(value.size()), SQLITE_TRANSIENT);
  return *this;
}
Statement& Statement::bind_bytes(int at, std::string_view value) {
  sqlite3_bind_blob64(statement_, at, value.data(), value.size(), SQLITE_TRANSIENT);
  return *this;
}
Statement& Statement::bind_null(int at) {
  sqlite3_bind_null(statement_, at);
  return *this;
}
Result<bool> Statement::step() {
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  Error error = engine_error(db_, code);
  sqlite3_reset(statement_);
  return fail(std::move(error));
}
Result<> Statement::run() {
  while (true) {
    TRY(const bool row, step());
    if (!row) break;
  }
  sqlite3_reset(statement_);
  return {};
}
void Statement::reset() { sqlite3_reset(statement_); }
std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(statement_, column);
}
std::string Statement::text(int column) const {
  const void* bytes = sqlite3_column_blob(statement_, column);
  const int size = sqlite3_column_bytes(statement_, column);
  return bytes == nullptr
             ? std::string()
             : std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
}
bool Statement::is_null(int column) const {
  return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

Connection::Connection(std::unique_ptr<State> state) : state_(std::move(state)) {}
Connection::~Connection() {
  state_->match.reset();
  sqlite3_close_v2(state_->db);
}

Result<std::unique_ptr<Connection>> Connection::open(const std::string& path,
                                                     const Options& options) {
  auto state = std::make_unique<State>();
  const int flags =
      (options.read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE) |
      SQLITE_OPEN_NOMUTEX;
  const int code = sqlite3_open_v2(path.c_str(), &state->db, flags, nullptr);
  std::unique_ptr<Connection> out(new Connection(std::move(state)));
  if (code != SQLITE_OK) return fail(engine_error(out->state_->db, code));
  sqlite3_busy_timeout(out->state_->db, 5000);
  TRY_VOID(out->register_engine_parts());
  TRY_VOID(out->execute("PRAGMA cache_size=-" + std::to_string(options.cache_kib) +
                        "; PRAGMA temp_store=MEMORY; PRAGMA mmap_size=1073741824;"));
  return out;
}

Result<> Connection::register_engine_parts() {
  fts5_api* api = nullptr;
  {
    sqlite3_stmt* raw = nullptr;
    sqlite3_prepare_v2(state_->db, "SELECT fts5(?1)", -1, &raw, nullptr);
    sqlite3_bind_pointer(raw, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
    sqlite3_step(raw);
    sqlite3_finalize(raw);
  }
  if (api == nullptr) {
    return fail({.fault = Fault::unavailable,
                 .what = "FTS5",
                 .reason = "this SQLite is built without full text search",
                 .hint = "install Debian's libsqlite3-0"});
  }
  fts5_tokenizer tokeniser{&make_tokeniser, &drop_tokeniser, &tokenise_stream};
  api->xCreateTokenizer(api, "winnow", state_.get(), &tokeniser, nullptr);
  api->xCreateFunction(api, "places", static_cast<void*>(&state_->taking), &take_places, nullptr);
  sqlite3_progress_handler(state_->db, 2000, &is_late, &state_->deadline);
  return {};
}

Result<> Connection::execute(const std::string& sql) {
  const int code = sqlite3_exec(state_->db, sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) return fail(engine_error(state_->db, code));
  return {};
}

Result<Statement> Connection::prepare(std::string_view sql) {
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v3(state_->db, sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  if (code != SQLITE_OK) return fail(engine_error(state_->db, code));
  return Statement(state_->db, statement);
}

void Connection::set_deadline(std::optional<std::chrono::steady_clock::time_point> deadline) {
  state_->deadline = deadline;
}

Result<PostingsPtr> Connection::find(const std::vector<std::string>& sequence, bool prefix) {
  if (!state_->match) {
    TRY(Statement statement, prepare("SELECT places(pages) FROM pages WHERE pages MATCH ?1"));
    state_->match.emplace(std::move(statement));
  }
  Postings found;
  state_->taking = &found;
  Statement& match = *state_->match;
  match.bind(1, match_text(sequence, prefix));
  while (true) {
    TRY(const bool row, match.step());
    if (!row) break;
  }
  match.reset();
  found.first.push_back(static_cast<std::uint32_t>(found.places.size()));
  return std::make_shared<const Postings>(std::move(found));
}

}  // namespace winnow::search
