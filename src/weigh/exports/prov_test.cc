// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/exports/prov.h"

#include <regex>

#include <gtest/gtest.h>

#include "weigh/exports/made_export.h"

namespace winnow::weigh {
namespace {

// The line of the node with that id.
std::string node_of(const std::string& text, const std::string& id) {
  const auto at = text.find("\n{\"@id\":\"kb:" + id + "\"");
  if (at == std::string::npos) return "";
  return text.substr(at + 1, text.find('\n', at + 1) - at - 1);
}

class Prov : public testing::Test {
 protected:
  std::string exported() {
    FilesInMemory files;
    EXPECT_TRUE(export_prov(made_.load(), files));
    return files.files.at("prov.jsonld");
  }
  bool says(const std::string& id, const std::string& what) {
    const std::string node = node_of(exported(), id);
    return node.find(what) != std::string::npos;
  }
  MadeExport made_{};
};

TEST_F(Prov, a_custody_step_uses_the_document_and_follows_upon_the_one_before) {
  const std::string step = "custody_step-" + made_.step.head.id;
  EXPECT_TRUE(says(step, R"("@type":"prov:Activity")"));
  EXPECT_TRUE(says(step, R"("prov:used":[{"@id":"kb:document-)" + made_.made.document() + "\"}]"));
  EXPECT_TRUE(says(step, "\"prov:wasInformedBy\":[{\"@id\":\"kb:custody_step-"));
  EXPECT_TRUE(says(step, R"("@value":"2016-03-01T00:00:00Z")"));
  EXPECT_TRUE(says(step, R"("@value":"2016-03-04T23:59:59Z")"));
  EXPECT_TRUE(says(step, "Who drove?"));
  EXPECT_TRUE(says(step, R"("winnow:capability":["not recorded"])"));
}

TEST_F(Prov, sources_are_agents_and_one_who_is_paid_acts_for_another) {
  EXPECT_TRUE(says("source-" + made_.d1.head.id, R"("@type":"prov:Person","rdfs:label":"D1")"));
  EXPECT_TRUE(
      says("source-" + made_.d1.head.id, "\"prov:actedOnBehalfOf\":[{\"@id\":\"kb:source-"));
  EXPECT_FALSE(says("source-" + made_.m.head.id, "actedOnBehalfOf"));
  EXPECT_TRUE(says("document-" + made_.made.document(), "\"prov:wasAttributedTo\":[{"));
}

TEST_F(Prov, passages_are_quoted_and_versions_are_revisions) {
  const std::string passage = "passage-" + made_.passage.head.id;
  EXPECT_TRUE(says(passage, R"("prov:value":"The convoy left at dawn","prov:wasQuotedFrom":{)"));
  made_.claim.text = "Another text";
  made_.made.change(made_.claim);
  const std::string text = exported();
  const std::string claim = "claim-" + made_.claim.head.id;
  EXPECT_TRUE(says(claim, "\"prov:wasRevisionOf\":{\"@id\":\"kb:" + claim + "-v1\"}"));
  EXPECT_EQ(node_of(text, claim + "-v1"),
            "{\"@id\":\"kb:" + claim + "-v1\",\"@type\":\"prov:Entity\"},");
  EXPECT_EQ(text.find("knew of it before"), std::string::npos) << "no text of an older version";
}

TEST_F(Prov, an_assessment_is_generated_by_a_computation_and_bears_no_number_once_stale) {
  const std::string id = "assessment-" + made_.assess().head.id;
  EXPECT_TRUE(says(id, "\"prov:wasGeneratedBy\":{\"@id\":\"kb:" + id + "-computation\"}"));
  EXPECT_TRUE(says(id, "\"winnow:probability\""));
  EXPECT_TRUE(says(id, "\"winnow:low\""));
  EXPECT_TRUE(says(id + "-computation", "\"kb:source-" + made_.d1.head.id + "\""));
  // An activity is no entity, so it is not used (PROV-DM, typing constraints).
  EXPECT_TRUE(says(id + "-computation", "\"prov:wasInformedBy\":[{\"@id\":\"kb:check-"));
  const std::regex used("\"prov:used\":\\[[^\\]]*kb:(custody_step|check)-");
  EXPECT_FALSE(std::regex_search(exported(), used));
  made_.d1.interests = "a pension";
  made_.made.change(made_.d1);
  EXPECT_FALSE(says(id, "\"winnow:probability\""));
  EXPECT_TRUE(says(id, "\"winnow:stale\""));
}

TEST_F(Prov, whatever_a_node_points_to_is_a_node) {
  const Question question = made_.ask();
  ASSERT_TRUE(assess_question(made_.made.made().open(), "u1", question.head.id, {}));
  made_.assess();
  const std::string text = exported();
  const std::regex link("\"@id\":\"kb:([^\"]*)\"");
  std::int64_t count = 0;
  for (std::sregex_iterator at(text.begin(), text.end(), link), end; at != end; ++at, ++count) {
    EXPECT_FALSE(node_of(text, (*at)[1]).empty()) << (*at)[1];
  }
  EXPECT_GT(count, 60);
  EXPECT_EQ(text.find("u1"), std::string::npos) << "no user is named";
}

}  // namespace
}  // namespace winnow::weigh
