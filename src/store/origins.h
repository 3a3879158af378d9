// SPDX-License-Identifier: AGPL-3.0-or-later
// store/origins.h: chains of containers. A place in a container counts as often as the container
// does; nothing is materialised. For the files of store/ alone; others use store/places.h.
//
// Holds:  sums saturate at 10^18. A container inside itself adds nothing.
// Cost:   one query per container on the way up, remembered.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/result.h"
#include "store/places.h"

namespace winnow::store {

std::int64_t add_saturating(std::int64_t a, std::int64_t b);

class OriginGraph {
 public:
  explicit OriginGraph(const View& view);
  Result<std::int64_t> of_blob(std::int64_t blob);
  // No value = a hand-over, which is there once.
  Result<std::int64_t> of_container(std::optional<std::int64_t> container);

 private:
  const View& view_;
  std::unordered_map<std::int64_t, std::int64_t> counts_{};
  std::unordered_set<std::int64_t> open_{};
};

// One chain from the hand-over down to the place, by the first place of each container.
struct ChainLink {
  std::string place{};
  std::vector<std::string> path{};
  std::optional<DocumentSerial> document{};
};
struct Chain {
  std::int64_t hand_over = 0;  // Serial; 0 if the chain does not reach one.
  std::vector<ChainLink> links{};
};
Result<Chain> chain_of_place(const View& view, std::int64_t place_serial);

}  // namespace winnow::store
