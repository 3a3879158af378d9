// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/text.h"

#include "base/text.h"
#include "extract/charset.h"
#include "extract/page_writer.h"

namespace winnow::extract {
namespace {

constexpr std::string_view reader_name = "text reader 1";

// The charset in `<?xml version="1.0" encoding="..."?>`.
std::string declared_in_xml(std::string_view bytes) {
  const std::string_view start = bytes.substr(0, bytes.substr(0, 200).find("?>"));
  const std::size_t at = start.find("encoding=");
  if (!start.starts_with("<?xml") || at == std::string_view::npos) return {};
  const std::string_view value = start.substr(at + 9);
  if (value.empty()) return {};
  return std::string(value.substr(1, value.find(value[0], 1) - 1));
}

Done read_lines(const Input& input, const Job& job, Sink& sink, const std::string& declared) {
  const Decoded decoded = decode_text(input.bytes, declared);
  tell(sink, "charset", decoded.charset, decoded.guessed ? "guess" : "bytes");
  if (decoded.guessed) {
    sink.complaint({.code = "charset_guessed",
                    .sentence = "no rule proves the charset " + decoded.charset,
                    .reader = std::string(reader_name)});
  }
  PageWriter writer(job, sink, PageKind::text, std::string(reader_name));
  std::string_view rest = decoded.text;
  while (!rest.empty() && !writer.is_full()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    writer.add(line.ends_with('\r') ? line.substr(0, line.size() - 1) : line);
    if (end < rest.size()) {
      if (line.empty()) writer.add("\n");
      writer.end_line();
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  writer.end_page();
  Done done = ended(writer, std::string(reader_name), "");
  if (done.outcome == Outcome::ok && !decoded.guessed && trim_ascii(decoded.text).empty()) {
    // Every byte was decoded, and all of them are white space.
    done.checked_empty = true;
    done.reason = "blank";
  }
  return done;
}

}  // namespace

Done read_text(const Input& input, const Job& job, Sink& sink) {
  return read_lines(input, job, sink, job.declared_charset);
}

Done read_xml(const Input& input, const Job& job, Sink& sink) {
  const std::string declared = declared_in_xml(input.bytes);
  return read_lines(input, job, sink, declared.empty() ? job.declared_charset : declared);
}

}  // namespace winnow::extract
