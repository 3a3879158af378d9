// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/exports/export_formats.h: the formats in which weighing leaves a case.
//
// In:     the words prov, claims, case-uco, ftm, dossier, classical.
// Out:    files, and what was left out with its reason.
// Holds:  never the store itself: an export is made from current records under cover names. No id
//         and no hash in it is made from a name.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "weigh/exports/export_case.h"

namespace winnow::weigh {

enum class ExportFormat { prov, claims, case_uco, ftm, dossier, classical };
const std::vector<std::string_view>& names_of(ExportFormat);
std::optional<ExportFormat> find_export_format(std::string_view word);

Result<std::vector<Error>> export_as(ExportFormat format, const CaseToExport& exported,
                                     ExportFiles& files);

}  // namespace winnow::weigh
