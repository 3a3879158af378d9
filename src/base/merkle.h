// SPDX-License-Identifier: AGPL-3.0-or-later
// base/merkle.h: the hash tree of RFC 9162 section 2.1, for the journal, the ledger and releases.
//
// leaf = SHA-256(0x00 || entry), node = SHA-256(0x01 || left || right); hashes are raw 32 bytes.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

std::string merkle_leaf(std::string_view entry);
std::string merkle_node(std::string_view left, std::string_view right);
// The root of no leaves is SHA-256 of nothing.
std::string merkle_root(std::span<const std::string> leaves);

// The same root, leaf by leaf, in memory of log n hashes.
class MerkleTree {
 public:
  void add(std::string leaf);
  std::string root() const;
  std::size_t size() const { return size_; }

 private:
  std::vector<std::string> peaks_;  // Roots of the complete subtrees, largest first.
  std::size_t size_ = 0;
};

}  // namespace winnow
