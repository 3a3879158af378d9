// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/exports/export_ids.h"

#include <array>

#include "base/digest.h"
#include "base/text.h"

namespace winnow::weigh {
namespace {

std::string with_length(std::string_view part) {
  std::string out;
  for (const unsigned shift : {24U, 16U, 8U, 0U}) {
    out += static_cast<char>((part.size() >> shift) & 0xFFU);
  }
  return out + std::string(part);
}

std::string keyed(std::string_view recipe, const std::array<std::string_view, 3>& parts) {
  std::string bytes(recipe);
  bytes += '\0';
  for (const std::string_view part : parts) bytes += with_length(part);
  return sha256(bytes);
}

}  // namespace

std::string ftm_id(std::string_view case_key, std::string_view kind, std::string_view id) {
  return to_hex(keyed("winnow-ftm/1", {case_key, kind, id})).substr(0, 40);
}

std::string uuid_of(std::string_view case_key, std::string_view kind, std::string_view id) {
  std::string hex = to_hex(keyed("winnow-uuid/1", {case_key, kind, id})).substr(0, 32);
  hex[12] = '5';                                              // Version: made from a key.
  hex[16] = "89ab"[static_cast<unsigned char>(hex[16]) % 4];  // Variant of RFC 9562.
  return hex.substr(0, 8) + "-" + hex.substr(8, 4) + "-" + hex.substr(12, 4) + "-" +
         hex.substr(16, 4) + "-" + hex.substr(20);
}

}  // namespace winnow::weigh
