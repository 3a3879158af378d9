// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/exports/export_case.h: what an export is made from, and the files it writes.
//
// In:     a view of the case. Out: current records, none withdrawn; what was stored of each claim
//         and question; of each document that a record names its bytes' hash and type.
// Fails:  as the store fails.
// Holds:  no export knows more than stands here: no older version, no reason of a change, no name
//         of a user, and no name that the vault holds. Every instant is that of a record, so that
//         the same case gives the same bytes.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "store/case.h"
#include "weigh/page_of_claim.h"
#include "weigh/support/records.h"

namespace winnow::weigh {

struct ExportedDocument {
  std::string id{};
  std::string file{};
  std::string sha256{};
  std::string mime{};
  std::int64_t bytes = 0;
};

struct CaseToExport {
  std::string name{};
  std::string key{};  // The instant the case was made.
  Records records{};
  std::vector<ExportedDocument> documents{};
  std::map<std::string, StoredAssessment> assessments{};  // By what was assessed: "claim:c1".

  const ExportedDocument* document(std::string_view id) const;
  const StoredAssessment* assessment_of(std::string_view reference) const;
  // Nothing while it is stale: what is outdated leaves the case in no number and no sentence.
  const Assessment* standing_assessment_of(std::string_view reference) const;
};

Result<CaseToExport> load_case_to_export(const store::View& view, const std::string& name,
                                         const std::string& created);

// The files of an export, one after the other.
class ExportFiles {
 public:
  virtual ~ExportFiles() = default;
  virtual Result<> begin(const std::string& name) = 0;
  virtual Result<> add(std::string_view bytes) = 0;  // To the file begun last.
};

}  // namespace winnow::weigh
