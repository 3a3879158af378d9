// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/exports/custody_order.h"

#include <algorithm>

namespace winnow::weigh {
namespace {

bool has(const std::vector<std::string>& list, std::string_view item) {
  return std::ranges::find(list, item) != list.end();
}

bool share_an_item(const Records& records, const CustodyStep& one, const CustodyStep& other) {
  const bool same = std::ranges::any_of(
      one.items, [&](const std::string& item) { return has(other.items, item); });
  if (same) return true;
  const auto mine = documents_of(records, one.items);
  const auto theirs = documents_of(records, other.items);
  return std::ranges::any_of(mine, [&](const std::string& id) { return has(theirs, id); });
}

bool is_whole_day(std::string_view day) { return day.size() == 10; }

}  // namespace

std::vector<std::string> steps_before(const Records& records, const CustodyStep& step) {
  std::vector<std::string> before;
  for (const CustodyStep& other : records.custody) {
    const bool follows = &other != &step && !step.from.empty() && other.to == step.from;
    if (follows && share_an_item(records, other, step)) before.push_back(other.head.id);
  }
  return before;
}

std::vector<std::string> documents_of(const Records& records,
                                      const std::vector<std::string>& items) {
  std::vector<std::string> documents;
  for (const DocumentOrigin& origin : records.documents) {
    const bool is_named = has(items, "document:" + origin.document);
    const bool lies_in = std::ranges::any_of(origin.hand_overs, [&](const std::string& hand_over) {
      return has(items, "hand_over:" + hand_over);
    });
    if (is_named || lies_in) documents.push_back(origin.document);
  }
  return documents;
}

std::string start_of(const When& when) {
  return is_whole_day(when.earliest) ? when.earliest + "T00:00:00Z" : "";
}

std::string end_of(const When& when) {
  return is_whole_day(when.latest) ? when.latest + "T23:59:59Z" : "";
}

std::string spoken(const When& when) {
  std::string days;
  if (!when.earliest.empty() && when.earliest == when.latest) {
    days = when.earliest;
  } else {
    if (!when.earliest.empty()) days = "from " + when.earliest;
    if (!when.latest.empty()) days += (days.empty() ? "until " : " to ") + when.latest;
  }
  if (days.empty() && when.text.empty()) return "";
  const auto origin = names_of(when.origin).at(static_cast<std::size_t>(when.origin));
  const std::string behind = (days.empty() ? "" : days + ", ") + "date from " + std::string(origin);
  return when.text.empty() ? behind : when.text + " (" + behind + ")";
}

}  // namespace winnow::weigh
