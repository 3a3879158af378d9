// SPDX-License-Identifier: AGPL-3.0-or-later
// base/json.h: records as JSON and back, by describe(). The only door to the JSON library.
//
// In:     text that may be hostile: depth is limited to 64, doubled keys and integers out of range
//         are refused; unknown keys are ignored, missing ones are an error unless optional.
// Out:    UTF-8, keys in the order of describe(), no spaces; fractions are finite.
// Fails:  Fault::malformed with the field in `where`.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/fields.h"
#include "base/result.h"

namespace winnow {

// What people write by hand, and what an older version stored, may leave out what has a default.
enum class MissingKeys { refuse, keep_default };

std::string record_to_json(const RecordView& record);
Result<> record_from_json(std::string_view json, const RecordView& record,
                          MissingKeys missing = MissingKeys::refuse);

template <class T>
std::string to_json(const T& value) {
  T copy = value;  // describe() takes a reference, so that one function serves reading and writing.
  return record_to_json({T::type_name, [&copy](Fields& f) { describe(f, copy); }});
}

template <class T>
Result<T> from_json(std::string_view json, MissingKeys missing = MissingKeys::refuse) {
  T value{};
  TRY_VOID(
      record_from_json(json, {T::type_name, [&value](Fields& f) { describe(f, value); }}, missing));
  return value;
}

// A text as a JSON string, quotes included.
std::string json_quoted(std::string_view text);

// JSON Schema (OpenAPI 3.1 dialect) of a record, `{"type":"object",...}`; records inside it become
// `{"$ref":"#/components/schemas/<type>"}` and are appended to `schemas` as `"<type>":{...}` once.
class SchemaBook {
 public:
  SchemaBook();
  ~SchemaBook();
  SchemaBook(const SchemaBook&) = delete;
  SchemaBook& operator=(const SchemaBook&) = delete;
  void add(const RecordView& record);
  std::string to_text() const;  // The object of all schemas, keys sorted.

 private:
  struct Book;
  std::unique_ptr<Book> book_;
};

}  // namespace winnow
