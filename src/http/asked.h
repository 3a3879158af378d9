// SPDX-License-Identifier: AGPL-3.0-or-later
// http/asked.h: the parameters that several routes share, read once.
//
// In:     q, level, off, first, count, count_all, group and the filters state type language source
//         folder date; a filter's value behind a minus sign excludes.
// Fails:  malformed with the name of the parameter.
#pragma once

#include <cstdint>

#include "base/result.h"
#include "http/router.h"
#include "search/index.h"

namespace winnow::http {

constexpr std::int64_t hits_max = 500;  // In one answer; the rest is fetched by `first`.

// A number from 0; `otherwise` where it is not given.
Result<std::int64_t> number_of(const Ask& ask, std::string_view name, std::int64_t otherwise);
// A part of the path that is a number from 1.
Result<std::int64_t> serial_of(const Ask& ask, std::string_view name);

Result<search::Level> level_of(const Ask& ask);
search::Level level_named(std::string_view word);

Result<search::Ask> search_ask_of(const Ask& ask);
// What was typed; an empty text with filters asks for everything.
Result<search::ParsedQuery> query_of(const Ask& ask);

}  // namespace winnow::http
