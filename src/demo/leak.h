// SPDX-License-Identifier: AGPL-3.0-or-later
// demo/leak.h: the whole leak in memory, and the truth about it; nothing is written here.
//
// Holds:  equal seeds give equal bytes with the same fonts and libraries.
// Cost:   5 s, 30 MB.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "demo/packing.h"
#include "demo/truth.h"

namespace winnow::demo {

struct Leak {
  std::vector<Member> files{};  // Names are paths below leak/.
  Truth truth{};
};

Leak make_leak(std::uint64_t seed);

}  // namespace winnow::demo
