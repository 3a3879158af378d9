// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/exports/linked_data.h"

#include <gtest/gtest.h>

#include "base/json.h"
#include "weigh/exports/made_export.h"

namespace winnow::weigh {
namespace {

TEST(LinkedData, a_node_keeps_its_order_and_leaves_out_what_is_empty) {
  LinkedNode node("prov:Entity", "kb:claim-c1");
  node.text("rdfs:label", "")
      .texts("none", {})
      .typed("at", "xsd:dateTime", "")
      .link("of", "")
      .links("prov:used", {"kb:a", "kb:b", "kb:a"})
      .typed("prov:endedAtTime", "xsd:dateTime", "2026-01-02T03:04:05Z")
      .texts("say", {"\"a\"", "b"})
      .node("by", LinkedNode("Person", "").text("name", "M"));
  EXPECT_EQ(to_json(node),
            R"({"@id":"kb:claim-c1","@type":"prov:Entity",)"
            R"("prov:used":[{"@id":"kb:a"},{"@id":"kb:b"}],)"
            R"("prov:endedAtTime":{"@type":"xsd:dateTime","@value":"2026-01-02T03:04:05Z"},)"
            R"("say":["\"a\"","b"],"by":{"@type":"Person","name":"M"}})");
}

TEST(LinkedData, a_graph_is_one_document_of_any_number_of_nodes) {
  FilesInMemory files;
  LinkedGraph graph(files);
  ASSERT_TRUE(graph.begin("a", "{}") && graph.end());
  ASSERT_TRUE(graph.begin("b", "{}") && graph.add(LinkedNode("", "x")) &&
              graph.add(LinkedNode("", "y")) && graph.end());
  EXPECT_EQ(files.files["a"], "{\"@context\":{},\"@graph\":[\n]}\n");
  EXPECT_EQ(files.files["b"],
            "{\"@context\":{},\"@graph\":[\n{\"@id\":\"x\"},\n{\"@id\":\"y\"}\n]}\n");
}

TEST(LinkedData, ids_of_another_case_are_others) {
  EXPECT_NE(context_of({}, "2026-01-02T03:04:05Z"), context_of({}, "2026-01-02T03:04:06Z"));
  EXPECT_TRUE(
      context_of({{"prov", "http://p#"}}, "k").starts_with(R"({"prov":"http://p#","kb":")"));
}

}  // namespace
}  // namespace winnow::weigh
