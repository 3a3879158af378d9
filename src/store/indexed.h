// SPDX-License-Identifier: AGPL-3.0-or-later
// store/indexed.h: what the case believes the index holds, to be compared with the index itself.
#pragma once

#include <cstdint>
#include <vector>

#include "base/result.h"
#include "store/case.h"
#include "store/tasks.h"

namespace winnow::store {

// Documents noted as indexed, ascending, from after `after`; `version` is the one indexed.
Result<std::vector<Indexed>> list_indexed(const View& view, DocumentSerial after,
                                          std::int64_t count);

}  // namespace winnow::store
