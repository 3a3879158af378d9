// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/facets.h"

#include <algorithm>
#include <map>

#include "search/dates.h"

namespace winnow::search {
namespace {

// Counts documents per value; records of one document follow one another.
class Counter {
 public:
  explicit Counter(std::size_t values) : counts_(values, 0), last_(values, nothing) {}
  void add(std::uint32_t value, std::uint32_t document) {
    if (last_[value] == document) return;
    last_[value] = document;
    ++counts_[value];
  }
  Facet facet(std::string field, const ValueTable& table) const {
    Facet out;
    out.field = std::move(field);
    for (std::uint32_t i = 0; i < counts_.size(); ++i) {
      if (counts_[i] == 0) continue;
      const std::string& text = table.text(i);
      out.values.push_back({text, text.empty() ? "unknown" : text, counts_[i]});
    }
    std::ranges::stable_sort(out.values, std::ranges::greater{}, &FacetValue::count);
    if (out.values.size() > facet_values_max) {
      out.more = static_cast<std::int64_t>(out.values.size() - facet_values_max);
      out.values.resize(facet_values_max);
    }
    return out;
  }

 private:
  static constexpr std::uint32_t nothing = 0xFFFFFFFF;
  std::vector<std::int64_t> counts_;
  std::vector<std::uint32_t> last_;
};

Facet dates(const std::map<std::int32_t, std::int64_t>& days) {
  std::map<std::int64_t, std::int64_t> years;
  std::int64_t unknown = 0;
  for (const auto& [day, count] : days) {
    if (day == day_unknown) {
      unknown += count;
    } else {
      years[year_of(day)] += count;
    }
  }
  Facet out;
  out.field = "date";
  for (const auto& [year, count] : years) {
    out.values.push_back({std::to_string(year), std::to_string(year), count});
  }
  if (unknown > 0) out.values.push_back({"", "unknown", unknown});
  return out;
}

}  // namespace

std::vector<Facet> facets_of(const Matches& matches, const Columns& columns) {
  Counter states(columns.states.size());
  Counter types(columns.types.size());
  Counter languages(columns.languages.size());
  Counter sources(columns.sources.size());
  Counter folders(columns.folders.size());
  std::map<std::int32_t, std::int64_t> days;
  std::uint32_t last = 0xFFFFFFFF;
  for (const std::uint32_t record : matches.records) {
    const std::uint32_t number = columns.records[record].document;
    languages.add(columns.records[record].language, number);
    if (number == last) continue;
    last = number;
    const DocumentRow& document = columns.documents[number];
    states.add(document.state, number);
    types.add(document.type, number);
    sources.add(document.source, number);
    folders.add(document.folder, number);
    ++days[document.day];
  }
  return {states.facet("state", columns.states),          types.facet("type", columns.types),
          languages.facet("language", columns.languages), dates(days),
          sources.facet("source", columns.sources),       folders.facet("folder", columns.folders)};
}

}  // namespace winnow::search
