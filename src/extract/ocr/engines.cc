// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/ocr/engines.h"

#include <algorithm>
#include <utility>

#include <unistd.h>

namespace winnow::extract {
namespace {

// A language comes from the command line and becomes part of a file's name.
bool is_model_name(const std::string& name) {
  return !name.empty() && std::ranges::all_of(name, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  });
}

}  // namespace

Engines::Engine Engines::load(const std::string& model, tesseract::OcrEngineMode mode) const {
  if (!is_model_name(model)) return nullptr;
  // Tesseract prints to stderr when a file is missing, so it is looked for first.
  const std::string file = folder_ + "/" + model + ".traineddata";
  if (::access(file.c_str(), R_OK) != 0) return nullptr;
  auto engine = std::make_unique<tesseract::TessBaseAPI>();
  if (engine->Init(folder_.c_str(), model.c_str(), mode) != 0) return nullptr;
  engine->SetVariable("debug_file", "/dev/null");
  return engine;
}

void Engines::warm_up() {
  (void)reader("eng");
  (void)reader("ara");
  (void)direction();
}

tesseract::TessBaseAPI* Engines::reader(const std::string& language) {
  const auto known = readers_.find(language);
  if (known != readers_.end()) return known->second.get();
  return readers_.emplace(language, load(language, tesseract::OEM_LSTM_ONLY)).first->second.get();
}

tesseract::TessBaseAPI* Engines::direction() {
  if (!std::exchange(direction_tried_, true)) {
    direction_ = load("osd", tesseract::OEM_TESSERACT_ONLY);
    if (direction_) direction_->SetPageSegMode(tesseract::PSM_OSD_ONLY);
  }
  return direction_.get();
}

}  // namespace winnow::extract
