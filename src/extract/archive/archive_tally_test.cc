// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/archive/archive_tally.h"

#include <gtest/gtest.h>

namespace winnow::extract {
namespace {

TEST(ArchiveTally, a_limit_outranks_a_loss_and_a_loss_outranks_success) {
  EXPECT_EQ(finish_archive({.found = 1}, "r").outcome, Outcome::ok);
  EXPECT_EQ(finish_archive({.found = 1, .loss = "damaged"}, "r").outcome, Outcome::partial);
  EXPECT_EQ(finish_archive({.loss = "damaged"}, "r").outcome, Outcome::malformed);
  EXPECT_EQ(finish_archive({.loss = "password_missing"}, "r").outcome, Outcome::locked);
  EXPECT_EQ(finish_archive({.limit = "over_members", .loss = "damaged"}, "r").outcome,
            Outcome::over_limit);
  EXPECT_TRUE(finish_archive({}, "r").checked_empty);
}

TEST(ArchiveTally, a_sentence_of_the_library_becomes_a_reason) {
  EXPECT_EQ(reason_of_error("Truncated RAR file data"), "truncated");
  EXPECT_EQ(reason_of_error("Unknown codec ID: 4f71101"), "unsupported_type");
  EXPECT_EQ(reason_of_error("Bad RAR file data"), "damaged");
  EXPECT_EQ(reason_of_error("I/O error when unstoring file"), "truncated");
  EXPECT_EQ(reason_of_error("7-Zip bad CRC: 0x8e2b86c2 should be 0x1"), "checksum_differs");
}

}  // namespace
}  // namespace winnow::extract
