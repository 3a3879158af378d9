// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/exports/ftm_entities.h: records of weighing as entities of FollowTheMoney.
//
// Out:    statements in the order of their entities: documents, sources, claims (Note), reports in
//         a document (Documentation, with the page as recordId), custody steps and ties
//         (UnknownLink).
// Holds:  a statement stands in the dataset of the source it comes from. Both ends of an edge are
//         entities of the export. Dates are the prefix that is certain, never a day that nobody
//         gave. Devices are left out: the model has no word for them. A document's hash is left
//         out: it would prove that one holds a known file.
// From:   FollowTheMoney 3.8; Media Fragments URI 1.0 and RFC 8118 for the page.
#pragma once

#include <vector>

#include "weigh/exports/export_case.h"
#include "weigh/exports/ftm_statements.h"

namespace winnow::weigh {

// Ids of the entities that a record became.
class FtmIds {
 public:
  explicit FtmIds(const CaseToExport& exported) : exported_(exported) {}
  std::string document(std::string_view id) const;
  std::string source(std::string_view id) const;
  std::string claim(std::string_view id) const;
  std::string attribution(std::string_view id) const;
  std::string step(std::string_view id) const;

 private:
  const CaseToExport& exported_;
};

std::vector<FtmStatement> ftm_statements(const CaseToExport& exported);

// "DOCUMENT#page=12&xywh=percent:10.5,20,30,4.2"; the box only where there is one.
std::string page_pointer(const FtmIds& ids, const Passage& passage);

}  // namespace winnow::weigh
