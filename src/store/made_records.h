// SPDX-License-Identifier: AGPL-3.0-or-later
// store/made_records.h: a made case with a page to quote from, and records in one line each; for
// tests alone.
#pragma once

#include <string>
#include <utility>

#include "store/made_case.h"
#include "store/records.h"

namespace winnow::store {

class MadeRecords {
 public:
  static constexpr std::string_view text = "The convoy left at dawn. Of course genuine.";

  MadeRecords() {
    document_ = std::to_string(made_.file("note.txt", text));
    ReadingInput input{.document = std::stoll(document_)};
    input.pages = {{.number = 1, .text = std::string(text)}};
    made_.read(input);
  }
  MadeCase& made() { return made_; }
  View view() { return made_.view(); }
  const std::string& document() const { return document_; }

  template <class T>
  Result<T> try_add(T record, const std::string& actor = "u1") {
    return value_of<T>(
        made_.open().perform({.kind = RecordOf<T>::adding, .actor = actor},
                             [&](Change& change) { return add_record(change, record); }));
  }
  template <class T>
  T add(T record, const std::string& actor = "u1") {
    return must(try_add(std::move(record), actor));
  }
  template <class T>
  Result<T> try_change(T record, const std::string& actor = "u1") {
    return value_of<T>(
        made_.open().perform({.kind = OperationKind::change_record, .actor = actor},
                             [&](Change& change) { return change_record(change, record); }));
  }
  template <class T>
  T change(T record, const std::string& actor = "u1") {
    return must(try_change(std::move(record), actor));
  }
  template <class T>
  Result<T> try_withdraw(const T& record, const std::string& why = "an error") {
    return value_of<T>(made_.open().perform(
        {.kind = OperationKind::withdraw_record, .actor = "u1"}, [&](Change& change) {
          return withdraw_record<T>(
              change, {.id = record.head.id, .version = record.head.version, .why = why});
        }));
  }

  Source source(const std::string& cover_name) { return add(Source{.cover_name = cover_name}); }
  Claim claim(const std::string& says) { return add(Claim{.text = says}); }
  Passage passage(const std::string& quote) {
    return add(Passage{.document = document_, .page = 1, .quote = quote});
  }
  Attribution attribution(const Claim& of, const Source& speaker) {
    return add(Attribution{.claim = of.head.id,
                           .speaker = speaker.head.id,
                           .oral_reason = "by telephone",
                           .noted_by = "u1"});
  }
  Assessment assess(const std::string& target, std::vector<UsedInput> inputs = {}) {
    const Assessment assessment{.target = target,
                                .method = "made/1",
                                .inputs = std::move(inputs),
                                .inputs_hash = std::string(64, 'a')};
    return must(value_of<Assessment>(made_.open().perform(
        {.kind = OperationKind::assess, .actor = "u1"},
        [&](Change& change) { return store_assessment(change, assessment); })));
  }
  bool is_stale(const std::string& reference) {
    return must(find_stale(view(), reference)).has_value();
  }

 private:
  template <class T>
  static Result<T> value_of(Result<Performed<T>> done) {
    if (!done) return fail(std::move(done).error());
    return std::move(done->value);
  }
  MadeCase made_{};
  std::string document_{};
};

}  // namespace winnow::store
