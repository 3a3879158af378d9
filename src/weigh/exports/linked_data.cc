// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/exports/linked_data.h"

#include <algorithm>

#include "base/json.h"
#include "weigh/exports/export_ids.h"

namespace winnow::weigh {

LinkedNode::LinkedNode(std::string_view type, std::string_view id) {
  text("@id", id);
  text("@type", type);
}

LinkedNode& LinkedNode::text(std::string_view key, std::string_view value) {
  if (!value.empty()) {
    properties_.push_back({std::string(key), Shape::text, {std::string(value)}, {}});
  }
  return *this;
}

LinkedNode& LinkedNode::texts(std::string_view key, std::vector<std::string> values) {
  if (!values.empty()) {
    properties_.push_back({std::string(key), Shape::texts, std::move(values), {}});
  }
  return *this;
}

LinkedNode& LinkedNode::typed(std::string_view key, std::string_view type, std::string_view value) {
  if (value.empty()) return *this;
  LinkedNode literal;
  literal.text("@type", type).text("@value", value);
  return node(key, std::move(literal));
}

LinkedNode& LinkedNode::link(std::string_view key, std::string_view id) {
  if (id.empty()) return *this;
  return node(key, LinkedNode("", id));
}

LinkedNode& LinkedNode::links(std::string_view key, const std::vector<std::string>& ids) {
  std::vector<LinkedNode> nodes_of_ids;
  for (auto id = ids.begin(); id != ids.end(); ++id) {
    if (std::find(ids.begin(), id, *id) == id) nodes_of_ids.emplace_back("", *id);
  }
  return nodes(key, std::move(nodes_of_ids));
}

LinkedNode& LinkedNode::node(std::string_view key, LinkedNode value) {
  properties_.push_back({std::string(key), Shape::node, {}, {std::move(value)}});
  return *this;
}

LinkedNode& LinkedNode::nodes(std::string_view key, std::vector<LinkedNode> values) {
  if (!values.empty()) {
    properties_.push_back({std::string(key), Shape::nodes, {}, std::move(values)});
  }
  return *this;
}

void describe(Fields& f, LinkedNode& node) {
  for (auto& property : node.properties_) {
    switch (property.shape) {
      case LinkedNode::Shape::text:
        f(property.key, property.texts.front(), "");
        break;
      case LinkedNode::Shape::texts:
        f(property.key, property.texts, "");
        break;
      case LinkedNode::Shape::node:
        f(property.key, property.nodes.front(), "");
        break;
      case LinkedNode::Shape::nodes:
        f(property.key, property.nodes, "");
        break;
    }
  }
}

Result<> LinkedGraph::begin(const std::string& file, std::string_view context) {
  is_first_ = true;
  TRY_VOID(files_.begin(file));
  return files_.add("{\"@context\":" + std::string(context) + ",\"@graph\":[");
}

Result<> LinkedGraph::add(const LinkedNode& node) {
  const std::string separator = is_first_ ? "\n" : ",\n";
  is_first_ = false;
  return files_.add(separator + to_json(node));
}

Result<> LinkedGraph::end() { return files_.add("\n]}\n"); }

std::string context_of(const std::vector<std::pair<std::string, std::string>>& prefixes,
                       std::string_view case_key) {
  LinkedNode context;
  for (const auto& [prefix, iri] : prefixes) context.text(prefix, iri);
  context.text("kb", "urn:uuid:" + uuid_of(case_key, "case", "") + "#");
  return to_json(context);
}

}  // namespace winnow::weigh
