// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/exports/export_formats.h"

#include <algorithm>

#include "weigh/exports/case_uco.h"
#include "weigh/exports/claim_reviews.h"
#include "weigh/exports/classical.h"
#include "weigh/exports/dossier.h"
#include "weigh/exports/ftm_export.h"
#include "weigh/exports/prov.h"

namespace winnow::weigh {
namespace {

Result<> export_whole(ExportFormat format, const CaseToExport& exported, ExportFiles& files) {
  switch (format) {
    case ExportFormat::prov:
      return export_prov(exported, files);
    case ExportFormat::claims:
      return export_claims(exported, files);
    case ExportFormat::case_uco:
      return export_case_uco(exported, files);
    case ExportFormat::ftm:
      return export_ftm(exported, files);
    case ExportFormat::classical:
      return export_classical(exported, files);
    case ExportFormat::dossier:
      break;
  }
  return {};
}

}  // namespace

const std::vector<std::string_view>& names_of(ExportFormat) {
  static const std::vector<std::string_view> names = {"prov", "claims",  "case-uco",
                                                      "ftm",  "dossier", "classical"};
  return names;
}

std::optional<ExportFormat> find_export_format(std::string_view word) {
  const auto& names = names_of(ExportFormat{});
  const auto found = std::ranges::find(names, word);
  if (found == names.end()) return std::nullopt;
  return static_cast<ExportFormat>(found - names.begin());
}

Result<std::vector<Error>> export_as(ExportFormat format, const CaseToExport& exported,
                                     ExportFiles& files) {
  if (format == ExportFormat::dossier) return export_dossier(exported, files);
  TRY_VOID(export_whole(format, exported, files));
  return std::vector<Error>{};
}

}  // namespace winnow::weigh
