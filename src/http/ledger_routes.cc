// SPDX-License-Identifier: AGPL-3.0-or-later
#include "http/ledger_routes.h"

#include <algorithm>

#include "http/asked.h"
#include "http/ledger_answers.h"
#include "http/small_answers.h"
#include "store/ledger.h"

namespace winnow::http {
namespace {

constexpr std::int64_t places_max = 500;
constexpr std::int64_t counts_per_answer = 200;

store::PlaceFilter filter_of(const Ask& ask) {
  return {.states = ask.parameters("state"),
          .reasons = ask.parameters("reason"),
          .types = ask.parameters("type"),
          .places = ask.parameters("place"),
          .hand_over = ask.parameter("of"),
          .path = ask.parameter("path")};
}

Result<LedgerSummary> answer_summary(const Services& services) {
  TRY(const auto view, services.open_case->view());
  return store::summarise(view);
}

Result<LedgerPlaces> answer_places(const Services& services, const Ask& ask) {
  TRY(const auto count, number_of(ask, "count", 100));
  TRY(const auto view, services.open_case->view());
  return store::list_places(view, filter_of(ask), ask.parameter("after"),
                            std::clamp<std::int64_t>(count, 1, places_max));
}

Result<LedgerCounts> answer_counts(const Services& services, const Ask& ask) {
  TRY(const auto view, services.open_case->view());
  return store::list_counts(view, ask.parameter("after"), counts_per_answer);
}

Result<Chosen> retry(const Services& services, const RetryAsked& asked) {
  const store::PlaceFilter filter{
      .states = asked.states, .reasons = asked.reasons, .places = asked.places};
  TRY(const auto done,
      services.open_case->perform(
          {.kind = store::OperationKind::choose_retry, .actor = services.actor, .summary = "retry"},
          [&](store::Change& change) { return store::choose_retry(change, filter); }));
  services.reading->go_on(asked.passwords);
  return Chosen{done.value};
}

Result<Chosen> set_aside(const Services& services, const AsideAsked& asked) {
  std::vector<std::string> objects;
  for (const auto& place : asked.places) objects.push_back("place:" + place);
  TRY(const auto done, services.open_case->perform({.kind = store::OperationKind::set_aside,
                                                    .actor = services.actor,
                                                    .summary = asked.reason,
                                                    .objects = std::move(objects)},
                                                   [&](store::Change& change) {
                                                     return store::set_aside(change, asked.places,
                                                                             "by_person",
                                                                             asked.reason);
                                                   }));
  services.reading->go_on();
  return Chosen{done.value};
}

std::vector<Route> ledger_reads(const Services& services) {
  return {
      read_route<LedgerSummary>("/api/ledger/summary", "Headline, totals, states, reasons, types.",
                                [&services](const Ask&) { return answer_summary(services); }),
      read_route<LedgerPlaces>(
          "/api/ledger/places", "Places, failed ones first, by cursor.",
          [&services](const Ask& ask) { return answer_places(services, ask); }),
      read_route<LedgerCounts>(
          "/api/ledger/counts", "What containers declare beside what was found.",
          [&services](const Ask& ask) { return answer_counts(services, ask); }),
  };
}

}  // namespace

std::vector<Route> ledger_routes(const Services& services) {
  auto routes = ledger_reads(services);
  routes.push_back(write_route<RetryAsked, Chosen>(
      "POST", "/api/ledger/retry", "Reads the chosen places again.",
      [&services](const Ask&, const RetryAsked& asked) { return retry(services, asked); }));
  routes.push_back(write_route<AsideAsked, Chosen>(
      "POST", "/api/ledger/aside", "Sets places aside; undo takes it back.",
      [&services](const Ask&, const AsideAsked& asked) { return set_aside(services, asked); }));
  routes.push_back(write_route<PauseAsked, Accepted>(
      "POST", "/api/ledger/pause", "Lets the reading rest, or go on.",
      [&services](const Ask&, const PauseAsked& asked) -> Result<Accepted> {
        TRY_VOID(services.reading->set_paused(asked.paused));
        return Accepted{};
      }));
  routes.push_back(write_route<StopAsked, Accepted>(
      "POST", "/api/ledger/stop", "Ends the file that a worker reads.",
      [&services](const Ask&, const StopAsked& asked) -> Result<Accepted> {
        TRY_VOID(services.reading->stop_file(static_cast<int>(asked.worker)));
        return Accepted{};
      }));
  return routes;
}

}  // namespace winnow::http
