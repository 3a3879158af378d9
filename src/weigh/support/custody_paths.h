// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/support/custody_paths.h: the ways by which an item came to us, hand by hand.
//
// Out:    each way from the claimed author, or from the first holder anybody named, to our own
//         organisation; the same bytes by two ways are two. If no way is recorded to reach us, to
//         the last holders. Nothing without a step.
// Holds:  no hand twice on one way. Whoever gave it and whose capabilities nobody recorded could do
//         all; whoever received it last as well. A party nobody named is "unknown:" and the step.
// Cost:   steps x ways, at most `custody_paths_max` ways.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "weigh/support/record_index.h"

namespace winnow::weigh {

struct Hand {
  std::string source{};
  bool is_author = false;     // The claimed author gave it: he is what the claim is about.
  bool may_fabricate = true;  // Or alter.
  bool may_select = true;
  bool operator==(const Hand&) const = default;
};

struct CustodyPath {
  std::vector<Hand> hands{};  // Author or first holder first.
  bool reaches_us = false;
};

constexpr std::size_t custody_paths_max = 64;

std::vector<CustodyPath> custody_paths(const RecordIndex& index, std::string_view item);

}  // namespace winnow::weigh
