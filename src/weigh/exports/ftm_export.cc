// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/exports/ftm_export.h"

#include <algorithm>
#include <map>

#include "base/json.h"
#include "weigh/exports/claims_sidecar.h"
#include "weigh/exports/ftm_entities.h"

namespace winnow::weigh {
namespace {

struct Properties {
  static constexpr std::string_view type_name = "Properties";
  std::vector<std::pair<std::string, std::vector<std::string>>> values{};
};
void describe(Fields& f, Properties& p) {
  for (auto& [name, texts] : p.values) f(name, texts, "Values.");
}

struct FtmEntity {
  static constexpr std::string_view type_name = "FtmEntity";
  std::string id{};
  std::string schema{};
  Properties properties{};
};
void describe(Fields& f, FtmEntity& e) {
  f("id", e.id, "Id.");
  f("schema", e.schema, "Schema.");
  f("properties", e.properties, "Lists of texts.");
}

void put(FtmEntity& entity, const FtmStatement& statement) {
  auto& values = entity.properties.values;
  auto found = std::ranges::find_if(
      values, [&](const auto& each) { return each.first == statement.property; });
  if (found == values.end()) found = values.insert(values.end(), {statement.property, {}});
  if (std::ranges::find(found->second, statement.value) == found->second.end()) {
    found->second.push_back(statement.value);
  }
}

// In the order in which entities first occur.
std::vector<FtmEntity> entities_of(const std::vector<FtmStatement>& statements) {
  std::vector<FtmEntity> entities;
  std::map<std::string, std::size_t> places;
  for (const FtmStatement& statement : statements) {
    const auto [place, is_new] = places.try_emplace(statement.entity, entities.size());
    if (is_new) entities.push_back({.id = statement.entity, .schema = statement.schema});
    put(entities[place->second], statement);
  }
  return entities;
}

// Of one entity in one dataset, with the statement that sums them up; a value that the source said
// twice is one statement.
std::vector<std::vector<FtmStatement>> grouped(const std::vector<FtmStatement>& statements) {
  std::vector<std::vector<FtmStatement>> groups;
  std::map<std::pair<std::string, std::string>, std::size_t> places;
  for (const FtmStatement& statement : statements) {
    const auto key = std::pair(statement.entity, statement.dataset);
    const auto [place, is_new] = places.try_emplace(key, groups.size());
    if (is_new) groups.emplace_back();
    auto& group = groups[place->second];
    const std::string id = statement_id(statement);
    const bool is_said = std::ranges::any_of(
        group, [&](const FtmStatement& other) { return statement_id(other) == id; });
    if (!is_said) group.push_back(statement);
  }
  for (auto& group : groups) group.push_back(checksum_statement(group));
  return groups;
}

}  // namespace

Result<> export_ftm(const CaseToExport& exported, ExportFiles& files) {
  const auto statements = ftm_statements(exported);
  TRY_VOID(files.begin("entities.ftm.json"));
  for (const FtmEntity& entity : entities_of(statements)) {
    TRY_VOID(files.add(to_json(entity) + "\n"));
  }
  TRY_VOID(files.begin("statements.csv"));
  TRY_VOID(files.add(statement_header()));
  for (const auto& group : grouped(statements)) {
    for (const FtmStatement& each : group) TRY_VOID(files.add(statement_line(each)));
  }
  TRY_VOID(files.begin("claims.winnow.jsonl"));
  return add_sidecar(exported, files);
}

}  // namespace winnow::weigh
