// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/support/support.h: from the records of a case to the lines on which a claim rests.
//
// In:     records (model/); what one is afraid of (weigh/support/report_lines.h); how sound a
//         source is.
// Out:    the graph to weigh, with the record behind every actor and line; what makes no line
//         (doubts, repetitions); what must be said beside any number.
// Holds:  an attribution that repeats recorded ones, or documents that are evidence themselves,
//         makes no line; while what it repeats is not recorded it is a link of that report's line,
//         so that support neither vanishes nor counts twice. Reports that cite one another keep
//         their lines and share one unknown actor (I-3). The same records give the same graph.
// Cost:   linear in what the claim reaches; making the index costs as much as the case is long.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/assessment.h"
#include "weigh/lines/line.h"
#include "weigh/lines/placements.h"
#include "weigh/support/record_index.h"
#include "weigh/support/report_lines.h"

namespace winnow::weigh {

struct LineActor {
  std::string source{};             // Id, or "unknown:...".
  std::vector<std::string> also{};  // Sources it controls that stand in a line.
  bool is_unknown = false;
};

struct LineOrigin {
  std::string reference{};       // "attribution:a1" or "document:12".
  std::optional<int> speaker{};  // The actor who speaks, where he stands in it.
  bool is_unknown = false;       // Somebody nobody named stands in it.
};

struct Repetition {
  std::string attribution{};      // Id.
  std::vector<std::string> of{};  // References.
};

// A confirmation or a comparison that came through one who handled what is in question (I-9).
struct SharedHand {
  std::string reference{};  // Of the attribution, or of what was compared with.
  std::string check{};      // Id of the check that compared; "" for an attribution.
  std::string source{};
};

// Two actors of the graph who may be one.
struct TiedActors {
  int one = 0;
  int other = 0;
  SourceTie tie = SourceTie::paid_by;
};

struct Support {
  Mode mode = Mode::fabricate;
  Graph graph{};  // One node for all whose origin is unknown: the lower bound.
  std::vector<LineActor> actors{};
  std::vector<LineOrigin> origins{};  // Of each line.
  std::vector<Repetition> repetitions{};
  std::vector<std::string> doubts{};  // Ids of attributions.
  std::vector<Circle> circles{};
  std::vector<std::string> evidence{};  // Ids of documents that are the evidence itself.
  std::vector<int> gates{};             // Each alone a cut set, without our own organisation.
  std::vector<TiedActors> ties{};
  std::vector<SharedHand> shared_hands{};
  std::vector<std::string> gaps{};  // Ids of custody steps that are not documented.
};

using SoundnessOf = std::function<double(const Source&)>;
// What a source was typed to be, else one half; and what an unknown actor is taken to be.
double typed_or_half(const Source& source);
inline constexpr double unknown_soundness = 0.5;

Support support_of(const RecordIndex& index, std::string_view claim, Mode mode,
                   const SoundnessOf& soundness = typed_or_half);
Support support_of(const Records& records, std::string_view claim, Mode mode,
                   const SoundnessOf& soundness = typed_or_half);

// The upper bound: an unknown origin of its own for each line that has one.
Graph with_separate_origins(const Support& support);
// Every placement of the lines in which somebody is unknown; the interval covers one origin for
// all as well.
Placements placements_of(const Support& support, const Premises& premises);
// The graph if two actors are one, as sound as the less sound of them.
Graph if_one(const Graph& graph, int one, int other);

}  // namespace winnow::weigh
