// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/lines/sample.h: N and D of a group of lines too entangled to enumerate, by drawing its
// switches.
//
// Out:    N and D, and the standard error of ln(N/D): infinite where no drawn
//         state could say "yes" to a false claim.
// Holds:  the same seed gives the same bits. Switches of one line only are summed, not drawn.
// Cost:   draws x the sum of the lengths of the group's lines; about a second if not told.
// From:   ratio of two means over the same draws, its error by the delta method.
#pragma once

#include <cstddef>
#include <cstdint>

#include "weigh/lines/exact.h"

namespace winnow::weigh {

struct Sampled {
  Sums sums{};
  double ln_error = 0;
};

struct Sampling {
  std::size_t samples = 0;  // 0 = between 4,000 and 200,000, by the size of the group.
  std::uint64_t seed = 1;
};

Sampled sample_sums(const LineGroup& group, double q, const Sampling& sampling = {});

}  // namespace winnow::weigh
