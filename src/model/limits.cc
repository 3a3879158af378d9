// SPDX-License-Identifier: AGPL-3.0-or-later
#include "model/limits.h"

namespace winnow {

void describe(Fields& f, Limits& l) {
  f("depth", l.depth, "Containers inside containers.");
  f("expansion_ratio", l.expansion_ratio, "Bytes out of a root object per byte of it.");
  f("expansion_allowance_bytes", l.expansion_allowance_bytes, "Added to that, in bytes.");
  f("entries", l.entries, "Members of one container.");
  f("member_bytes", l.member_bytes, "Bytes of one member, if it is also over member_ratio.");
  f("member_ratio", l.member_ratio, "Bytes of one member per packed byte.");
  f("pages", l.pages, "Pages of one document.");
  f("pdf_bytes_per_page", l.pdf_bytes_per_page, "File bytes that each claimed PDF page needs.");
  f("side_px", l.side_px, "Width or height of one raster in pixels.");
  f("pixels", l.pixels, "Pixels of an image by its header.");
  f("text_bytes", l.text_bytes, "Text of one document in bytes.");
  f("page_words", l.page_words, "Words in one page frame.");
  f("sheet_rows", l.sheet_rows, "Rows in one page frame of a sheet.");
  f("memory_bytes", l.memory_bytes, "Address space of a worker that reads text.");
  f("render_memory_bytes", l.render_memory_bytes, "Address space of a worker that makes pixels.");
  f("cpu_seconds", l.cpu_seconds, "CPU seconds per document.");
  f("cpu_ms_per_page", l.cpu_ms_per_page, "CPU milliseconds added per page.");
  f("ocr_seconds_per_page", l.ocr_seconds_per_page, "Seconds of recognition per page.");
  f("silence_ms", l.silence_ms, "Milliseconds without a frame before a unit is stopped.");
  f("idle_progress_frames", l.idle_progress_frames, "Progress frames in a row without content.");
  f("attempts", l.attempts, "Attempts ever per document.");
  f("mime_parts", l.mime_parts, "Parts of one message.");
}

}  // namespace winnow
