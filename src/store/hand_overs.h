// SPDX-License-Identifier: AGPL-3.0-or-later
// store/hand_overs.h: what was handed over, by whom, and what the source said is in it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "model/ledger.h"
#include "store/case.h"

namespace winnow::store {

// One line of the source's own list (SHA256SUMS, BagIt, CSV).
struct ListedFile {
  std::string path{};
  std::string sha256_hex{};  // "" = not given.
  std::optional<std::int64_t> bytes{};
};

// Gives it the next id ("h1", "h2", ...) and returns it. `hand_over.id` is ignored.
// The same change makes it the first step of custody (store/hand_over_custody.h).
Result<std::string> add_hand_over(Change& change, const HandOver& hand_over,
                                  const std::vector<ListedFile>& list = {});
// The same path from the same source: reading again goes on with it.
Result<std::optional<HandOver>> find_hand_over(const View& view, const std::string& path,
                                               const std::string& source);
Result<HandOver> load_hand_over(const View& view, const std::string& id);
Result<std::vector<HandOver>> list_hand_overs(const View& view);
// Ids of all in which the document lies, in containers too; none if there is no such document.
Result<std::vector<std::string>> hand_overs_of(const View& view, std::int64_t document);
// The walk came to its end.
Result<> set_walked(Change& change, const std::string& id);

}  // namespace winnow::store
