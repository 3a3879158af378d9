// SPDX-License-Identifier: AGPL-3.0-or-later
// search/dictionary.h: the words of the index with their numbers of records, in memory.
//
// In:     per commit the new counts, packed; counts of removed records stay until a rebuild, as
//         statistics do.
// Holds:  terms are in byte order; namespaces 01, 04 and 05 only (stems have their postings).
// Cost:   about 30 bytes per word.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace winnow::search {

class Dictionary {
 public:
  using Counts = std::vector<std::pair<std::string, std::uint32_t>>;  // Sorted by term.

  using CountViews = std::vector<std::pair<std::string_view, std::uint32_t>>;

  static std::string pack_views(const CountViews& counts);
  static std::string pack(const Counts& counts);
  Result<> add(std::string_view packed);
  std::string packed() const;

  std::size_t size() const { return entries_.size(); }
  std::string_view term(std::size_t i) const {
    return std::string_view(text_).substr(entries_[i].at, entries_[i].bytes);
  }
  std::uint32_t df(std::size_t i) const { return entries_[i].df; }
  std::uint32_t df_of(std::string_view term) const;  // 0 = not there.
  // Terms that begin so: [first, second).
  std::pair<std::size_t, std::size_t> range(std::string_view prefix) const;

 private:
  struct Entry {
    std::uint64_t at = 0;
    std::uint32_t bytes = 0;
    std::uint32_t df = 0;
  };
  void append(std::string_view term, std::uint32_t df);
  std::string text_{};
  std::vector<Entry> entries_{};
};

}  // namespace winnow::search
