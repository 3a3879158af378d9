// SPDX-License-Identifier: AGPL-3.0-or-later
#include "http/server.h"

#include <exception>
#include <limits>
#include <list>

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <netinet/tcp.h>

#include "base/text.h"

namespace winnow::http {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace bhttp = boost::beast::http;
using Tcp = asio::ip::tcp;
using Code = beast::error_code;
using DeferAccept = asio::detail::socket_option::integer<IPPROTO_TCP, TCP_DEFER_ACCEPT>;

constexpr std::uint32_t header_bytes_max = 8 * 1024;
constexpr std::uint64_t body_bytes_max = 1 << 20;
constexpr int accept_batch = 64;

class Connection;
using Connections = std::list<std::shared_ptr<Connection>>;

// What all connections share; touched on the I/O thread only.
struct Hall {
  const ServerParts& parts;
  const ServerOptions& options;
  asio::thread_pool& pool;
  Connections open{};  // The longest-silent first.
};

std::string text_of(beast::string_view text) { return {text.data(), text.size()}; }

Response plain(int status, std::string reason) {
  Response response;
  response.status = status;
  response.type = "text/plain; charset=utf-8";
  response.body = std::move(reason);
  return response;
}

Request request_of(const bhttp::request_header<>& header) {
  Request request;
  request.method = text_of(header.method_string());
  const std::string target = text_of(header.target());
  const std::size_t mark = target.find('?');
  request.path = target.substr(0, mark);
  if (mark != std::string::npos) request.query = target.substr(mark + 1);
  request.host = text_of(header[bhttp::field::host]);
  request.origin = text_of(header[bhttp::field::origin]);
  request.fetch_site = text_of(header["Sec-Fetch-Site"]);
  request.cookie = text_of(header[bhttp::field::cookie]);
  request.header_token = text_of(header["X-Winnow"]);
  request.accepts_gzip =
      text_of(header[bhttp::field::accept_encoding]).find("gzip") != std::string::npos;
  return request;
}

class Connection : public std::enable_shared_from_this<Connection> {
 public:
  Connection(Tcp::socket socket, Hall& hall) : stream_(std::move(socket)), hall_(hall) {}

  void start(Connections::iterator place) {
    place_ = place;
    read_header();
  }
  bool is_busy() const { return busy_; }
  void close() {
    if (closed_) return;
    closed_ = true;
    stream_.close();
    hall_.open.erase(place_);
  }

 private:
  // A new deadline for the next read or write; the client has just been heard.
  void be_patient() {
    hall_.open.splice(hall_.open.end(), hall_.open, place_);
    stream_.expires_after(hall_.options.patience);
  }

  void read_header() {
    parser_.emplace();
    parser_->header_limit(header_bytes_max);
    parser_->body_limit(std::numeric_limits<std::uint64_t>::max());  // Until the path is known.
    be_patient();
    bhttp::async_read_header(stream_, buffer_, *parser_,
                             [self = shared_from_this()](Code code, std::size_t) {
                               if (!self->closed_) self->header_came(code);
                             });
  }

  void header_came(Code code) {
    if (code == bhttp::error::header_limit) return refuse(plain(431, "header too long"));
    if (code == bhttp::error::end_of_stream || code == beast::error::timeout) return close();
    if (code && code.category() == make_error_code(bhttp::error::bad_method).category()) {
      return refuse(plain(400, "not a request"));
    }
    if (code) return close();
    request_ = request_of(parser_->get());
    if (hall_.parts.check) {
      if (auto refusal = hall_.parts.check(request_)) return refuse(std::move(*refusal));
    }
    const std::uint64_t limit =
        hall_.parts.body_limit ? hall_.parts.body_limit(request_) : body_bytes_max;
    const auto length = parser_->content_length();
    if (length && *length > limit) return refuse(plain(413, "body too long"));
    parser_->body_limit(limit);
    read_body();
  }

  void read_body() {
    be_patient();
    bhttp::async_read(stream_, buffer_, *parser_,
                      [self = shared_from_this()](Code code, std::size_t) {
                        if (!self->closed_) self->body_came(code);
                      });
  }

  void body_came(Code code) {
    if (code == bhttp::error::body_limit) return refuse(plain(413, "body too long"));
    if (code) return close();
    keep_alive_ = parser_->get().keep_alive();
    request_.body = std::move(parser_->get().body());
    busy_ = true;
    asio::post(hall_.pool, [self = shared_from_this()] { self->answer(); });
  }

  // On the pool. One of the places where an exception ends: this request alone fails.
  void answer() {
    Response response;
    try {
      response = hall_.parts.answer(request_);
    } catch (const std::exception&) {
      response = plain(500, "this is a bug in winnow");
    }
    asio::post(stream_.get_executor(),
               [self = shared_from_this(), held = std::move(response)]() mutable {
                 if (!self->closed_) self->write(std::move(held));
               });
  }

  void refuse(Response response) {
    keep_alive_ = false;
    if (response.headers.empty()) response.headers = hall_.parts.own_headers;
    write(std::move(response));
  }

  void write(Response response) {
    response_ = std::move(response);
    busy_ = false;
    message_.emplace();
    message_->version(11);
    message_->result(static_cast<unsigned>(response_.status));
    message_->set(bhttp::field::content_type, response_.type);
    for (const auto& [name, value] : response_.headers) message_->set(name, value);
    if (response_.next_piece) return write_stream_header();
    message_->keep_alive(keep_alive_);
    message_->content_length(response_.body.size());
    if (request_.method != "HEAD") message_->body() = std::move(response_.body);
    be_patient();
    whole_.emplace(*message_);
    if (request_.method == "HEAD") {
      bhttp::async_write_header(stream_, *whole_, written());
    } else {
      bhttp::async_write(stream_, *whole_, written());
    }
  }

  std::function<void(Code, std::size_t)> written() {
    return [self = shared_from_this()](Code code, std::size_t) {
      if (self->closed_) return;
      if (code || !self->keep_alive_) return self->close();
      self->read_header();
    };
  }

  void write_stream_header() {
    message_->keep_alive(keep_alive_);
    message_->chunked(true);
    be_patient();
    whole_.emplace(*message_);
    bhttp::async_write_header(stream_, *whole_,
                              [self = shared_from_this()](Code code, std::size_t) {
                                if (self->closed_) return;
                                if (code) return self->close();
                                self->ask_for_piece();
                              });
  }

  void ask_for_piece() {
    busy_ = true;
    asio::post(hall_.pool, [self = shared_from_this()] {
      std::optional<std::string> piece;
      bool failed = false;
      try {
        auto next = self->response_.next_piece();
        failed = !next.has_value();
        if (next) piece = std::move(*next);
      } catch (const std::exception&) {
        failed = true;  // A chunked body without its last chunk: the client sees it is cut.
      }
      asio::post(self->stream_.get_executor(), [self, failed, held = std::move(piece)]() mutable {
        if (self->closed_) return;
        if (failed) return self->close();
        self->write_piece(std::move(held));
      });
    });
  }

  void write_piece(std::optional<std::string> piece) {
    busy_ = false;
    be_patient();
    if (!piece) {
      asio::async_write(stream_, bhttp::make_chunk_last(), written());
      return;
    }
    if (piece->empty()) return ask_for_piece();  // An empty chunk would end the body.
    piece_ = std::move(*piece);
    asio::async_write(stream_, bhttp::make_chunk(asio::buffer(piece_)),
                      [self = shared_from_this()](Code code, std::size_t) {
                        if (self->closed_) return;
                        if (code) return self->close();
                        self->ask_for_piece();
                      });
  }

  beast::tcp_stream stream_;
  Hall& hall_;
  Connections::iterator place_{};
  beast::flat_buffer buffer_{64 * 1024};
  std::optional<bhttp::request_parser<bhttp::string_body>> parser_;
  std::optional<bhttp::response<bhttp::string_body>> message_;
  std::optional<bhttp::response_serializer<bhttp::string_body>> whole_;
  Request request_;
  Response response_;
  std::string piece_;
  bool keep_alive_ = false;
  bool busy_ = false;
  bool closed_ = false;
};

void make_room(Hall& hall) {
  if (hall.open.size() < hall.options.connections_max) return;
  for (const auto& connection : hall.open) {
    if (connection->is_busy()) continue;
    const auto held = connection;
    held->close();
    return;
  }
}

void admit(Tcp::socket socket, Hall& hall) {
  make_room(hall);
  // All are busy: the new one is refused by closing it.
  if (hall.open.size() >= hall.options.connections_max) return;
  auto connection = std::make_shared<Connection>(std::move(socket), hall);
  hall.open.push_back(connection);
  connection->start(std::prev(hall.open.end()));
}

void accept_next(Tcp::acceptor& acceptor, Hall& hall) {
  acceptor.async_accept([&acceptor, &hall](Code code, Tcp::socket socket) {
    if (code == asio::error::operation_aborted) return;
    // A flood is taken in batches: waiting anew for each would let those behind it wait.
    for (int taken = 1; !code; ++taken) {
      admit(std::move(socket), hall);
      if (taken == accept_batch) break;
      socket = Tcp::socket(acceptor.get_executor());
      acceptor.accept(socket, code);
    }
    accept_next(acceptor, hall);
  });
}

}  // namespace

struct Server::State {
  ServerOptions options{};
  asio::io_context io{1};
  Tcp::acceptor acceptor{io};
};

Server::Server(std::unique_ptr<State> state) : state_(std::move(state)) {}
Server::~Server() = default;

Result<std::unique_ptr<Server>> Server::open(const ServerOptions& options) {
  auto state = std::make_unique<State>();
  state->options = options;
  const Tcp::endpoint here(asio::ip::address_v4::loopback(), options.port);
  Code code;
  state->acceptor.open(here.protocol(), code);
  if (!code) state->acceptor.set_option(Tcp::acceptor::reuse_address(true), code);
  if (!code) state->acceptor.bind(here, code);
  if (!code) state->acceptor.listen(asio::socket_base::max_listen_connections, code);
  if (!code) state->acceptor.non_blocking(true, code);
  // A socket that says nothing waits in the kernel for a second before it costs us anything, so
  // that a flood of silent ones does not stand before a request.
  if (!code) state->acceptor.set_option(DeferAccept(1), code);
  if (code) {
    return fail({Fault::unavailable, "127.0.0.1:" + std::to_string(options.port), "",
                 lower_ascii(code.message()), "choose another port with --port"});
  }
  return std::unique_ptr<Server>(new Server(std::move(state)));
}

std::uint16_t Server::port() const {
  Code ignored;
  return state_->acceptor.local_endpoint(ignored).port();
}

void Server::run(const ServerParts& parts) {
  asio::thread_pool pool(state_->options.answering_threads);
  Hall hall{parts, state_->options, pool};
  accept_next(state_->acceptor, hall);
  state_->io.run();
  pool.join();
  hall.open.clear();
}

void Server::stop() { state_->io.stop(); }

}  // namespace winnow::http
