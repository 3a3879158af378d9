// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/archive/member_writer.h"

#include <cstring>

#include <zlib.h>

namespace winnow::extract {
namespace {

bool holds_only(std::string_view bytes, char value) {
  if (bytes.empty()) return true;
  return bytes[0] == value && std::memcmp(bytes.data(), bytes.data() + 1, bytes.size() - 1) == 0;
}

}  // namespace

void Pace::show(std::int64_t done, std::int64_t of) {
  const auto now = std::chrono::steady_clock::now();
  if (now - shown_ < std::chrono::milliseconds(500)) return;
  shown_ = now;
  sink_.progress({.unit = unit_, .done = done, .of = of});
}

bool MemberWriter::write(std::string_view bytes) {
  if (!stopped_by_.empty()) return false;
  if (bytes.empty()) return true;
  if (bytes_ == 0) first_byte_ = bytes[0];
  is_one_value_ = is_one_value_ && holds_only(bytes, first_byte_);
  const std::int64_t after = bytes_ + static_cast<std::int64_t>(bytes.size());
  const bool over_ratio =
      after > limits_.member_bytes && after / limits_.member_ratio > packed_bytes_;
  if (over_ratio && !is_one_value_) {
    stopped_by_ = "over_ratio";
    return false;
  }
  if (!sink_.child_bytes(bytes)) {
    stopped_by_ = "over_ratio";
    budget_is_spent_ = true;
    return false;
  }
  bytes_ = after;
  crc_ = static_cast<std::uint32_t>(
      ::crc32_z(crc_, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));
  pace_.show(bytes_, 0);
  return true;
}

void MemberWriter::end(std::string_view reason) {
  sink_.child_end(
      {.reason = stopped_by_.empty() ? std::string(reason) : stopped_by_, .bytes = bytes_});
}

}  // namespace winnow::extract
