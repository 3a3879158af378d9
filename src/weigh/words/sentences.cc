// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/words/sentences.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <set>
#include <utility>

#include "base/check.h"
#include "weigh/words/say.h"

namespace winnow::weigh {
namespace {

std::string text_of(std::int64_t number) { return std::to_string(number); }

// Fixed arguments first, then the list.
std::vector<std::string> with_list(std::vector<std::string> arguments,
                                   const std::vector<std::string>& list) {
  arguments.insert(arguments.end(), list.begin(), list.end());
  return arguments;
}

void append(std::vector<Sentence>& all, std::vector<Sentence> more) {
  std::ranges::move(more, std::back_inserter(all));
}

std::optional<Sentence> caveat(WordCaveat caveat) {
  switch (caveat) {
    case WordCaveat::none:
      return std::nullopt;
    case WordCaveat::outside_scale:
      return say("outside_scale", {});
    case WordCaveat::between_bands:
      return say("between_bands", {});
  }
  std::abort();
}

Sentence ratio_sentence(double ratio) {
  const RatioWord found = ratio_word(ratio);
  if (found.favours == Favours::neither) {
    return say("evidence_neither", {});
  }
  const bool is_for = found.favours == Favours::first;
  const double times = is_for ? ratio : 1 / ratio;
  char figure[32] = "over 1,000,000";
  if (times <= 1e6) {
    std::snprintf(figure, sizeof figure, times < 10 ? "%.1f" : "%.0f", times);
  }
  return say(is_for ? "evidence_for" : "evidence_against", {figure, std::string(found.code)});
}

std::vector<Sentence> voice_sentences(const Footing& f) {
  // An origin that nobody knows is never ourselves, so both bounds are our own observation or none.
  CHECK(f.voices_lo.has_value() == f.voices_hi.has_value());
  const std::string reports = text_of(f.reports);
  if (!f.voices_lo) {
    return {say("voices_own", {reports})};
  }
  if (f.reports == 0) {
    return {say("no_source", {})};
  }
  CHECK(*f.voices_lo <= *f.voices_hi);
  const std::string lo = text_of(*f.voices_lo);
  const std::string hi = text_of(*f.voices_hi);
  if (lo == hi) {
    return {say("voices", {reports, lo})};
  }
  std::vector<Sentence> all{say("voices_between", {reports, lo, hi})};
  if (f.unknown_origins > 0) {
    all.push_back(say("unknown_origin", {text_of(f.unknown_origins), lo, hi}));
  }
  return all;
}

std::vector<Sentence> cut_set_sentences(const Footing& f) {
  std::vector<Sentence> all;
  std::vector<std::string> alone;
  for (const auto& set : f.cut_sets) {
    if (set.size() == 1) {
      alone.push_back(set.front());
    }
  }
  if (alone.size() == 1) {
    all.push_back(say("rests_on_one", alone));
  } else if (!alone.empty()) {
    all.push_back(say("rests_on_each", alone));
  }
  for (const auto& set : f.cut_sets) {
    if (set.size() > 1) {
      all.push_back(say("rests_together", set));
    }
  }
  if (f.through_us) {
    all.push_back(say("also_own", {}));
  }
  if (f.more_sets > 0) {
    all.push_back(say("more_sets", {text_of(f.more_sets)}));
  }
  for (const auto& set : f.denial_cut_sets) {
    all.push_back(say("denials_rest", set));
  }
  return all;
}

// All actors that several reports need: the reason why they are not as many voices.
std::vector<std::string> shared_actors(const ClaimFindings& f) {
  std::vector<std::string> shared;
  if (f.ceiling) {
    shared = f.ceiling->gate;
  }
  for (const auto& set : f.footing.cut_sets) {
    if (set.size() == 1 && std::ranges::find(shared, set.front()) == shared.end()) {
      shared.push_back(set.front());
    }
  }
  return shared;
}

std::optional<Sentence> naive_sentence(const ClaimFindings& f) {
  if (!f.naive || *f.naive == f.estimate.at) {
    return std::nullopt;
  }
  const std::vector<std::string> numbers{text_of(*f.naive), text_of(f.estimate.at)};
  const std::vector<std::string> shared = shared_actors(f);
  if (!shared.empty()) {
    return say("naive_shared", with_list(numbers, shared));
  }
  return say(f.repeats.empty() ? "naive_other" : "naive_repeats", numbers);
}

std::vector<Sentence> gate_sentences(const GateCeiling& ceiling) {
  std::vector<Sentence> all;
  if (ceiling.agreeing > 1) {
    all.push_back(say("agree_through_gate", with_list({text_of(ceiling.agreeing)}, ceiling.gate)));
  }
  all.push_back(say("ceiling", with_list({text_of(ceiling.at_most)}, ceiling.gate)));
  return all;
}

std::vector<Sentence> path_sentences(const UnknownPath& path) {
  std::vector<Sentence> all{
      say("path_unknown", {path.report, text_of(path.derived), text_of(path.separate)})};
  for (const UnknownPath::Through& through : path.through) {
    all.push_back(say("path_through", {path.report, text_of(through.at), through.gate}));
  }
  return all;
}

Sentence assumed_sentence(const AssumedGrade& g) {
  return say("assumed_grade", {g.source, text_of(g.used), text_of(g.tried_lo), text_of(g.tried_hi),
                               text_of(g.estimate_lo), text_of(g.estimate_hi)});
}

}  // namespace

std::vector<Sentence> likelihood_sentences(const std::string& claim, const Estimate& estimate,
                                           Scale scale) {
  CHECK(estimate.lo <= estimate.at && estimate.at <= estimate.hi);
  const IntervalWords words = words_of_interval(estimate.lo, estimate.hi, scale);
  const std::string lo_word(words.lo.code);
  const std::string hi_word(words.hi.code);
  std::vector<Sentence> all;
  if (percent(estimate.lo) == percent(estimate.hi) && lo_word == hi_word) {
    all.push_back(say("likelihood", {lo_word, text_of(estimate.at), claim}));
  } else if (lo_word == hi_word) {
    all.push_back(
        say("likelihood_same_word", {claim, lo_word, text_of(estimate.lo), text_of(estimate.hi)}));
  } else {
    all.push_back(say("likelihood_range",
                      {claim, lo_word, hi_word, text_of(estimate.lo), text_of(estimate.hi)}));
  }
  const std::set<WordCaveat> caveats{words.lo.flag, words.hi.flag};
  for (const WordCaveat found : caveats) {
    if (auto sentence = caveat(found)) {
      all.push_back(std::move(*sentence));
    }
  }
  if (estimate.ratio) {
    all.push_back(ratio_sentence(*estimate.ratio));
  }
  return all;
}

Sentence confidence_sentence(const ConfidenceRuling& ruling) {
  const std::string level(names_of(Confidence{}).at(static_cast<std::size_t>(ruling.level)));
  if (ruling.reasons.empty()) {
    return say("confidence", {level});
  }
  std::vector<std::string> arguments{level};
  for (const ConfidenceReason reason : ruling.reasons) {
    arguments.emplace_back(names_of(reason).at(static_cast<std::size_t>(reason)));
  }
  return say("confidence_because", std::move(arguments));
}

std::vector<Sentence> footing_sentences(const Footing& footing) {
  std::vector<Sentence> all = voice_sentences(footing);
  append(all, cut_set_sentences(footing));
  return all;
}

std::optional<Sentence> explain_step(const WitnessStep& step) {
  const bool surprises = step.one_more ? step.after < step.before : step.after > step.before;
  if (!surprises || percent(step.before) == percent(step.after)) {
    return std::nullopt;
  }
  return say(step.one_more ? "more_agree_less" : "one_less_more",
             with_list({text_of(step.before), text_of(step.after)}, step.gate));
}

Sentence examined_sentence(const Examined& examined) {
  if (!examined.copy_held) {
    return say("no_copy", {});
  }
  if (examined.applicable == 0) {
    return say("no_check", {});
  }
  const std::vector<std::string> counts{text_of(examined.applicable), text_of(examined.checks)};
  return examined.observations == 0
             ? say("checks_clean", counts)
             : say("checks_observed", with_list(counts, {text_of(examined.observations)}));
}

Sentence state_sentence(const ClaimStateRuling& ruling, const ClaimStanding& standing) {
  switch (ruling.rule) {
    case ClaimRule::claim_withdrawn:
      return say("state_withdrawn", {});
    case ClaimRule::denied:
      return say("state_contested_denied", {text_of(standing.denials)});
    case ClaimRule::contradicted:
      return say("state_contested_contradicted", {text_of(standing.contradictions)});
    case ClaimRule::no_source:
      return say("state_open_no_source", {});
    case ClaimRule::one_voice:
      return say("state_open_one_voice", {});
    case ClaimRule::not_above_even:
      return say("state_open_not_above_even", {});
    case ClaimRule::independent_voices:
      return standing.independence ? say("state_supported", {text_of(*standing.independence)})
                                   : say("state_supported_own", {});
  }
  std::abort();
}

std::vector<Sentence> sentences(const ClaimFindings& f) {
  std::vector<Sentence> all;
  const auto add = [&all](std::optional<Sentence> sentence) {
    if (sentence) {
      all.push_back(std::move(*sentence));
    }
  };
  if (f.stale) {
    add(say("stale", {}));
  }
  add(state_sentence(claim_state(f.standing), f.standing));
  append(all, footing_sentences(f.footing));
  for (const Repeat& repeat : f.repeats) {
    add(say("repeats", {repeat.repeater, repeat.of}));
  }
  if (!f.circle.empty()) {
    add(say("circular", f.circle));
  }
  if (f.ceiling) {
    append(all, gate_sentences(*f.ceiling));
  }
  append(all, likelihood_sentences(f.claim, f.estimate, f.scale));
  add(naive_sentence(f));
  for (const UnknownPath& path : f.unknown_paths) {
    append(all, path_sentences(path));
  }
  for (const AssumedGrade& grade : f.assumed_grades) {
    add(assumed_sentence(grade));
  }
  for (const WitnessStep& step : f.steps) {
    add(explain_step(step));
  }
  add(say("policy", {text_of(f.assumed.prior), text_of(f.assumed.coordination), f.assumed.grades}));
  if (!f.selectors.empty()) {
    add(say("selected", f.selectors));
  }
  add(examined_sentence(f.examined));
  if (f.digit_1_refused) {
    add(say(f.footing.voices_lo == 0 ? "digit_refused_no_source" : "digit_refused_one_voice", {}));
  }
  add(confidence_sentence(f.confidence));
  return all;
}

}  // namespace winnow::weigh
