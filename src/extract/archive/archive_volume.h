// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/archive/archive_volume.h: what an archive says about itself outside its members.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace winnow::extract {

// A RAR of several volumes, of which one document holds only one.
bool is_rar_volume(std::string_view bytes);

// cFiles of a cabinet's header.
std::optional<std::int64_t> declared_cab_members(std::string_view bytes);

// Whether a tar ends in two blocks of zeros.
bool has_tar_end_mark(std::string_view bytes);

}  // namespace winnow::extract
