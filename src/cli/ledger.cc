// SPDX-License-Identifier: AGPL-3.0-or-later
#include "cli/ledger.h"

#include <iostream>

#include <fmt/core.h>

#include "base/json.h"
#include "base/text.h"
#include "cli/command.h"
#include "store/verify.h"

namespace winnow::cli {
namespace {

constexpr std::int64_t places_per_page = 500;

std::string shown_path(const std::vector<std::string>& path) {
  std::string joined;
  for (const auto& part : path) joined += (joined.empty() ? "" : " > ") + for_people(part);
  return joined;
}

}  // namespace

int print_headline(const store::Case& open_case, store::IndexRecords records) {
  const auto view = open_case.view();
  if (!view) return failed("read", view.error());
  const auto tally = store::tally(*view);
  if (!tally) return failed("count", tally.error());
  const auto totals = store::check_totals(*view, records);
  if (!totals) return failed("check", totals.error());
  std::cout << store::headline(*tally) << "\n";
  const auto settled = tally->read() + tally->of(PlaceState::aside);
  int status = tally->found() == settled && tally->of(PlaceState::missing) == 0 ? status_done
                                                                                : status_incomplete;
  for (const auto& total : *totals) {
    if (total.holds) continue;
    std::cout << total.name << " does not add up: " << total.sentence << "\n";
    status = status_incomplete;
  }
  return status;
}

int run_status(const Words& words, const Clock& clock) {
  const auto opened = store::Case::open_read_only(words.things[0], clock);
  if (!opened) return failed("open", opened.error());
  const auto view = (*opened)->view();
  if (!view) return failed("read", view.error());
  const auto summary = store::summarise(*view);
  if (!summary) return failed("count", summary.error());
  if (words.has("--json")) {
    std::cout << to_json(*summary) << "\n";
    return summary->adds_up ? status_done : status_incomplete;
  }
  const int status = print_headline(**opened, {});
  for (const auto& reason : summary->reasons) {
    std::cout << fmt::format("{:>9}  {:<20} {}\n", with_thousands(reason.count), reason.reason,
                             reason.sentence);
  }
  return status;
}

int run_ledger(const Words& words, const Clock& clock) {
  const auto opened = store::Case::open_read_only(words.things[0], clock);
  if (!opened) return failed("open", opened.error());
  const auto view = (*opened)->view();
  if (!view) return failed("read", view.error());
  store::PlaceFilter filter;
  if (words.has("--state")) filter.states = split(words.value("--state"), ',');
  if (words.has("--reason")) filter.reasons = split(words.value("--reason"), ',');
  if (words.has("--type")) filter.types = split(words.value("--type"), ',');
  std::string after;
  do {
    const auto places = store::list_places(*view, filter, after, places_per_page);
    if (!places) return failed("list", places.error());
    for (const auto& place : places->places) {
      if (words.has("--json")) {
        std::cout << to_json(place) << "\n";
        continue;
      }
      std::cout << fmt::format("{:<9} {:<20} {:<8} {:>12}  {}\n", to_text(place.state),
                               place.reason, place.type, with_thousands(place.bytes),
                               shown_path(place.path));
    }
    after = places->next;
  } while (!after.empty());
  return status_done;
}

int run_verify(const Words& words, const Clock& clock) {
  const auto opened = store::Case::open_read_only(words.things[0], clock);
  if (!opened) return failed("open", opened.error());
  const auto view = (*opened)->view();
  if (!view) return failed("read", view.error());
  const auto verified = store::verify_case(*view, {}, {});
  if (!verified) return failed("verify", verified.error());
  std::cout << fmt::format("{} blobs hashed again, {} journal entries, root {}\n",
                           with_thousands(verified->blobs),
                           with_thousands(verified->journal_entries), verified->journal_root_hex);
  for (const auto& complaint : verified->complaints) std::cout << complaint << "\n";
  return verified->complaints.empty() ? status_done : status_incomplete;
}

}  // namespace winnow::cli
