// SPDX-License-Identifier: AGPL-3.0-or-later
// search/answer.h: what a search says back, down to the parts of the API's answer.
//
// Units:  days since 1970-01-01; pages from 1; offsets in code points of the text they belong to.
// Holds:  runs carry text, never markup; the runs of a snippet joined are the text that was cut.
//         A total is exact or a lower bound ("more than"), never an estimate.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/fields.h"

namespace winnow::search {

struct Total {
  static constexpr std::string_view type_name = "Total";
  std::int64_t value = 0;
  bool exact = true;
};
void describe(Fields& f, Total& t);

struct Run {
  static constexpr std::string_view type_name = "Run";
  std::string text{};
  bool hit = false;
};
void describe(Fields& f, Run& r);

// `field` is "text", "title", "file", a field of the document, or the origin of another text.
struct Snippet {
  static constexpr std::string_view type_name = "Snippet";
  std::string field{};
  std::vector<Run> runs{};
};
void describe(Fields& f, Snippet& s);

struct PageScore {
  static constexpr std::string_view type_name = "PageScore";
  std::int64_t page = 0;
  double score = 0;
};
void describe(Fields& f, PageScore& p);

struct Hit {
  static constexpr std::string_view type_name = "SearchHit";
  std::int64_t document = 0;
  std::int64_t page = 0;
  std::string title{};
  std::string file{};
  std::vector<std::string> path{};
  std::string type{};
  std::string language{};
  std::optional<std::int64_t> day{};
  std::string source{};
  std::string state{};
  std::string page_label{};
  std::string kind{};
  std::int64_t pages_of = 0;
  double score = 0;
  std::vector<Snippet> snippets{};
  std::vector<PageScore> more_pages{};  // Further pages of the document, best first, at most 3.
  std::int64_t pages_in_document = 0;   // Pages of this document that match, all of them.
};
void describe(Fields& f, Hit& h);

// How one part of the query was read. `kind`: word stem phrase near prefix fuzzy wildcard regex
// filter also notice. `count` = words it expanded to (1 for a word), `documents` = pages it stands
// on in the index (df; for `also` forms the pages of that form). `left_out` > 0: the expansion was
// cut by so many words. `on` = it took part (the caller may switch `also` readings off by text).
struct Reading {
  static constexpr std::string_view type_name = "Reading";
  std::string text{};
  std::string kind{};
  std::int64_t count = 0;
  std::int64_t documents = 0;
  std::int64_t left_out = 0;
  bool on = true;
  std::vector<std::string> forms{};  // The most frequent words of an expansion, at most 20.
};
void describe(Fields& f, Reading& r);

struct NearWord {
  static constexpr std::string_view type_name = "NearWord";
  std::string word{};
  std::int64_t documents = 0;
};
void describe(Fields& f, NearWord& n);

// For an empty answer: what each part finds alone, and near spellings of a word that finds nothing.
struct WhyNone {
  static constexpr std::string_view type_name = "WhyNone";
  std::string text{};
  std::int64_t documents = 0;
  std::vector<NearWord> near{};
};
void describe(Fields& f, WhyNone& w);

struct Answer {
  std::vector<Hit> hits{};
  Total total{};            // Pages.
  Total documents_total{};  // Documents.
  std::vector<Reading> how_read{};
  std::vector<std::string> notices{};
  std::vector<WhyNone> why_none{};
  std::int64_t generation = 0;  // Of the index that answered.
  std::int64_t pages_without_text = 0;
  double seconds = 0;
  bool partial = false;  // The deadline passed or a part could not be read: `notices` says which.
};

struct FacetValue {
  static constexpr std::string_view type_name = "FacetValue";
  std::string value{};
  std::string label{};
  std::int64_t count = 0;  // Documents.
};
void describe(Fields& f, FacetValue& v);

// `field`: state type language date source folder. `more` = values beyond those listed.
struct Facet {
  static constexpr std::string_view type_name = "Facet";
  std::string field{};
  std::vector<FacetValue> values{};
  std::int64_t more = 0;
};
void describe(Fields& f, Facet& t);

// One line of a list search.
struct LineAnswer {
  static constexpr std::string_view type_name = "LineAnswer";
  std::string line{};
  std::int64_t hits = 0;  // Pages.
  std::int64_t documents = 0;
  std::string error{};  // Why this line could not be searched, or "".
  std::vector<NearWord> near{};
};
void describe(Fields& f, LineAnswer& l);

// A marked place in one text, in code points, half open. `kind`: word stem phrase near prefix
// fuzzy wildcard regex.
struct Mark {
  static constexpr std::string_view type_name = "Mark";
  std::int64_t from = 0;
  std::int64_t to = 0;
  std::string kind{};
  bool operator==(const Mark&) const = default;
};
void describe(Fields& f, Mark& m);

}  // namespace winnow::search
