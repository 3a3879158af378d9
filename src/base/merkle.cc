// SPDX-License-Identifier: AGPL-3.0-or-later
#include "base/merkle.h"

#include <utility>

#include "base/digest.h"

namespace winnow {

std::string merkle_leaf(std::string_view entry) {
  return sha256(std::string(1, '\0') + std::string(entry));
}

std::string merkle_node(std::string_view left, std::string_view right) {
  return sha256('\1' + std::string(left) + std::string(right));
}

std::string merkle_root(std::span<const std::string> leaves) {
  MerkleTree tree;
  for (const auto& leaf : leaves) tree.add(leaf);
  return tree.root();
}

void MerkleTree::add(std::string leaf) {
  // Each trailing 1 bit of the size is a complete subtree that the new leaf closes.
  for (std::size_t bits = size_; (bits & 1) != 0; bits >>= 1) {
    leaf = merkle_node(peaks_.back(), leaf);
    peaks_.pop_back();
  }
  peaks_.push_back(std::move(leaf));
  ++size_;
}

std::string MerkleTree::root() const {
  if (peaks_.empty()) return sha256("");
  std::string root = peaks_.back();
  for (std::size_t i = peaks_.size() - 1; i-- > 0;) root = merkle_node(peaks_[i], root);
  return root;
}

}  // namespace winnow
