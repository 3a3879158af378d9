// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/ocr/engines.h: Tesseract, one engine for each language and one for which way is up.
//
// In:     the folder with the models.
// Out:    engines ready to be given a picture; null for a language whose model is not installed.
// Holds:  loaded in the zygote, so that workers share their pages; never two languages at once,
//         which is slower and doubles the errors of Arabic.
// Cost:   0.01 to 0.1 s and up to 50 MB for each model.
#pragma once

#include <map>
#include <memory>
#include <string>

#include <tesseract/baseapi.h>

namespace winnow::extract {

// Of Debian's packages tesseract-ocr-eng, tesseract-ocr-ara, tesseract-ocr-osd.
constexpr const char* tessdata_folder = "/usr/share/tesseract-ocr/5/tessdata";

class Engines {
 public:
  explicit Engines(std::string folder) : folder_(std::move(folder)) {}

  void warm_up();
  tesseract::TessBaseAPI* reader(const std::string& language);
  // For the direction and the script of a page.
  tesseract::TessBaseAPI* direction();

 private:
  using Engine = std::unique_ptr<tesseract::TessBaseAPI>;
  Engine load(const std::string& model, tesseract::OcrEngineMode mode) const;

  std::string folder_;
  std::map<std::string, Engine> readers_{};  // Null: not installed.
  Engine direction_{};
  bool direction_tried_ = false;
};

}  // namespace winnow::extract
