// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <chrono>

#include "base/text.h"
#include "search/facets.h"
#include "search/fts5_hits.h"
#include "search/fts5_index.h"
#include "search/why_none.h"

namespace winnow::search {
namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

std::int64_t documents_in(const Matches& matches, const Columns& columns) {
  std::int64_t out = 0;
  std::uint32_t last = 0xFFFFFFFF;
  for (const std::uint32_t record : matches.records) {
    const std::uint32_t document = columns.records[record].document;
    if (document != last) ++out;
    last = document;
  }
  return out;
}

// What the answer says beside its hits.
Answer stated(const Query& query, const Ask& ask, const Plan& plan, const Columns& columns) {
  Answer out;
  out.generation = columns.generation;
  out.pages_without_text = columns.without_text;
  out.notices = query.notices;
  for (const Reading& reading : plan.readings) {
    // A form that stands nowhere is no news; one that is switched off must stay visible.
    if (reading.kind == "also" && reading.on && reading.documents == 0) continue;
    out.how_read.push_back(reading);
  }
  for (const Filter& filter : ask.filters) {
    Reading reading;
    reading.text = (filter.exclude ? "-" : "") + filter.field + ":" + filter.value;
    reading.kind = "filter";
    out.how_read.push_back(std::move(reading));
  }
  return out;
}

void say_partial(Answer& answer) {
  answer.partial = true;
  answer.total.exact = answer.documents_total.exact = false;
  answer.notices.push_back("the deadline passed: this answer is not complete");
}

}  // namespace

Result<Answer> Fts5Index::search(const Query& query, const Ask& ask) const {
  std::vector<Hit> hits;
  std::int64_t number = 0;
  TRY(Answer answer, run(query, ask, [&](const Hit& hit) {
        hits.push_back(hit);
        return ++number < ask.count;
      }));
  answer.hits = std::move(hits);
  return answer;
}

Result<Answer> Fts5Index::walk(const Query& query, const Ask& ask, const HitVisitor& visit) const {
  Ask all = ask;
  all.count = -1;
  return run(query, all, visit);
}

Result<Answer> Fts5Index::run(const Query& query, const Ask& ask, const HitVisitor& visit) const {
  const auto start = Clock::now();
  TRY(Found found, find(query, ask));
  const Columns& columns = found.session->columns();
  Answer answer = stated(query, ask, found.plan, columns);
  answer.total.value = static_cast<std::int64_t>(found.matches.size());
  answer.documents_total.value = documents_in(found.matches, columns);
  if (found.partial) say_partial(answer);
  if (found.matches.size() == 0 && !found.partial) {
    answer.why_none =
        why_none(found.plan, columns.dictionary, static_cast<std::int64_t>(found.before_filters));
  }
  const auto first = static_cast<std::size_t>(std::max<std::int64_t>(ask.first, 0));
  const std::size_t wanted =
      ask.count < 0 ? found.matches.size() : first + static_cast<std::size_t>(ask.count);
  const std::vector<Ranked> order = ranked(found.matches, columns, ask.group, wanted);
  HitMaker maker(found.session->connection(), columns, found.plan, text_of_);
  for (std::size_t i = first; i < std::min(wanted, order.size()); ++i) {
    TRY(const Hit hit, maker.make(order[i], found.matches, ask));
    if (!visit(hit)) break;
  }
  answer.seconds = seconds_since(start);
  return answer;
}

Result<std::vector<Facet>> Fts5Index::facets(const Query& query, const Ask& ask) const {
  TRY(const Found found, find(query, ask));
  return facets_of(found.matches, found.session->columns());
}

Result<LineAnswer> Fts5Index::line(Session& session, const std::string& line, Level level,
                                   bool as_query) const {
  LineAnswer out;
  out.line = line;
  const ParsedQuery parsed = as_query ? parse_query(line, level) : literal_query(line, level);
  if (!parsed.ok()) {
    out.error = parsed.errors.front().reason;
    return out;
  }
  const Columns& columns = session.columns();
  TRY(Plan plan, plan_query(parsed.query, columns.dictionary, {}));
  const PlanNode& root = plan.root;
  if (root.kind == PlanKind::sequence && root.stems.empty() && root.field.empty()) {
    // Most lines of a list name what is not there: one look-up tells.
    for (const std::string& word : root.words) {
      if (columns.dictionary.df_of(word) > 0) continue;
      for (NearWord& near :
           near_spellings(columns.dictionary, std::string_view(word).substr(1), true)) {
        out.near.push_back(std::move(near));
      }
      return out;
    }
  }
  const EvaluateOptions options{.deadline = Clock::now() + Ask{}.deadline,
                                .texts = texts_of(session)};
  TRY(const Evaluation found, evaluate(plan, columns, session, options));
  out.hits = static_cast<std::int64_t>(found.matches.size());
  out.documents = documents_in(found.matches, columns);
  if (found.partial) out.error = "the deadline passed: the numbers are not complete";
  return out;
}

Result<std::vector<LineAnswer>> Fts5Index::list(std::span<const std::string> lines, Level level,
                                                bool as_queries) const {
  TRY(const auto session, readers_.begin());
  std::vector<LineAnswer> out;
  out.reserve(lines.size());
  for (const std::string& text : lines) {
    session->connection().set_deadline(Clock::now() + Ask{}.deadline);
    auto answer = line(*session, to_valid_utf8(text), level, as_queries);
    if (answer) {
      out.push_back(std::move(*answer));
      continue;
    }
    // Damage and the like would meet every line; a fault of this line costs this line.
    if (answer.error().fault == Fault::malformed && answer.error().what == "index") {
      return fail(std::move(answer).error());
    }
    LineAnswer bad;
    bad.line = text;
    bad.error = answer.error().reason;
    out.push_back(std::move(bad));
  }
  return out;
}

}  // namespace winnow::search
