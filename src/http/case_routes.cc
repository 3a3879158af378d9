// SPDX-License-Identifier: AGPL-3.0-or-later
#include "http/case_routes.h"

#include <algorithm>
#include <filesystem>

#include "base/text.h"
#include "http/asked.h"
#include "http/case_answers.h"
#include "http/disk.h"
#include "http/small_answers.h"
#include "store/ledger.h"
#include "store/tasks.h"
#include "store/undo.h"
#include "store/views.h"

namespace winnow::http {
namespace {

namespace fs = std::filesystem;
constexpr std::int64_t newest_max = 20;
constexpr std::size_t completions_max = 50;
constexpr std::int64_t views_max = 50;

Result<CaseAnswer> answer_case(const Services& services) {
  TRY(const auto view, services.open_case->view());
  const auto cage = services.zygote->level();
  CaseAnswer answer{.name = services.open_case->name(),
                    .created = services.open_case->created(),
                    .cage = {cage.name, cage.landlock_abi},
                    .disk_encrypted = disk_encrypted(services.open_case->folder()),
                    .version = services.version};
  TRY(answer.revision, store::case_revision(view));
  TRY(const auto facets,
      services.index->facets({.root = {.kind = search::NodeKind::without,
                                       .children = {{.kind = search::NodeKind::any}}}},
                             {}));
  for (const auto& facet : facets) {
    if (facet.field != "language") continue;
    for (const auto& value : facet.values) {
      if (!value.value.empty()) answer.languages.push_back(value.value);
    }
  }
  return answer;
}

Result<> add_counts(const Services& services, const store::View& view, StatusAnswer& answer) {
  TRY(const auto tally, store::tally(view));
  answer.found = tally.found();
  answer.read = tally.read();
  answer.in_work = tally.in_work();
  answer.failed = tally.failed();
  answer.partly = tally.of(PlaceState::partly);
  answer.aside = tally.of(PlaceState::aside);
  answer.empty = tally.of(PlaceState::empty);
  answer.missing = tally.of(PlaceState::missing);
  TRY(const auto queue, store::queue_state(view));
  answer.waiting_index = queue.waiting_index;
  TRY(const auto state, services.index->state());
  answer.indexed_pages = state.records;
  return {};
}

Result<StatusAnswer> answer_status(const Services& services, const Ask& ask) {
  TRY(const auto since, number_of(ask, "since", 0));
  TRY(const auto reading, services.reading->status());
  StatusAnswer answer{.reading = reading.reading,
                      .paused = reading.paused,
                      .fault = reading.fault,
                      .files_per_second = reading.pace.files_per_second,
                      .bytes_per_second = reading.pace.bytes_per_second,
                      .files_per_second_mean = reading.pace.files_per_second_mean,
                      .left_low_seconds = reading.pace.left.low_seconds,
                      .left_high_seconds = reading.pace.left.high_seconds};
  for (const auto& kind : reading.pace.kinds) {
    answer.kinds.push_back({kind.kind, kind.done, kind.known, kind.left_seconds});
  }
  for (const auto& worker : reading.workers) {
    answer.workers.push_back(
        {worker.number, worker.file, worker.seconds, worker.unit, worker.done, worker.of});
  }
  TRY(const auto view, services.open_case->view());
  TRY_VOID(add_counts(services, view, answer));
  TRY(const auto newest, store::newest_failures(view, since, newest_max));
  answer.sequence = newest.last;
  for (const auto& one : newest.failures) {
    answer.newest.push_back({one.place, one.name, std::string(to_text(one.state)), one.reason});
  }
  return answer;
}

Result<NewId> add_hand_over(const Services& services, const HandOverAsk& asked) {
  if (asked.path.empty() || asked.source.empty()) {
    return fail({.fault = Fault::malformed,
                 .what = asked.path.empty() ? "the path" : "the source",
                 .reason = "is not said",
                 .hint = "a code name is enough for a source"});
  }
  std::error_code problem;
  const auto path = fs::absolute(asked.path, problem).lexically_normal();
  TRY(auto id, services.reading->take_in({.path = problem ? asked.path : path.string(),
                                          .source = asked.source,
                                          .received_on = asked.received_on,
                                          .actor = services.actor,
                                          .how = asked.how,
                                          .said = asked.said,
                                          .restrictions = asked.restrictions}));
  return NewId{std::move(id)};
}

// Names in the folder of the path that begin with its last part; hidden ones only if asked for.
Result<Completion> complete_path(const Ask& ask) {
  const std::string path = ask.parameter("path");
  Completion answer;
  if (!path.starts_with('/')) return answer;
  const std::size_t slash = path.rfind('/');
  const std::string folder = path.substr(0, slash + 1);
  const std::string begin = path.substr(slash + 1);
  std::error_code problem;
  for (fs::directory_iterator it(folder, problem), end; !problem && it != end;
       it.increment(problem)) {
    const std::string name = it->path().filename().string();
    if (!name.starts_with(begin) || !is_valid_utf8(name)) continue;
    if (name.starts_with('.') && !begin.starts_with('.')) continue;
    std::error_code ignored;
    answer.entries.push_back({folder + name, it->is_directory(ignored)});
  }
  std::ranges::sort(answer.entries, {}, &CompletionEntry::path);
  if (answer.entries.size() > completions_max) answer.entries.resize(completions_max);
  return answer;
}

Result<ViewList> answer_views(const Services& services) {
  TRY(const auto view, services.open_case->view());
  TRY(auto stored, store::list_views(view, views_max));
  ViewList answer;
  for (auto& one : stored) {
    answer.views.push_back({std::move(one.id), std::move(one.name), std::move(one.updated)});
  }
  return answer;
}

// A view is the page's own record: kept and given back as it was written.
Result<Response> answer_view(const Services& services, const Ask& ask) {
  TRY(const auto view, services.open_case->view());
  TRY(const auto stored, store::load_view(view, ask.part("view")));
  return Response{.body = stored.json};
}

struct ViewName {
  static constexpr std::string_view type_name = "ViewName";
  std::optional<std::string> name{};
};
void describe(Fields& f, ViewName& v) { f("name", v.name, "Name of a saved view."); }

Result<Response> keep_view(const Services& services, const Ask& ask) {
  TRY(const auto name, from_json<ViewName>(ask.body));
  TRY_VOID(services.open_case->keep_books([&](store::Change& change) {
    return store::put_view(
        change, {.id = ask.part("view"), .name = name.name.value_or(""), .json = ask.body});
  }));
  return json_response(Accepted{});
}

Result<Accepted> keep_seen(const Services& services, const Ask& ask, const SeenAsked& asked) {
  TRY(const auto serial, serial_of(ask, "document"));
  TRY(const auto done,
      services.open_case->perform(
          {.kind = store::OperationKind::mark_seen,
           .actor = services.actor,
           .summary = asked.seen ? "seen" : "not seen",
           .objects = {"document:" + std::to_string(serial)}},
          [&](store::Change& change) { return store::set_seen(change, serial, asked.seen); }));
  return Accepted{};
}

Result<Accepted> undo(const Services& services) {
  TRY([[maybe_unused]] const auto undone, store::undo_last(*services.open_case, services.actor));
  services.reading->go_on();
  return Accepted{};
}

}  // namespace

std::vector<Route> case_routes(const Services& services) {
  return {
      read_route<CaseAnswer>("/api/case", "Name, revision, cage and disk of the case.",
                             [&services](const Ask&) { return answer_case(services); }),
      read_route<StatusAnswer>(
          "/api/status", "What is being done; `since` for news alone.",
          [&services](const Ask& ask) { return answer_status(services, ask); }),
      write_route<HandOverAsk, NewId>("POST", "/api/hand-overs", "Takes a folder in and reads it.",
                                      [&services](const Ask&, const HandOverAsk& asked) {
                                        return add_hand_over(services, asked);
                                      }),
      read_route<Completion>("/api/complete", "Paths on this machine that begin with `path`.",
                             [](const Ask& ask) { return complete_path(ask); }),
      read_route<ViewList>("/api/views", "Views of the interface, newest first.",
                           [&services](const Ask&) { return answer_views(services); }),
      {"GET", "/api/views/{view}", "One view as the page wrote it.", std::nullopt, std::nullopt,
       [&services](const Ask& ask) { return answer_view(services, ask); }},
      {"PUT", "/api/views/{view}", "Keeps a view, at most 64 KiB.", std::nullopt,
       sample_of<Accepted>(), [&services](const Ask& ask) { return keep_view(services, ask); }},
      write_route<SeenAsked, Accepted>("PUT", "/api/seen/{document}",
                                       "Notes that a document was looked at.",
                                       [&services](const Ask& ask, const SeenAsked& asked) {
                                         return keep_seen(services, ask, asked);
                                       }),
      write_route<UndoAsked, Accepted>(
          "POST", "/api/undo", "Takes the last setting aside or change of a record back.",
          [&services](const Ask&, const UndoAsked&) { return undo(services); }),
  };
}

}  // namespace winnow::http
