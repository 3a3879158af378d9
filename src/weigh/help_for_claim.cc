// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/help_for_claim.h"

#include <algorithm>

#include "weigh/claim_findings.h"
#include "weigh/lines/value_of_information.h"
#include "weigh/words/grade.h"
#include "weigh/words/say.h"

namespace winnow::weigh {
namespace {

constexpr std::string_view letters = "ABCDE";

std::string_view code_of(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::reached_without_gate:
      return "help_reached_without_gate";
    case ChangeKind::new_witness:
      return "help_new_witness";
    case ChangeKind::witness_behind_gate:
      return "help_witness_behind_gate";
    case ChangeKind::separate_holder:
      return "help_separate_holder";
    case ChangeKind::actor_examined:
      return "help_actor_examined";
    case ChangeKind::graded_up:
      return "help_graded_up";
    case ChangeKind::graded_down:
      return "help_graded_down";
    case ChangeKind::signature_verified:
      return "help_signature_verified";
    case ChangeKind::upstream_found:
      return "help_upstream_found";
    case ChangeKind::custody_gap_closed:
      break;
  }
  return "help_custody_gap_closed";
}

class Helping {
 public:
  Helping(const RecordIndex& index, const Claim& claim, const WeighingPolicy& policy)
      : index_(index),
        policy_(policy),
        weighed_(weigh_claim(index, claim, policy)),
        support_(weighed_.fabricate.support) {}

  HelpfulChanges finish() {
    const Advice advice = value_of_information(support_.graph, premises_of(policy_), prospects());
    HelpfulChanges changes;
    for (const Benefit& benefit : advice.benefits) changes.items.push_back(shown(benefit, advice));
    if (advice.nothing_passes_ceiling) changes.ceiling = advice.ceiling;
    return changes;
  }

 private:
  Prospects prospects() {
    Prospects prospects;
    for (const LineOrigin& origin : support_.origins) prospects.speakers.push_back(origin.speaker);
    for (const LineActor& actor : support_.actors) {
      prospects.gradings.push_back(grading_of(index_.source(actor.source)));
    }
    add_unknown_origins(prospects);
    add_gaps(prospects);
    return prospects;
  }

  std::optional<double> value_of(std::size_t letter) const {
    Source graded;
    graded.grades.push_back({.letter = std::string(1, letters.at(letter))});
    return soundness_under(policy_, graded).p;
  }

  Grading grading_of(const Source* source) const {
    if (source == nullptr || source->soundness) return {};
    const std::size_t at = letters.find(letter_of(*source));
    if (letter_of(*source).empty() || at == std::string_view::npos) return {};
    Grading grading;
    if (at > 0) grading.up = value_of(at - 1);
    if (at + 1 < letters.size()) grading.down = value_of(at + 1);
    return grading;
  }

  // Well: it comes from somebody apart from all others. Badly: it only repeats them.
  void add_unknown_origins(Prospects& prospects) const {
    for (std::size_t i = 0; i < support_.origins.size(); ++i) {
      if (!support_.origins[i].is_unknown) continue;
      Prospect prospect{.change = {.kind = ChangeKind::upstream_found, .line = static_cast<int>(i)},
                        .well = support_.graph};
      Line& line = prospect.well.lines[i];
      prospect.well.soundness.push_back(unknown_soundness);
      std::erase_if(line.actors, [&](int actor) {
        return support_.actors.at(static_cast<std::size_t>(actor)).is_unknown;
      });
      line.actors.push_back(static_cast<int>(prospect.well.soundness.size()) - 1);
      prospect.badly = support_.graph;
      prospect.badly->lines.erase(prospect.badly->lines.begin() + static_cast<std::ptrdiff_t>(i));
      prospects.others.push_back(std::move(prospect));
    }
  }

  // Well: the giver could do nothing to it. Badly: the giver is unsound.
  void add_gaps(Prospects& prospects) {
    for (const std::string& gap : support_.gaps) {
      const CustodyStep* step = find(index_.records().custody, gap);
      const auto actor = std::ranges::find_if(support_.actors, [&](const LineActor& a) {
        return step != nullptr && !step->from.empty() && a.source == step->from;
      });
      if (actor == support_.actors.end()) continue;
      const int giver = static_cast<int>(actor - support_.actors.begin());
      Prospect prospect{.change = {.kind = ChangeKind::custody_gap_closed, .actor = giver},
                        .well = support_.graph,
                        .badly = support_.graph};
      for (Line& line : prospect.well.lines) {
        if (line.actors.size() > 1) std::erase(line.actors, giver);
      }
      prospect.badly->soundness.at(static_cast<std::size_t>(giver)) = 0;
      gap_of_.emplace_back(giver, step);
      prospects.others.push_back(std::move(prospect));
    }
  }

  std::string actor_name(std::optional<int> actor) const {
    if (!actor) return "";
    return name_of(index_, support_.actors.at(static_cast<std::size_t>(*actor)));
  }

  std::vector<std::string> arguments_of(const Change& change, const Advice& advice) const {
    switch (change.kind) {
      case ChangeKind::new_witness:
      case ChangeKind::separate_holder:
        return {};
      case ChangeKind::witness_behind_gate:
        return names_of(index_, support_, advice.gate);
      case ChangeKind::reached_without_gate:
        return {line_name(change), actor_name(change.gate)};
      case ChangeKind::upstream_found:
      case ChangeKind::signature_verified:
        return {line_name(change)};
      case ChangeKind::custody_gap_closed:
        return {actor_name(change.actor), receiver_of(*change.actor)};
      default:
        return {actor_name(change.actor)};
    }
  }

  std::string line_name(const Change& change) const {
    if (!change.line) return actor_name(change.actor);
    return label_of(index_, support_.origins.at(static_cast<std::size_t>(*change.line)).reference);
  }

  std::string receiver_of(int giver) const {
    for (const auto& [actor, step] : gap_of_) {
      if (actor == giver && !step->to.empty()) return index_.name_of(step->to);
    }
    return "somebody nobody named";
  }

  std::string target_of(const Change& change) const {
    if (change.actor) {
      return "source:" + support_.actors.at(static_cast<std::size_t>(*change.actor)).source;
    }
    if (change.line) {
      return support_.origins.at(static_cast<std::size_t>(*change.line)).reference;
    }
    return "";
  }

  HelpfulChange shown(const Benefit& benefit, const Advice& advice) const {
    const double now = weighed_.probability;
    HelpfulChange change{
        .code = std::string(code_of(benefit.change.kind)),
        .target = target_of(benefit.change),
        .if_well = benefit.well.value_or(now),
        .if_badly = benefit.badly.value_or(benefit.well.value_or(now)),
        .independence = benefit.independence.unbounded ? -1 : benefit.independence.at_least};
    change.arguments = arguments_of(benefit.change, advice);
    change.text = say(change.code, change.arguments).text;
    for (const auto& fallen : benefit.fallen) {
      CutSet set;
      for (const int actor : fallen) {
        set.actors.push_back(support_.actors.at(static_cast<std::size_t>(actor)).source);
      }
      change.removed.push_back(std::move(set));
    }
    return change;
  }

  const RecordIndex& index_;
  const WeighingPolicy& policy_;
  WeighedClaim weighed_;
  const Support& support_;
  std::vector<std::pair<int, const CustodyStep*>> gap_of_{};
};

}  // namespace

HelpfulChanges help_for_claim(const RecordIndex& index, const Claim& claim,
                              const WeighingPolicy& policy) {
  return Helping(index, claim, policy).finish();
}

}  // namespace winnow::weigh
