// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/exports/prov.h: where everything comes from, as PROV-O in JSON-LD.
//
// Out:    prov.jsonld: documents, passages, claims, reports, evidence and assessments are
//         entities, hand-overs collections; custody steps, checks and computations are activities;
//         sources are agents under cover names.
// Holds:  instants of activities are the first and last second of whole days that were recorded,
//         and only those. Earlier versions are named by their number alone. A stale assessment
//         bears its mark and no result.
// From:   W3C PROV-O (2013); what it has no word for has the prefix winnow.
#pragma once

#include "weigh/exports/export_case.h"

namespace winnow::weigh {

Result<> export_prov(const CaseToExport& exported, ExportFiles& files);

}  // namespace winnow::weigh
