// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/office/slide_comments.h"

#include <gtest/gtest.h>

#include "extract/corpus_files.h"
#include "extract/office/ooxml.h"
#include "extract/recording_sink.h"

namespace winnow::extract {
namespace {

TEST(SlideComments, both_kinds_come_with_author_date_and_answers_behind) {
  const std::string bytes = sample_file("pptx/good.pptx");
  RecordingSink sink;
  EXPECT_EQ(read_pptx({.bytes = bytes}, {}, sink).outcome, Outcome::ok);
  const std::string text = sink.all_text();
  EXPECT_NE(text.find("[Comment Samir Khalil 2011-02-03T04:05:06]\nclassic remark\n"),
            std::string::npos);
  const std::size_t asked = text.find("[Comment Nadia Hasan 2021-02-03T04:05:06]\n");
  const std::size_t answered =
      text.find("[Comment Nadia Hasan 2021-02-04T04:05:06]\nan answer in the thread\n");
  ASSERT_NE(asked, std::string::npos);
  ASSERT_NE(answered, std::string::npos);
  EXPECT_LT(asked, answered);
  EXPECT_EQ(sink.values_of("comment_author").size(), 3U);
}

TEST(SlideComments, a_real_presentation_names_who_remarked) {
  const std::string bytes = corpus_file("office/45545_Comment.pptx");
  RecordingSink sink;
  read_pptx({.bytes = bytes}, {}, sink);
  EXPECT_NE(sink.all_text().find("[Comment XPVMWARE01 "), std::string::npos) << sink.all_text();
}

}  // namespace
}  // namespace winnow::extract
