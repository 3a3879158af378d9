// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/image/picture_facts.h"

#include <gtest/gtest.h>

#include "extract/corpus_files.h"
#include "extract/recording_sink.h"

namespace winnow::extract {
namespace {

TEST(PictureFacts, the_place_is_told_in_degrees_with_its_origin) {
  RecordingSink sink;
  const auto bytes = corpus_file("image/testJPEG_GEO_2.jpg");
  warm_up_facts();
  const auto facts = tell_picture_facts({.bytes = bytes}, sink);
  EXPECT_FALSE(facts.damaged);
  const auto places = sink.values_of("gps");
  ASSERT_EQ(places.size(), 1U);
  EXPECT_NE(places[0].find(", "), std::string::npos);
}

TEST(PictureFacts, the_camera_and_the_time_are_told) {
  RecordingSink sink;
  const auto bytes = corpus_file("image/testJPEG_EXIF.jpg");
  (void)tell_picture_facts({.bytes = bytes}, sink);
  EXPECT_FALSE(sink.values_of("device").empty());
  EXPECT_FALSE(sink.values_of("created").empty());
}

TEST(PictureFacts, bytes_that_are_no_picture_give_none) {
  RecordingSink sink;
  (void)tell_picture_facts({.bytes = "\xFF\xD8\xFF nothing"}, sink);
  EXPECT_TRUE(sink.facts.empty());
}

}  // namespace
}  // namespace winnow::extract
