// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/support/record_index.h: the records of a case by what asks for them.
//
// Holds:  the records outlive the index and do not change under it; every list keeps their order.
// Cost:   made once in O(records); each question is one look-up. For loops over claims.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "weigh/support/records.h"
#include "weigh/support/source_ties.h"

namespace winnow::weigh {

class RecordIndex {
 public:
  explicit RecordIndex(const Records& records);
  RecordIndex(const RecordIndex&) = delete;
  RecordIndex& operator=(const RecordIndex&) = delete;

  const Records& records() const { return records_; }
  // nullptr for an id or a reference that no record has.
  const Source* source(std::string_view id) const;
  const Passage* passage(std::string_view id) const;
  const Attribution* attribution(std::string_view id) const;
  const DocumentOrigin* document(std::string_view id) const;

  using Attributions = std::vector<const Attribution*>;
  const Attributions& attributions_of(std::string_view claim) const;
  // Links to "claim:c1".
  const std::vector<const EvidenceLink*>& evidence_for(std::string_view reference) const;
  const std::vector<const Check*>& checks_of(std::string_view document) const;
  // By which the item passed: a document also by the steps of the hand-overs it lies in.
  std::vector<const CustodyStep*> steps_of(std::string_view item) const;

  // Our own organisation; "" if none is recorded.
  const std::string& own() const { return own_; }
  const SourceTies& ties() const { return ties_; }
  // Cover name, or the id where there is none.
  std::string name_of(std::string_view source) const;

 private:
  template <class T>
  using ById = std::unordered_map<std::string_view, const T*>;
  template <class T>
  using Lists = std::unordered_map<std::string_view, std::vector<const T*>>;

  const Records& records_;
  std::string own_{};
  SourceTies ties_;
  ById<Source> sources_{};
  ById<Passage> passages_{};
  ById<Attribution> attributions_{};
  ById<DocumentOrigin> documents_{};
  Lists<Attribution> by_claim_{};
  Lists<EvidenceLink> by_target_{};
  Lists<Check> by_document_{};
  Lists<CustodyStep> by_item_{};
};

}  // namespace winnow::weigh
