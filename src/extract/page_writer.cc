// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/page_writer.h"

#include <algorithm>

#include "base/text.h"
#include "extract/quality.h"

namespace winnow::extract {
namespace {

constexpr std::size_t page_bytes = 60 << 10;
constexpr std::size_t sheet_bytes = 1 << 20;
constexpr std::size_t page_bytes_max = 2 << 20;
constexpr std::size_t piece_bytes = 64 << 10;
constexpr std::size_t anchors_max = 50'000;
constexpr std::size_t fact_bytes_max = 64 << 10;

std::string cleaned(std::string_view piece) {
  const bool plain = std::ranges::all_of(piece, [](char c) { return c > 0; });
  return plain ? std::string(piece) : without_bidi_controls(to_valid_utf8(piece));
}

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80; }

}  // namespace

void PageWriter::begin_part(std::string label, bool hidden) {
  end_page();
  page_.label = cleaned(label);
  page_.hidden = hidden;
}

void PageWriter::add(std::string_view piece, std::int64_t flags) {
  const std::string clean = cleaned(piece);
  std::string_view rest = clean;
  while (!rest.empty() && !is_full_) {
    std::size_t size = std::min(rest.size(), piece_bytes);
    while (size < rest.size() && is_continuation(rest[size])) --size;
    append(rest.substr(0, size), flags);
    rest.remove_prefix(size);
    if (page_.text.size() >= page_bytes_max) end_page();
  }
}

void PageWriter::append(std::string_view clean, std::int64_t flags) {
  if (bytes_ + static_cast<std::int64_t>(clean.size()) > job_.limits.text_bytes) {
    is_full_ = true;
    return;
  }
  const std::int64_t begin = codepoints_;
  page_.text += clean;
  bytes_ += static_cast<std::int64_t>(clean.size());
  codepoints_ += count_codepoints(clean);
  if (flags != 0) page_.words.push_back({.begin = begin, .end = codepoints_, .flags = flags});
}

void PageWriter::end_line() {
  while (page_.text.ends_with('\t') || page_.text.ends_with(' ')) {
    const bool is_claimed = (!page_.words.empty() && page_.words.back().end >= codepoints_) ||
                            (!page_.anchors.empty() && page_.anchors.back().end >= codepoints_);
    if (is_claimed) break;
    page_.text.pop_back();
    --codepoints_;
  }
  if (page_.text.empty() || page_.text.ends_with('\n')) return;
  append("\n", 0);
  const bool is_sheet = page_.kind == PageKind::sheet;
  const bool many = page_.words.size() >= static_cast<std::size_t>(job_.limits.page_words) ||
                    page_.anchors.size() >= anchors_max;
  if (many || page_.text.size() >= (is_sheet ? sheet_bytes : page_bytes)) end_page();
}

void PageWriter::add_line(std::string_view line, std::int64_t flags) {
  add(line, flags);
  end_line();
}

void PageWriter::add_anchored(std::string_view piece, std::string at, std::int64_t flags) {
  const std::int64_t begin = codepoints_;
  const std::int64_t page = number_;
  add(piece, flags);
  if (page != number_ || begin >= codepoints_) return;
  page_.anchors.push_back({.begin = begin, .end = codepoints_, .at = std::move(at)});
}

void PageWriter::add_other(std::string_view line) {
  if (is_full_ || page_.other_text.size() >= sheet_bytes) return;
  page_.other_text += cleaned(line);
  page_.other_text += '\n';
}

void PageWriter::end_row() {
  end_line();
  if (++rows_ >= job_.limits.sheet_rows) end_page();
}

void PageWriter::end_page() {
  rows_ = 0;
  if (!page_.text.empty() || !page_.other_text.empty()) end_page_even_if_empty();
}

void PageWriter::end_page_even_if_empty() {
  rows_ = 0;
  page_.number = ++number_;
  page_.engine = engine_;
  if (!page_.other_text.empty()) page_.other_engine = engine_ + " formulas";
  page_.quality = judge_text(page_.text);
  page_.text_state = page_.quality.characters == 0 ? TextState::no_text : state_;
  sink_.page(page_);
  sink_.progress({.unit = "page", .done = number_});
  page_ = {.label = page_.label, .kind = page_.kind, .hidden = page_.hidden};
  codepoints_ = 0;
}

Done ended(const PageWriter& writer, std::string reader, std::string loss) {
  Done done{.reader = std::move(reader)};
  if (loss.empty() && writer.is_full()) loss = "over_text";
  if (!loss.empty()) {
    done.outcome = loss.starts_with("over_") ? Outcome::over_limit : Outcome::partial;
    done.reason = std::move(loss);
  } else if (writer.text_bytes() == 0) {
    done.reason = "no_text_found";
  }
  return done;
}

void tell(Sink& sink, std::string key, std::string_view raw, std::string origin) {
  raw = trim_ascii(raw.substr(0, fact_bytes_max));
  if (raw.empty()) return;
  const std::string clean = without_bidi_controls(to_valid_utf8(raw));
  sink.fact({.key = std::move(key),
             .value = clean,
             .raw = to_valid_utf8(raw),
             .origin = std::move(origin)});
}

}  // namespace winnow::extract
