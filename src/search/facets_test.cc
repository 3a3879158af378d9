// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/facets.h"

#include <gtest/gtest.h>

namespace winnow::search {
namespace {

TEST(Facets, count_each_document_once_per_value_and_know_unknown) {
  Columns columns;
  std::uint32_t record = 1;
  for (const std::int64_t serial : {1, 2}) {
    DocumentRow document;
    document.serial = serial;
    document.first_record = record;
    document.records = 2;
    document.type = columns.types.number_of("pdf");
    document.state = columns.states.number_of("read");
    document.source = columns.sources.number_of("");
    document.folder = columns.folders.number_of("a");
    document.day = serial == 1 ? 366 : day_unknown;
    columns.add_document(document);
    for (int i = 0; i < 2; ++i, ++record) {
      RecordRow row;
      row.document = static_cast<std::uint32_t>(columns.documents.size()) - 1;
      row.language = columns.languages.number_of(i == 0 ? "en" : "ar");
      columns.add_record(row);
    }
  }
  const std::vector<Facet> facets = facets_of(columns.all_live(), columns);
  ASSERT_EQ(facets.size(), 6U);
  EXPECT_EQ(facets[1].field, "type");
  EXPECT_EQ(facets[1].values.at(0).count, 2);
  EXPECT_EQ(facets[2].values.size(), 2U);
  EXPECT_EQ(facets[2].values[0].count, 2);
  EXPECT_EQ(facets[3].values.at(0).value, "1971");
  EXPECT_EQ(facets[3].values.at(1).value, "");
  EXPECT_EQ(facets[4].values.at(0).label, "unknown");
}

}  // namespace
}  // namespace winnow::search
