// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/record_kinds.h"

#include <algorithm>

namespace winnow::store {

std::string noun_of(RecordKind kind) {
  return std::string(names_of(kind).at(static_cast<std::size_t>(kind)));
}

std::string spoken_noun_of(RecordKind kind) {
  std::string noun = noun_of(kind);
  std::ranges::replace(noun, '_', ' ');
  return noun;
}

std::string reference_to(RecordKind kind, std::string_view id) {
  return noun_of(kind) + ":" + std::string(id);
}

ReferenceParts parts_of_reference(std::string_view reference) {
  const auto colon = reference.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon + 1 == reference.size()) return {};
  return {reference.substr(0, colon), reference.substr(colon + 1)};
}

}  // namespace winnow::store
