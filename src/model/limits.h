// SPDX-License-Identifier: AGPL-3.0-or-later
// model/limits.h: every limit that may stop work, with its unit and its reason. They are sent with
// each job and enforced on both sides of the cage; a hit is a reason code, never silence.
#pragma once

#include <cstdint>

#include "base/fields.h"

namespace winnow {

struct Limits {
  static constexpr std::string_view type_name = "Limits";
  std::int64_t depth = 20;  // Containers inside containers.
  // Bytes out of one root object: ratio times its size plus the allowance. Bombs reach 1,000,000:1.
  std::int64_t expansion_ratio = 1000;
  std::int64_t expansion_allowance_bytes = 64LL << 20;
  std::int64_t entries = 100'000;  // Members of one container.
  // One member or part stops when it is over both: real tables compress 100:1, bombs 1,000:1.
  std::int64_t member_bytes = 100LL << 20;
  std::int64_t member_ratio = 200;
  std::int64_t pages = 10'000;           // Pages of one document.
  std::int64_t pdf_bytes_per_page = 20;  // A page tree may claim at most file bytes / this.
  std::int64_t side_px = 10'000;         // Width or height of one raster.
  std::int64_t pixels = 300'000'000;     // Of an image, by its header.
  std::int64_t text_bytes = 64LL << 20;  // Text of one document.
  std::int64_t page_words = 15'000;  // Words in one page frame; longer pages are cut into parts.
  std::int64_t sheet_rows = 10'000;  // Rows in one page frame of a sheet.
  std::int64_t memory_bytes = 1536LL << 20;         // Address space of a worker that reads text.
  std::int64_t render_memory_bytes = 4096LL << 20;  // Of a worker that makes pixels.
  std::int64_t cpu_seconds = 30;                    // Per document, plus the allowances below.
  std::int64_t cpu_ms_per_page = 200;
  std::int64_t ocr_seconds_per_page = 60;
  std::int64_t silence_ms = 10'000;         // Without a frame: the unit is stopped.
  std::int64_t idle_progress_frames = 600;  // Progress frames in a row without content.
  std::int64_t attempts = 3;                // Ever, per document, counted before the start.
  std::int64_t mime_parts = 1'000;
};

void describe(Fields& f, Limits& l);

}  // namespace winnow
