// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/exports/ftm_export.h: the files of FollowTheMoney.
//
// Out:    entities.ftm.json (an entity a line, documents before what cites them), statements.csv
//         (the same with the dataset of every value), claims.winnow.jsonl.
// From:   FollowTheMoney 3.8 entities, 4 statements.
#pragma once

#include "weigh/exports/export_case.h"

namespace winnow::weigh {

Result<> export_ftm(const CaseToExport& exported, ExportFiles& files);

}  // namespace winnow::weigh
