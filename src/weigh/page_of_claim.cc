// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/page_of_claim.h"

#include <algorithm>

#include "weigh/assess.h"
#include "weigh/claim_findings.h"
#include "weigh/claim_lines.h"
#include "weigh/draw_custody.h"
#include "weigh/support/cautions.h"
#include "weigh/words/say.h"

namespace winnow::weigh {
namespace {

class PageOfClaim {
 public:
  PageOfClaim(const RecordIndex& index, const Claim& claim, const WeighingPolicy& policy)
      : index_(index),
        claim_(claim),
        policy_(policy),
        weighed_(weigh_claim(index, claim, policy)) {}

  ClaimPage finish(StoredAssessment stored) {
    const ClaimStateRuling ruling = claim_state(standing_of(index_, weighed_));
    page_.claim = claim_;
    page_.state = names_of(ClaimState{}).at(static_cast<std::size_t>(ruling.state));
    page_.state_rule = names_of(ClaimRule{}).at(static_cast<std::size_t>(ruling.rule));
    page_.assessment = std::move(stored.assessment);
    page_.is_stale = stored.is_stale;
    page_.stale_because = std::move(stored.stale_because);
    page_.now = assessment_of(index_, weighed_, policy_);
    add_reports();
    page_.actors = actors_of(index_, weighed_, policy_);
    page_.lines = support_lines_of(weighed_);
    page_.sweeps = sweeps_of(weighed_, policy_);
    page_.ceilings = ceilings_of(weighed_, policy_);
    page_.placements = placements_shown(weighed_);
    page_.warnings = cautions(index_, weighed_.fabricate.support);
    add_custody();
    add_answers();
    add_readiness();
    return std::move(page_);
  }

 private:
  void add_reports() {
    const Support& support = weighed_.fabricate.support;
    for (const auto* said : index_.attributions_of(claim_.head.id)) {
      VoiceItem item = item_of(index_, *said);
      for (const Repetition& repetition : support.repetitions) {
        if (repetition.attribution == said->head.id) item.repeats = repetition.of;
      }
      if (said->stance == Stance::doubts) {
        page_.doubts.push_back(std::move(item));
      } else if (!item.repeats.empty()) {
        page_.repeaters.push_back(std::move(item));
      } else {
        add_to_voice(std::move(item));
      }
    }
    for (const std::string& document : support.evidence) {
      VoiceItem item{.reference = "document:" + document,
                     .label = label_of(index_, "document:" + document),
                     .basis = Basis::document,
                     .document = document};
      add_to_voice(std::move(item));
    }
    for (const auto* link : index_.evidence_for("claim:" + claim_.head.id)) {
      page_.evidence.push_back(*link);
    }
  }

  void add_to_voice(VoiceItem item) {
    item.actors = actors_of_report(weighed_, item.reference);
    const bool denies = denies_by(weighed_, item.reference);
    item.stance = denies ? Stance::denies : item.stance;
    put_in_voice(index_, std::move(item), denies ? page_.voices_against : page_.voices_for);
  }

  void add_custody() {
    std::vector<std::string> items;
    for (const std::string& document : weighed_.fabricate.support.evidence) {
      items.push_back("document:" + document);
    }
    for (const auto* said : index_.attributions_of(claim_.head.id)) {
      const Passage* passage = index_.passage(said->passage);
      if (passage != nullptr) items.push_back("document:" + passage->document);
    }
    const auto& witnesses = index_.attributions_of(claim_.head.id);
    if (!items.empty() || !witnesses.empty()) {
      page_.custody = draw_custody(index_.records(), items, witnesses);
    }
    for (const CustodyLink& link : page_.custody.links) {
      if (link.is_gap) page_.looked_for.push_back(link.gap_question);
    }
  }

  void add_answers() {
    const Records& records = index_.records();
    const std::string reference = "claim:" + claim_.head.id;
    for (const Question& question : records.questions) {
      if (question.claim == claim_.head.id) page_.questions.push_back(question);
    }
    for (const Response& response : records.responses) {
      if (response.target != reference) continue;
      for (const Accepted& accepted : response.accepted) {
        if (accepted.as == AcceptedAs::task) page_.looked_for.push_back(accepted.text);
      }
      page_.responses.push_back(response);
    }
    for (const Correction& correction : records.corrections) {
      const bool is_ours =
          correction.target == reference ||
          std::ranges::find(correction.affected, reference) != correction.affected.end();
      if (is_ours) page_.corrections.push_back(correction);
    }
  }

  void add_readiness() {
    if (!page_.assessment) page_.readiness.push_back(say("not_ready_not_weighed", {}));
    if (page_.is_stale) page_.readiness.push_back(say("stale", {}));
    const auto voices = voices_of(weighed_.fabricate.low);
    if (voices && *voices < 2) page_.readiness.push_back(say("not_ready_single_voice", {}));
    if (page_.responses.empty()) page_.readiness.push_back(say("not_ready_no_response", {}));
  }

  const RecordIndex& index_;
  const Claim& claim_;
  const WeighingPolicy& policy_;
  WeighedClaim weighed_;
  ClaimPage page_{};
};

}  // namespace

ClaimPage show_claim(const RecordIndex& index, const Claim& claim, const WeighingPolicy& policy,
                     StoredAssessment stored) {
  return PageOfClaim(index, claim, policy).finish(std::move(stored));
}

}  // namespace winnow::weigh
