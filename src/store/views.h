// SPDX-License-Identifier: AGPL-3.0-or-later
// store/views.h: views of the interface and what a person has seen. Bookkeeping, not evidence.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "store/case.h"
#include "store/places.h"

namespace winnow::store {

// `json` is the view as the page wrote it, at most 64 KiB; `name` is "" unless it was saved.
struct StoredView {
  std::string id{};
  std::string name{};
  std::string json{};
  std::string updated{};
};
bool is_view_id(std::string_view id);  // 10 characters of 0-9 a-z without i l o u.
Result<> put_view(Change& change, const StoredView& view);
Result<StoredView> load_view(const View& view, const std::string& id);
Result<std::vector<StoredView>> list_views(const View& view, std::int64_t count);  // Newest first.

Result<> set_seen(Change& change, DocumentSerial document, bool seen);
Result<std::vector<DocumentSerial>> list_seen(const View& view, const std::string& actor);

}  // namespace winnow::store
