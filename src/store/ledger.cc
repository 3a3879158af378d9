// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/ledger.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.h"
#include "store/hand_overs.h"
#include "store/migrate.h"
#include "store/page_rows.h"
#include "store/place_filter.h"
#include "store/place_rows.h"
#include "store/reasons.h"

namespace winnow::store {
namespace {

// The list shows what needs a person first.
constexpr std::array<PlaceState, 9> order_of_list = {
    PlaceState::not_read, PlaceState::locked,  PlaceState::partly,
    PlaceState::missing,  PlaceState::working, PlaceState::waiting,
    PlaceState::aside,    PlaceState::empty,   PlaceState::read};

struct Cursor {
  std::size_t state = 0;  // Number in order_of_list.
  std::int64_t serial = 0;
};

Cursor cursor_of(const std::string& text) {
  Cursor cursor;
  const auto dash = text.find('-');
  if (dash == text.npos) return cursor;
  std::from_chars(text.data(), text.data() + dash, cursor.state);
  std::from_chars(text.data() + dash + 1, text.data() + text.size(), cursor.serial);
  return cursor;
}

LedgerPlace place_of(const Query& row) {
  LedgerPlace place{.id = row.text(1),
                    .document = row.integer(2) == 0 ? "" : row.text(2),
                    .name = row.text(3),
                    .type = row.text(4),
                    .bytes = row.integer(5),
                    .state = enum_of<PlaceState>(row.text_view(6)),
                    .reason = row.text(7),
                    .reader = row.text(8),
                    .attempts = row.integer(9),
                    .seconds = row.number(10),
                    .memory_mb = row.integer(11) >> 20};
  if (const auto* reason = find_reason(place.reason)) {
    place.reason_sentence = reason->sentence;
    place.hint = reason->hint;
  }
  return place;
}

// Adds places of one state behind `after`; true if there are more of them.
Result<bool> add_places(const View& view, const Condition& condition, PlaceState state,
                        std::int64_t after, std::size_t count, LedgerPlaces& page,
                        std::int64_t& last) {
  Query row(view.database(),
            std::string(sql_text("place_list")) + condition.sql + " ORDER BY p.serial LIMIT ?");
  row << to_text(state) << after;
  bind(row, condition);
  row << static_cast<std::int64_t>(count - page.places.size() + 1);
  while (row.next()) {
    if (page.places.size() == count) return true;
    auto place = place_of(row);
    last = row.integer(0);
    TRY(place.path, path_of_place(view, last));
    page.places.push_back(std::move(place));
  }
  TRY_VOID(row.finish());
  return false;
}

Result<LedgerTally> tally_below(const View& view, const std::string& hand_over) {
  LedgerTally counts;
  Query row(view.database(), "SELECT state, count(*) FROM place WHERE serial IN (" +
                                 std::string(sql_text("place_below")) + ") GROUP BY state");
  row << hand_over;
  while (row.next()) {
    const auto state = parse_place_state(row.text_view(0));
    if (state) counts.by_state[static_cast<int>(*state)] = row.integer(1);
  }
  TRY_VOID(row.finish());
  return counts;
}

Result<> add_hand_overs(const View& view, const LedgerTally& all, LedgerSummary& summary) {
  TRY(const auto hand_overs, list_hand_overs(view));
  for (const auto& hand_over : hand_overs) {
    LedgerTally counts = all;
    if (hand_overs.size() > 1) {
      TRY(counts, tally_below(view, hand_over.id));
    }
    summary.hand_overs.push_back({.hand_over = hand_over,
                                  .found = counts.found(),
                                  .read = counts.read(),
                                  .in_work = counts.in_work(),
                                  .partly = counts.of(PlaceState::partly),
                                  .failed = counts.failed(),
                                  .aside = counts.of(PlaceState::aside),
                                  .missing = counts.of(PlaceState::missing)});
  }
  return {};
}

Result<> add_reasons_and_types(const View& view, LedgerSummary& summary) {
  Query reasons(view.database(),
                "SELECT reason, count(*) FROM place WHERE reason <> ''"
                " GROUP BY reason ORDER BY count(*) DESC, reason");
  while (reasons.next()) {
    ReasonCount count{.reason = reasons.text(0), .count = reasons.integer(1)};
    if (const auto* reason = find_reason(count.reason)) {
      count.sentence = reason->sentence;
      count.hint = reason->hint;
    }
    summary.reasons.push_back(std::move(count));
  }
  TRY_VOID(reasons.finish());
  Query types(view.database(), sql_text("type_count"));
  while (types.next()) {
    summary.types.push_back({types.text(0), types.integer(1), types.integer(2), types.integer(3)});
  }
  return types.finish();
}

Result<std::int64_t> number_of(const View& view, std::string_view sql) {
  Query row(view.database(), sql);
  const auto number = row.next() ? row.integer(0) : 0;
  TRY_VOID(row.finish());
  return number;
}

}  // namespace

std::int64_t LedgerTally::found() const {
  std::int64_t sum = 0;
  for (const auto count : by_state) sum += count;
  return sum - of(PlaceState::missing);
}

Result<LedgerTally> tally(const View& view) {
  LedgerTally counts;
  Query row(view.database(), "SELECT state, count(*) FROM place GROUP BY state");
  while (row.next()) {
    const auto state = parse_place_state(row.text_view(0));
    if (state) counts.by_state[static_cast<int>(*state)] = row.integer(1);
  }
  TRY_VOID(row.finish());
  // Rows say waiting while a worker has the document: claiming a task writes nothing but the task.
  TRY(const auto working, number_of(view, sql_text("place_working")));
  counts.by_state[static_cast<int>(PlaceState::waiting)] -= working;
  counts.by_state[static_cast<int>(PlaceState::working)] += working;
  return counts;
}

std::string headline(const LedgerTally& tally) {
  struct Group {
    std::int64_t count;
    std::string_view words;
  };
  const Group groups[] = {{tally.read(), "read"},
                          {tally.in_work(), "in work"},
                          {tally.of(PlaceState::partly), "partly read"},
                          {tally.failed(), "could not be read"},
                          {tally.of(PlaceState::aside), "set aside"}};
  std::string text = with_thousands(tally.found()) + " found";
  std::string sign = " = ";
  for (const auto& group : groups) {
    if (group.count == 0) continue;
    text += sign + with_thousands(group.count) + " " + std::string(group.words);
    sign = " + ";
  }
  const auto missing = tally.of(PlaceState::missing);
  if (missing > 0) {
    text += ", and " + with_thousands(missing) + " that a container declares but does not hold";
  }
  return text;
}

Result<LedgerSummary> summarise(const View& view, IndexRecords index_records) {
  LedgerSummary summary;
  TRY(const auto counts, tally(view));
  summary.headline = headline(counts);
  summary.found = counts.found();
  summary.missing = counts.of(PlaceState::missing);
  TRY(const auto origins, count_origins(view));
  summary.origins = origins.total;
  for (std::size_t i = 0; i < names_of(PlaceState{}).size(); ++i) {
    summary.states.push_back({static_cast<PlaceState>(i), counts.by_state[i], origins.by_state[i]});
  }
  TRY(summary.blobs, number_of(view, "SELECT count(*) FROM blob"));
  TRY(summary.documents, number_of(view, "SELECT count(*) FROM document"));
  TRY(summary.pages, number_of(view, "SELECT coalesce(sum(pages), 0) FROM document"));
  TRY_VOID(add_reasons_and_types(view, summary));
  TRY_VOID(add_hand_overs(view, counts, summary));
  TRY(summary.totals, check_totals(view, index_records));
  summary.adds_up = std::all_of(summary.totals.begin(), summary.totals.end(),
                                [](const TotalCheck& total) { return total.holds; });
  return summary;
}

Result<LedgerPlaces> list_places(const View& view, const PlaceFilter& filter,
                                 const std::string& after, std::int64_t count) {
  LedgerPlaces page;
  const auto condition = condition_of(filter);
  Query total(view.database(),
              "SELECT count(*) FROM place p LEFT JOIN document d"
              " ON d.serial = p.document WHERE 1" +
                  condition.sql);
  bind(total, condition);
  if (total.next()) page.total = total.integer(0);
  TRY_VOID(total.finish());
  const auto wanted = static_cast<std::size_t>(std::clamp<std::int64_t>(count, 1, 10'000));
  const auto from = cursor_of(after);
  for (std::size_t i = from.state; i < order_of_list.size(); ++i) {
    std::int64_t last = i == from.state ? from.serial : 0;
    TRY(const bool has_more,
        add_places(view, condition, order_of_list[i], last, wanted, page, last));
    if (has_more) {
      page.next = std::to_string(i) + "-" + std::to_string(last);
      break;
    }
  }
  return page;
}

Result<NewestFailures> newest_failures(const View& view, std::int64_t since, std::int64_t count) {
  NewestFailures newest;
  TRY(newest.last, number_of(view, "SELECT coalesce(max(serial), 0) FROM reading"));
  Query row(view.database(), sql_text("newest_failures"));
  row << since << count;
  while (row.next()) {
    newest.failures.push_back(
        {row.text(0), row.text(1), enum_of<PlaceState>(row.text_view(2)), row.text(3)});
  }
  TRY_VOID(row.finish());
  return newest;
}

Result<std::int64_t> choose_retry(Change& change, const PlaceFilter& filter) {
  PlaceFilter wanted = filter;
  const bool is_open = filter.states.empty() && filter.reasons.empty() && filter.places.empty() &&
                       filter.types.empty() && filter.reader_not.empty();
  if (is_open) wanted.states = {"partly", "locked", "not_read"};
  const auto condition = condition_of(wanted);
  Query row(change.database(),
            // A place without bytes, such as a locked member, is read by opening its container.
            "SELECT DISTINCT coalesce(p.document, c.serial) FROM place p"
            " LEFT JOIN document d ON d.serial = p.document"
            " LEFT JOIN document c ON p.document IS NULL AND c.blob = p.container"
            " WHERE coalesce(d.state, c.state) NOT IN ('waiting', 'working', 'aside')"
            " AND p.state <> 'aside'" +
                condition.sql + " ORDER BY 1");
  bind(row, condition);
  std::vector<DocumentSerial> documents;
  while (row.next()) documents.push_back(row.integer(0));
  TRY_VOID(row.finish());
  for (const auto document : documents) {
    Query grant(change.database(),
                "UPDATE document SET attempts_allowed = attempts + 1"
                " WHERE serial = ?");
    grant << document;
    TRY_VOID(grant.finish());
    TRY_VOID(set_document_state(change, document, PlaceState::waiting, ""));
    TRY_VOID(queue_task(change, TaskKind::read, document, 0));
    change.name_object("document:" + std::to_string(document));
    change.touch("document", std::to_string(document));
  }
  return static_cast<std::int64_t>(documents.size());
}

Result<NotSearched> not_searched(const View& view, const PlaceFilter& filter) {
  NotSearched sum;
  const auto condition = condition_of(filter);
  // Asked beside every search: without a condition the index of states alone answers it.
  const std::string documents =
      condition.sql.empty() ? "" : " LEFT JOIN document d ON d.serial = p.document";
  Query row(view.database(), "SELECT p.state, count(*) FROM place p" + documents + " WHERE 1" +
                                 condition.sql + " GROUP BY 1");
  bind(row, condition);
  while (row.next()) {
    const auto state = enum_of<PlaceState>(row.text_view(0));
    const bool is_searched = rank_of(state) > 0 || state == PlaceState::aside;
    if (!is_searched) sum.files += row.integer(1);
    if (state == PlaceState::partly) sum.partly += row.integer(1);
  }
  TRY_VOID(row.finish());
  TRY(sum.newer, number_of(view, "SELECT count(*) FROM task WHERE kind = 'index'"));
  return sum;
}

std::string sentence_of(const NotSearched& counted, std::int64_t pages_without_text) {
  return with_thousands(counted.files) + " files not searched, " + with_thousands(counted.partly) +
         " only in part, " + with_thousands(counted.newer) + " newer than the index, " +
         with_thousands(pages_without_text) + " pages without text";
}

}  // namespace winnow::store
