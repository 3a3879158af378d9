// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/claim_page.h: everything that is shown of one claim, with the inputs of every number.
//
// Units:  probabilities 0 to 1. Actors are ids of sources; "unknown:..." is an origin nobody named.
// Holds:  a number never stands without its interval, its policy and the naive number beside it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/fields.h"
#include "model/assessment.h"
#include "model/claim.h"
#include "model/hypothesis.h"
#include "model/response.h"
#include "weigh/custody_graph.h"

namespace winnow::weigh {

// One report on the claim.
struct VoiceItem {
  static constexpr std::string_view type_name = "VoiceItem";
  std::string reference{};
  std::string speaker{};
  std::string label{};
  Stance stance = Stance::asserts;
  Basis basis = Basis::unknown;
  std::string quote{};
  std::string document{};
  std::int64_t page = 0;
  std::string passage{};
  std::string letter{};
  std::vector<std::string> repeats{};
  std::vector<std::string> actors{};
};
void describe(Fields& f, VoiceItem& r);

// Reports that fall together.
struct Voice {
  static constexpr std::string_view type_name = "Voice";
  std::vector<std::string> through{};
  std::vector<VoiceItem> items{};
};
void describe(Fields& f, Voice& r);

// One on whom a line rests.
struct Actor {
  static constexpr std::string_view type_name = "Actor";
  std::string source{};
  std::string label{};
  std::string letter{};
  double soundness = 0;
  std::string soundness_from{};
  bool is_own = false;
};
void describe(Fields& f, Actor& r);

struct SupportLine {
  static constexpr std::string_view type_name = "SupportLine";
  std::string reference{};
  bool denies = false;
  std::vector<std::string> actors{};
};
void describe(Fields& f, SupportLine& r);

struct SweepPoint {
  static constexpr std::string_view type_name = "SweepPoint";
  double value = 0;
  double probability = 0;
};
void describe(Fields& f, SweepPoint& r);

struct Sweep {
  static constexpr std::string_view type_name = "Sweep";
  std::string of{};
  double used = 0;
  std::vector<SweepPoint> points{};
  std::optional<double> tipping{};
};
void describe(Fields& f, Sweep& r);

struct Ceiling {
  static constexpr std::string_view type_name = "Ceiling";
  std::vector<std::string> actors{};
  double probability = 0;
};
void describe(Fields& f, Ceiling& r);

struct Placement {
  static constexpr std::string_view type_name = "Placement";
  std::string name{};
  std::vector<std::string> actors{};
  double probability = 0;
};
void describe(Fields& f, Placement& r);

struct HelpfulChange {
  static constexpr std::string_view type_name = "HelpfulChange";
  std::string code{};
  std::string target{};
  std::vector<std::string> arguments{};
  std::string text{};
  double if_well = 0;
  double if_badly = 0;
  std::int64_t independence = 0;
  std::vector<CutSet> removed{};
};
void describe(Fields& f, HelpfulChange& r);

struct ClaimPage {
  static constexpr std::string_view type_name = "ClaimPage";
  Claim claim{};
  std::string state{};
  std::string state_rule{};
  std::optional<Assessment> assessment{};
  Assessment now{};
  bool is_stale = false;
  std::vector<std::string> stale_because{};
  std::vector<Voice> voices_for{};
  std::vector<Voice> voices_against{};
  std::vector<VoiceItem> doubts{};
  std::vector<VoiceItem> repeaters{};
  std::vector<EvidenceLink> evidence{};
  std::vector<std::string> looked_for{};
  std::vector<Actor> actors{};
  std::vector<SupportLine> lines{};
  std::vector<Sweep> sweeps{};
  std::vector<Ceiling> ceilings{};
  std::vector<Placement> placements{};
  CustodyGraph custody{};
  std::vector<Sentence> warnings{};
  std::vector<Question> questions{};
  std::vector<Response> responses{};
  std::vector<Correction> corrections{};
  std::vector<Sentence> readiness{};
};
void describe(Fields& f, ClaimPage& r);

struct HelpfulChanges {
  static constexpr std::string_view type_name = "HelpfulChanges";
  std::vector<HelpfulChange> items{};
  std::optional<double> ceiling{};
};
void describe(Fields& f, HelpfulChanges& r);

}  // namespace winnow::weigh
