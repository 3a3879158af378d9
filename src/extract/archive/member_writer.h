// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/archive/member_writer.h: hands the bytes of one member on, within its limits.
//
// Holds:  a member stops when it is over `member_bytes` and over `member_ratio` times its packed
//         size, with one exception: a stream of a single byte value carries nothing, costs nothing
//         to keep, and is handed on whole. Progress is shown every half second.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "extract/extractor.h"

namespace winnow::extract {

// Shows that work goes on, not more often than is needed.
class Pace {
 public:
  Pace(Sink& sink, std::string unit) : sink_(sink), unit_(std::move(unit)) {}
  void show(std::int64_t done, std::int64_t of);

 private:
  Sink& sink_;
  std::string unit_;
  std::chrono::steady_clock::time_point shown_ = std::chrono::steady_clock::now();
};

class MemberWriter {
 public:
  MemberWriter(Sink& sink, const Limits& limits, std::uint64_t packed_bytes)
      : sink_(sink), limits_(limits), packed_bytes_(static_cast<std::int64_t>(packed_bytes)) {}

  // False: a limit is hit; no more may be written.
  [[nodiscard]] bool write(std::string_view bytes);
  // Ends the child; `reason` is a code if its bytes are not complete. A limit hit before wins.
  void end(std::string_view reason);

  bool budget_is_spent() const { return budget_is_spent_; }
  std::int64_t bytes() const { return bytes_; }
  std::uint32_t crc() const { return crc_; }
  const std::string& stopped_by() const { return stopped_by_; }

 private:
  Sink& sink_;
  const Limits& limits_;
  std::int64_t packed_bytes_;
  std::int64_t bytes_ = 0;
  std::uint32_t crc_ = 0;
  char first_byte_ = 0;
  bool is_one_value_ = true;
  bool budget_is_spent_ = false;
  std::string stopped_by_{};
  Pace pace_{sink_, "byte"};
};

}  // namespace winnow::extract
