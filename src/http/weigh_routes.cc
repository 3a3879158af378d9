// SPDX-License-Identifier: AGPL-3.0-or-later
#include "http/weigh_routes.h"

#include <algorithm>
#include <iterator>

#include "weigh/policy.h"
#include "weigh/policy_shown.h"
#include "weigh/weighing.h"

namespace winnow::http {
namespace {

using weigh::AssessAsked;
using weigh::ClaimPage;
using weigh::CustodyGraph;
using weigh::HelpfulChanges;
using weigh::MatrixPage;
using weigh::PolicyShown;

// The body may leave out what has a default.
Route assess_route(std::string pattern, std::string sentence,
                   std::function<Result<Assessment>(const std::string&, const AssessAsked&)> run) {
  return {"POST",
          std::move(pattern),
          std::move(sentence),
          sample_of<AssessAsked>(),
          sample_of<Assessment>(),
          [run = std::move(run)](const Ask& ask) -> Result<Response> {
            TRY(const auto asked, from_json<AssessAsked>(ask.body, MissingKeys::keep_default));
            TRY(const auto assessment, run(ask.part("id"), asked));
            return json_response(assessment);
          }};
}

std::vector<Route> policy_routes(const Services& services) {
  const auto of_claim = [&services](const std::string& id,
                                    const AssessAsked& asked) -> Result<Assessment> {
    TRY(const auto view, services.open_case->view());
    return weigh::preview_claim(view, id, asked);
  };
  const auto of_question = [&services](const std::string& id,
                                       const AssessAsked& asked) -> Result<Assessment> {
    TRY(const auto view, services.open_case->view());
    return weigh::preview_question(view, services.actor, id, asked);
  };
  return {
      read_route<PolicyShown>(
          "/api/weigh/policy", "The policy that a case begins with.",
          [](const Ask&) { return weigh::show_policy(weigh::default_policy()); }),
      write_route<WeighingPolicy, PolicyShown>(
          "POST", "/api/weigh/policy", "What a policy means; keeps nothing.",
          [](const Ask&, const WeighingPolicy& policy) { return weigh::show_policy(policy); }),
      assess_route("/api/weigh/claims/{id}/preview", "Weighs a claim and keeps nothing.", of_claim),
      assess_route("/api/weigh/questions/{id}/preview",
                   "Weighs a question by one's own ratings and keeps nothing.", of_question),
  };
}

}  // namespace

std::vector<Route> weigh_routes(const Services& services) {
  std::vector<Route> routes{
      read_route<ClaimPage>("/api/weigh/claims/{id}/page",
                            "One claim with its lines, numbers and all their inputs.",
                            [&services](const Ask& ask) -> Result<ClaimPage> {
                              TRY(const auto view, services.open_case->view());
                              return weigh::claim_page(view, ask.part("id"));
                            }),
      read_route<HelpfulChanges>("/api/weigh/claims/{id}/help",
                                 "Which single finding would help most.",
                                 [&services](const Ask& ask) -> Result<HelpfulChanges> {
                                   TRY(const auto view, services.open_case->view());
                                   return weigh::help_with_claim(view, ask.part("id"));
                                 }),
      assess_route("/api/weigh/claims/{id}/assess", "Weighs a claim and keeps the assessment.",
                   [&services](const std::string& id, const AssessAsked& asked) {
                     return weigh::assess_claim(*services.open_case, services.actor, id, asked);
                   }),
      read_route<CustodyGraph>(
          "/api/weigh/custody-graph", "Hands of one ?claim= or ?document=, or of all.",
          [&services](const Ask& ask) -> Result<CustodyGraph> {
            TRY(const auto view, services.open_case->view());
            return weigh::custody_graph(view, ask.parameter("claim"), ask.parameter("document"));
          }),
      read_route<MatrixPage>("/api/weigh/questions/{id}/matrix",
                             "Rival explanations and evidence, as this person may see them.",
                             [&services](const Ask& ask) -> Result<MatrixPage> {
                               TRY(const auto view, services.open_case->view());
                               return weigh::matrix_page(view, ask.part("id"), services.actor);
                             }),
      assess_route("/api/weigh/questions/{id}/assess",
                   "Weighs a question by one's own ratings and keeps the assessment.",
                   [&services](const std::string& id, const AssessAsked& asked) {
                     return weigh::assess_question(*services.open_case, services.actor, id, asked);
                   }),
  };
  std::ranges::move(policy_routes(services), std::back_inserter(routes));
  return routes;
}

}  // namespace winnow::http
