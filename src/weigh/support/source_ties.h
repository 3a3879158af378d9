// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/support/source_ties.h: sources that are one actor, and sources that may be.
//
// Out:    whoever controls another is one actor with it; whoever pays, introduced or serves with
//         another stays two, with a tie that must be shown.
// Holds:  an actor bears the id of the source that nobody in it controls, our own organisation
//         first, then the earliest recorded.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/source.h"

namespace winnow::weigh {

struct LooseTie {
  std::string one{};
  std::string other{};
  SourceTie tie = SourceTie::paid_by;
  bool operator==(const LooseTie&) const = default;
};

class SourceTies {
 public:
  explicit SourceTies(const std::vector<Source>& sources);

  // The actor a source belongs to; the source itself if nobody controls it.
  std::string actor_of(std::string_view source) const;
  // Between different actors, in the order of the records, each pair and kind once.
  const std::vector<LooseTie>& loose() const { return loose_; }

 private:
  std::unordered_map<std::string, std::string> actor_of_{};
  std::vector<LooseTie> loose_{};
};

}  // namespace winnow::weigh
