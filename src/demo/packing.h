// SPDX-License-Identifier: AGPL-3.0-or-later
// demo/packing.h: archives whose bytes follow from their members alone: fixed times, fixed salt.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace winnow::demo {

struct Member {
  std::string name{};
  std::string bytes{};
};

// Deflated members in the order given, dated 2020-01-01. With a password: the old ZIP encryption,
// which every reader knows; it protects nothing here, it makes a file that asks for a password.
std::string zip(const std::vector<Member>& members, std::string_view password = "");
std::string gzip(std::string_view bytes);
std::string tar(const std::vector<Member>& members);
std::string seven_zip(const std::vector<Member>& members);

}  // namespace winnow::demo
