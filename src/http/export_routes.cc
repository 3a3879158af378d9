// SPDX-License-Identifier: AGPL-3.0-or-later
#include "http/export_routes.h"

#include <memory>

#include "base/time.h"
#include "http/asked.h"
#include "http/piece_queue.h"
#include "search/export.h"
#include "store/documents.h"
#include "store/journal.h"
#include "store/ledger.h"

namespace winnow::http {
namespace {

using search::ExportFormat;

// A view of its own: the rows are written long after the request's other reads.
search::ExportWish complete(const Services& services, search::ExportWish wish) {
  wish.case_name = services.open_case->name();
  wish.time = to_text(SystemClock().now());
  wish.sha256_of = [&services](std::int64_t document) -> std::string {
    const auto view = services.open_case->view();
    const auto head = view ? store::load_head(*view, document) : fail(view.error());
    return head ? head->sha256_hex : "";
  };
  return wish;
}

Result<Response> answer_export(const Services& services, const Ask& ask, ExportFormat format) {
  TRY(const auto parsed, query_of(ask));
  if (!parsed.ok()) {
    return fail({.fault = Fault::malformed,
                 .what = "the query",
                 .reason = parsed.errors[0].reason,
                 .hint = parsed.errors[0].hint});
  }
  search::ExportWish wish{.query = parsed.query, .typed = ask.parameter("q"), .format = format};
  TRY(wish.level, level_of(ask));
  TRY(wish.ask, search_ask_of(ask));
  TRY(const auto view, services.open_case->view());
  TRY(const auto index, services.index->state());
  TRY(const auto counted, store::not_searched(view, {}));
  wish.not_searched = store::sentence_of(counted, index.records_without_text);
  TRY(const auto journal, store::verify_journal(view.database()));
  wish.journal_root = journal.root_hex;
  wish = complete(services, std::move(wish));
  Response response{.type = std::string(content_type(format))};
  response.headers.emplace_back("Content-Disposition", "attachment; filename=\"results" +
                                                           std::string(extension(format)) + "\"");
  auto queue = std::make_shared<PieceQueue>(
      [&services, wish = std::move(wish)](const PieceQueue::Write& write) {
        return search::export_results(*services.index, wish, write);
      });
  response.next_piece = [queue] { return queue->next(); };
  return response;
}

Route export_route(const Services& services, ExportFormat format) {
  return {"GET",
          "/api/search" + std::string(extension(format)),
          "All pages or documents that match, as a file; parameters of /api/search.",
          std::nullopt,
          std::nullopt,
          [&services, format](const Ask& ask) { return answer_export(services, ask, format); }};
}

}  // namespace

std::vector<Route> export_routes(const Services& services) {
  return {export_route(services, ExportFormat::csv), export_route(services, ExportFormat::json),
          export_route(services, ExportFormat::xlsx)};
}

}  // namespace winnow::http
