// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/pixel_readers.h: what only a process with the libraries of pixels can do.
//
// In:     pictures and pages drawn from documents; the job names the languages.
// Out:    pages, facts and complaints to the sink; rasters into the memory given.
// Holds:  these libraries (Tesseract, Leptonica, Exiv2, Poppler) and their models would make every
//         fork of the text zygote slower. They are in a module of winnow-extract, which the zygote
//         for pixels loads before it makes a worker (docs/decisions/003).
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "extract/extractor.h"

namespace winnow::extract {

// 8-bit grey, rows without padding.
struct GreyPicture {
  std::int64_t width = 0;
  std::int64_t height = 0;
  std::vector<unsigned char> bytes{};
};

// Text from pixels. Boxes are in pixels of the picture given.
struct Recognised {
  std::string text{};
  std::vector<Word> words{};
  std::string engine{};
  std::int64_t mean_confidence = -1;
  TextState state =
      TextState::no_text;               // ocr, no_text, or needs_ocr where it is not to be trusted.
  std::vector<Complaint> complaints{};  // Without `where`.
};

class PixelReaders {
 public:
  virtual ~PixelReaders() = default;
  // Both in the zygote: in the cage it would cost every document.
  virtual void warm_up() = 0;
  // What OCR needs, once; whoever only looks at pictures does without.
  virtual void load_models() = 0;
  // A file that is a picture: facts, pages and, if the job names languages, their text.
  virtual Done read_picture(const Input& input, const Job& job, Sink& sink) = 0;
  // Page `first_page`, `width_px` wide; 8-bit RGB.
  virtual Result<Raster> render_picture(const Input& input, const Job& job,
                                        std::span<char> raster) = 0;
  virtual Recognised recognise(const GreyPicture& picture, const Job& job, Sink& sink) = 0;
  virtual Done read_pdf_again(const Input& input, const Job& job, Sink& sink) = 0;
};

// Loads the module that lies beside the program; null with a sentence if that fails.
std::unique_ptr<PixelReaders> load_pixel_readers(std::string& problem);

}  // namespace winnow::extract
