// SPDX-License-Identifier: AGPL-3.0-or-later
// base/result.h: a value or an Error; the only way in which a function reports what may fail.
//
// `TRY(auto x, call())` takes the value or returns the error from the enclosing function. It is two
// statements: brace every `if` body. A type with a comma breaks the macro: write `auto`.
#pragma once

#include <utility>

#include <tl/expected.hpp>

#include "base/error.h"

namespace winnow {

template <class T = void>
class [[nodiscard]] Result : public tl::expected<T, Error> {
 public:
  using tl::expected<T, Error>::expected;
};

inline tl::unexpected<Error> fail(Error error) { return tl::unexpected<Error>(std::move(error)); }

#define WINNOW_PASTE(a, b) a##b
#define WINNOW_JOIN(a, b) WINNOW_PASTE(a, b)
#define WINNOW_TRY_AS(name, declaration, ...)                \
  auto name = (__VA_ARGS__);                                 \
  if (!name) return ::winnow::fail(std::move(name).error()); \
  declaration = std::move(*name)
#define TRY(declaration, ...) \
  WINNOW_TRY_AS(WINNOW_JOIN(try_, __COUNTER__), declaration, __VA_ARGS__)
#define TRY_VOID(...)                                     \
  do {                                                    \
    if (auto try_void = (__VA_ARGS__); !try_void)         \
      return ::winnow::fail(std::move(try_void).error()); \
  } while (false)

}  // namespace winnow
