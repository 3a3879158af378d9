// SPDX-License-Identifier: AGPL-3.0-or-later
#include <memory>

#include <gtest/gtest.h>

#include "extract/corpus_files.h"
#include "extract/pdf.h"
#include "extract/pixel_readers.h"
#include "extract/recording_sink.h"

namespace winnow::extract {
namespace {

// Says one word over all of the picture it was given.
struct OneWord : PixelReaders {
  void warm_up() override {}
  void load_models() override {}
  Done read_picture(const Input&, const Job&, Sink&) override { return {}; }
  Result<Raster> render_picture(const Input&, const Job&, std::span<char>) override {
    return Raster{};
  }
  Recognised recognise(const GreyPicture& picture, const Job&, Sink&) override {
    return {.text = "word",
            .words = {{.begin = 0,
                       .end = 4,
                       .box = {0, 0, static_cast<double>(picture.width),
                               static_cast<double>(picture.height)}}},
            .engine = "test",
            .state = TextState::ocr};
  }
  Done read_pdf_again(const Input&, const Job&, Sink&) override { return {}; }
};

TEST(PdfRecognising, boxes_are_in_points_of_the_page_again) {
  RecordingSink sink;
  OneWord readers;
  const auto bytes = corpus_file("arabic-made/lo_ara_Amiri.pdf");
  const auto done =
      recognise_pdf({.bytes = bytes}, {.first_page = 1, .last_page = 1}, readers, sink);
  EXPECT_EQ(done.outcome, Outcome::ok);
  ASSERT_EQ(sink.pages.size(), 1U);
  EXPECT_NEAR(sink.pages[0].words.at(0).box.x1, sink.pages[0].width, 1);
  EXPECT_NEAR(sink.pages[0].words.at(0).box.y1, sink.pages[0].height, 1);
  EXPECT_EQ(sink.pages[0].text_state, TextState::ocr);
}

}  // namespace
}  // namespace winnow::extract
