// SPDX-License-Identifier: AGPL-3.0-or-later
// base/error.h: what can go wrong outside the program, as a value.
//
// Holds:  `what` names the thing as the user knows it, `reason` is one clause in lower case without
//         a full stop, `hint` says what to do next and may be empty.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

enum class Fault {
  not_found,
  malformed,
  refused,
  over_limit,
  locked,
  out_of_date,
  unavailable,
  bug
};

// The stable word of a fault, as the API and the journal write it.
std::string_view to_text(Fault fault);

// All words, by value of the enum: what describe() writes and reads.
const std::vector<std::string_view>& names_of(Fault);

struct Error {
  Fault fault = Fault::bug;
  std::string what{};
  std::string where{};
  std::string reason{};
  std::string hint{};
  std::shared_ptr<const Error> cause{};
};

// One line for people: `cannot <tried> "what" at "where": reason; hint`. `tried` is a verb such as
// "read"; names are isolated and escaped (base/text.h).
std::string sentence(std::string_view tried, const Error& error);

}  // namespace winnow
