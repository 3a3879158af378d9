// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/archive/zip_cipher.h"

#include <zlib.h>

namespace winnow::extract {
namespace {

class Keys {
 public:
  explicit Keys(std::string_view password) {
    for (const char c : password) update(static_cast<std::uint8_t>(c));
  }
  std::uint8_t decrypt(std::uint8_t byte) {
    const std::uint32_t mixed = (third_ | 2U) & 0xFFFFU;
    const auto clear = static_cast<std::uint8_t>(byte ^ (((mixed * (mixed ^ 1U)) >> 8) & 0xFFU));
    update(clear);
    return clear;
  }

 private:
  static std::uint32_t step(std::uint32_t crc, std::uint32_t byte) {
    static const z_crc_t* const table = ::get_crc_table();
    return (crc >> 8) ^ static_cast<std::uint32_t>(table[(crc ^ byte) & 0xFFU]);
  }
  void update(std::uint8_t clear) {
    first_ = step(first_, clear);
    second_ = (second_ + (first_ & 0xFFU)) * 134775813U + 1U;
    third_ = step(third_, second_ >> 24);
  }

  std::uint32_t first_ = 0x12345678;
  std::uint32_t second_ = 0x23456789;
  std::uint32_t third_ = 0x34567890;
};

}  // namespace

std::optional<std::string> decrypt_traditional(std::string_view packed, std::string_view password,
                                               std::uint8_t check) {
  constexpr std::size_t header_bytes = 12;
  if (packed.size() < header_bytes) return std::nullopt;
  Keys keys(password);
  std::uint8_t last = 0;
  for (const char c : packed.substr(0, header_bytes)) {
    last = keys.decrypt(static_cast<std::uint8_t>(c));
  }
  if (last != check) return std::nullopt;
  std::string clear(packed.substr(header_bytes));
  for (char& c : clear) c = static_cast<char>(keys.decrypt(static_cast<std::uint8_t>(c)));
  return clear;
}

}  // namespace winnow::extract
