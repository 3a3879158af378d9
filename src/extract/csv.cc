// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/csv.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "extract/charset.h"
#include "extract/page_writer.h"

namespace winnow::extract {
namespace {

constexpr std::string_view reader_name = "csv reader 1";
constexpr int sniffed_lines = 20;

char sniff_separator(std::string_view text) {
  char best = ',';
  std::size_t best_score = 0;
  for (const char separator : {',', ';', '\t', '|'}) {
    std::map<std::int64_t, std::size_t> lines_by_count;
    std::string_view rest = text;
    for (int i = 0; i < sniffed_lines && !rest.empty(); ++i) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      ++lines_by_count[std::ranges::count(rest.substr(0, end), separator)];
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    std::size_t score = 0;
    for (const auto& [count, lines] : lines_by_count) {
      if (count > 0) score = std::max(score, lines);
    }
    if (score > best_score) best = separator;
    best_score = std::max(score, best_score);
  }
  return best;
}

// Takes one cell off the front; `ends_row` tells whether it was the last of its record.
std::string take_cell(std::string_view& rest, char separator, bool& ends_row) {
  std::string cell;
  bool quoted = false;
  std::size_t at = 0;
  for (; at < rest.size(); ++at) {
    const char c = rest[at];
    if (c == '"' && (quoted || cell.empty())) {
      const bool doubled = quoted && at + 1 < rest.size() && rest[at + 1] == '"';
      if (doubled) cell += rest[++at];
      if (!doubled) quoted = !quoted;
    } else if (!quoted && (c == separator || c == '\n')) {
      break;
    } else if (c != '\r') {
      cell += c == '\n' ? ' ' : c;
    }
  }
  ends_row = at >= rest.size() || rest[at] == '\n';
  rest.remove_prefix(std::min(at + 1, rest.size()));
  return cell;
}

}  // namespace

std::string column_name(std::size_t column) {
  std::string name;
  for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
    name.insert(name.begin(), static_cast<char>('A' + (rest - 1) % 26));
  }
  return name;
}

Done read_csv(const Input& input, const Job& job, Sink& sink) {
  const Decoded decoded = decode_text(input.bytes, job.declared_charset);
  tell(sink, "charset", decoded.charset, decoded.guessed ? "guess" : "bytes");
  if (decoded.guessed) {
    sink.complaint({.code = "charset_guessed",
                    .sentence = "no rule proves the charset " + decoded.charset,
                    .reader = std::string(reader_name)});
  }
  PageWriter writer(job, sink, PageKind::sheet, std::string(reader_name));
  std::string_view rest = decoded.text;
  const char separator = sniff_separator(rest);
  std::int64_t row = 0;
  while (!rest.empty() && !writer.is_full()) {
    ++row;
    bool ends_row = false;
    for (std::size_t column = 0; !ends_row; ++column) {
      const std::string cell = take_cell(rest, separator, ends_row);
      if (column > 0) writer.add("\t");
      writer.add_anchored(cell, column_name(column) + std::to_string(row));
    }
    writer.end_row();
  }
  writer.end_page();
  sink.count({.what = "records", .found = row});
  return ended(writer, std::string(reader_name), "");
}

}  // namespace winnow::extract
