// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/support/records.h: what a computation of weighing is given, as plain values.
//
// Holds:  current versions, none withdrawn, each list in the order of serials: the same records
//         give the same result, bit for bit (I-11). Finding by id is linear: make an index for
//         loops.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/check.h"
#include "model/claim.h"
#include "model/custody.h"
#include "model/hypothesis.h"
#include "model/response.h"
#include "model/source.h"

namespace winnow::weigh {

// A document that a record speaks of, and the hand-overs it lies in ("h1").
struct DocumentOrigin {
  std::string document{};
  std::string name{};
  std::vector<std::string> hand_overs{};
};

struct Records {
  std::vector<Source> sources{};
  std::vector<CustodyStep> custody{};
  std::vector<Passage> passages{};
  std::vector<Claim> claims{};
  std::vector<Attribution> attributions{};
  std::vector<EvidenceLink> evidence{};
  std::vector<Check> checks{};
  std::vector<Question> questions{};
  std::vector<Hypothesis> hypotheses{};
  std::vector<Rating> ratings{};
  std::vector<Response> responses{};
  std::vector<Correction> corrections{};
  std::vector<DocumentOrigin> documents{};
  // References to attributions that were taken back, as far as others name them as their upstream.
  std::vector<std::string> withdrawn_upstream{};
};

// The record of that id, or nullptr.
template <class T>
const T* find(const std::vector<T>& records, std::string_view id) {
  for (const T& record : records) {
    if (record.head.id == id) return &record;
  }
  return nullptr;
}

// "attribution:a1" -> "a1" if the noun is the one asked for, else "".
inline std::string_view id_if(std::string_view noun, std::string_view reference) {
  const bool is_that = reference.size() > noun.size() && reference.starts_with(noun) &&
                       reference[noun.size()] == ':';
  return is_that ? reference.substr(noun.size() + 1) : std::string_view{};
}

}  // namespace winnow::weigh
