// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/exports/ftm_export.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "base/text.h"
#include "weigh/exports/ftm_entities.h"
#include "weigh/exports/made_export.h"

namespace winnow::weigh {
namespace {

TEST(FtmExport, entities_and_statements_tell_the_same) {
  MadeExport made;
  FilesInMemory files;
  ASSERT_TRUE(export_ftm(made.load(), files));
  ASSERT_EQ(files.files.size(), 3U);
  const std::string& entities = files.files.at("entities.ftm.json");
  const std::string& statements = files.files.at("statements.csv");
  EXPECT_EQ(statements.find(statement_header()), 0U);
  const CaseToExport loaded = made.load();
  for (const FtmStatement& each : ftm_statements(loaded)) {
    EXPECT_NE(statements.find("\"" + statement_id(each) + "\""), std::string::npos);
    EXPECT_NE(entities.find("{\"id\":\"" + each.entity + "\",\"schema\":\"" + each.schema + "\""),
              std::string::npos);
  }
  // A source and what it is called, in lists.
  EXPECT_NE(entities.find("{\"id\":\"" + FtmIds(loaded).source(made.d1.head.id) +
                          "\",\"schema\":\"Person\",\"properties\":{\"name\":[\"D1\"]}}\n"),
            std::string::npos);
  EXPECT_EQ(entities.find("null"), std::string::npos);
  EXPECT_EQ(entities.find("[]"), std::string::npos);
}

TEST(FtmExport, no_statement_stands_twice) {
  MadeExport made;
  // The same words once more by the same source.
  made.made.add(Attribution{.claim = made.claim.head.id,
                            .speaker = made.k.head.id,
                            .passage = made.passage.head.id,
                            .basis = Basis::document});
  FilesInMemory files;
  ASSERT_TRUE(export_ftm(made.load(), files));
  std::vector<std::string> ids;
  for (const std::string& line : split(files.files.at("statements.csv"), '\n')) {
    if (line.size() > 42) ids.push_back(line.substr(line.size() - 42));
  }
  ASSERT_GT(ids.size(), 20U);
  std::ranges::sort(ids);
  EXPECT_EQ(std::ranges::adjacent_find(ids), ids.end());
}

}  // namespace
}  // namespace winnow::weigh
