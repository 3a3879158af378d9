// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/lines/exact.h: how probable the reports of one group of lines are, if the claim holds and
// if not.
//
// Out:    N = P(all reports | claim), D = P(all reports | not the claim), both over every state of
//         the switches. None where that needs too many states at once.
// Holds:  a sound line reports the truth; broken lines joined by a shared broken actor answer as
//         one block: its yes part with q, its no part with 1 - q, once each. Up to 20 shared
//         classes it is never none. Long groups do not underflow.
// Cost:   classes are decided one after the other, and states that differ only in lines already
//         decided become one. At most 2^classes states; where the lines form chains, trees or
//         stars, a number that grows with their width alone.
// From:   enumeration over shared switches, with the states of a frontier kept as in the network
//         reliability method of Hardy, Lucet, Limnios 2007.
#pragma once

#include <cstddef>
#include <optional>

#include "weigh/lines/line_groups.h"

namespace winnow::weigh {

struct Sums {
  double n = 1;
  double d = 1;
  int exponent = 0;  // Both stand for themselves times 2^exponent.
};

// In which order the classes are decided; each is far quicker where the other is slow.
enum class Order {
  narrow,     // As few lines as possible half decided: for chains.
  hubs_first  // The actors of the most lines first: for many lines through few gates.
};

std::optional<Sums> exact_sums(const LineGroup& group, double q);
std::optional<Sums> exact_sums(const LineGroup& group, double q, Order order,
                               std::size_t states_max);

// What a line that no shared actor broke gives to both.
Sums line_sums(const GroupLine& line, double q);

}  // namespace winnow::weigh
