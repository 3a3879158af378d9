// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/weigh_claim.h"

#include <algorithm>
#include <cmath>

#include "weigh/lines/belief.h"

namespace winnow::weigh {
namespace {

WeighedMode weigh_mode(const RecordIndex& index, const Claim& claim, Mode mode,
                       const SoundnessOf& soundness) {
  WeighedMode weighed{.support = support_of(index, claim.head.id, mode, soundness)};
  weighed.cut_sets = cut_sets(weighed.support.graph);
  weighed.low = independence(weighed.support.graph);
  weighed.high = independence(with_separate_origins(weighed.support));
  return weighed;
}

// What came by an unknown path may only repeat what is there: then it is no further voice. A claim
// that rests on nothing else keeps one.
void take_as_repeated(WeighedMode& mode, int least_independent) {
  if (mode.low.unbounded) return;
  mode.low.at_least = std::min(mode.low.at_least, std::max(least_independent, 1));
}

// The line of what a report repeats, with the repeater as one more link that must hold.
Line repeated_line(const Support& support, const Repetition& repetition, int repeater) {
  Line line{.actors = {repeater}};
  for (std::size_t i = 0; i < support.origins.size(); ++i) {
    if (std::ranges::find(repetition.of, support.origins[i].reference) == repetition.of.end()) {
      continue;
    }
    const auto& actors = support.graph.lines[i].actors;
    line.actors.insert(line.actors.end(), actors.begin(), actors.end());
    line.denies = support.graph.lines[i].denies;
    break;
  }
  return line;
}

double ln_ratio_alone(const Graph& graph, const Line& line, double q) {
  Graph alone = graph;
  alone.lines = {line};
  const auto ratio = likelihood_ratio(believe(alone, q));
  return std::log(std::clamp(ratio.value_or(1), 1 / ratio_max, ratio_max));
}

}  // namespace

Premises premises_of(const WeighingPolicy& policy) {
  return {.q = policy.coordination, .prior = policy.prior};
}

SoundnessOf soundness_of(const WeighingPolicy& policy) {
  return [policy](const Source& source) { return soundness_under(policy, source).p; };
}

double naive_probability(const Support& support, const SoundnessOf& soundness,
                         const RecordIndex& index, const Premises& premises) {
  Graph graph = support.graph;
  double ln_ratio = 0;
  for (const Line& line : support.graph.lines) ln_ratio += ln_ratio_alone(graph, line, premises.q);
  for (const Repetition& repetition : support.repetitions) {
    const Attribution* said = index.attribution(repetition.attribution);
    const Source* speaker = said == nullptr ? nullptr : index.source(said->speaker);
    graph.soundness.push_back(speaker == nullptr ? unknown_soundness : soundness(*speaker));
    const int repeater = static_cast<int>(graph.soundness.size()) - 1;
    ln_ratio += ln_ratio_alone(graph, repeated_line(support, repetition, repeater), premises.q);
  }
  return probability_of(std::exp(ln_ratio), premises.prior);
}

WeighedClaim weigh_claim(const RecordIndex& index, const Claim& claim,
                         const WeighingPolicy& policy) {
  const Premises premises = premises_of(policy);
  const SoundnessOf soundness = soundness_of(policy);
  WeighedClaim weighed{.claim = &claim};
  weighed.fabricate = weigh_mode(index, claim, Mode::fabricate, soundness);
  weighed.select = weigh_mode(index, claim, Mode::select, soundness);
  const Support& support = weighed.fabricate.support;
  const Belief belief = believe(support.graph, premises.q);
  const auto ratio = likelihood_ratio(belief);
  weighed.is_contradictory = !ratio.has_value();
  weighed.likelihood_ratio = std::min(ratio.value_or(1), ratio_max);
  weighed.probability = probability(belief, premises.prior).value_or(premises.prior);
  weighed.standard_error = weighed.probability * (1 - weighed.probability) * belief.ln_error;
  weighed.low = weighed.high = weighed.probability;
  const bool has_unknown = std::ranges::any_of(
      support.origins, [](const LineOrigin& origin) { return origin.is_unknown; });
  if (has_unknown) {
    weighed.placements = placements_of(support, premises);
    weighed.low = std::min(weighed.low, weighed.placements.lowest.value_or(weighed.low));
    weighed.high = std::max(weighed.high, weighed.placements.highest.value_or(weighed.high));
    take_as_repeated(weighed.fabricate, weighed.placements.least_independent);
  }
  weighed.naive = naive_probability(support, soundness, index, premises);
  return weighed;
}

}  // namespace winnow::weigh
