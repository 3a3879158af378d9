// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/support/circular.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace winnow::weigh {
namespace {

// Tarjan's search with a stack of its own, since a chain of citations may be long.
class Search {
 public:
  explicit Search(const RecordIndex& index) : index_(index) {}

  void begin(const Attribution* first) {
    if (nodes_.contains(first)) return;
    open(first);
    while (!path_.empty()) {
      const auto* current = path_.back();
      auto& node = nodes_[current];
      if (node.next == node.cited.size()) {
        path_.pop_back();
        if (!path_.empty()) {
          auto& above = nodes_[path_.back()];
          above.low = std::min(above.low, node.low);
        }
        if (node.low == node.order) close(current);
        continue;
      }
      const auto* cited = node.cited[node.next++];
      const auto known = nodes_.find(cited);
      if (known == nodes_.end()) {
        open(cited);
      } else if (known->second.is_waiting) {
        node.low = std::min(node.low, known->second.order);
      }
    }
  }
  std::vector<std::vector<const Attribution*>> found() { return std::move(found_); }

 private:
  struct Node {
    int order = 0;
    int low = 0;
    bool is_waiting = true;
    bool cites_itself = false;
    std::size_t next = 0;
    std::vector<const Attribution*> cited{};
  };

  void open(const Attribution* attribution) {
    const int order = static_cast<int>(nodes_.size());
    Node node{.order = order, .low = order};
    for (const auto& reference : attribution->upstream) {
      const auto* cited = index_.attribution(id_if("attribution", reference));
      if (cited) node.cited.push_back(cited);
      if (cited == attribution) node.cites_itself = true;
    }
    nodes_.emplace(attribution, std::move(node));
    path_.push_back(attribution);
    waiting_.push_back(attribution);
  }

  void close(const Attribution* root) {
    std::vector<const Attribution*> circle;
    for (bool is_root = false; !is_root;) {
      circle.push_back(waiting_.back());
      waiting_.pop_back();
      nodes_[circle.back()].is_waiting = false;
      is_root = circle.back() == root;
    }
    if (circle.size() > 1 || nodes_[root].cites_itself) found_.push_back(std::move(circle));
  }

  const RecordIndex& index_;
  std::unordered_map<const Attribution*, Node> nodes_{};
  std::vector<const Attribution*> path_{};
  std::vector<const Attribution*> waiting_{};
  std::vector<std::vector<const Attribution*>> found_{};
};

}  // namespace

std::vector<Circle> circles(const RecordIndex& index, const RecordIndex::Attributions& from) {
  Search search(index);
  for (const auto* attribution : from) search.begin(attribution);
  auto found = search.found();
  // Records lie in one list in the order of serials, and so do their addresses.
  for (auto& circle : found) std::ranges::sort(circle);
  std::ranges::sort(found);
  std::vector<Circle> circles;
  for (const auto& circle : found) {
    circles.emplace_back();
    for (const auto* attribution : circle) circles.back().push_back(attribution->head.id);
  }
  return circles;
}

}  // namespace winnow::weigh
