// SPDX-License-Identifier: AGPL-3.0-or-later
// http/web_files.h: the built interface, inside the program.
//
// Holds:  made at build time from web/dist by tools/embed_web.py; paths begin with "/".
#pragma once

#include <span>
#include <string_view>

namespace winnow::http {

struct WebFile {
  std::string_view path{};
  std::string_view type{};
  std::string_view etag{};
  std::string_view bytes{};
};

std::span<const WebFile> web_files();

}  // namespace winnow::http
