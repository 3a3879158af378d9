// SPDX-License-Identifier: AGPL-3.0-or-later
// http/server.h: a loopback HTTP/1.1 server that a hostile client cannot fill or hold up.
//
// In:     requests of any client on this machine; headers up to 8 KiB, bodies up to a limit per
//         path.
// Out:    the answer of `check` (before the body is read) or of `answer`; text or a stream of
//         pieces.
// Fails:  over_limit is answered by 413 or 431; a client that is silent for `patience` is closed.
// Holds:  listens on 127.0.0.1 alone; at most `connections_max` are open, and the longest-silent
//         one is closed for one more. `check` runs on the I/O thread, `answer` on a pool.
// From:   RFC 9112 for the messages; security.md 4.1, architecture.md 10.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"

namespace winnow::http {

struct Request {
  std::string method{};  // As sent, such as "GET".
  std::string path{};    // Before `?`, still percent-encoded.
  std::string query{};   // After `?`, still percent-encoded.
  std::string host{};
  std::string origin{};
  std::string fetch_site{};
  std::string cookie{};
  std::string header_token{};
  bool accepts_gzip = false;
  std::string body{};
};

struct Response {
  int status = 200;
  std::string type = "application/json";
  std::vector<std::pair<std::string, std::string>> headers{};
  std::string body{};
  // Where set, the body is what this gives until it says nothing; called on the pool. A failure
  // cuts the connection before the last chunk, so that the client sees that the rest is missing.
  std::function<Result<std::optional<std::string>>()> next_piece{};
};

struct ServerOptions {
  std::uint16_t port = 0;  // 0: a free one.
  std::size_t connections_max = 512;
  std::size_t answering_threads = 2;
  std::chrono::milliseconds patience{30'000};
};

struct ServerParts {
  std::function<std::optional<Response>(const Request&)> check{};
  std::function<std::uint64_t(const Request&)> body_limit{};  // Unset: 1 MiB.
  std::function<Response(const Request&)> answer{};
  // Of the answers the server gives itself: to what is no request, or is too long.
  std::vector<std::pair<std::string, std::string>> own_headers{};
};

class Server {
 public:
  static Result<std::unique_ptr<Server>> open(const ServerOptions& options);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  std::uint16_t port() const;
  // Serves until stop(), which any thread may call. The parts live until run() returns.
  void run(const ServerParts& parts);
  void stop();

 private:
  struct State;
  explicit Server(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace winnow::http
