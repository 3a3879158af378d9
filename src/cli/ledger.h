// SPDX-License-Identifier: AGPL-3.0-or-later
// cli/ledger.h: the headline and the totals, as every command that touches the ledger ends with
// them.
#pragma once

#include "store/case.h"
#include "store/ledger.h"

namespace winnow::cli {

// Prints the headline and every total that does not hold. Status 3 if anything is lost, left to do
// or does not add up.
int print_headline(const store::Case& open_case, store::IndexRecords records);

}  // namespace winnow::cli
