// SPDX-License-Identifier: AGPL-3.0-or-later
#include "http/guard.h"

#include <array>

#include <unistd.h>

#include "base/text.h"

namespace winnow::http {

namespace {

constexpr std::string_view original_prefix = "/original/";

// In a time that does not depend on where the two differ.
bool same_secret(std::string_view a, std::string_view b) {
  if (a.size() != b.size() || b.empty()) return false;
  unsigned difference = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    difference |=
        static_cast<unsigned>(static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]));
  }
  return difference == 0;
}

std::string cookie_name(const Secrets& secrets) {
  return "__Host-winnow-" + std::to_string(secrets.port);
}

bool is_under_api(std::string_view path) { return path == "/api" || path.starts_with("/api/"); }

bool is_write(std::string_view method) { return method != "GET" && method != "HEAD"; }

bool is_known(std::string_view method) {
  constexpr std::array<std::string_view, 5> known{"GET", "HEAD", "POST", "PUT", "DELETE"};
  for (const auto name : known) {
    if (method == name) return true;
  }
  return false;
}

std::optional<Refusal> judge_host(const Request& request, const Secrets& secrets) {
  const std::string port = ":" + std::to_string(secrets.port);
  // Originals come from another host name, where the browser holds no cookie of ours.
  const bool is_original = request.path.starts_with(original_prefix);
  const std::string host = (is_original ? "localhost" : "127.0.0.1") + port;
  if (request.host == host) return std::nullopt;
  return Refusal{421, "this server does not answer for that host"};
}

std::optional<Refusal> judge_origin(const Request& request, const Secrets& secrets) {
  const std::string own = "http://127.0.0.1:" + std::to_string(secrets.port);
  const bool origin_fits = request.origin == own;
  if (!request.origin.empty() && !origin_fits) return Refusal{403, "the page is not ours"};
  if (!request.fetch_site.empty()) {
    if (request.fetch_site == "same-origin") return std::nullopt;
    return Refusal{403, "the page is not ours"};
  }
  if (origin_fits) return std::nullopt;
  return Refusal{403, "the request does not say which page it comes from"};
}

}  // namespace

Result<std::string> random_token() {
  std::array<char, 32> bytes{};
  if (getentropy(bytes.data(), bytes.size()) != 0) {
    return fail({Fault::unavailable, "random numbers", "", "the system gives none", ""});
  }
  return to_hex({bytes.data(), bytes.size()});
}

std::optional<Refusal> judge(const Request& request, const Secrets& secrets) {
  if (auto refusal = judge_host(request, secrets)) return refusal;
  if (!is_known(request.method)) return Refusal{405, "no such method here"};
  if (!is_under_api(request.path)) {
    if (is_write(request.method)) return Refusal{405, "no such method here"};
    return std::nullopt;
  }
  if (auto refusal = judge_origin(request, secrets)) return refusal;
  if (request.path == "/api/open") {
    // The one request before the cookie: it is let in by the launch token in its body.
    if (request.method == "POST") return std::nullopt;
    return Refusal{405, "no such method here"};
  }
  if (!has_cookie(request, secrets)) return Refusal{403, "this page is not let in"};
  if (is_write(request.method) && !same_secret(request.header_token, secrets.header_token)) {
    return Refusal{403, "the write does not carry the token of its page"};
  }
  return std::nullopt;
}

bool has_cookie(const Request& request, const Secrets& secrets) {
  const std::string wanted = cookie_name(secrets);
  for (const std::string& pair : split(request.cookie, ';')) {
    const std::string_view trimmed = trim_ascii(pair);
    const std::size_t equals = trimmed.find('=');
    if (equals == std::string_view::npos || trimmed.substr(0, equals) != wanted) continue;
    if (same_secret(trimmed.substr(equals + 1), secrets.cookie)) return true;
  }
  return false;
}

std::string cookie_to_set(const Secrets& secrets) {
  return cookie_name(secrets) + "=" + secrets.cookie +
         "; Path=/; Secure; HttpOnly; SameSite=Strict";
}

bool LaunchToken::spend(std::string_view token) {
  const std::lock_guard lock(mutex_);
  if (!same_secret(token, token_)) return false;
  token_.clear();
  return true;
}

Headers page_headers() {
  return {{"Content-Security-Policy",
           "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; "
           "font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; "
           "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; "
           "trusted-types svelte-trusted-html winnow-worker"},
          {"Cross-Origin-Opener-Policy", "same-origin"},
          {"Cross-Origin-Resource-Policy", "same-origin"},
          {"X-Content-Type-Options", "nosniff"},
          {"Referrer-Policy", "no-referrer"},
          {"X-DNS-Prefetch-Control", "off"},
          {"Permissions-Policy",
           "accelerometer=(), camera=(), clipboard-read=(), display-capture=(), fullscreen=(), "
           "geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), "
           "payment=(), serial=(), usb=()"},
          {"Cache-Control", "no-store"}};
}

Headers original_headers() {
  return {{"Content-Security-Policy", "default-src 'none'; sandbox"},
          {"Content-Disposition", "attachment"},
          {"X-Content-Type-Options", "nosniff"},
          {"Referrer-Policy", "no-referrer"},
          {"Cross-Origin-Resource-Policy", "same-origin"},
          {"Cache-Control", "no-store"}};
}

}  // namespace winnow::http
