// SPDX-License-Identifier: AGPL-3.0-or-later
// model/document.h: one document as the case holds it: its best reading, its places, its family.
//
// Holds:  the fields are those of GET /api/documents/{id}; ids are texts. Bytes are one document
//         however often they occur; where they occur are its places.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/fields.h"
#include "model/extraction.h"
#include "model/ledger.h"

namespace winnow {

// One link of a chain of containers, from outside in; `document` is "" for the hand-over.
struct OriginLink {
  static constexpr std::string_view type_name = "OriginLink";
  std::string document{};
  std::string name{};
};
void describe(Fields& f, OriginLink& o);

struct DocumentPlace {
  static constexpr std::string_view type_name = "DocumentPlace";
  std::string id{};
  std::vector<std::string> path{};
  std::vector<OriginLink> origin_chain{};
  std::string source{};
  std::string hand_over{};
  std::vector<Fact> times{};
  std::vector<std::string> notes{};
  bool made_by_us = false;
};
void describe(Fields& f, DocumentPlace& p);

struct PageSummary {
  static constexpr std::string_view type_name = "PageSummary";
  std::int64_t number = 0;
  std::string label{};
  PageKind kind = PageKind::page;
  double width = 0;
  double height = 0;
  TextState text_state = TextState::text;
  std::string engine{};
  std::int64_t confidence = -1;
  std::string language{};
  std::int64_t characters = 0;
  bool hidden = false;
};
void describe(Fields& f, PageSummary& p);

struct ReadingSummary {
  static constexpr std::string_view type_name = "ReadingSummary";
  std::string reader{};
  Outcome outcome = Outcome::ok;
  std::string reason{};
  double seconds = 0;
  std::string when{};
  bool counts = false;  // It is the best one.
};
void describe(Fields& f, ReadingSummary& r);

struct Relative {
  static constexpr std::string_view type_name = "Relative";
  std::string document{};  // "" for a place without bytes.
  std::string name{};
  std::string type{};
  std::string kind{};
  PlaceState state = PlaceState::waiting;
  std::string reason{};
};
void describe(Fields& f, Relative& r);

struct Family {
  static constexpr std::string_view type_name = "Family";
  std::optional<Relative> container{};
  std::vector<Relative> children{};
  std::vector<Relative> siblings{};
  std::int64_t children_total = 0;
  std::int64_t siblings_total = 0;
};
void describe(Fields& f, Family& family);

struct Document {
  static constexpr std::string_view type_name = "Document";
  std::string id{};
  std::string title{};
  std::string file{};  // Last component of the first place.
  std::string type{};
  std::string mime{};
  std::int64_t bytes = 0;
  std::string sha256{};
  std::string sha1{};
  std::string md5{};
  PlaceState state = PlaceState::waiting;
  std::string reason{};
  std::string reason_sentence{};
  std::string language{};
  std::string day{};  // ISO 8601 or "".
  bool is_container = false;
  std::vector<Fact> facts{};
  std::vector<PageSummary> pages{};
  std::vector<ReadingSummary> readings{};
  std::vector<Complaint> complaints{};
  std::vector<LedgerCount> counts{};
  std::vector<DocumentPlace> places{};  // At most 100; `origins` says how many there are.
  std::int64_t places_total = 0;
  std::int64_t origins = 0;  // Saturates at 10^18.
  Family family{};
};
void describe(Fields& f, Document& d);

}  // namespace winnow
