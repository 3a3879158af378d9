// SPDX-License-Identifier: AGPL-3.0-or-later
// store/reasons.h: the reason codes of the ledger: a stable word, a sentence, what to do, a fault.
#pragma once

#include <span>
#include <string_view>

#include "base/error.h"

namespace winnow::store {

// When a retry may help. P: with a password or key; V: a newer reader; L: a higher limit; A: by
// itself; H: after a person mended something; '-': never; 'n': a note, nothing was lost.
struct Reason {
  std::string_view code{};
  char retry = '-';
  Fault fault = Fault::malformed;
  std::string_view sentence{};
  std::string_view hint{};
};

std::span<const Reason> all_reasons();
// Null for a word that is none; the empty word has no reason.
const Reason* find_reason(std::string_view code);
std::string_view sentence_of_reason(std::string_view code);  // "" if unknown.

}  // namespace winnow::store
