// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/place_filter.h"

#include <algorithm>

#include "store/migrate.h"

namespace winnow::store {
namespace {

void add_list(Condition& condition, std::string_view column,
              const std::vector<std::string>& values) {
  if (values.empty()) return;
  condition.sql += " AND " + std::string(column) + " IN (";
  for (std::size_t i = 0; i < values.size(); ++i) condition.sql += i == 0 ? "?" : ", ?";
  condition.sql += ")";
  condition.texts.insert(condition.texts.end(), values.begin(), values.end());
}

// A place in work says waiting in its row; its task tells.
std::string_view state_column(const std::vector<std::string>& states) {
  const bool is_about_work = std::any_of(
      states.begin(), states.end(),
      [](const std::string& state) { return state == "waiting" || state == "working"; });
  if (!is_about_work) return "p.state";
  return "CASE WHEN p.state = 'waiting' AND p.document IN (SELECT document FROM task"
         " WHERE kind = 'read' AND state = 'working') THEN 'working' ELSE p.state END";
}

// A part of a path for LIKE, taken literally.
std::string like_part(std::string_view part) {
  std::string pattern = "%";
  for (const char c : part) {
    if (c == '%' || c == '_' || c == '\\') pattern += '\\';
    pattern += c;
  }
  return pattern + "%";
}

}  // namespace

Condition condition_of(const PlaceFilter& filter) {
  Condition condition;
  add_list(condition, state_column(filter.states), filter.states);
  add_list(condition, "p.reason", filter.reasons);
  add_list(condition, "coalesce(d.type, '')", filter.types);
  add_list(condition, "p.id", filter.places);
  if (!filter.path.empty()) {
    condition.sql += " AND (p.name LIKE ? ESCAPE '\\' OR p.path LIKE ? ESCAPE '\\')";
    condition.texts.insert(condition.texts.end(), 2, like_part(filter.path));
  }
  if (!filter.hand_over.empty()) {
    condition.sql += " AND p.serial IN (" + std::string(sql_text("place_below")) + ")";
    condition.texts.push_back(filter.hand_over);
  }
  if (!filter.reader_not.empty()) {
    condition.sql += " AND (SELECT reader FROM reading WHERE serial = d.reading) <> ?";
    condition.texts.push_back(filter.reader_not);
  }
  return condition;
}

void bind(Query& query, const Condition& condition) {
  for (const auto& text : condition.texts) query << text;
}

}  // namespace winnow::store
