// SPDX-License-Identifier: AGPL-3.0-or-later
// The one thing that winnow-pixels.so shows to winnow-extract.
#include "extract/image/picture.h"
#include "extract/image/picture_facts.h"
#include "extract/ocr/engines.h"
#include "extract/ocr/page_reading.h"
#include "extract/pdf.h"
#include "extract/pixel_readers.h"

namespace winnow::extract {
namespace {

class Readers : public PixelReaders {
 public:
  void warm_up() override { warm_up_facts(); }
  void load_models() override { engines_.warm_up(); }
  Done read_picture(const Input& input, const Job& job, Sink& sink) override {
    return extract::read_picture(input, job, engines_, sink);
  }
  Result<Raster> render_picture(const Input& input, const Job& job,
                                std::span<char> raster) override {
    return extract::render_picture(input, job, raster);
  }
  Recognised recognise(const GreyPicture& picture, const Job& job, Sink& sink) override {
    return read_page_picture(to_pixels(picture), job, engines_, sink);
  }
  Done read_pdf_again(const Input& input, const Job& job, Sink& sink) override {
    return read_pdf_with_poppler(input, job, sink);
  }

 private:
  Engines engines_{tessdata_folder};
};

}  // namespace
}  // namespace winnow::extract

extern "C" winnow::extract::PixelReaders* winnow_make_pixel_readers() {
  return new winnow::extract::Readers();
}
