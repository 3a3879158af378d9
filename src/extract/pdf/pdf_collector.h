// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/pdf/pdf_collector.h: what the device and the marked-content operators of one page share.
//
// Holds:  MuPDF hands it to every callback as the context's user pointer while a page is drawn.
#pragma once

#include <string>
#include <vector>

#include "extract/pdf/pdf_glyphs.h"

namespace winnow::extract {

struct MarkedContent {
  bool off = false;       // A layer that is off.
  bool speaks = false;    // Has an ActualText.
  std::size_t first = 0;  // Number of clusters when it began.
  std::u32string text{};
};

struct Collector {
  DrawnPage* page = nullptr;
  std::vector<MarkedContent> marked{};
  std::int64_t part_flags = 0;  // form_value or annotation while those are drawn.
  std::int64_t layers_off = 0;
  std::int64_t veils = 0;         // Groups in which painting covers nothing for certain.
  std::int64_t cover_checks = 0;  // Work done for covering, against hostile pages.
  void (*bdc)(fz_context*, pdf_processor*, const char*, pdf_obj*, pdf_obj*) = nullptr;
  void (*bmc)(fz_context*, pdf_processor*, const char*) = nullptr;
  void (*emc)(fz_context*, pdf_processor*) = nullptr;
};

inline Collector& collector_of(fz_context* context) {
  return *static_cast<Collector*>(fz_user_context(context));
}

// A device that collects; the caller drops it.
fz_device* new_glyph_device(fz_context* context);

}  // namespace winnow::extract
