// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/weighing.h"

#include "base/text.h"
#include "store/hand_overs.h"
#include "store/records.h"
#include "store/stale.h"
#include "weigh/assess.h"
#include "weigh/draw_custody.h"
#include "weigh/help_for_claim.h"
#include "weigh/page_of_claim.h"
#include "weigh/support/case_records.h"
#include "weigh/weigh_question.h"

namespace winnow::weigh {
namespace {

template <class T>
Result<const T*> wanted(const std::vector<T>& records, const std::string& noun,
                        const std::string& id) {
  if (const T* found = find(records, id)) return found;
  return fail({.fault = Fault::not_found,
               .what = noun + " " + id,
               .reason = "is not in this case, or was withdrawn"});
}

Result<StoredAssessment> stored_for(const store::View& view, const std::string& reference) {
  StoredAssessment stored;
  TRY(stored.assessment, store::find_assessment(view, reference));
  if (!stored.assessment) return stored;
  TRY(const auto mark, store::find_stale(view, "assessment:" + stored.assessment->head.id));
  stored.is_stale = mark.has_value();
  if (mark) stored.stale_because = {mark->because};
  return stored;
}

WeighingPolicy policy_in(const StoredAssessment& stored) {
  return stored.assessment ? stored.assessment->policy : default_policy();
}

WeighingPolicy policy_in(const StoredAssessment& stored, const AssessAsked& asked) {
  return asked.policy ? *asked.policy : policy_in(stored);
}

// A choice that no measurement makes is somebody's: it does not change without a reason.
Result<Assessment> kept(store::Change& change, Assessment assessment, const AssessAsked& asked) {
  TRY(const auto stored, stored_for(change, assessment.target));
  if (trim_ascii(asked.why).empty() && !is_same(assessment.policy, policy_in(stored))) {
    return fail({.fault = Fault::refused,
                 .what = "policy",
                 .where = "why",
                 .reason = "it is changed without a reason",
                 .hint = "say why, or leave the policy as it is"});
  }
  assessment.head.why = asked.why;
  return store::store_assessment(change, std::move(assessment));
}

store::Operation assessing(const std::string& actor, const std::string& summary) {
  return {.kind = store::OperationKind::assess, .actor = actor, .summary = summary};
}

}  // namespace

void describe(Fields& f, AssessAsked& a) {
  f("why", a.why, "Why it is weighed again; needed where the policy changes.");
  f("digit", a.digit, "Credibility 1 to 6 as a person judges it; empty = none.");
  f("policy", a.policy, "Choices to weigh under; missing = those of before.");
}

Result<ClaimPage> claim_page(const store::View& view, const std::string& claim) {
  TRY(const Records records, load_case_records(view));
  TRY(const Claim* found, wanted(records.claims, "claim", claim));
  TRY(auto stored, stored_for(view, "claim:" + claim));
  const WeighingPolicy policy = policy_in(stored);
  return show_claim(RecordIndex(records), *found, policy, std::move(stored));
}

Result<HelpfulChanges> help_with_claim(const store::View& view, const std::string& claim) {
  TRY(const Records records, load_records_behind(view, "claim:" + claim));
  TRY(const Claim* found, wanted(records.claims, "claim", claim));
  TRY(const auto stored, stored_for(view, "claim:" + claim));
  return help_for_claim(RecordIndex(records), *found, policy_in(stored));
}

Result<MatrixPage> matrix_page(const store::View& view, const std::string& question,
                               const std::string& rater) {
  TRY(const Records records, load_records_behind(view, "question:" + question));
  TRY(const Question* found, wanted(records.questions, "question", question));
  TRY(const auto stored, stored_for(view, "question:" + question));
  MatrixPage page = show_matrix(RecordIndex(records), *found, rater, policy_in(stored));
  page.assessment = stored.assessment;
  page.is_stale = stored.is_stale;
  return page;
}

Result<CustodyGraph> custody_graph(const store::View& view, const std::string& claim,
                                   const std::string& document) {
  TRY(const Records records, load_case_records(view));
  if (!claim.empty()) {
    TRY(const Claim* found, wanted(records.claims, "claim", claim));
    return show_claim(RecordIndex(records), *found, default_policy(), {}).custody;
  }
  if (document.empty()) return draw_custody(records, {}, {});
  Records with_document = records;
  TRY(auto hand_overs, store::hand_overs_of(view, std::atoll(document.c_str())));
  with_document.documents.push_back({.document = document, .hand_overs = std::move(hand_overs)});
  return draw_custody(with_document, {"document:" + document}, {});
}

Result<Assessment> preview_claim(const store::View& view, const std::string& claim,
                                 const AssessAsked& asked) {
  TRY(const Records records, load_records_behind(view, "claim:" + claim));
  TRY(const Claim* found, wanted(records.claims, "claim", claim));
  TRY(const auto stored, stored_for(view, "claim:" + claim));
  return assess_claim(RecordIndex(records), *found, policy_in(stored, asked), asked.digit);
}

Result<Assessment> preview_question(const store::View& view, const std::string& rater,
                                    const std::string& question, const AssessAsked& asked) {
  TRY(const Records records, load_records_behind(view, "question:" + question));
  TRY(const Question* found, wanted(records.questions, "question", question));
  TRY(const auto stored, stored_for(view, "question:" + question));
  return assess_question(RecordIndex(records), *found, rater, policy_in(stored, asked));
}

Result<Assessment> assess_claim(store::Case& open_case, const std::string& actor,
                                const std::string& claim, const AssessAsked& asked) {
  const auto work = [&](store::Change& change) -> Result<Assessment> {
    TRY(Assessment assessment, preview_claim(change, claim, asked));
    return kept(change, std::move(assessment), asked);
  };
  TRY(auto done, open_case.perform(assessing(actor, "claim " + claim), work));
  return std::move(done.value);
}

Result<Assessment> assess_question(store::Case& open_case, const std::string& actor,
                                   const std::string& question, const AssessAsked& asked) {
  const auto work = [&](store::Change& change) -> Result<Assessment> {
    TRY(Assessment assessment, preview_question(change, actor, question, asked));
    return kept(change, std::move(assessment), asked);
  };
  TRY(auto done, open_case.perform(assessing(actor, "question " + question), work));
  return std::move(done.value);
}

}  // namespace winnow::weigh
