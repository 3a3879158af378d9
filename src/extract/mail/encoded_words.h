// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/mail/encoded_words.h: the encoded words of mail fields, such as "=?utf-8?B?2YI=?=".
//
// In:     a field as one line (unfolded).
// Out:    UTF-8 without bidi controls; what is no encoded word stays as it stands.
// Holds:  white space between two encoded words goes. The bytes of neighbours in one charset are
//         joined before they are decoded: programs cut words inside a character, and each of them
//         may have its own padding.
// From:   RFC 2047; departs from it in reading words inside quotes and behind other text as well,
//         since mail programs write them there.
#pragma once

#include <string>
#include <string_view>

namespace winnow::extract {

std::string decode_encoded_words(std::string_view line);

// The same for a field with parameters (`attachment; filename="=?..?="`): what was decoded is
// quoted, so that the parser of parameters takes it as one value.
std::string decode_encoded_words_in_parameters(std::string_view line);

}  // namespace winnow::extract
