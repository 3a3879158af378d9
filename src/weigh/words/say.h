// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/words/say.h: a sentence made from its form and its arguments.
//
// In:     names and quotations raw, as recorded; figures per mille; words by their codes.
// Out:    code, arguments as given, English text.
// Holds:  a quotation stands between marks that it cannot close itself; controls in names and
//         quotations are escaped and right-to-left text is isolated (base/text.h).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/assessment.h"

namespace winnow::weigh {

// The code must be that of a form, the arguments those of its places.
Sentence say(std::string_view code, std::vector<std::string> arguments);

// The text with "..." for every name and quotation: what the program itself says.
std::string own_words(const Sentence& sentence);

}  // namespace winnow::weigh
