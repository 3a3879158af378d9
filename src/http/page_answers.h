// SPDX-License-Identifier: AGPL-3.0-or-later
// http/page_answers.h: the records of one page: its text, its words with boxes, its marks.
//
// Units:  boxes are [x, y, width, height] as fractions of the page, y down, four decimals; offsets
//         in code points of the page's text, half open.
// Holds:  a page without a size has no boxes; marks then stand in the text alone.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/extraction.h"
#include "search/answer.h"

namespace winnow::http {

using BoxShare = std::vector<double>;

struct PageText {
  static constexpr std::string_view type_name = "PageText";
  std::string text{};
  std::string language{};
  std::string dir{};
  std::string engine{};
  std::string text_state{};
  std::vector<Anchor> anchors{};
  std::string other_text{};
  std::string other_engine{};
  Quality quality{};
};
void describe(Fields& f, PageText& p);

struct PageWord {
  static constexpr std::string_view type_name = "PageWord";
  std::string t{};
  BoxShare box{};
  std::int64_t c = -1;
  std::int64_t from = 0;
  std::int64_t to = 0;
  std::int64_t flags = 0;
};
void describe(Fields& f, PageWord& w);

struct PageLine {
  static constexpr std::string_view type_name = "PageLine";
  std::string dir{};
  std::string lang{};
  BoxShare box{};
  std::vector<PageWord> words{};
};
void describe(Fields& f, PageLine& l);

struct PageWords {
  static constexpr std::string_view type_name = "PageWords";
  double w = 0;
  double h = 0;
  std::string engine{};
  std::int64_t mean = -1;
  std::vector<PageLine> lines{};
};
void describe(Fields& f, PageWords& p);

struct PageMark {
  static constexpr std::string_view type_name = "PageMark";
  std::int64_t from = 0;
  std::int64_t to = 0;
  std::string kind{};
  std::vector<BoxShare> boxes{};
  bool current = false;
};
void describe(Fields& f, PageMark& m);

struct PageMarks {
  static constexpr std::string_view type_name = "PageMarks";
  std::vector<PageMark> hits{};
  std::int64_t total = 0;
};
void describe(Fields& f, PageMarks& m);

struct FindHit {
  static constexpr std::string_view type_name = "FindHit";
  std::int64_t page = 0;
  std::int64_t from = 0;
  std::int64_t to = 0;
};
void describe(Fields& f, FindHit& h);

struct FindAnswer {
  static constexpr std::string_view type_name = "FindAnswer";
  std::vector<FindHit> hits{};
  std::int64_t total = 0;
};
void describe(Fields& f, FindAnswer& a);

PageText text_of(Page page);
PageWords words_of(const Page& page, const std::vector<Word>& words);
// The boxes of each mark: the words it touches, joined line by line, cut at characters where the
// reader gave their edges.
PageMarks marks_of(const Page& page, const std::vector<Word>& words,
                   const std::vector<search::Mark>& marks);

}  // namespace winnow::http
