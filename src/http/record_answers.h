// SPDX-License-Identifier: AGPL-3.0-or-later
// http/record_answers.h: what is asked and answered about records of weighing beside themselves.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/fields.h"

namespace winnow::http {

// The name of the type differs by kind ("ClaimList"), so the routes give it.
template <class T>
struct RecordList {
  std::vector<T> items{};
  std::int64_t total = 0;
  std::vector<std::string> stale{};
};
template <class T>
void describe(Fields& f, RecordList<T>& r) {
  f("items", r.items, "Records, in order of entry; versions from the oldest on.");
  f("total", r.total, "How many there are.");
  f("stale", r.stale, "Ids of items that rest on something that changed since.");
}

struct WithdrawAsked {
  static constexpr std::string_view type_name = "WithdrawAsked";
  std::int64_t version = 0;
  std::string why{};
};
void describe(Fields& f, WithdrawAsked& r);

struct SealAsked {
  static constexpr std::string_view type_name = "SealAsked";
  std::string name{};
  std::string passphrase{};
};
void describe(Fields& f, SealAsked& r);

struct RevealAsked {
  static constexpr std::string_view type_name = "RevealAsked";
  std::string passphrase{};
};
void describe(Fields& f, RevealAsked& r);

struct RevealedName {
  static constexpr std::string_view type_name = "RevealedName";
  std::string name{};
};
void describe(Fields& f, RevealedName& r);

}  // namespace winnow::http
