// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/exports/export_case.h"

#include <gtest/gtest.h>

#include "weigh/exports/made_export.h"

namespace winnow::weigh {
namespace {

TEST(ExportCase, documents_that_records_name_come_with_their_hash) {
  MadeExport made;
  const CaseToExport loaded = made.load();
  EXPECT_EQ(loaded.name, "made");
  EXPECT_EQ(loaded.key, "2026-01-02T03:04:05Z");
  const ExportedDocument* document = loaded.document(made.made.document());
  ASSERT_NE(document, nullptr);
  EXPECT_EQ(document->file, "note.txt");
  EXPECT_EQ(document->sha256.size(), 64U);
  EXPECT_EQ(document->bytes, static_cast<std::int64_t>(store::MadeRecords::text.size()));
  EXPECT_EQ(loaded.document("999"), nullptr);
}

TEST(ExportCase, an_assessment_stands_until_something_it_rests_on_changes) {
  MadeExport made;
  const std::string claim = "claim:" + made.claim.head.id;
  EXPECT_EQ(made.load().assessment_of(claim), nullptr);
  made.assess();
  EXPECT_NE(made.load().standing_assessment_of(claim), nullptr);
  made.d1.grades.push_back({.letter = "B", .reason = "was right again"});
  made.made.change(made.d1);
  const CaseToExport loaded = made.load();
  EXPECT_EQ(loaded.standing_assessment_of(claim), nullptr);
  ASSERT_NE(loaded.assessment_of(claim), nullptr);
  EXPECT_EQ(loaded.assessment_of(claim)->stale_because,
            std::vector<std::string>{"source:" + made.d1.head.id});
}

}  // namespace
}  // namespace winnow::weigh
