// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/exports/export_ids.h"

#include <regex>

#include <gtest/gtest.h>

namespace winnow::weigh {
namespace {

TEST(ExportIds, entities_have_the_ids_that_the_format_states) {
  EXPECT_EQ(ftm_id("c1", "document", "d1"), "85c0b2db83c984990ef3940a60c75afc5912da4c");
  EXPECT_EQ(ftm_id("c1", "documentd", "1"), "b126ddef611fef088d3e07eb8e85b1b2d9fb8369")
      << "parts that join to the same letters stay apart";
  EXPECT_EQ(ftm_id("c1", "person", "p7"), "7f486419551c4ef639cb107c5696ade86bea83ab");
}

TEST(ExportIds, a_record_has_one_uuid_of_its_own) {
  const std::string id = uuid_of("2026-01-02T03:04:05Z", "claim", "c1");
  const std::regex form("[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
  EXPECT_TRUE(std::regex_match(id, form)) << id;
  EXPECT_EQ(id, uuid_of("2026-01-02T03:04:05Z", "claim", "c1"));
  EXPECT_NE(id, uuid_of("2026-01-02T03:04:06Z", "claim", "c1"));
  EXPECT_NE(id, uuid_of("2026-01-02T03:04:05Z", "claimc", "1"));
}

}  // namespace
}  // namespace winnow::weigh
