// SPDX-License-Identifier: AGPL-3.0-or-later
// http/site.h: the interface's own files. Every address of a screen is the one page.
//
// Holds:  a page asked for with the cookie carries the header token in <meta name="winnow">; no
//         other answer does. Files with a hash in their name may be kept by the browser for good.
// From:   security.md 4.2; web.md 1.3.
#pragma once

#include <span>
#include <string>

#include "http/guard.h"
#include "http/server.h"
#include "http/web_files.h"

namespace winnow::http {

class Site {
 public:
  Site(std::span<const WebFile> files, const Secrets& secrets) : files_(files), secrets_(secrets) {}
  Response answer(const Request& request) const;

 private:
  const WebFile* find(std::string_view path) const;
  Response page(const Request& request) const;

  std::span<const WebFile> files_;
  const Secrets& secrets_;
};

}  // namespace winnow::http
