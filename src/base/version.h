// SPDX-License-Identifier: AGPL-3.0-or-later
// base/version.h: what this program calls itself in exports, journals and the interface.
#pragma once

#include <string_view>

namespace winnow {

constexpr std::string_view version = "winnow 0.1.0";

}  // namespace winnow
