// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/claim_findings.h"

#include <algorithm>

#include "weigh/lines/ceiling.h"
#include "weigh/lines/sensitivity.h"
#include "weigh/weigh_question.h"
#include "weigh/words/grade.h"

namespace winnow::weigh {
namespace {

Letter letter_or_f(const std::string& text) {
  const auto grade = parse_grade(text, Wording::stanag_2511);
  return grade && grade->letter ? *grade->letter : Letter::f;
}

// Documents that the claim's reports stand in or rest on.
std::vector<std::string> papers_of(const RecordIndex& index, const WeighedClaim& weighed) {
  std::vector<std::string> papers = weighed.fabricate.support.evidence;
  for (const auto* said : index.attributions_of(weighed.claim->head.id)) {
    const Passage* passage = index.passage(said->passage);
    if (passage != nullptr) papers.push_back(passage->document);
  }
  std::ranges::sort(papers);
  papers.erase(std::ranges::unique(papers).begin(), papers.end());
  return papers;
}

Examined examined_of(const RecordIndex& index, const WeighedClaim& weighed) {
  Examined examined{.copy_held = !weighed.fabricate.support.evidence.empty()};
  for (const std::string& paper : papers_of(index, weighed)) {
    for (const Check* check : index.checks_of(paper)) {
      ++examined.checks;
      if (!check->is_applicable) continue;
      ++examined.applicable;
      if (check->severity != Severity::info) ++examined.observations;
    }
  }
  return examined;
}

// Ourselves as witness, or a check of every document that is the evidence.
bool is_examined_by_us(const RecordIndex& index, const WeighedClaim& weighed) {
  for (const auto* said : index.attributions_of(weighed.claim->head.id)) {
    const bool is_own = !index.own().empty() && said->speaker == index.own();
    if (is_own && said->basis == Basis::witnessed) return true;
  }
  const auto& evidence = weighed.fabricate.support.evidence;
  return !evidence.empty() && std::ranges::all_of(evidence, [&](const std::string& document) {
    return std::ranges::any_of(index.checks_of(document),
                               [](const Check* check) { return check->is_applicable; });
  });
}

Severity worst_of(const RecordIndex& index, const WeighedClaim& weighed) {
  Severity worst = Severity::info;
  for (const std::string& paper : papers_of(index, weighed)) {
    for (const Check* check : index.checks_of(paper)) {
      if (check->is_applicable) worst = std::max(worst, check->severity);
    }
  }
  return worst;
}

Foundation foundation_of(const RecordIndex& index, const WeighedClaim& weighed,
                         const WeighingPolicy& policy) {
  const Support& support = weighed.fabricate.support;
  Foundation foundation{.independence = voices_of(weighed.fabricate.low),
                        .key_items_examined = is_examined_by_us(index, weighed),
                        .checks_applicable = examined_of(index, weighed).applicable,
                        .worst_observation = worst_of(index, weighed),
                        .strongest_rival = strongest_rival(index, *weighed.claim, policy)};
  for (const int gate : support.gates) {
    const LineActor& actor = support.actors.at(static_cast<std::size_t>(gate));
    const Source* source = index.source(actor.source);
    foundation.gates.push_back(
        {.actor = name_of(index, actor),
         .letter = letter_or_f(source == nullptr ? "" : letter_of(*source))});
  }
  return foundation;
}

Footing footing_of(const RecordIndex& index, const WeighedClaim& weighed) {
  const WeighedMode& mode = weighed.fabricate;
  const Graph& graph = mode.support.graph;
  Footing footing{
      .voices_lo = voices_of(mode.low),
      .voices_hi = voices_of(mode.high),
      .cut_sets = names_of(index, mode.support, mode.cut_sets.sets),
      .denial_cut_sets = names_of(index, mode.support, cut_sets_of_denials(graph).sets)};
  footing.reports = std::ranges::count_if(graph.lines, [](const Line& l) { return !l.denies; }) +
                    static_cast<std::int64_t>(mode.support.repetitions.size());
  footing.unknown_origins = std::ranges::count_if(
      mode.support.origins, [](const LineOrigin& origin) { return origin.is_unknown; });
  footing.through_us =
      std::ranges::any_of(mode.cut_sets.with_own, [](const auto& set) { return set.size() == 1; });
  return footing;
}

std::optional<GateCeiling> ceiling_of(const RecordIndex& index, const WeighedClaim& weighed,
                                      const Premises& premises) {
  const Support& support = weighed.fabricate.support;
  const std::vector<int> gate = common_gate(support.graph);
  const auto agreeing =
      std::ranges::count_if(support.graph.lines, [](const Line& line) { return !line.denies; });
  if (gate.empty() || agreeing < 2) return std::nullopt;
  const auto most = probability(ceiling(support.graph, gate, premises.q), premises.prior);
  if (!most) return std::nullopt;
  return GateCeiling{
      .gate = names_of(index, support, gate), .at_most = to_per_mille(*most), .agreeing = agreeing};
}

// What each report whose path nobody knows would make of it; several are taken to lie alike.
std::vector<UnknownPath> unknown_paths_of(const RecordIndex& index, const WeighedClaim& weighed) {
  const Support& support = weighed.fabricate.support;
  std::string report;
  for (const LineOrigin& origin : support.origins) {
    if (origin.is_unknown && report.empty()) report = label_of(index, origin.reference);
  }
  UnknownPath path{.report = report};
  bool any = false;
  for (const Placed& placement : weighed.placements.all) {
    if (placement.places.empty() || !placement.probability) continue;
    const Place& first = placement.places.front();
    if (std::ranges::any_of(placement.places, [&](const Place& p) { return p != first; })) continue;
    any = true;
    const std::int64_t at = to_per_mille(*placement.probability);
    if (first.kind == Place::Kind::derived) path.derived = at;
    if (first.kind == Place::Kind::separate) path.separate = at;
    if (first.kind == Place::Kind::behind) {
      const LineActor& gate = support.actors.at(static_cast<std::size_t>(first.gate));
      path.through.push_back({.gate = name_of(index, gate), .at = at});
    }
  }
  return any ? std::vector<UnknownPath>{path} : std::vector<UnknownPath>{};
}

std::vector<AssumedGrade> assumed_of(const RecordIndex& index, const WeighedClaim& weighed,
                                     const WeighingPolicy& policy) {
  const Support& support = weighed.fabricate.support;
  const Premises premises = premises_of(policy);
  std::vector<AssumedGrade> assumed;
  for (std::size_t i = 0; i < support.actors.size(); ++i) {
    const Source* source = index.source(support.actors[i].source);
    if (source == nullptr) continue;
    const SourceSoundness sound = soundness_under(policy, *source);
    if (sound.from != "assumed") continue;
    const Ends both = ends(support.graph, static_cast<int>(i), premises.q);
    const auto at = [&](double soundness) {
      return to_per_mille(
          probability(belief_at(both, soundness), premises.prior).value_or(weighed.probability));
    };
    assumed.push_back({.source = name_of(index, support.actors[i]),
                       .used = to_per_mille(sound.p),
                       .tried_lo = to_per_mille(sound.lo),
                       .tried_hi = to_per_mille(sound.hi),
                       .estimate_lo = std::min(at(sound.lo), at(sound.hi)),
                       .estimate_hi = std::max(at(sound.lo), at(sound.hi))});
  }
  return assumed;
}

// What the last of those who agree through one gate did to the estimate.
std::vector<WitnessStep> steps_of(const RecordIndex& index, const WeighedClaim& weighed,
                                  const Premises& premises) {
  const Support& support = weighed.fabricate.support;
  const std::vector<int> gate = common_gate(support.graph);
  Graph without = support.graph;
  const auto last = std::ranges::find_if(without.lines.rbegin(), without.lines.rend(),
                                         [](const Line& line) { return !line.denies; });
  if (gate.empty() || last == without.lines.rend()) return {};
  without.lines.erase(std::next(last).base());
  const bool has_more = std::ranges::any_of(without.lines, [](const Line& l) { return !l.denies; });
  const auto before = probability(without, premises);
  if (!has_more || !before) return {};
  return {{.gate = names_of(index, support, gate),
           .before = to_per_mille(*before),
           .after = to_per_mille(weighed.probability)}};
}

std::vector<Repeat> repeats_of(const RecordIndex& index, const Support& support) {
  std::vector<Repeat> repeats;
  for (const Repetition& repetition : support.repetitions) {
    for (const std::string& of : repetition.of) {
      const auto id = id_if("attribution", of);
      if (!id.empty() && index.attribution(id) == nullptr) continue;  // Withdrawn.
      repeats.push_back({.repeater = label_of(index, "attribution:" + repetition.attribution),
                         .of = label_of(index, of)});
    }
  }
  return repeats;
}

}  // namespace

std::string name_of(const RecordIndex& index, const LineActor& actor) {
  return actor.is_unknown ? "an origin nobody named" : index.name_of(actor.source);
}

std::string label_of(const RecordIndex& index, std::string_view reference) {
  if (const Attribution* said = index.attribution(id_if("attribution", reference))) {
    return index.name_of(said->speaker);
  }
  if (const DocumentOrigin* paper = index.document(id_if("document", reference))) {
    return paper->name;
  }
  return std::string(reference);
}

std::vector<std::string> names_of(const RecordIndex& index, const Support& support,
                                  const std::vector<int>& actors) {
  std::vector<std::string> names;
  for (const int actor : actors) {
    names.push_back(name_of(index, support.actors.at(static_cast<std::size_t>(actor))));
  }
  return names;
}

std::vector<std::vector<std::string>> names_of(const RecordIndex& index, const Support& support,
                                               const std::vector<std::vector<int>>& sets) {
  std::vector<std::vector<std::string>> names;
  for (const auto& set : sets) names.push_back(names_of(index, support, set));
  return names;
}

Voices voices_of(const Independence& independence) {
  if (independence.unbounded) return std::nullopt;
  return independence.at_least;
}

ClaimStanding standing_of(const RecordIndex& index, const WeighedClaim& weighed) {
  const auto& lines = weighed.fabricate.support.graph.lines;
  ClaimStanding standing{.withdrawn = weighed.claim->head.is_withdrawn,
                         .independence = voices_of(weighed.fabricate.low),
                         .lo_per_mille = to_per_mille(weighed.low)};
  standing.denials = std::ranges::count_if(lines, [](const Line& line) { return line.denies; });
  standing.supports = static_cast<std::int64_t>(lines.size()) - standing.denials;
  for (const auto* link : index.evidence_for("claim:" + weighed.claim->head.id)) {
    if (link->bearing == Bearing::contradicts) ++standing.contradictions;
  }
  return standing;
}

ClaimFindings findings_of(const RecordIndex& index, const WeighedClaim& weighed,
                          const WeighingPolicy& policy) {
  const Premises premises = premises_of(policy);
  const Support& support = weighed.fabricate.support;
  ClaimFindings findings{.claim = weighed.claim->text,
                         .scale = find_scale(policy.scale).value_or(Scale::icd_203),
                         .standing = standing_of(index, weighed),
                         .footing = footing_of(index, weighed),
                         .repeats = repeats_of(index, support),
                         .ceiling = ceiling_of(index, weighed, premises),
                         .unknown_paths = unknown_paths_of(index, weighed),
                         .assumed_grades = assumed_of(index, weighed, policy),
                         .steps = steps_of(index, weighed, premises),
                         .examined = examined_of(index, weighed)};
  findings.estimate = {.at = to_per_mille(weighed.probability),
                       .lo = to_per_mille(weighed.low),
                       .hi = to_per_mille(weighed.high),
                       .ratio = weighed.likelihood_ratio};
  findings.naive = to_per_mille(weighed.naive);
  findings.selectors = names_of(index, weighed.select.support, weighed.select.support.gates);
  findings.digit_1_refused = rule_on_digit(Digit::one, voices_of(weighed.fabricate.low)).refused;
  findings.confidence = confidence(foundation_of(index, weighed, policy), ConfidencePolicy{});
  findings.assumed = {.prior = to_per_mille(policy.prior),
                      .coordination = to_per_mille(policy.coordination),
                      .grades = table_name(policy)};
  return findings;
}

}  // namespace winnow::weigh
