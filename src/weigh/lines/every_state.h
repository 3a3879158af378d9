// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/lines/every_state.h: N and D of a small group by going through the states of its switches.
//
// Out:    the same as exact_sums; none for more than 20 classes or 64 lines.
// Holds:  a class whose lines already are in one broken block changes nothing and is not branched
//         on, so that far fewer than all states are visited once a gate is broken.
// Cost:   at most 2^classes leaves of some 30 ns; a group of few classes takes microseconds, less
//         than the frontier of exact_sums needs to be set up.
#pragma once

#include <optional>

#include "weigh/lines/exact.h"

namespace winnow::weigh {

std::optional<Sums> sums_over_states(const LineGroup& group, double q);

}  // namespace winnow::weigh
