// SPDX-License-Identifier: AGPL-3.0-or-later
// base/control.h: the packets between winnow and its zygote, written by describe() (base/wire.h).
//
// One packet: u8 kind, body. `start` brings the input, one end of the worker's socket and, for
// pixels, the raster memory; `started` brings the worker's pidfd.
#pragma once

#include <cstdint>
#include <string>

#include "base/fields.h"

namespace winnow {

constexpr std::int64_t control_protocol = 2;

enum class ControlKind : char { ready = 1, start, started, ended };

struct Ready {
  static constexpr std::string_view type_name = "Ready";
  std::int64_t protocol = 0;
  std::int64_t landlock_abi = 0;
  bool has_seccomp = false;
};
void describe(Fields& f, Ready& r);

struct Start {
  static constexpr std::string_view type_name = "Start";
  std::int64_t id = 0;
  bool renders = false;     // The profile that opens fonts and character maps.
  bool recognises = false;  // The models of OCR are loaded before its worker is made.
  std::int64_t memory_bytes = 0;
  std::int64_t cpu_seconds = 0;
};
void describe(Fields& f, Start& s);

struct Started {
  static constexpr std::string_view type_name = "Started";
  std::int64_t id = 0;
  std::int64_t failed = 0;  // errno of the fork, 0 = it runs.
};
void describe(Fields& f, Started& s);

struct Ended {
  static constexpr std::string_view type_name = "Ended";
  std::int64_t id = 0;
  std::int64_t status = 0;  // As wait(2) gives it.
  std::int64_t cpu_us = 0;
  std::int64_t peak_memory_bytes = 0;
};
void describe(Fields& f, Ended& e);

}  // namespace winnow
