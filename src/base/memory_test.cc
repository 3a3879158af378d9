// SPDX-License-Identifier: AGPL-3.0-or-later
#include "base/memory.h"

#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace winnow {
namespace {

long resident_pages() {
  std::ifstream file("/proc/self/statm");
  long size = 0;
  long resident = 0;
  file >> size >> resident;
  return resident;
}

TEST(Memory, what_many_small_pieces_held_is_given_back) {
  constexpr int pieces = 200'000;
  constexpr std::size_t piece_bytes = 500;
  std::vector<std::unique_ptr<std::string>> held;
  for (int i = 0; i < pieces; ++i) {
    held.push_back(std::make_unique<std::string>(piece_bytes, 'x'));
  }
  const auto last = std::make_unique<std::string>(piece_bytes, 'x');  // Keeps the heap's end.
  const long full = resident_pages();
  held.clear();
  give_back_freed_memory();
  constexpr long page_bytes = 4096;
  EXPECT_LT(resident_pages(), full - static_cast<long>(pieces * piece_bytes / 2 / page_bytes));
}

}  // namespace
}  // namespace winnow
