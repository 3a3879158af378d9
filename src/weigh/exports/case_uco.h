// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/exports/case_uco.h: custody, checks and exhibits for forensic programs, as CASE/UCO
// JSON-LD.
//
// Out:    case-uco.jsonld: a hand-over, a check and a weighing are investigative actions; a
//         document is a file and an exhibit with a provenance record; a claim is an assertion,
//         with a confidence while an assessment stands that is not stale.
// Holds:  every object's id ends with a UUID, as the ontology asks. The confidence is in percent
//         and its description says the interval, the policy and how many voices stand alone, for
//         which the ontology has no word.
// From:   CASE 1.3 and UCO 1.3 (caseontology.org).
#pragma once

#include "weigh/exports/export_case.h"

namespace winnow::weigh {

Result<> export_case_uco(const CaseToExport& exported, ExportFiles& files);

}  // namespace winnow::weigh
