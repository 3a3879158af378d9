// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/record_import.h"

#include <map>
#include <optional>

#include "base/text.h"
#include "store/document_paths.h"
#include "store/documents.h"
#include "store/records.h"

namespace winnow::store {
namespace {

constexpr std::size_t group_lines_max = 500;
constexpr std::string_view by_bytes = "sha256:";
constexpr std::string_view by_path = "path:";
constexpr std::string_view of_documents = "document:";

struct LineHead {
  static constexpr std::string_view type_name = "LineHead";
  RecordKind kind = RecordKind::source;
  std::optional<std::string> key{};
  std::optional<std::string> changes{};
  std::optional<std::string> withdraws{};
  std::optional<std::string> why{};
};
void describe(Fields& f, LineHead& r) {
  f("kind", r.kind, "Kind of the record.");
  f("key", r.key, "What later lines call it.");
  f("changes", r.changes, "Id or key of the record of which this is the next version.");
  f("withdraws", r.withdraws, "Id or key of the record that is taken back.");
  f("why", r.why, "The reason.");
}

template <class T>
struct Line {
  static constexpr std::string_view type_name = "Line";
  T record{};
};
template <class T>
void describe(Fields& f, Line<T>& r) {
  f("record", r.record, "The record.");
}

using Keys = std::map<std::string, std::string>;  // "@c1" -> "claim:c1".

tl::unexpected<Error> bad_name(const Reference& reference, std::string reason,
                               std::string hint = "") {
  return fail({.fault = Fault::malformed,
               .what = *reference.text,
               .where = std::string(reference.field),
               .reason = std::move(reason),
               .hint = std::move(hint)});
}

void name_document(const Reference& reference, DocumentSerial document) {
  *reference.text =
      (reference.has_noun ? std::string(of_documents) : "") + std::to_string(document);
}

Result<> resolve_key(const Reference& reference, const Keys& keys, std::string_view key) {
  const auto found = keys.find(std::string(key));
  if (found == keys.end()) return bad_name(reference, "no earlier line has this key");
  const auto parts = parts_of_reference(found->second);
  if (!reference.has_noun && parts.noun != reference.nouns.front()) {
    return bad_name(reference, "is a " + std::string(parts.noun) + ", where a " +
                                   std::string(reference.nouns.front()) + " is wanted");
  }
  *reference.text = reference.has_noun ? found->second : std::string(parts.id);
  return {};
}

Result<> resolve_bytes(const View& view, const Reference& reference, std::string_view digest) {
  TRY(const auto document, find_document(view, lower_ascii(digest)));
  if (!document) return bad_name(reference, "no document of the case has these bytes");
  name_document(reference, *document);
  return {};
}

Result<> resolve_path(const View& view, const Reference& reference, std::string_view path) {
  TRY(const auto documents, documents_at(view, path));
  if (documents.empty()) {
    return bad_name(reference, "no document of the case lies there",
                    "write the path below the folder that was handed over");
  }
  if (documents.size() > 1) {
    return bad_name(reference,
                    "documents " + std::to_string(documents[0]) + " and " +
                        std::to_string(documents[1]) + " lie there",
                    "put the hand-over before it: path:h2/" + std::string(path));
  }
  name_document(reference, documents.front());
  return {};
}

// "document:path:a" as well as "path:a".
std::string_view without_noun(std::string_view text) {
  return text.starts_with(of_documents) ? text.substr(of_documents.size()) : text;
}

Result<> resolve(const View& view, const std::vector<Reference>& references, const Keys& keys) {
  for (const auto& reference : references) {
    const std::string text = *reference.text;
    const std::string_view named = without_noun(text);
    const auto at = text.find('@');
    if (named.starts_with(by_path)) {
      TRY_VOID(resolve_path(view, reference, named.substr(by_path.size())));
    } else if (named.starts_with(by_bytes)) {
      TRY_VOID(resolve_bytes(view, reference, named.substr(by_bytes.size())));
    } else if (at == 0 || (at != std::string::npos && text[at - 1] == ':')) {
      TRY_VOID(resolve_key(reference, keys, text.substr(at)));
    }
  }
  return {};
}

// The record that a line means, where the case made it by itself before.
template <class T>
Result<std::optional<T>> find_meant(const View&, const T&) {
  return std::optional<T>();
}
Result<std::optional<Source>> find_meant(const View& view, const Source& line) {
  Query row(view.database(),
            "SELECT id FROM current_record WHERE kind = 'source' AND is_withdrawn = 0"
            " AND (json_extract(json, '$.cover_name') = ?"
            " OR (? AND json_extract(json, '$.is_own') = 1)) ORDER BY number");
  row << line.cover_name << line.is_own;
  const std::string id = row.next() ? row.text(0) : "";
  TRY_VOID(row.finish());
  if (id.empty()) return std::optional<Source>();
  TRY(auto found, load_record<Source>(view, id));
  return std::optional<Source>(std::move(found));
}
Result<std::optional<Hypothesis>> find_meant(const View& view, const Hypothesis& line) {
  if (!line.is_catch_all) return std::optional<Hypothesis>();
  TRY(const auto rivals, list_records<Hypothesis>(view, {.naming = {"question:" + line.question}}));
  for (const auto& one : rivals) {
    if (one.is_catch_all) return std::optional<Hypothesis>(one);
  }
  return std::optional<Hypothesis>();
}
// The step that a hand-over made: who held it, and what he could do to it, is told by the line.
Result<std::optional<CustodyStep>> find_meant(const View& view, const CustodyStep& line) {
  if (line.items.size() != 1 || !line.items[0].starts_with("hand_over:")) {
    return std::optional<CustodyStep>();
  }
  TRY(const auto steps, list_records<CustodyStep>(view, {.naming = {line.items[0]}}));
  for (const auto& one : steps) {
    if (one.items == line.items && one.from == line.from && one.to == line.to) {
      return std::optional<CustodyStep>(one);
    }
  }
  return std::optional<CustodyStep>();
}

// The record that a line names as the one it changes or takes back.
template <class T>
Result<T> load_named(const View& view, std::string name, std::string_view field, const Keys& keys) {
  const std::string noun = noun_of(RecordOf<T>::kind);
  const Reference reference{.field = field, .text = &name, .nouns = {noun}};
  TRY_VOID(resolve(view, {reference}, keys));
  return load_record<T>(view, name);
}

template <class T>
Result<> withdraw_named(Change& change, const LineHead& head, const Keys& keys) {
  TRY(const T record, load_named<T>(change, *head.withdraws, "withdraws", keys));
  change.set_kind(OperationKind::withdraw_record);
  const auto gone = withdraw_record<T>(
      change, {.id = record.head.id, .version = record.head.version, .why = head.why.value_or("")});
  return gone ? Result<>{} : Result<>(fail(gone.error()));
}

template <class T>
Result<std::optional<T>> find_changed(const View& view, const LineHead& head, const T& line,
                                      const Keys& keys) {
  if (!head.changes) return find_meant(view, line);
  TRY(T named, load_named<T>(view, *head.changes, "changes", keys));
  return std::optional<T>(std::move(named));
}

template <class T>
Result<> store_line(Change& change, const std::string& json, const LineHead& head, Keys& keys) {
  if (head.withdraws) return withdraw_named<T>(change, head, keys);
  TRY(auto line, from_json<Line<T>>(json, MissingKeys::keep_default));
  TRY_VOID(resolve(change, references_in(line.record), keys));
  TRY(const auto meant, find_changed(change, head, line.record, keys));
  if (head.why) line.record.head.why = *head.why;
  if (meant) {
    line.record.head.id = meant->head.id;
    line.record.head.version = meant->head.version;
    change.set_kind(OperationKind::change_record);
  }
  auto stored = meant ? change_record(change, std::move(line.record))
                      : add_record(change, std::move(line.record));
  if (!stored) return fail(std::move(stored).error());
  if (head.key) keys[*head.key] = reference_to(RecordOf<T>::kind, stored->head.id);
  return {};
}

Result<LineHead> head_of(const std::string& json, const Keys& keys) {
  TRY(auto head, from_json<LineHead>(json));
  if (head.key && !head.key->starts_with('@')) {
    return bad_field("key", *head.key, "does not begin with @");
  }
  if (head.key && keys.contains(*head.key)) {
    return bad_field("key", *head.key, "belongs to an earlier line");
  }
  if (head.kind == RecordKind::assessment) {
    return fail({.fault = Fault::refused,
                 .what = "assessment",
                 .reason = "is computed from what is recorded, never entered"});
  }
  return head;
}

OperationKind adding(RecordKind kind) {
  return for_kind(kind, []<class T>() { return RecordOf<T>::adding; });
}

struct Waiting {
  std::vector<Step> steps{};
  std::vector<std::int64_t> numbers{};
};

Result<> commit(Case& open_case, Waiting& waiting, ImportedRecords& so_far) {
  if (waiting.steps.empty()) return {};
  TRY(const auto endings, open_case.perform_all(std::move(waiting.steps)));
  for (std::size_t i = 0; i < endings.size(); ++i) {
    if (endings[i].error) {
      so_far.bad.push_back({waiting.numbers.at(i), *endings[i].error});
    } else {
      ++so_far.stored;
    }
  }
  waiting = {};
  return {};
}

}  // namespace

Result<ImportedRecords> import_records(Case& open_case, std::string_view text,
                                       const std::string& actor) {
  ImportedRecords done;
  Keys keys;
  Waiting waiting;
  std::int64_t number = 0;
  for (const auto& line : split(text, '\n')) {
    ++number;
    const std::string json(trim_ascii(line));
    if (json.empty()) continue;
    ++done.lines;
    waiting.numbers.push_back(number);
    // What a line says of itself is read inside its step, when the keys before it are known.
    const auto kind = from_json<LineHead>(json);
    waiting.steps.push_back({{.kind = adding(kind ? kind->kind : RecordKind::claim),
                              .actor = actor,
                              .summary = "imported"},
                             [json, &keys](Change& change) -> Result<> {
                               TRY(const auto head, head_of(json, keys));
                               return for_kind(head.kind, [&]<class T>() {
                                 return store_line<T>(change, json, head, keys);
                               });
                             }});
    if (waiting.steps.size() == group_lines_max) TRY_VOID(commit(open_case, waiting, done));
  }
  TRY_VOID(commit(open_case, waiting, done));
  return done;
}

}  // namespace winnow::store
