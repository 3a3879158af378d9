// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/exports/ftm_statements.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/check.h"
#include "base/digest.h"

namespace winnow::weigh {
namespace {

using Typed = std::pair<std::string_view, std::string_view>;
// What the exports write, and what the vectors of the format name.
constexpr std::array<Typed, 17> types{{{"id", "checksum"},
                                       {"name", "name"},
                                       {"alias", "name"},
                                       {"description", "text"},
                                       {"summary", "text"},
                                       {"notes", "text"},
                                       {"proof", "entity"},
                                       {"entity", "entity"},
                                       {"document", "entity"},
                                       {"subject", "entity"},
                                       {"object", "entity"},
                                       {"birthDate", "date"},
                                       {"startDate", "date"},
                                       {"endDate", "date"},
                                       {"date", "date"},
                                       {"mimeType", "mimetype"},
                                       {"country", "country"}}};

constexpr std::array<std::string_view, 11> types_without_language{
    "entity",   "date",  "checksum", "email",   "phone",   "gender",
    "mimetype", "topic", "url",      "country", "language"};

std::string sha1_hex(std::string_view bytes) {
  Hasher hasher;
  hasher.add(bytes);
  return hasher.finish().sha1_hex;
}

std::string language_of(const FtmStatement& statement) {
  const auto type = type_of_property(statement.property);
  const bool has_none =
      std::ranges::find(types_without_language, type) != types_without_language.end();
  return has_none ? "" : statement.language;
}

std::string quoted(std::string_view field) {
  if (field.empty()) return "";
  std::string out = "\"";
  for (const char c : field) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + "\"";
}

}  // namespace

std::string_view type_of_property(std::string_view property) {
  const auto found = std::ranges::find(types, property, &Typed::first);
  return found == types.end() ? "string" : found->second;
}

std::string statement_id(const FtmStatement& statement) {
  std::string key =
      statement.dataset + "." + statement.entity + "." + statement.property + "." + statement.value;
  if (const auto language = language_of(statement); !language.empty()) key += "@" + language;
  if (statement.is_external) key += ".ext";
  return sha1_hex(key);
}

FtmStatement checksum_statement(const std::vector<FtmStatement>& statements) {
  CHECK(!statements.empty());
  std::vector<std::string> ids;
  FtmStatement sum{.entity = statements.front().entity,
                   .schema = statements.front().schema,
                   .property = "id",
                   .dataset = statements.front().dataset};
  for (const FtmStatement& each : statements) {
    ids.push_back(statement_id(each));
    sum.seen = std::max(sum.seen, each.seen);
  }
  std::ranges::sort(ids);
  std::string all = sum.schema;
  for (const std::string& id : ids) all += id;
  sum.value = sha1_hex(all);
  return sum;
}

std::string statement_header() {
  return "\"canonical_id\",\"entity_id\",\"prop\",\"prop_type\",\"schema\",\"value\",\"dataset\","
         "\"origin\",\"lang\",\"original_value\",\"external\",\"first_seen\",\"last_seen\","
         "\"id\"\n";
}

std::string statement_line(const FtmStatement& statement) {
  const std::array<std::string, 14> fields{statement.entity,
                                           statement.entity,
                                           statement.property,
                                           std::string(type_of_property(statement.property)),
                                           statement.schema,
                                           statement.value,
                                           statement.dataset,
                                           "winnow",
                                           language_of(statement),
                                           "",
                                           statement.is_external ? "t" : "f",
                                           statement.seen,
                                           statement.seen,
                                           statement_id(statement)};
  std::string line;
  for (const std::string& field : fields) line += (line.empty() ? "" : ",") + quoted(field);
  return line + "\n";
}

}  // namespace winnow::weigh
