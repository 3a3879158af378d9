// SPDX-License-Identifier: AGPL-3.0-or-later
#include "base/merkle.h"

#include <gtest/gtest.h>

#include "base/digest.h"
#include "base/text.h"

namespace winnow {
namespace {

const char* const first_entry =
    R"({"seq":0,"time":"2026-01-02T03:04:05Z","actor":"u1","operation":"create_case","objects":[],"inputs":[],"summary":"","prev":"0000000000000000000000000000000000000000000000000000000000000000"})";
const char* const second_entry =
    R"({"seq":1,"time":"2026-01-02T03:04:06Z","actor":"u1","operation":"add_document","objects":["document:d1"],"inputs":["ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],"summary":"a.txt","prev":"d7fe29862bb6ea7c370c96b7a490b139ddd7897a8980e8c1f525eafbcb68928e"})";

TEST(Merkle, journal_entries_have_the_published_leaves_and_root) {
  const auto first = merkle_leaf(first_entry);
  const auto second = merkle_leaf(second_entry);
  EXPECT_EQ(to_hex(first), "d7fe29862bb6ea7c370c96b7a490b139ddd7897a8980e8c1f525eafbcb68928e");
  EXPECT_EQ(to_hex(second), "24e2d62cdbb8a3c49d5c2fe5573a9fb87c45fcf695c07e822b8a8e8afda3b663");
  const std::vector<std::string> leaves = {first, second};
  EXPECT_EQ(to_hex(merkle_root(leaves)),
            "0afc1099f77d62c33b582adb3e48814b902a52bfb010bc7773ec9f698251d006");
}

// RFC 9162 2.1.1 splits at the largest power of two below n; this is that definition, recursively.
std::string by_definition(const std::vector<std::string>& leaves, std::size_t begin,
                          std::size_t end) {
  if (end - begin == 1) return leaves[begin];
  std::size_t k = 1;
  while (k * 2 < end - begin) k *= 2;
  return merkle_node(by_definition(leaves, begin, begin + k),
                     by_definition(leaves, begin + k, end));
}

TEST(Merkle, the_root_leaf_by_leaf_equals_the_definition) {
  std::vector<std::string> leaves;
  for (int n = 1; n <= 70; ++n) {
    leaves.push_back(merkle_leaf(std::to_string(n)));
    EXPECT_EQ(merkle_root(leaves), by_definition(leaves, 0, leaves.size())) << n;
  }
}

TEST(Merkle, no_leaves_have_the_hash_of_nothing) { EXPECT_EQ(merkle_root({}), sha256("")); }

}  // namespace
}  // namespace winnow
