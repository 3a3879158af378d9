// SPDX-License-Identifier: AGPL-3.0-or-later
// http/search_answers.h: the records of the search routes, as the API describes them.
//
// Units:  pages from 1; places in a query or text in code points, half open; seconds.
// Holds:  ids of documents are texts.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "search/answer.h"
#include "search/query.h"

namespace winnow::http {

struct HitAnswer {
  static constexpr std::string_view type_name = "Hit";
  std::string document{};
  std::int64_t page = 0;
  std::string title{};
  std::string file{};
  std::vector<std::string> path{};
  std::string type{};
  std::string language{};
  std::string day{};
  std::string source{};
  std::string state{};
  std::string page_label{};
  std::string kind{};
  std::int64_t pages_of = 0;
  double score = 0;
  std::vector<search::Snippet> snippets{};
  std::vector<search::PageScore> more_pages{};
  std::int64_t hits_in_document = 0;
  std::int64_t copies = 0;
  bool seen = false;
};
void describe(Fields& f, HitAnswer& h);

struct NotSearchedAnswer {
  static constexpr std::string_view type_name = "NotSearched";
  std::int64_t files = 0;
  std::int64_t partly = 0;
  std::int64_t newer = 0;
  std::int64_t pages_without_text = 0;
  std::string sentence{};
};
void describe(Fields& f, NotSearchedAnswer& n);

struct SearchAnswer {
  static constexpr std::string_view type_name = "SearchAnswer";
  search::Total total{};
  search::Total documents_total{};
  std::int64_t generation = 0;
  std::vector<search::Reading> how_read{};
  std::vector<std::string> notices{};
  std::vector<search::QueryError> errors{};
  std::vector<HitAnswer> hits{};
  NotSearchedAnswer not_searched{};
  std::vector<search::WhyNone> why_none{};
  double seconds = 0;
  bool partial = false;
};
void describe(Fields& f, SearchAnswer& a);

struct FacetsAnswer {
  static constexpr std::string_view type_name = "FacetsAnswer";
  std::vector<search::Facet> facets{};
  bool exact = true;
};
void describe(Fields& f, FacetsAnswer& a);

struct QueryAsked {
  static constexpr std::string_view type_name = "QueryAsked";
  std::string q{};
  std::string level{};
};
void describe(Fields& f, QueryAsked& q);

struct QueryAnswer {
  static constexpr std::string_view type_name = "QueryAnswer";
  std::vector<search::QueryToken> tokens{};
  std::vector<search::Reading> how_read{};
  std::vector<search::QueryError> errors{};
  std::string text{};
};
void describe(Fields& f, QueryAnswer& a);

struct ListAsked {
  static constexpr std::string_view type_name = "ListAsked";
  std::vector<std::string> lines{};
  bool as_queries = false;
  std::string level{};
};
void describe(Fields& f, ListAsked& l);

struct ListAnswer {
  static constexpr std::string_view type_name = "ListAnswer";
  std::vector<search::LineAnswer> lines{};
};
void describe(Fields& f, ListAnswer& l);

}  // namespace winnow::http
