// SPDX-License-Identifier: AGPL-3.0-or-later
// base/check.h: what must hold whatever the input. CHECK stays in release builds and throws, so
// that one request, one command or one task ends and the rest goes on.
#pragma once

#include <stdexcept>
#include <string>

namespace winnow {

class Bug : public std::logic_error {
 public:
  using std::logic_error::logic_error;
};

[[noreturn]] inline void check_failed(const char* condition, const char* file, int line) {
  throw Bug(std::string("does not hold: ") + condition + " (" + file + ":" + std::to_string(line) +
            ")");
}

}  // namespace winnow

#define CHECK(condition) \
  ((condition) ? void(0) : ::winnow::check_failed(#condition, __FILE__, __LINE__))
