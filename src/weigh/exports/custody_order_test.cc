// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/exports/custody_order.h"

#include <gtest/gtest.h>

#include "weigh/support/worked_records.h"

namespace winnow::weigh {
namespace {

using Ids = std::vector<std::string>;

TEST(CustodyOrder, a_step_follows_upon_the_one_by_which_its_giver_received_the_item) {
  Records records = worked::files_received();
  EXPECT_EQ(steps_before(records, records.custody[0]), Ids{});
  EXPECT_EQ(steps_before(records, records.custody[2]), Ids{"k2"});
  // The document lies in the hand-over: its own step follows all the same.
  records.custody[2].items = {"document:12"};
  EXPECT_EQ(steps_before(records, records.custody[2]), Ids{"k2"});
  records.custody[2].items = {"document:13"};
  EXPECT_EQ(steps_before(records, records.custody[2]), Ids{});
}

TEST(CustodyOrder, a_hand_over_stands_for_the_documents_in_it) {
  const Records records = worked::files_received();
  EXPECT_EQ(documents_of(records, {"hand_over:h1"}), Ids{"12"});
  EXPECT_EQ(documents_of(records, {"document:12", "hand_over:h1"}), Ids{"12"});
  EXPECT_EQ(documents_of(records, {"hand_over:h2"}), Ids{});
}

TEST(CustodyOrder, no_day_is_invented_for_a_date_known_in_part) {
  const When year{.earliest = "2014", .latest = "2014", .origin = DateOrigin::text};
  EXPECT_EQ(start_of(year), "");
  EXPECT_EQ(end_of(year), "");
  EXPECT_EQ(spoken(year), "2014, date from text");
  const When days{.earliest = "2016-03-01",
                  .latest = "2016-03-04",
                  .text = "early March",
                  .origin = DateOrigin::asserted};
  EXPECT_EQ(start_of(days), "2016-03-01T00:00:00Z");
  EXPECT_EQ(end_of(days), "2016-03-04T23:59:59Z");
  EXPECT_EQ(spoken(days), "early March (from 2016-03-01 to 2016-03-04, date from asserted)");
  EXPECT_EQ(spoken(When{}), "");
}

}  // namespace
}  // namespace winnow::weigh
