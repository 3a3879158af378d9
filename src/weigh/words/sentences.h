// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/words/sentences.h: what may be said about a claim, from what was computed.
//
// In:     results of the computations as plain values; names as they are shown; figures per mille.
// Out:    sentences in a fixed order: state, on whom it rests, what repeats, how probable, why the
//         number is not another, what was examined, how well founded.
// Holds:  likelihood and confidence never share a sentence (I-10). An estimate never comes without
//         its range, its policy and, where it differs, the naive number with the reason.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/assessment.h"
#include "model/check.h"
#include "weigh/words/claim_state.h"
#include "weigh/words/confidence.h"
#include "weigh/words/words.h"

namespace winnow::weigh {

struct Estimate {
  std::int64_t at = 0;  // Per mille.
  std::int64_t lo = 0;  // The range, over all that is unknown; lo = hi = at where nothing is.
  std::int64_t hi = 0;
  std::optional<double> ratio{};  // Likelihood ratio of all reports; may be infinite.
};
std::vector<Sentence> likelihood_sentences(const std::string& claim, const Estimate& estimate,
                                           Scale scale);
Sentence confidence_sentence(const ConfidenceRuling& ruling);

// Independent voices; none: our own observation.
using Voices = std::optional<std::int64_t>;

struct Footing {
  std::int64_t reports = 0;  // Attributions that assert it, repeaters included.
  Voices voices_lo{};        // Unknown origins taken as one,
  Voices voices_hi{};        // and as many.
  std::int64_t unknown_origins = 0;
  // Minimal sets of actors, by size, without our own organisation; more_sets are not among them.
  std::vector<std::vector<std::string>> cut_sets{};
  std::int64_t more_sets = 0;
  bool through_us = false;  // Our own organisation alone is a cut set too.
  std::vector<std::vector<std::string>> denial_cut_sets{};
};
std::vector<Sentence> footing_sentences(const Footing& footing);

struct Repeat {
  std::string repeater{};
  std::string of{};
};

// A report whose path nobody knows: what the estimate becomes by where it came from.
struct UnknownPath {
  std::string report{};
  std::int64_t derived = 0;
  std::int64_t separate = 0;
  struct Through {
    std::string gate{};
    std::int64_t at = 0;
  };
  std::vector<Through> through{};
};

struct GateCeiling {
  std::vector<std::string> gate{};
  std::int64_t at_most = 0;
  std::int64_t agreeing = 0;  // Reports that all came through it.
};

// What one witness more, or one less, through the same gate does.
struct WitnessStep {
  std::vector<std::string> gate{};
  std::int64_t before = 0;
  std::int64_t after = 0;
  bool one_more = true;
};
// None where the estimate moves as anybody expects.
std::optional<Sentence> explain_step(const WitnessStep& step);

struct AssumedGrade {
  std::string source{};
  std::int64_t used = 0;
  std::int64_t tried_lo = 0;
  std::int64_t tried_hi = 0;
  std::int64_t estimate_lo = 0;
  std::int64_t estimate_hi = 0;
};

struct Examined {
  bool copy_held = false;
  std::int64_t checks = 0;
  std::int64_t applicable = 0;
  std::int64_t observations = 0;  // Unusual ones and contradictions.
};
Sentence examined_sentence(const Examined& examined);

Sentence state_sentence(const ClaimStateRuling& ruling, const ClaimStanding& standing);

// What the numbers rest on.
struct Assumed {
  std::int64_t prior = 500;
  std::int64_t coordination = 500;
  std::string grades = "default";
};

struct ClaimFindings {
  std::string claim{};
  Scale scale = Scale::icd_203;
  ClaimStanding standing{};
  bool stale = false;
  Footing footing{};
  std::vector<Repeat> repeats{};
  std::vector<std::string> circle{};
  std::optional<GateCeiling> ceiling{};
  Estimate estimate{};
  std::optional<std::int64_t> naive{};
  std::vector<UnknownPath> unknown_paths{};
  std::vector<AssumedGrade> assumed_grades{};
  std::vector<WitnessStep> steps{};
  std::vector<std::string> selectors{};  // Who could choose what we saw.
  Examined examined{};
  bool digit_1_refused = false;
  ConfidenceRuling confidence{};
  Assumed assumed{};
};
std::vector<Sentence> sentences(const ClaimFindings& findings);

}  // namespace winnow::weigh
