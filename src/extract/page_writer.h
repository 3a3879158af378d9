// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/page_writer.h: text in reading order becomes pages, for kinds without pages of their own.
//
// In:     pieces of UTF-8, with flags; ends of lines.
// Out:    pages of about 60 KB, cut at the end of a line (of any size without one: at a character).
//         Flagged pieces are also words, so that they can be shown as hidden or deleted.
// Holds:  texts are valid UTF-8 without bidi controls; not more than limits.text_bytes come out.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "extract/extractor.h"

namespace winnow::extract {

class PageWriter {
 public:
  PageWriter(const Job& job, Sink& sink, PageKind kind, std::string engine)
      : job_(job), sink_(sink), engine_(std::move(engine)) {
    page_.kind = kind;
  }

  // Names the pages from here on.
  void begin_part(std::string label, bool hidden = false);
  void add(std::string_view piece, std::int64_t flags = 0);
  void end_line();  // Nothing at the start of a line.
  void add_line(std::string_view line, std::int64_t flags = 0);
  // The same, with the place it comes from.
  void add_anchored(std::string_view piece, std::string at, std::int64_t flags = 0);
  void add_other(std::string_view line);  // To the second text of the page.
  void end_row();                         // A line of a sheet; long sheets are cut by rows.
  void end_page();                        // Nothing if the page is empty.
  // A page that was expected and holds nothing is said, too.
  void end_page_even_if_empty();

  bool is_full() const { return is_full_; }
  std::int64_t pages() const { return number_; }
  std::int64_t text_bytes() const { return bytes_; }
  void set_state(TextState state) { state_ = state; }
  void set_kind(PageKind kind) { page_.kind = kind; }

 private:
  void append(std::string_view clean, std::int64_t flags);

  const Job& job_;
  Sink& sink_;
  std::string engine_;
  Page page_{};
  TextState state_ = TextState::text;
  std::int64_t number_ = 0;
  std::int64_t codepoints_ = 0;
  std::int64_t bytes_ = 0;
  std::int64_t rows_ = 0;
  bool is_full_ = false;
};

// How a reading ends, by what its pages and complaints came to.
Done ended(const PageWriter& writer, std::string reader, std::string loss);

// A fact whose value is its raw text; nothing if empty.
void tell(Sink& sink, std::string key, std::string_view raw, std::string origin);

}  // namespace winnow::extract
