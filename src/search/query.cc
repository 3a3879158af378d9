// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/query.h"

#include <algorithm>

#include "search/tokens.h"

namespace winnow::search {
namespace {

bool is_composite(const Node& node) {
  return node.kind == NodeKind::all || node.kind == NodeKind::any;
}

std::string bracketed(const Node& node) {
  return is_composite(node) ? "(" + to_text(node) + ")" : to_text(node);
}

std::string joined(const Node& node, std::string_view by) {
  std::string out;
  for (const Node& child : node.children) {
    if (!out.empty()) out += by;
    out += bracketed(child);
  }
  return out;
}

std::string column_value(const std::string& text) {
  const bool bare = !text.empty() && std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.';
  });
  return bare && text.front() != '-' ? text : "\"" + text + "\"";
}

std::string near_operand(const Node& node, bool first) {
  const bool plain = !is_composite(node) && (first || node.kind != NodeKind::near);
  return plain ? to_text(node) : "(" + to_text(node) + ")";
}

}  // namespace

const std::vector<std::string_view>& names_of(Level) {
  static const std::vector<std::string_view> names = {"forms", "words", "letters"};
  return names;
}

bool Node::operator==(const Node& other) const {
  return kind == other.kind && text == other.text && field == other.field &&
         distance == other.distance && children == other.children;
}

void describe(Fields& f, QueryError& e) {
  f("reason", e.reason, "What is wrong.");
  f("hint", e.hint, "What would be right.");
  f("begin", e.begin, "Code point of the query at which it begins.");
  f("end", e.end, "Code point behind it.");
}

void describe(Fields& f, QueryToken& t) {
  f("begin", t.begin, "Code point of the query.");
  f("end", t.end, "Code point behind it.");
  f("kind", t.kind, "word exact phrase pattern operator field column bracket.");
  f("text", t.text, "As typed.");
}

std::string to_text(const Node& node) {
  switch (node.kind) {
    case NodeKind::all:
      return joined(node, " ");
    case NodeKind::any:
      return joined(node, " OR ");
    case NodeKind::without:
      return "NOT " + bracketed(node.children.at(0));
    case NodeKind::near:
      return near_operand(node.children.at(0), true) + " NEAR/" + std::to_string(node.distance) +
             " " + near_operand(node.children.at(1), false);
    case NodeKind::same_document:
      return "samedoc(" + to_text(node.children.at(0)) + ")";
    case NodeKind::word:
      return node.text;
    case NodeKind::exact:
      return "=" + node.text;
    case NodeKind::phrase:
      return "\"" + node.text + "\"" +
             (node.distance >= 0 ? "~" + std::to_string(node.distance) : "");
    case NodeKind::prefix:
      return node.text + "*";
    case NodeKind::wildcard:
      return node.text;
    case NodeKind::fuzzy:
      return node.text + "~" + std::to_string(node.distance);
    case NodeKind::regex:
      return "/" + node.text + "/";
    case NodeKind::field:
      return node.field + ":" + to_text(node.children.at(0));
    case NodeKind::column:
      return node.field + ":" + column_value(node.text);
  }
  return {};
}

ParsedQuery literal_query(std::string_view line, Level level) {
  ParsedQuery parsed;
  parsed.query.level = level;
  Tokens tokens;
  tokenise(line, Purpose::query, tokens);
  if (tokens.list.empty()) {
    parsed.errors.push_back({"the line holds no word", "", 0, 0});
    return parsed;
  }
  if (static_cast<std::int64_t>(line.size()) > query_bytes_max) {
    parsed.errors.push_back({"the line is longer than 4,096 bytes", "shorten it", 0, 0});
    return parsed;
  }
  parsed.query.root.kind = NodeKind::phrase;
  parsed.query.root.text = std::string(line);
  return parsed;
}

}  // namespace winnow::search
