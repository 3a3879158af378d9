// SPDX-License-Identifier: AGPL-3.0-or-later
// cli/record_lines.h: a record as lines for people, by describe(): what is empty is left out.
#pragma once

#include <string>

#include "base/fields.h"

namespace winnow::cli {

// "  text               The list is genuine.\n"; inside records "when.earliest", in lists
// "grades[0].letter". Texts are safe for a terminal.
std::string lines_of(const RecordView& record);

template <class T>
std::string lines_of_record(T record) {
  return lines_of({T::type_name, [&record](Fields& f) { describe(f, record); }});
}

}  // namespace winnow::cli
