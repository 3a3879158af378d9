// SPDX-License-Identifier: AGPL-3.0-or-later
#include "http/search_routes.h"

#include <chrono>
#include <unordered_set>

#include "base/text.h"
#include "base/time.h"
#include "http/asked.h"
#include "http/search_answers.h"
#include "store/documents.h"
#include "store/ledger.h"
#include "store/views.h"

namespace winnow::http {
namespace {

constexpr std::size_t list_lines_max = 100'000;

std::string day_of(std::int64_t days) {
  const Instant instant{std::chrono::days{days}};
  return to_text(instant).substr(0, 10);
}

HitAnswer hit_answer(search::Hit hit) {
  return {.document = std::to_string(hit.document),
          .page = hit.page,
          .title = std::move(hit.title),
          .file = std::move(hit.file),
          .path = std::move(hit.path),
          .type = std::move(hit.type),
          .language = std::move(hit.language),
          .day = hit.day ? day_of(*hit.day) : "",
          .source = std::move(hit.source),
          .state = std::move(hit.state),
          .page_label = std::move(hit.page_label),
          .kind = std::move(hit.kind),
          .pages_of = hit.pages_of,
          .score = hit.score,
          .snippets = std::move(hit.snippets),
          .more_pages = std::move(hit.more_pages),
          .hits_in_document = hit.pages_in_document};
}

Result<NotSearchedAnswer> not_searched_answer(const store::View& view, std::int64_t without_text) {
  TRY(const auto counted, store::not_searched(view, {}));
  NotSearchedAnswer answer{.files = counted.files,
                           .partly = counted.partly,
                           .newer = counted.newer,
                           .pages_without_text = without_text};
  answer.sentence = store::sentence_of(counted, without_text);
  return answer;
}

// What the case knows of the hits beside the index: whether they were opened, and their copies.
Result<> complete(const store::View& view, const std::string& actor, std::vector<HitAnswer>& hits) {
  TRY(const auto seen, store::list_seen(view, actor));
  const std::unordered_set<store::DocumentSerial> known(seen.begin(), seen.end());
  for (HitAnswer& hit : hits) {
    const std::int64_t serial = std::stoll(hit.document);
    hit.seen = known.contains(serial);
    TRY(const auto head, store::load_head(view, serial));
    hit.copies = head.places;
  }
  return {};
}

Result<SearchAnswer> answer_search(const Services& services, const Ask& ask) {
  TRY(auto parsed, query_of(ask));
  TRY(const auto view, services.open_case->view());
  SearchAnswer answer;
  if (parsed.ok()) {
    TRY(const auto wish, search_ask_of(ask));
    TRY(auto found, services.index->search(parsed.query, wish));
    answer.total = found.total;
    answer.documents_total = found.documents_total;
    answer.generation = found.generation;
    answer.how_read = std::move(found.how_read);
    answer.notices = std::move(found.notices);
    answer.why_none = std::move(found.why_none);
    answer.seconds = found.seconds;
    answer.partial = found.partial;
    for (auto& hit : found.hits) answer.hits.push_back(hit_answer(std::move(hit)));
    TRY_VOID(complete(view, services.actor, answer.hits));
    TRY(answer.not_searched, not_searched_answer(view, found.pages_without_text));
  } else {
    answer.errors = std::move(parsed.errors);
    TRY(answer.not_searched, not_searched_answer(view, 0));
  }
  return answer;
}

Result<FacetsAnswer> answer_facets(const Services& services, const Ask& ask) {
  TRY(const auto parsed, query_of(ask));
  FacetsAnswer answer;
  if (!parsed.ok()) return answer;
  TRY(auto wish, search_ask_of(ask));
  wish.count_to = -1;
  TRY(answer.facets, services.index->facets(parsed.query, wish));
  return answer;
}

Result<QueryAnswer> answer_query(const Services& services, const Ask&, const QueryAsked& asked) {
  auto parsed = search::parse_query(asked.q, level_named(asked.level));
  QueryAnswer answer;
  if (parsed.ok()) {
    TRY(answer.how_read, services.index->how_read(parsed.query));
    answer.text = search::to_text(parsed.query.root);
  }
  answer.tokens = std::move(parsed.tokens);
  answer.errors = std::move(parsed.errors);
  return answer;
}

Result<ListAnswer> answer_list(const Services& services, const Ask&, const ListAsked& asked) {
  if (asked.lines.size() > list_lines_max) {
    return fail({.fault = Fault::over_limit,
                 .what = "the list",
                 .reason = "it has more than 100,000 lines",
                 .hint = "split it, or use: winnow search CASE --list FILE"});
  }
  const auto level = asked.level.empty() ? search::Level::words : level_named(asked.level);
  ListAnswer answer;
  TRY(answer.lines, services.index->list(asked.lines, level, asked.as_queries));
  return answer;
}

}  // namespace

std::vector<Route> search_routes(const Services& services) {
  return {
      read_route<SearchAnswer>(
          "/api/search", "Pages or documents that match, with what was not searched.",
          [&services](const Ask& ask) { return answer_search(services, ask); }),
      read_route<FacetsAnswer>(
          "/api/facets", "How the documents that match divide.",
          [&services](const Ask& ask) { return answer_facets(services, ask); }),
      write_route<QueryAsked, QueryAnswer>("POST", "/api/query/read",
                                           "How a query is read, without running it.",
                                           [&services](const Ask& ask, const QueryAsked& asked) {
                                             return answer_query(services, ask, asked);
                                           }),
      write_route<ListAsked, ListAnswer>("POST", "/api/search/list",
                                         "One search per line, in one pass.",
                                         [&services](const Ask& ask, const ListAsked& asked) {
                                           return answer_list(services, ask, asked);
                                         }),
  };
}

}  // namespace winnow::http
