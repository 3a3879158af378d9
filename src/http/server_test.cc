// SPDX-License-Identifier: AGPL-3.0-or-later
#include "http/server.h"

#include <fstream>
#include <thread>

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include "base/files.h"
#include "http/guard.h"

namespace winnow::http {
namespace {

using Time = std::chrono::steady_clock;

class Serving {
 public:
  explicit Serving(ServerOptions options = {}, ServerParts parts = {}) : parts_(std::move(parts)) {
    if (!parts_.answer) {
      parts_.answer = [](const Request& request) {
        Response response;
        response.body = request.method + " " + request.path + " " + request.body;
        return response;
      };
    }
    auto opened = Server::open(options);
    expect_open(opened.has_value());
    server_ = std::move(*opened);
    thread_ = std::thread([this] { server_->run(parts_); });
  }
  ~Serving() {
    server_->stop();
    thread_.join();
  }
  std::uint16_t port() const { return server_->port(); }

 private:
  static void expect_open(bool is_open) {
    if (!is_open) ADD_FAILURE() << "the server cannot listen";
  }
  ServerParts parts_;
  std::unique_ptr<Server> server_;
  std::thread thread_;
};

Descriptor connected(std::uint16_t port) {
  Descriptor socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
  const timeval patience{5, 0};
  ::setsockopt(socket.fd(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  ::setsockopt(socket.fd(), SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(socket.fd(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
    return Descriptor();
  }
  return socket;
}

bool say(const Descriptor& socket, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(socket.fd(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

std::string hear_all(const Descriptor& socket) {
  std::string heard;
  char piece[4096];
  while (true) {
    const ssize_t got = ::recv(socket.fd(), piece, sizeof piece, 0);
    if (got <= 0) return heard;
    heard.append(piece, static_cast<std::size_t>(got));
  }
}

std::string answer_to(std::uint16_t port, const std::string& request) {
  const Descriptor socket = connected(port);
  say(socket, request);
  return hear_all(socket);
}

const std::string normal = "GET /a?b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

double normal_milliseconds(std::uint16_t port) {
  const auto from = Time::now();
  EXPECT_NE(answer_to(port, normal).find("GET /a"), std::string::npos);
  return std::chrono::duration<double, std::milli>(Time::now() - from).count();
}

std::int64_t resident_bytes() {
  std::ifstream file("/proc/self/statm");
  std::int64_t size = 0;
  std::int64_t resident = 0;
  file >> size >> resident;
  return resident * ::sysconf(_SC_PAGESIZE);
}

constexpr std::int64_t growth_max = std::int64_t{32} << 20;

// Sends `piece` until the server has had enough or 64 MB are out; the bytes it took.
std::size_t pour(const Descriptor& socket, const std::string& piece) {
  std::size_t sent = 0;
  while (sent < (std::size_t{64} << 20) && say(socket, piece)) sent += piece.size();
  return sent;
}

TEST(Server, answers_and_keeps_the_connection_for_the_next_request) {
  const Serving serving;
  const std::string first = "POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc";
  const std::string heard = answer_to(serving.port(), first + normal);
  EXPECT_NE(heard.find("POST /a abc"), std::string::npos);
  EXPECT_NE(heard.find("GET /a "), std::string::npos);
}

TEST(Server, cuts_an_endless_header) {
  const Serving serving;
  const std::int64_t before = resident_bytes();
  const Descriptor socket = connected(serving.port());
  say(socket, "GET / HTTP/1.1\r\nHost: x\r\nX: ");
  EXPECT_LT(pour(socket, std::string(64 << 10, 'a')), std::size_t{16} << 20);
  EXPECT_LT(resident_bytes() - before, growth_max);
  EXPECT_LT(normal_milliseconds(serving.port()), 100);
}

TEST(Server, cuts_an_endless_chunked_body) {
  const Serving serving;
  const std::int64_t before = resident_bytes();
  const Descriptor socket = connected(serving.port());
  say(socket, "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
  EXPECT_LT(pour(socket, "10000\r\n" + std::string(0x10000, 'a') + "\r\n"), std::size_t{16} << 20);
  EXPECT_LT(resident_bytes() - before, growth_max);
  EXPECT_LT(normal_milliseconds(serving.port()), 100);
}

TEST(Server, refuses_a_body_over_the_limit_of_its_path_before_it_comes) {
  ServerParts parts;
  parts.body_limit = [](const Request& request) { return request.path == "/big" ? 100U : 10U; };
  const Serving serving({}, parts);
  const std::string rest =
      " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 11\r\n\r\n";
  EXPECT_NE(answer_to(serving.port(), "POST /small" + rest).find(" 413 "), std::string::npos);
  EXPECT_NE(answer_to(serving.port(), "POST /big" + rest + "12345678901").find(" 200 "),
            std::string::npos);
}

TEST(Server, answers_beside_two_hundred_silent_sockets) {
  const Serving serving;
  std::vector<Descriptor> silent;
  for (int i = 0; i < 200; ++i) {
    silent.push_back(connected(serving.port()));
    if (i % 2 == 0) say(silent.back(), "GET / HT");
  }
  EXPECT_LT(normal_milliseconds(serving.port()), 100);
}

TEST(Server, stays_small_and_quick_under_ten_thousand_connections) {
  rlimit limit{};
  ASSERT_EQ(::getrlimit(RLIMIT_NOFILE, &limit), 0);
  limit.rlim_cur = limit.rlim_max;
  ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &limit), 0);
  const Serving serving;
  const std::int64_t before = resident_bytes();
  std::vector<Descriptor> many;
  for (int i = 0; i < 10'000; ++i) {
    many.push_back(connected(serving.port()));
    ASSERT_TRUE(many.back().is_open()) << i;
  }
  EXPECT_LT(normal_milliseconds(serving.port()), 100);
  EXPECT_LT(resident_bytes() - before, growth_max);
}

TEST(Server, closes_a_client_that_stays_silent) {
  ServerOptions options;
  options.patience = std::chrono::milliseconds(100);
  const Serving serving(options);
  const Descriptor socket = connected(serving.port());
  say(socket, "GET / HTTP/1.1\r\n");
  const auto from = Time::now();
  EXPECT_EQ(hear_all(socket), "");
  EXPECT_LT(Time::now() - from, std::chrono::seconds(2));
}

TEST(Server, streams_pieces_until_there_are_none) {
  ServerParts parts;
  parts.answer = [](const Request&) {
    Response response;
    response.next_piece = [left = 3]() mutable -> Result<std::optional<std::string>> {
      if (left-- == 0) return std::nullopt;
      return "piece;";
    };
    return response;
  };
  const Serving serving({}, parts);
  const std::string heard = answer_to(serving.port(), normal);
  EXPECT_NE(heard.find("Transfer-Encoding: chunked"), std::string::npos);
  EXPECT_NE(heard.find("6\r\npiece;\r\n6\r\npiece;\r\n6\r\npiece;\r\n0\r\n\r\n"),
            std::string::npos);
}

TEST(Server, ends_a_request_that_throws_and_serves_the_next) {
  ServerParts parts;
  parts.answer = [](const Request& request) -> Response {
    if (request.path == "/bug") throw std::logic_error("bug");
    Response response;
    response.body = "GET /a";
    return response;
  };
  const Serving serving({}, parts);
  const std::string bug = "GET /bug HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
  EXPECT_NE(answer_to(serving.port(), bug).find(" 500 "), std::string::npos);
  EXPECT_LT(normal_milliseconds(serving.port()), 100);
}

TEST(Server, refuses_by_the_guard_before_the_body_comes) {
  Secrets secrets{0, "c", "h"};
  ServerParts parts;
  parts.check = [&secrets](const Request& request) -> std::optional<Response> {
    const auto refusal = judge(request, secrets);
    if (!refusal) return std::nullopt;
    Response response;
    response.status = refusal->status;
    return response;
  };
  const Serving serving({}, parts);
  secrets.port = serving.port();
  const std::string own = "127.0.0.1:" + std::to_string(serving.port());
  const auto status = [&](const std::string& host, const std::string& fields) {
    return answer_to(serving.port(), "POST /api/undo HTTP/1.1\r\nHost: " + host +
                                         "\r\nContent-Length: 1000\r\n" + fields + "\r\n")
        .substr(9, 3);
  };
  EXPECT_EQ(status("evil.example", ""), "421");
  EXPECT_EQ(status(own, "Origin: http://evil.example\r\n"), "403");
  EXPECT_EQ(status(own, "Sec-Fetch-Site: same-site\r\n"), "403");
}

}  // namespace
}  // namespace winnow::http
