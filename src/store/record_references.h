// SPDX-License-Identifier: AGPL-3.0-or-later
// store/record_references.h: what each kind of record names, and which way a change travels.
//
// Out:    one Reference per text that is not empty; `text` points into the record that was given.
// Holds:  a change travels from what was used to what was concluded: source -> attribution ->
//         claim -> assessment, although the text of an attribution names its claim. A response or
//         a correction names its target and moves nothing (I-12).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "store/case.h"
#include "store/record_kinds.h"

namespace winnow::store {

enum class Leaning {
  rests_on,  // A change of what is named makes this record stale.
  carries,   // A change of this record makes what is named stale.
  names      // Neither.
};

struct Reference {
  std::string_view field{};
  std::string* text = nullptr;
  // What it may name; the first is meant where `has_noun` is false: then the text is an id alone.
  std::vector<std::string_view> nouns{};
  bool has_noun = false;
  Leaning leaning = Leaning::rests_on;

  std::string full() const;
};

std::vector<Reference> references_in(Source& r);
std::vector<Reference> references_in(CustodyStep& r);
std::vector<Reference> references_in(Passage& r);
std::vector<Reference> references_in(Claim& r);
std::vector<Reference> references_in(Attribution& r);
std::vector<Reference> references_in(EvidenceLink& r);
std::vector<Reference> references_in(Check& r);
std::vector<Reference> references_in(Question& r);
std::vector<Reference> references_in(Hypothesis& r);
std::vector<Reference> references_in(Rating& r);
std::vector<Reference> references_in(Assessment& r);
std::vector<Reference> references_in(Response& r);
std::vector<Reference> references_in(Correction& r);

struct RecordEdge {
  std::string from{};  // The input.
  std::string to{};    // What rests on it.
  bool carries = true;
};
std::vector<RecordEdge> edges_of(const std::string& self, const std::vector<Reference>& references);

// Everything named must be there. What is withdrawn may not be named by a new record (`is_new`).
// Fails: malformed with the field in `where`.
Result<> check_references(const View& view, const std::vector<Reference>& references, bool is_new);

}  // namespace winnow::store
