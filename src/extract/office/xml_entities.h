// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/office/xml_entities.h: how large the entities of a document type would be, unexpanded.
//
// In:     a document type declaration with its internal subset.
// Out:    the bytes of its largest entity with all references replaced; 0 if it declares none.
//         Entities that lie in other files count as nothing: they are never fetched.
// Holds:  nothing is expanded; sums saturate; a ring of references ends.
// Cost:   linear in the declaration, at most 64 times.
#pragma once

#include <cstdint>
#include <string_view>

namespace winnow::extract {

constexpr std::int64_t expansion_max = std::int64_t{1} << 60;

std::int64_t largest_expansion(std::string_view doctype);

}  // namespace winnow::extract
