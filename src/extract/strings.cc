// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/strings.h"

#include <algorithm>

#include "base/text.h"
#include "extract/bytes_at.h"
#include "extract/detect/ole_kind.h"
#include "extract/page_writer.h"

namespace winnow::extract {
namespace {

constexpr std::size_t wide_run_min = 6;
constexpr std::size_t narrow_run_min = 8;
constexpr std::size_t line_bytes = 2000;

bool is_wide_letter(char32_t unit) {
  return (unit >= 0x20 && unit <= 0x7E) || (unit >= 0xA0 && unit <= 0x6FF) || unit == '\t' ||
         unit == '\r';
}

bool is_narrow_letter(char c) { return (c >= 0x20 && c <= 0x7E) || c == '\t' || c == '\r'; }

class RunCollector {
 public:
  explicit RunCollector(PageWriter& writer) : writer_(writer) {}

  void take(std::string_view run) {
    if (line_ > 0) writer_.add(" ");
    writer_.add(run);
    line_ += run.size();
    if (line_ < line_bytes) return;
    writer_.end_line();
    line_ = 0;
  }

 private:
  PageWriter& writer_;
  std::size_t line_ = 0;
};

// The units of a run at `at`; 0 if it is too short.
std::size_t wide_run(std::string_view bytes, std::size_t at) {
  std::size_t units = 0;
  while (at + 2 * units + 2 <= bytes.size() && is_wide_letter(u16_at(bytes, at + 2 * units))) {
    ++units;
  }
  return units >= wide_run_min ? units : 0;
}

std::size_t narrow_run(std::string_view bytes, std::size_t at) {
  std::size_t size = 0;
  while (at + size < bytes.size() && is_narrow_letter(bytes[at + size])) ++size;
  return size;
}

// Past zeros, which sparse images hold by the gigabyte; the last of them may be the first half of a
// wide letter.
std::size_t past_zeros(std::string_view bytes, std::size_t at) {
  const auto other = bytes.find_first_not_of('\0', at);
  return std::max(at + 1, other == bytes.npos ? bytes.size() : other - 1);
}

void collect(std::string_view bytes, PageWriter& writer) {
  RunCollector runs(writer);
  std::size_t at = 0;
  while (at < bytes.size() && !writer.is_full()) {
    const std::size_t narrow = narrow_run(bytes, at);
    if (narrow >= narrow_run_min) {
      runs.take(bytes.substr(at, narrow));
      at += narrow;
      continue;
    }
    const std::size_t units = wide_run(bytes, at);
    if (units > 0) {
      std::string run;
      for (std::size_t i = 0; i < units; ++i) append_utf8(run, u16_at(bytes, at + 2 * i));
      runs.take(run);
      at += 2 * units;
      continue;
    }
    at = bytes[at] == '\0' ? past_zeros(bytes, at) : at + 1;
  }
}

}  // namespace

Done read_strings(const Input& input, const Job& job, Sink& sink) {
  PageWriter writer(job, sink, PageKind::text, "string runs");
  writer.set_state(TextState::strings);
  collect(input.bytes, writer);
  writer.end_page();
  Done done = ended(writer, "string runs", "");
  done.outcome = Outcome::partial;
  done.reason = "unsupported_type";
  if (writer.pages() == 0) writer.end_page_even_if_empty();
  return done;
}

Done read_locked_ole(const Input& input, const Job& job, Sink& sink) {
  // A stream of that name, not the name somewhere in the text of a document.
  if (ole_kind(input.bytes) != "ooxml_locked") return read_strings(input, job, sink);
  return {.outcome = Outcome::locked, .reason = "password_missing", .reader = "ole"};
}

}  // namespace winnow::extract
