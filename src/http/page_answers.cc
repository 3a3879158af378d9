// SPDX-License-Identifier: AGPL-3.0-or-later
#include "http/page_answers.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "base/text.h"

namespace winnow::http {
namespace {

constexpr double four_decimals = 10'000;
constexpr double edge_units = 10;  // Edges of characters are in tenths of the page's unit.

BoxShare share_of(const Box& box, const Page& page) {
  const auto rounded = [](double value) {
    return std::isfinite(value) ? std::round(value * four_decimals) / four_decimals : 0.0;
  };
  if (page.width <= 0 || page.height <= 0) return {0, 0, 0, 0};
  return {rounded(box.x0 / page.width), rounded(box.y0 / page.height),
          rounded((box.x1 - box.x0) / page.width), rounded((box.y1 - box.y0) / page.height)};
}

Box joined(const Box& a, const Box& b) {
  return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
}

std::string direction_of(bool right_to_left) { return right_to_left ? "rtl" : "ltr"; }

// By more than half of its letters that have a direction of their own.
bool reads_right_to_left(std::string_view text) {
  std::int64_t right = 0;
  std::int64_t letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    at = c.next;
    if (is_right_to_left(c.value)) ++right;
    if (is_right_to_left(c.value) || (c.value >= 'A' && c.value != 0xD7 && c.value < 0x590)) {
      ++letters;
    }
  }
  return right * 2 > letters;
}

// The part of the word's box that code points [from, to) of the page take.
Box part_of(const Word& word, std::int64_t from, std::int64_t to) {
  if (word.edges.empty() || (from <= word.begin && to >= word.end)) return word.box;
  std::optional<Box> part;
  std::int64_t at = word.begin;
  for (const CharEdge& edge : word.edges) {
    const std::int64_t next = at + edge.codepoints;
    if (at < to && next > from) {
      const double x0 = static_cast<double>(std::min(edge.x0, edge.x1)) / edge_units;
      const double x1 = static_cast<double>(std::max(edge.x0, edge.x1)) / edge_units;
      const Box one{x0, word.box.y0, x1, word.box.y1};
      part = part ? joined(*part, one) : one;
    }
    at = next;
  }
  return part.value_or(word.box);
}

}  // namespace

PageText text_of(Page page) {
  PageText answer;
  answer.dir = direction_of(reads_right_to_left(page.text));
  answer.text = std::move(page.text);
  answer.language = page.quality.language;
  answer.engine = std::move(page.engine);
  answer.text_state =
      std::string(names_of(page.text_state)[static_cast<std::size_t>(page.text_state)]);
  answer.anchors = std::move(page.anchors);
  answer.other_text = std::move(page.other_text);
  answer.other_engine = std::move(page.other_engine);
  answer.quality = std::move(page.quality);
  return answer;
}

PageWords words_of(const Page& page, const std::vector<Word>& words) {
  PageWords answer{.w = page.width,
                   .h = page.height,
                   .engine = page.engine,
                   .mean = page.quality.mean_confidence};
  std::vector<Box> boxes;
  std::int64_t line = -1;
  // Words come in the order of the text: one walk finds the bytes of all of them.
  std::size_t at = 0;
  std::int64_t at_codepoint = 0;
  const auto byte_at = [&](std::int64_t codepoint) {
    while (at_codepoint < codepoint && at < page.text.size()) {
      at = code_point_at(page.text, at).next;
      ++at_codepoint;
    }
    return at;
  };
  for (const Word& word : words) {
    if (word.begin < at_codepoint) at = 0, at_codepoint = 0;
    const std::size_t begin = byte_at(word.begin);
    const std::size_t end = byte_at(word.end);
    if (answer.lines.empty() || word.line != line) {
      answer.lines.push_back({.lang = page.quality.language});
      boxes.push_back(word.box);
      line = word.line;
    }
    boxes.back() = joined(boxes.back(), word.box);
    answer.lines.back().words.push_back({.t = page.text.substr(begin, end - begin),
                                         .box = share_of(word.box, page),
                                         .c = word.confidence,
                                         .from = word.begin,
                                         .to = word.end,
                                         .flags = word.flags});
  }
  for (std::size_t i = 0; i < answer.lines.size(); ++i) {
    PageLine& one = answer.lines[i];
    one.box = share_of(boxes[i], page);
    const auto right = std::ranges::count_if(
        one.words, [](const PageWord& w) { return (w.flags & WordFlag::right_to_left) != 0; });
    one.dir = direction_of(static_cast<std::size_t>(right) * 2 > one.words.size());
  }
  return answer;
}

PageMarks marks_of(const Page& page, const std::vector<Word>& words,
                   const std::vector<search::Mark>& marks) {
  PageMarks answer{.total = static_cast<std::int64_t>(marks.size())};
  for (const search::Mark& mark : marks) {
    PageMark out{.from = mark.from, .to = mark.to, .kind = mark.kind};
    std::optional<Box> open;
    std::int64_t line = -1;
    for (const Word& word : words) {
      if (word.begin >= mark.to || word.end <= mark.from || page.width <= 0) continue;
      const Box part = part_of(word, mark.from, mark.to);
      if (open && word.line != line) {
        out.boxes.push_back(share_of(*open, page));
        open.reset();
      }
      open = open ? joined(*open, part) : part;
      line = word.line;
    }
    if (open) out.boxes.push_back(share_of(*open, page));
    answer.hits.push_back(std::move(out));
  }
  return answer;
}

void describe(Fields& f, PageText& p) {
  f("text", p.text, "In reading order.");
  f("language", p.language, "ISO 639 code, or empty.");
  f("dir", p.dir, "ltr or rtl, by its letters.");
  f("engine", p.engine, "Which reader made it, with version.");
  f("text_state", p.text_state, "text, no_text, needs_ocr, ocr or strings.");
  f("anchors", p.anchors, "Where parts of it stand in things without pages.");
  f("other_text", p.other_text, "A second text of the same page, or empty.");
  f("other_engine", p.other_engine, "Which reader made the second one.");
  f("quality", p.quality, "How sound the text is.");
}

void describe(Fields& f, PageWord& w) {
  f("t", w.t, "The word.");
  f("box", w.box, "[x, y, width, height] as fractions of the page.");
  f("c", w.c, "Confidence 0-100 of a recognised word, else -1.");
  f("from", w.from, "First code point in the page's text.");
  f("to", w.to, "Behind its last code point.");
  f("flags", w.flags, "1 right to left, 2 hidden, 4 actual text, 8 form, 16 note, 32 deleted.");
}

void describe(Fields& f, PageLine& l) {
  f("dir", l.dir, "ltr or rtl.");
  f("lang", l.lang, "ISO 639 code, or empty.");
  f("box", l.box, "[x, y, width, height] as fractions of the page.");
  f("words", l.words, "In reading order.");
}

void describe(Fields& f, PageWords& p) {
  f("w", p.w, "Width of the page in points, or pixels of a picture.");
  f("h", p.h, "Height of the page.");
  f("engine", p.engine, "Which reader made the words.");
  f("mean", p.mean, "Mean confidence 0-100, or -1.");
  f("lines", p.lines, "In reading order.");
}

void describe(Fields& f, PageMark& m) {
  f("from", m.from, "First code point of the hit.");
  f("to", m.to, "Behind its last code point.");
  f("kind", m.kind, "word, stem, phrase, near, prefix, fuzzy, wildcard or regex.");
  f("boxes", m.boxes, "One per line that it touches.");
  f("current", m.current, "The hit one came for.");
}

void describe(Fields& f, PageMarks& m) {
  f("hits", m.hits, "In the order of the text.");
  f("total", m.total, "How many there are.");
}

void describe(Fields& f, FindHit& h) {
  f("page", h.page, "Page, from 1.");
  f("from", h.from, "First code point in the page's text.");
  f("to", h.to, "Behind its last code point.");
}

void describe(Fields& f, FindAnswer& a) {
  f("hits", a.hits, "In the order of the document.");
  f("total", a.total, "How many there are; the list ends at 10,000.");
}

}  // namespace winnow::http
