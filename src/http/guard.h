// SPDX-License-Identifier: AGPL-3.0-or-later
// http/guard.h: who may ask this server what, decided from the header of a request alone.
//
// In:     the method, path and header fields of a request; the port and the secrets of this server.
// Out:    nothing if the request may go on, else the status and the reason of the refusal.
// Holds:  a page of another program on this machine, which the browser calls same-site and which
//         carries the cookie, is refused; no answer ever allows another origin.
// From:   security.md 4.2, 4.3, 4.4; web.md 2.1, 2.2.
#pragma once

#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "http/server.h"

namespace winnow::http {

struct Secrets {
  std::uint16_t port = 0;
  std::string cookie{};        // The value of __Host-winnow-PORT.
  std::string header_token{};  // What every write sends as X-Winnow.
};

// New secrets of 256 bits each. Fails: unavailable.
Result<std::string> random_token();

struct Refusal {
  int status = 403;
  std::string reason{};
};

std::optional<Refusal> judge(const Request& request, const Secrets& secrets);

bool has_cookie(const Request& request, const Secrets& secrets);
std::string cookie_to_set(const Secrets& secrets);

// The token of the address the program opens: it lets one page in, once.
class LaunchToken {
 public:
  explicit LaunchToken(std::string token) : token_(std::move(token)) {}
  bool spend(std::string_view token);

 private:
  std::mutex mutex_;
  std::string token_;
};

using Headers = std::vector<std::pair<std::string, std::string>>;
// Of every answer; those of case data also forbid the browser to keep it.
Headers page_headers();
// Of originals, whose bytes may be hostile: saved, never shown.
Headers original_headers();

}  // namespace winnow::http
