// SPDX-License-Identifier: AGPL-3.0-or-later
#include "http/weigh_routes.h"

#include "weigh/weighing.h"

namespace winnow::http {
namespace {

using weigh::AssessAsked;
using weigh::ClaimPage;
using weigh::CustodyGraph;
using weigh::HelpfulChanges;
using weigh::MatrixPage;

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

}  // namespace

std::vector<Route> weigh_routes(const Services& services) {
  return {
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
}

}  // namespace winnow::http
