// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/exports/ftm_entities.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "weigh/exports/export_ids.h"
#include "weigh/exports/made_export.h"

namespace winnow::weigh {
namespace {

// All values of a property of the entities of one schema.
std::vector<std::string> values(const std::vector<FtmStatement>& all, std::string_view schema,
                                std::string_view property) {
  std::vector<std::string> found;
  for (const FtmStatement& each : all) {
    if (each.schema == schema && each.property == property) found.push_back(each.value);
  }
  return found;
}

TEST(FtmEntities, a_claim_is_a_note_in_the_dataset_of_each_who_asserts_it) {
  MadeExport made;
  std::vector<std::string> datasets;
  for (const FtmStatement& each : ftm_statements(made.load())) {
    if (each.schema == "Note" && each.property == "name") datasets.push_back(each.dataset);
  }
  EXPECT_EQ(datasets,
            (std::vector<std::string>{"winnow_" + made.k.head.id, "winnow_" + made.d1.head.id}));
}

TEST(FtmEntities, a_document_stands_in_the_dataset_of_whoever_brought_it_to_us) {
  MadeExport made;
  // Recorded last, though it came first.
  made.made.add(CustodyStep{.items = {"document:" + made.made.document()},
                            .from = made.k.head.id,
                            .to = made.d1.head.id});
  std::vector<std::string> datasets;
  for (const FtmStatement& each : ftm_statements(made.load())) {
    if (each.property == "fileName") datasets.push_back(each.dataset);
  }
  std::string giver;
  for (const Source& each : made.load().records.sources) {
    if (each.cover_name == "S") giver = each.head.id;  // Of the hand-over the document lies in.
  }
  EXPECT_EQ(datasets, std::vector<std::string>{"winnow_" + giver});
}

TEST(FtmEntities, a_report_points_to_its_page_and_quotes_it) {
  MadeExport made;
  const CaseToExport loaded = made.load();
  const auto all = ftm_statements(loaded);
  const std::string document = FtmIds(loaded).document(made.made.document());
  EXPECT_EQ(values(all, "Documentation", "recordId"),
            std::vector<std::string>{document + "#page=1"});
  EXPECT_EQ(values(all, "Documentation", "summary"),
            std::vector<std::string>{"The convoy left at dawn"});
  EXPECT_EQ(values(all, "Documentation", "entity"),
            std::vector<std::string>{FtmIds(loaded).claim(made.claim.head.id)});
  const Passage boxed{.document = "7",
                      .page = 12,
                      .box = PassageBox{.x = .105, .y = .2, .width = .3, .height = .042}};
  EXPECT_EQ(page_pointer(FtmIds(loaded), boxed),
            FtmIds(loaded).document("7") + "#page=12&xywh=percent:10.5,20,30,4.2");
}

TEST(FtmEntities, every_end_of_an_edge_is_an_entity_of_the_export) {
  MadeExport made;
  const auto device = made.made.add(Source{.kind = SourceKind::device, .cover_name = "phone"});
  made.made.add(CustodyStep{
      .items = {"document:" + made.made.document()}, .from = device.head.id, .to = made.m.head.id});
  const auto all = ftm_statements(made.load());
  std::vector<std::string> entities;
  for (const FtmStatement& each : all) entities.push_back(each.entity);
  std::int64_t ends = 0;
  for (const FtmStatement& each : all) {
    if (type_of_property(each.property) != "entity") continue;
    ++ends;
    EXPECT_NE(std::ranges::find(entities, each.value), entities.end()) << each.property;
  }
  EXPECT_GT(ends, 8);
}

TEST(FtmEntities, a_date_keeps_the_prefix_that_is_certain) {
  MadeExport made;
  const auto all = ftm_statements(made.load());
  EXPECT_EQ(values(all, "UnknownLink", "startDate"),
            (std::vector<std::string>{"2014", "2016-03-01"}));
  EXPECT_EQ(values(all, "UnknownLink", "endDate"), std::vector<std::string>{"2016-03-04"});
  EXPECT_EQ(values(all, "Documentation", "date"), std::vector<std::string>{"2016-05-02"});
}

}  // namespace
}  // namespace winnow::weigh
