// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/document_paths.h"

#include <algorithm>
#include <optional>
#include <string>

#include "base/text.h"
#include "store/place_rows.h"

namespace winnow::store {
namespace {

constexpr std::string_view into = " > ";

struct Found {
  std::optional<std::int64_t> blob{};
  std::optional<DocumentSerial> document{};
};

std::vector<std::string> links_of(std::string_view path) {
  std::vector<std::string> links;
  for (auto at = path.find(into); at != path.npos; at = path.find(into)) {
    links.emplace_back(path.substr(0, at));
    path.remove_prefix(at + into.size());
  }
  links.emplace_back(path);
  return links;
}

Result<std::vector<Found>> rows_of(Query& query) {
  std::vector<Found> rows;
  while (query.next()) rows.push_back({query.optional_integer(0), query.optional_integer(1)});
  TRY_VOID(query.finish());
  return rows;
}

Result<std::vector<Found>> handed_over(const View& view, const std::string& hand_over,
                                       std::string_view path) {
  Query query(view.database(),
              "SELECT p.blob, p.document FROM place p JOIN hand_over h ON h.serial = p.hand_over"
              " WHERE p.path = ? AND (?2 = '' OR h.id = ?2)");
  query << list_to_text(split(path, '/')) << hand_over;
  return rows_of(query);
}

// A path as it is, and as one that begins with the id of a hand-over.
Result<std::vector<Found>> at_the_top(const View& view, const std::string& path) {
  TRY(auto found, handed_over(view, "", path));
  const auto slash = path.find('/');
  if (slash == std::string::npos) return found;
  TRY(const auto below, handed_over(view, path.substr(0, slash), path.substr(slash + 1)));
  found.insert(found.end(), below.begin(), below.end());
  return found;
}

Result<std::vector<Found>> inside(const View& view, const std::vector<Found>& containers,
                                  const std::string& path) {
  std::vector<Found> found;
  for (const Found& container : containers) {
    if (!container.blob) continue;
    Query query(view.database(),
                "SELECT blob, document FROM place WHERE container = ? AND path = ?");
    query << *container.blob << list_to_text(split(path, '/'));
    TRY(const auto rows, rows_of(query));
    found.insert(found.end(), rows.begin(), rows.end());
  }
  return found;
}

}  // namespace

Result<std::vector<DocumentSerial>> documents_at(const View& view, std::string_view path) {
  const auto links = links_of(path);
  TRY(auto found, at_the_top(view, links.front()));
  for (std::size_t i = 1; i < links.size(); ++i) {
    TRY(found, inside(view, found, links[i]));
  }
  std::vector<DocumentSerial> documents;
  for (const Found& each : found) {
    if (each.document) documents.push_back(*each.document);
  }
  std::ranges::sort(documents);
  documents.erase(std::ranges::unique(documents).begin(), documents.end());
  return documents;
}

}  // namespace winnow::store
