// SPDX-License-Identifier: AGPL-3.0-or-later
// http/ledger_answers.h: what is asked of the ledger's routes.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/fields.h"

namespace winnow::http {

struct RetryAsked {
  static constexpr std::string_view type_name = "RetryAsked";
  std::vector<std::string> states{};
  std::vector<std::string> reasons{};
  std::vector<std::string> places{};
  std::vector<std::string> passwords{};
};
void describe(Fields& f, RetryAsked& r);

struct AsideAsked {
  static constexpr std::string_view type_name = "AsideAsked";
  std::vector<std::string> places{};
  std::string reason{};
};
void describe(Fields& f, AsideAsked& a);

struct PauseAsked {
  static constexpr std::string_view type_name = "PauseAsked";
  bool paused = false;
};
void describe(Fields& f, PauseAsked& p);

struct StopAsked {
  static constexpr std::string_view type_name = "StopAsked";
  std::int64_t worker = 0;
};
void describe(Fields& f, StopAsked& s);

}  // namespace winnow::http
