// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/support/record_index.h"

#include <gtest/gtest.h>

#include "weigh/support/worked_records.h"

namespace winnow::weigh {
namespace {

using namespace worked;

TEST(RecordIndex, finds_by_id_and_by_what_is_asked_of) {
  const auto records = witnesses_asked();
  const RecordIndex index(records);
  EXPECT_EQ(index.source("s3"), &records.sources[2]);
  EXPECT_EQ(index.source("s99"), nullptr);
  EXPECT_EQ(index.attributions_of("c1").size(), 2U);
  EXPECT_TRUE(index.attributions_of("c2").empty());
  EXPECT_EQ(index.evidence_for("claim:c1").front(), &records.evidence[0]);
  EXPECT_EQ(index.own(), "s4");
  EXPECT_EQ(index.name_of("s3"), "M");
  EXPECT_EQ(index.name_of("unknown:k1"), "unknown:k1");
}

TEST(RecordIndex, a_document_passed_by_the_steps_of_its_hand_overs_once_each) {
  auto records = files_received();
  records.custody[2].items.push_back("document:12");
  const RecordIndex index(records);
  EXPECT_EQ(index.steps_of("document:12").size(), 3U);
  EXPECT_EQ(index.steps_of("hand_over:h1").size(), 3U);
  EXPECT_TRUE(index.steps_of("document:13").empty());
}

}  // namespace
}  // namespace winnow::weigh
