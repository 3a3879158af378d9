// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/exports/classical.h: matrices of questions with the scores of classical ACH, for those who
// expect them.
//
// Out:    classical-matrix.csv (a cell a line), classical-scores.csv (a hypothesis a line),
//         classical.json (both with texts); each line and object bears the label "classical".
// Holds:  these scores are never an assessment (weigh/rivals/classical_scores.h). Raters are
//         numbered in the order of their first rating: no name of a user leaves the case. An item
//         that was not rated under every hypothesis counts for nothing and says so.
// From:   Heuer (1999), chapter 8; weights as in the program of PARC.
#pragma once

#include "weigh/exports/export_case.h"

namespace winnow::weigh {

Result<> export_classical(const CaseToExport& exported, ExportFiles& files);

}  // namespace winnow::weigh
