// SPDX-License-Identifier: AGPL-3.0-or-later
// http/small_answers.h: bodies and answers of one or two fields that several routes share.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/fields.h"

namespace winnow::http {

struct Nothing {
  static constexpr std::string_view type_name = "Nothing";
};
void describe(Fields& f, Nothing& n);

struct Accepted {
  static constexpr std::string_view type_name = "Accepted";
  bool ok = true;
};
void describe(Fields& f, Accepted& a);

struct NewId {
  static constexpr std::string_view type_name = "NewId";
  std::string id{};
};
void describe(Fields& f, NewId& n);

struct Chosen {
  static constexpr std::string_view type_name = "Chosen";
  std::int64_t chosen = 0;
};
void describe(Fields& f, Chosen& c);

struct OriginalLink {
  static constexpr std::string_view type_name = "OriginalLink";
  std::string url{};
};
void describe(Fields& f, OriginalLink& l);

struct TokenAsked {
  static constexpr std::string_view type_name = "TokenAsked";
  std::string token{};
};
void describe(Fields& f, TokenAsked& t);

}  // namespace winnow::http
