// SPDX-License-Identifier: AGPL-3.0-or-later
#include "base/json.h"

#include <cmath>
#include <limits>
#include <map>
#include <set>

#include <nlohmann/json.hpp>

#include "base/check.h"
#include "base/text.h"

namespace winnow {
namespace {

using Json = nlohmann::ordered_json;
constexpr int depth_max = 64;

Json text_of(std::string_view text) {
  return is_valid_utf8(text) ? std::string(text) : to_valid_utf8(text);
}

class Writer : public Fields {
 public:
  explicit Writer(Json& object) : object_(object) {}

  void text(std::string_view name, std::string& value, std::string_view) override {
    put(name, text_of(value));
  }
  void integer(std::string_view name, std::int64_t& value, std::string_view) override {
    put(name, value);
  }
  void number(std::string_view name, double& value, std::string_view) override {
    CHECK(std::isfinite(value));
    put(name, value);
  }
  void flag(std::string_view name, bool& value, std::string_view) override { put(name, value); }
  void choice(std::string_view name, std::int64_t& value,
              const std::vector<std::string_view>& names, std::string_view) override {
    put(name, std::string(names.at(static_cast<std::size_t>(value))));
  }
  void record(std::string_view name, const RecordView& value, std::string_view) override {
    Json inner = Json::object();
    Writer writer(inner);
    value.visit(writer);
    put(name, std::move(inner));
  }
  void list(std::string_view name, const ListView& value, std::string_view) override {
    Json items = Json::array();
    for (std::size_t i = 0, n = value.size(); i < n; ++i) {
      Json item;
      Writer writer(item);
      value.visit_item(writer, i);
      items.push_back(std::move(item));
    }
    put(name, std::move(items));
  }
  void optional(std::string_view, const OptionalView& value, std::string_view) override {
    if (value.has_value()) value.visit(*this);
  }

 private:
  // An item of a list has no name: it is the value itself.
  void put(std::string_view name, Json value) {
    if (name.empty()) {
      object_ = std::move(value);
    } else {
      object_[std::string(name)] = std::move(value);
    }
  }
  Json& object_;
};

class Reader : public Fields {
 public:
  Reader(const Json& object, std::string where, MissingKeys missing)
      : object_(object), where_(std::move(where)), missing_(missing) {}

  std::optional<Error> error{};

  void text(std::string_view name, std::string& value, std::string_view) override {
    if (const Json* found = find(name, "a text", &Json::is_string))
      value = found->get<std::string>();
  }
  void integer(std::string_view name, std::int64_t& value, std::string_view) override {
    const Json* found = find(name, "an integer", &Json::is_number_integer);
    if (found == nullptr) return;
    if (found->is_number_unsigned() &&
        found->get<std::uint64_t>() >
            static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
      refuse(name, "is too large an integer");
      return;
    }
    value = found->get<std::int64_t>();
  }
  void number(std::string_view name, double& value, std::string_view) override {
    if (const Json* found = find(name, "a number", &Json::is_number)) value = found->get<double>();
  }
  void flag(std::string_view name, bool& value, std::string_view) override {
    if (const Json* found = find(name, "true or false", &Json::is_boolean))
      value = found->get<bool>();
  }
  void choice(std::string_view name, std::int64_t& value,
              const std::vector<std::string_view>& names, std::string_view) override {
    const Json* found = find(name, "a text", &Json::is_string);
    if (found == nullptr) return;
    const auto word = found->get<std::string>();
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (names[i] == word) {
        value = static_cast<std::int64_t>(i);
        return;
      }
    }
    std::string known;
    for (const auto& one : names) known += (known.empty() ? "" : ", ") + std::string(one);
    refuse(name, "is none of " + known);
  }
  void record(std::string_view name, const RecordView& value, std::string_view) override {
    const Json* found = find(name, "an object", &Json::is_object);
    if (found == nullptr) return;
    Reader inner(*found, path(name), missing_);
    value.visit(inner);
    if (inner.error && !error) error = std::move(inner.error);
  }
  void list(std::string_view name, const ListView& value, std::string_view) override {
    const Json* found = find(name, "a list", &Json::is_array);
    if (found == nullptr) return;
    value.resize(found->size());
    for (std::size_t i = 0; i < found->size() && !error; ++i) {
      Reader inner((*found)[i], path(name) + "[" + std::to_string(i) + "]", missing_);
      value.visit_item(inner, i);
      if (inner.error) error = std::move(inner.error);
    }
  }
  void optional(std::string_view name, const OptionalView& value, std::string_view) override {
    if (!object_.is_object() || !object_.contains(std::string(name)) ||
        object_[std::string(name)].is_null()) {
      value.reset();
      return;
    }
    value.emplace();
    value.visit(*this);
  }

 private:
  std::string path(std::string_view name) const {
    if (name.empty()) return where_;
    return where_.empty() ? std::string(name) : where_ + "." + std::string(name);
  }
  void refuse(std::string_view name, std::string reason) {
    if (error) return;
    error = Error{.fault = Fault::malformed,
                  .what = "JSON",
                  .where = path(name),
                  .reason = std::move(reason)};
  }
  template <class Test>
  const Json* find(std::string_view name, std::string_view wanted, Test is_wanted) {
    const Json* found = &object_;
    if (!name.empty()) {
      if (!object_.is_object() || !object_.contains(std::string(name))) {
        if (missing_ == MissingKeys::refuse) refuse(name, "is missing");
        return nullptr;
      }
      found = &object_[std::string(name)];
    }
    if (!(found->*is_wanted)()) {
      refuse(name, "is not " + std::string(wanted));
      return nullptr;
    }
    return found;
  }
  const Json& object_;
  std::string where_;
  MissingKeys missing_;
};

// The library keeps the last of two equal keys and takes any depth; both hide something.
Result<Json> parse(std::string_view json) {
  std::vector<std::set<std::string>> keys;
  std::string problem;
  const auto watch = [&](int depth, Json::parse_event_t event, Json& parsed) {
    if (depth >= depth_max && problem.empty()) problem = "is nested deeper than 64";
    if (event == Json::parse_event_t::object_start) keys.emplace_back();
    if (event == Json::parse_event_t::object_end && !keys.empty()) keys.pop_back();
    if (event == Json::parse_event_t::key && !keys.empty() &&
        !keys.back().insert(parsed.get<std::string>()).second && problem.empty()) {
      problem = "has the key \"" + parsed.get<std::string>() + "\" twice";
    }
    return problem.empty();
  };
  int open = 0;
  bool in_text = false;
  for (std::size_t i = 0; i < json.size(); ++i) {  // Depth first: the parser recurses on close.
    const char c = json[i];
    if (in_text) {
      if (c == '\\') ++i;
      if (c == '"') in_text = false;
    } else if (c == '"') {
      in_text = true;
    } else if (c == '{' || c == '[') {
      if (++open > depth_max) problem = "is nested deeper than 64";
    } else if (c == '}' || c == ']') {
      --open;
    }
    if (!problem.empty()) break;
  }
  if (problem.empty()) {
    Json value = Json::parse(json, watch, false);
    if (problem.empty() && !value.is_discarded()) return value;
    if (problem.empty()) problem = "is not valid JSON";
  }
  return fail({.fault = Fault::malformed, .what = "JSON", .reason = problem});
}

class SchemaWriter : public Fields {
 public:
  SchemaWriter(Json& properties, Json& required, std::map<std::string, Json>& book)
      : properties_(properties), required_(required), book_(book) {}

  void text(std::string_view name, std::string&, std::string_view about) override {
    put(name, {{"type", "string"}}, about);
  }
  void integer(std::string_view name, std::int64_t&, std::string_view about) override {
    put(name, {{"type", "integer"}}, about);
  }
  void number(std::string_view name, double&, std::string_view about) override {
    put(name, {{"type", "number"}}, about);
  }
  void flag(std::string_view name, bool&, std::string_view about) override {
    put(name, {{"type", "boolean"}}, about);
  }
  void choice(std::string_view name, std::int64_t&, const std::vector<std::string_view>& names,
              std::string_view about) override {
    Json words = Json::array();
    for (const auto& word : names) words.push_back(std::string(word));
    put(name, {{"type", "string"}, {"enum", words}}, about);
  }
  void record(std::string_view name, const RecordView& value, std::string_view about) override {
    add_schema(value, book_);
    put(name, {{"$ref", "#/components/schemas/" + std::string(value.type)}}, about);
  }
  void list(std::string_view name, const ListView& value, std::string_view about) override {
    Json items = Json::object();
    Json ignored = Json::array();
    SchemaWriter inner(items, ignored, book_);
    value.sample(inner);
    put(name, {{"type", "array"}, {"items", items.value("", Json::object())}}, about);
  }
  void optional(std::string_view, const OptionalView& value, std::string_view) override {
    Json ignored = Json::array();
    SchemaWriter inner(properties_, ignored, book_);
    value.sample(inner);
  }

  static void add_schema(const RecordView& record, std::map<std::string, Json>& book) {
    const std::string type(record.type);
    if (book.contains(type)) return;
    book[type] = Json::object();
    Json properties = Json::object();
    Json required = Json::array();
    SchemaWriter writer(properties, required, book);
    record.visit(writer);
    book[type] = {{"type", "object"}, {"properties", properties}, {"required", required}};
  }

 private:
  void put(std::string_view name, Json schema, std::string_view about) {
    if (!about.empty()) schema["description"] = std::string(about);
    properties_[std::string(name)] = std::move(schema);
    if (!name.empty()) required_.push_back(std::string(name));
  }
  Json& properties_;
  Json& required_;
  std::map<std::string, Json>& book_;
};

}  // namespace

std::string record_to_json(const RecordView& record) {
  Json object = Json::object();
  Writer writer(object);
  record.visit(writer);
  return object.dump();
}

Result<> record_from_json(std::string_view json, const RecordView& record, MissingKeys missing) {
  TRY(const Json value, parse(json));
  if (!value.is_object()) {
    return fail({.fault = Fault::malformed, .what = "JSON", .reason = "is not an object"});
  }
  Reader reader(value, "", missing);
  record.visit(reader);
  if (reader.error) return fail(std::move(*reader.error));
  return {};
}

std::string json_quoted(std::string_view text) { return text_of(text).dump(); }

struct SchemaBook::Book {
  std::map<std::string, Json> schemas{};
};
SchemaBook::SchemaBook() : book_(std::make_unique<Book>()) {}
SchemaBook::~SchemaBook() = default;
void SchemaBook::add(const RecordView& record) { SchemaWriter::add_schema(record, book_->schemas); }
std::string SchemaBook::to_text() const {
  Json all = Json::object();
  for (const auto& [type, schema] : book_->schemas) all[type] = schema;
  return all.dump(1);
}

}  // namespace winnow
