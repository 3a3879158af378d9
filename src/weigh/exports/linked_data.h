// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/exports/linked_data.h: JSON-LD, written node by node.
//
// Out:    {"@context":{...},"@graph":[...]}; keys in the order in which they were added.
// Holds:  empty texts and lists add nothing; only cover names and ids of the case ever reach it.
// From:   W3C JSON-LD 1.1.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/fields.h"
#include "weigh/exports/export_case.h"

namespace winnow::weigh {

class LinkedNode {
 public:
  static constexpr std::string_view type_name = "LinkedNode";
  LinkedNode() = default;
  LinkedNode(std::string_view type, std::string_view id);

  LinkedNode& text(std::string_view key, std::string_view value);
  LinkedNode& texts(std::string_view key, std::vector<std::string> values);
  // {"@type": type, "@value": value}
  LinkedNode& typed(std::string_view key, std::string_view type, std::string_view value);
  // {"@id": id}; a list of them, each once.
  LinkedNode& link(std::string_view key, std::string_view id);
  LinkedNode& links(std::string_view key, const std::vector<std::string>& ids);
  LinkedNode& node(std::string_view key, LinkedNode value);
  LinkedNode& nodes(std::string_view key, std::vector<LinkedNode> values);

 private:
  friend void describe(Fields& f, LinkedNode& node);
  enum class Shape { text, texts, node, nodes };
  struct Property {
    std::string key{};
    Shape shape = Shape::text;
    std::vector<std::string> texts{};
    std::vector<LinkedNode> nodes{};
  };
  std::vector<Property> properties_{};
};
void describe(Fields& f, LinkedNode& node);

// A file of one graph.
class LinkedGraph {
 public:
  explicit LinkedGraph(ExportFiles& files) : files_(files) {}
  // `context` is JSON.
  Result<> begin(const std::string& file, std::string_view context);
  Result<> add(const LinkedNode& node);
  Result<> end();

 private:
  ExportFiles& files_;
  bool is_first_ = true;
};

// {"prov":"http://...",...} with "kb" for what is in this case.
std::string context_of(const std::vector<std::pair<std::string, std::string>>& prefixes,
                       std::string_view case_key);

}  // namespace winnow::weigh
