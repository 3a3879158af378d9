// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/exports/case_uco.h"

#include <regex>

#include <gtest/gtest.h>

#include "weigh/exports/export_ids.h"
#include "weigh/exports/made_export.h"

namespace winnow::weigh {
namespace {

std::string graph_of(const CaseToExport& exported) {
  FilesInMemory files;
  EXPECT_TRUE(export_case_uco(exported, files));
  return files.files.at("case-uco.jsonld");
}
bool has(const std::string& text, const std::string& what) {
  return text.find(what) != std::string::npos;
}

TEST(CaseUco, every_id_ends_with_a_uuid) {
  MadeExport made;
  made.assess();
  const std::string text = graph_of(made.load());
  const std::regex id("\"@id\":\"([^\"]*)\"");
  const std::regex form("kb:[a-z_]+-[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");
  std::int64_t count = 0;
  for (std::sregex_iterator at(text.begin(), text.end(), id), end; at != end; ++at, ++count) {
    EXPECT_TRUE(std::regex_match((*at)[1].str(), form)) << (*at)[1];
  }
  EXPECT_GT(count, 20);
}

TEST(CaseUco, hand_overs_are_actions_and_documents_are_exhibits) {
  MadeExport made;
  const std::string text = graph_of(made.load());
  EXPECT_TRUE(has(text,
                  "\"@type\":\"case-investigation:ProvenanceRecord\","
                  "\"case-investigation:exhibitNumber\":\"document " +
                      made.made.document() + "\""));
  EXPECT_TRUE(has(text,
                  "\"uco-core:name\":\"custody gap\",\"uco-core:description\":"
                  "\"not documented: Who drove?; early March"));
  EXPECT_TRUE(has(text, "\"uco-action:performer\":{\"@id\":\"kb:source-" +
                            uuid_of("2026-01-02T03:04:05Z", "source", made.d1.head.id)));
  EXPECT_TRUE(has(text, "case-investigation:wasInformedBy"));
  EXPECT_TRUE(has(text, "\"uco-types:hashMethod\":\"SHA256\""));
  EXPECT_TRUE(has(text, "not applicable: no mail")) << "a check that was not made is no pass";
}

TEST(CaseUco, a_confidence_stands_with_its_interval_and_goes_once_it_is_stale) {
  MadeExport made;
  EXPECT_TRUE(has(graph_of(made.load()), "never weighed"));
  made.assess();
  const std::string weighed = graph_of(made.load());
  EXPECT_TRUE(has(weighed, "uco-core:ConfidenceFacet"));
  EXPECT_TRUE(has(weighed, "percent; prior 0.50, coordination 0.50; independent voices "));
  made.d1.interests = "a pension";
  made.made.change(made.d1);
  const std::string stale = graph_of(made.load());
  EXPECT_FALSE(has(stale, "ConfidenceFacet"));
  EXPECT_TRUE(has(stale, "assessment outdated"));
}

}  // namespace
}  // namespace winnow::weigh
