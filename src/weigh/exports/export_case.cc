// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/exports/export_case.h"

#include <cstdlib>

#include "store/documents.h"
#include "store/records.h"
#include "store/stale.h"
#include "weigh/support/case_records.h"

namespace winnow::weigh {

const ExportedDocument* CaseToExport::document(std::string_view id) const {
  for (const ExportedDocument& each : documents) {
    if (each.id == id) return &each;
  }
  return nullptr;
}

const StoredAssessment* CaseToExport::assessment_of(std::string_view reference) const {
  const auto found = assessments.find(std::string(reference));
  return found == assessments.end() ? nullptr : &found->second;
}

const Assessment* CaseToExport::standing_assessment_of(std::string_view reference) const {
  const StoredAssessment* stored = assessment_of(reference);
  const bool stands = stored != nullptr && stored->assessment && !stored->is_stale;
  return stands ? &*stored->assessment : nullptr;
}

Result<CaseToExport> load_case_to_export(const store::View& view, const std::string& name,
                                         const std::string& created) {
  CaseToExport loaded{.name = name, .key = created};
  TRY(loaded.records, load_case_records(view));
  for (const DocumentOrigin& origin : loaded.records.documents) {
    ExportedDocument document{.id = origin.document, .file = origin.name};
    if (const auto head = store::load_head(view, std::atoll(origin.document.c_str()))) {
      document.sha256 = head->sha256_hex;
      document.mime = head->mime;
      document.bytes = head->bytes;
    }
    loaded.documents.push_back(std::move(document));
  }
  TRY(auto assessments, store::list_records<Assessment>(view));
  for (Assessment& assessment : assessments) {
    StoredAssessment stored;
    TRY(const auto mark, store::find_stale(view, "assessment:" + assessment.head.id));
    stored.is_stale = mark.has_value();
    if (mark) stored.stale_because = {mark->because};
    const std::string target = assessment.target;
    stored.assessment = std::move(assessment);
    loaded.assessments[target] = std::move(stored);
  }
  return loaded;
}

}  // namespace winnow::weigh
