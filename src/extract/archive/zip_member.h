// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/archive/zip_member.h: the bytes of one member of a ZIP.
//
// Out:    "" if all bytes came and their CRC is right, else a reason code: truncated, damaged,
//         checksum_differs, unsupported_type, password_wrong. Bytes already handed on stay.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "extract/archive/zip_directory.h"

namespace winnow::extract {

// False stops the unpacking; the reason is then "" and known to the receiver.
using Receiver = std::function<bool(std::string_view)>;

std::string unpack_zip_member(std::string_view file, const ZipMember& member,
                              const std::string& password, const Receiver& receive);

// Whether the password gives the whole member with its right CRC (or, for AES, its code).
bool zip_member_opens(std::string_view file, const ZipMember& member, const std::string& password);

}  // namespace winnow::extract
