// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/archive/zip_cipher.h: the traditional encryption of ZIP.
//
// Out:    the member's packed bytes in clear; "" if the password does not pass the check byte. One
//         wrong password in 256 passes it: the caller must compare the CRC of the whole member.
// Holds:  a stored member encrypted this way comes out wrong from libarchive 3.6.2, hence our own.
// From:   APPNOTE.TXT 6.3.9, section 6.1.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace winnow::extract {

// `check` is the high byte of the CRC, or of the time if the sizes stand behind the bytes.
std::optional<std::string> decrypt_traditional(std::string_view packed, std::string_view password,
                                               std::uint8_t check);

}  // namespace winnow::extract
