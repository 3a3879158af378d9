// SPDX-License-Identifier: AGPL-3.0-or-later
#include "http/original_links.h"

#include <algorithm>
#include <utility>

#include "http/guard.h"

namespace winnow::http {
namespace {

constexpr std::chrono::seconds life{60};
constexpr std::size_t links_max = 64;

}  // namespace

Result<std::string> OriginalLinks::add(Original original) {
  TRY(std::string token, random_token());
  const std::lock_guard lock(mutex_);
  if (links_.size() == links_max) links_.pop_front();
  links_.push_back({token, std::move(original), SteadyClock::now() + life});
  return token;
}

std::optional<Original> OriginalLinks::spend(std::string_view token) {
  const std::lock_guard lock(mutex_);
  const auto found = std::ranges::find(links_, token, &Link::token);
  if (found == links_.end()) return std::nullopt;
  const Link link = std::move(*found);
  links_.erase(found);
  if (link.until < SteadyClock::now()) return std::nullopt;
  return link.original;
}

}  // namespace winnow::http
