// SPDX-License-Identifier: AGPL-3.0-or-later
#include "http/record_routes.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "http/rating_columns.h"
#include "http/record_answers.h"
#include "store/records.h"
#include "store/vault.h"

namespace winnow::http {
namespace {

using store::RecordOf;

// How a kind is called in paths, sentences and the description.
struct KindNames {
  std::string path{};            // "claims"
  std::string_view list_type{};  // "ClaimList"
  std::string noun{};            // "claim"
};

constexpr std::array<std::string_view, 7> filter_nouns = {
    "claim", "question", "document", "source", "passage", "attribution", "hypothesis"};

store::RecordFilter filter_of(const Ask& ask) {
  store::RecordFilter filter{.with_withdrawn = ask.parameter("withdrawn") == "1"};
  for (const auto noun : filter_nouns) {
    const auto id = ask.parameter(noun);
    if (!id.empty()) filter.naming.push_back(std::string(noun) + ":" + id);
  }
  const auto target = ask.parameter("target");
  if (!target.empty()) filter.naming.push_back(target);
  return filter;
}

template <class T>
RecordView list_view(const KindNames& names) {
  return {names.list_type, [](Fields& f) {
            RecordList<T> list;
            describe(f, list);
          }};
}

template <class T>
Result<Response> list_response(const KindNames& names, RecordList<T> list) {
  list.total = static_cast<std::int64_t>(list.items.size());
  Response response;
  response.body = record_to_json({names.list_type, [&list](Fields& f) { describe(f, list); }});
  return response;
}

// What this person may see of the records; all, for most kinds.
template <class T>
Result<std::vector<T>> seen_by(const Services&, const store::View&, std::vector<T> records) {
  return records;
}
Result<std::vector<Rating>> seen_by(const Services& services, const store::View& view,
                                    std::vector<Rating> records) {
  TRY(const auto all, store::list_records<Rating>(view));
  TRY(const auto hypotheses, store::list_records<Hypothesis>(view));
  return visible_to(services.actor, std::move(records), all, hypotheses);
}

template <class T>
Result<Response> answer_list(const Services& services, const KindNames& names, const Ask& ask) {
  TRY(const auto view, services.open_case->view());
  TRY(auto records, store::list_records<T>(view, filter_of(ask)));
  RecordList<T> list;
  TRY(list.items, seen_by(services, view, std::move(records)));
  TRY(list.stale, store::list_stale(view, RecordOf<T>::kind));
  std::erase_if(list.stale, [&](const std::string& id) {
    return std::ranges::none_of(list.items, [&](const T& one) { return one.head.id == id; });
  });
  return list_response(names, std::move(list));
}

tl::unexpected<Error> hidden(const std::string& noun, const std::string& id) {
  return fail({.fault = Fault::refused,
               .what = noun + " " + id,
               .reason = "is hidden until the own ratings of its column are in"});
}

template <class T>
Result<T> answer_one(const Services& services, const KindNames& names, const Ask& ask) {
  TRY(const auto view, services.open_case->view());
  TRY(auto record, store::load_record<T>(view, ask.part("id")));
  TRY(auto seen, seen_by(services, view, std::vector<T>{std::move(record)}));
  if (seen.empty()) return hidden(names.noun, ask.part("id"));
  return std::move(seen.front());
}

template <class T>
Result<Response> answer_history(const Services& services, const KindNames& names, const Ask& ask) {
  TRY(const auto view, services.open_case->view());
  TRY(auto records, store::record_history<T>(view, ask.part("id")));
  RecordList<T> list;
  TRY(list.items, seen_by(services, view, std::move(records)));
  if (list.items.empty()) return hidden(names.noun, ask.part("id"));
  return list_response(names, std::move(list));
}

// Nobody rates for another.
template <class T>
void sign(const Services&, T&) {}
void sign(const Services& services, Rating& rating) { rating.rater = services.actor; }

template <class T>
Result<T> add(const Services& services, const Ask& ask) {
  TRY(T record, from_json<T>(ask.body, MissingKeys::keep_default));
  sign(services, record);
  TRY(auto done, services.open_case->perform(
                     {.kind = RecordOf<T>::adding, .actor = services.actor},
                     [&](store::Change& change) { return store::add_record(change, record); }));
  return std::move(done.value);
}

template <class T>
Result<T> change(const Services& services, const Ask& ask) {
  TRY(T record, from_json<T>(ask.body, MissingKeys::keep_default));
  sign(services, record);
  record.head.id = ask.part("id");
  TRY(auto done, services.open_case->perform(
                     {.kind = store::OperationKind::change_record, .actor = services.actor},
                     [&](store::Change& made) { return store::change_record(made, record); }));
  return std::move(done.value);
}

template <class T>
Result<T> withdraw(const Services& services, const Ask& ask, const WithdrawAsked& asked) {
  const RecordHead read{.id = ask.part("id"), .version = asked.version, .why = asked.why};
  TRY(auto done, services.open_case->perform(
                     {.kind = store::OperationKind::withdraw_record, .actor = services.actor},
                     [&](store::Change& made) { return store::withdraw_record<T>(made, read); }));
  return std::move(done.value);
}

// Bodies may leave out what has a default, which the routes of other records do not allow.
template <class T>
Route body_route(std::string method, std::string pattern, std::string sentence,
                 std::function<Result<T>(const Ask&)> answer) {
  return {std::move(method),
          std::move(pattern),
          std::move(sentence),
          sample_of<T>(),
          sample_of<T>(),
          [answer = std::move(answer)](const Ask& ask) -> Result<Response> {
            TRY(const T stored, answer(ask));
            return json_response(stored);
          }};
}

template <class T>
std::vector<Route> reads(const Services& services, const KindNames& names) {
  const std::string all = "/api/weigh/" + names.path;
  return {{"GET", all,
           "Newest versions; ?withdrawn=1 for all, ?claim= ?question= ?document= ?source= ?passage="
           " ?attribution= ?hypothesis= by id, ?target= by reference.",
           std::nullopt, list_view<T>(names),
           [&services, names](const Ask& ask) { return answer_list<T>(services, names, ask); }},
          read_route<T>(
              all + "/{id}", "The newest version of one " + names.noun + ".",
              [&services, names](const Ask& ask) { return answer_one<T>(services, names, ask); }),
          {"GET", all + "/{id}/history", "All versions, oldest first.", std::nullopt,
           list_view<T>(names),
           [&services, names](const Ask& ask) { return answer_history<T>(services, names, ask); }}};
}

template <class T>
std::vector<Route> reads_and_writes(const Services& services, const KindNames& names) {
  const std::string all = "/api/weigh/" + names.path;
  auto routes = reads<T>(services, names);
  routes.push_back(body_route<T>("POST", all, "Adds a " + names.noun + "; head.why is kept.",
                                 [&services](const Ask& ask) { return add<T>(services, ask); }));
  routes.push_back(
      body_route<T>("PUT", all + "/{id}",
                    "The next version; head.version is the one that was read, head.why the reason.",
                    [&services](const Ask& ask) { return change<T>(services, ask); }));
  routes.push_back(write_route<WithdrawAsked, T>(
      "POST", all + "/{id}/withdraw", "Takes it back; it stays readable.",
      [&services](const Ask& ask, const WithdrawAsked& asked) {
        return withdraw<T>(services, ask, asked);
      }));
  return routes;
}

void add_vault_routes(const Services& services, std::vector<Route>& routes) {
  routes.push_back(write_route<SealAsked, Source>(
      "POST", "/api/weigh/sources/{id}/seal", "Seals the real name of a source.",
      [&services](const Ask& ask, const SealAsked& asked) {
        return store::seal_name(*services.open_case, {.source = ask.part("id"),
                                                      .name = asked.name,
                                                      .passphrase = asked.passphrase,
                                                      .actor = services.actor});
      }));
  routes.push_back(write_route<RevealAsked, RevealedName>(
      "POST", "/api/weigh/sources/{id}/reveal", "Tells it; that is an entry of the journal.",
      [&services](const Ask& ask, const RevealAsked& asked) -> Result<RevealedName> {
        TRY(auto name, store::reveal_name(*services.open_case, {.source = ask.part("id"),
                                                                .passphrase = asked.passphrase,
                                                                .actor = services.actor}));
        return RevealedName{std::move(name)};
      }));
}

}  // namespace

std::vector<Route> record_routes(const Services& services) {
  std::vector<Route> routes;
  const auto take = [&routes](std::vector<Route> more) {
    std::ranges::move(more, std::back_inserter(routes));
  };
  take(reads_and_writes<Source>(services, {"sources", "SourceList", "source"}));
  add_vault_routes(services, routes);
  take(reads_and_writes<CustodyStep>(services, {"custody", "CustodyStepList", "custody step"}));
  take(reads_and_writes<Passage>(services, {"passages", "PassageList", "passage"}));
  take(reads_and_writes<Claim>(services, {"claims", "ClaimList", "claim"}));
  take(reads_and_writes<Attribution>(services, {"attributions", "AttributionList", "attribution"}));
  take(reads_and_writes<EvidenceLink>(services, {"evidence", "EvidenceLinkList", "evidence link"}));
  take(reads_and_writes<Check>(services, {"checks", "CheckList", "check"}));
  take(reads_and_writes<Question>(services, {"questions", "QuestionList", "question"}));
  take(reads_and_writes<Hypothesis>(services, {"hypotheses", "HypothesisList", "hypothesis"}));
  take(reads_and_writes<Rating>(services, {"ratings", "RatingList", "rating"}));
  take(reads<Assessment>(services, {"assessments", "AssessmentList", "assessment"}));
  take(reads_and_writes<winnow::Response>(services, {"responses", "ResponseList", "response"}));
  take(reads_and_writes<Correction>(services, {"corrections", "CorrectionList", "correction"}));
  return routes;
}

}  // namespace winnow::http
