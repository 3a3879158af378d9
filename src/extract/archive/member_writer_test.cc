// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/archive/member_writer.h"

#include <gtest/gtest.h>

#include "extract/recording_sink.h"

namespace winnow::extract {
namespace {

TEST(MemberWriter, a_member_far_larger_than_its_packed_bytes_stops) {
  RecordingSink sink;
  sink.child({});
  const Limits limits{.member_bytes = 100, .member_ratio = 2};
  MemberWriter writer(sink, limits, 10);
  EXPECT_TRUE(writer.write(std::string(90, 'a') + "b"));
  EXPECT_FALSE(writer.write("0123456789"));
  writer.end("");
  EXPECT_EQ(sink.children[0].end.reason, "over_ratio");
  EXPECT_EQ(sink.children[0].end.bytes, 91);
}

TEST(MemberWriter, a_single_byte_value_carries_nothing_and_is_exempt) {
  RecordingSink sink;
  sink.child({});
  const Limits limits{.member_bytes = 100, .member_ratio = 2};
  MemberWriter writer(sink, limits, 1);
  EXPECT_TRUE(writer.write(std::string(5000, '\0')));
  EXPECT_FALSE(writer.write("x"));
}

}  // namespace
}  // namespace winnow::extract
