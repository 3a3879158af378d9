// SPDX-License-Identifier: AGPL-3.0-or-later
#include "http/app.h"

#include <optional>
#include <utility>

#include "http/document_routes.h"
#include "http/guard.h"
#include "http/page_pictures.h"
#include "http/routes.h"
#include "http/site.h"
#include "http/small_answers.h"

namespace winnow::http {
namespace {

constexpr std::string_view original_path = "/original/";
// A page that is drawn or a long list takes seconds; the next click must not wait for it.
constexpr std::size_t answering_threads = 4;
constexpr std::uint64_t body_limit = 1 << 20;
constexpr std::uint64_t list_body_limit = 16 << 20;

void add_missing_headers(Response& response) {
  for (auto& header : page_headers()) {
    bool is_set = false;
    for (const auto& [name, value] : response.headers) is_set = is_set || name == header.first;
    if (!is_set) response.headers.push_back(std::move(header));
  }
}

Fault fault_of(int status) { return status == 404 ? Fault::not_found : Fault::refused; }

Response refusal_response(const Refusal& refusal) {
  Response response = error_response({.fault = fault_of(refusal.status),
                                      .what = "this request",
                                      .reason = refusal.reason,
                                      .hint = "open the address that winnow printed"});
  response.status = refusal.status;
  add_missing_headers(response);
  return response;
}

}  // namespace

struct App::State {
  State(const Parts& parts, std::unique_ptr<Server> opened, Secrets made, std::string launch)
      : reading({parts.open_case, parts.zygote, parts.index, parts.workers, parts.languages}),
        pictures(parts.open_case, parts.zygote),
        services{&parts.open_case, &parts.index, &parts.zygote, &reading,
                 &originals,       &pictures,    parts.version, "local"},
        router(all_routes(services)),
        secrets(std::move(made)),
        site(web_files(), secrets),
        token(launch),
        launch_token(std::move(launch)),
        server(std::move(opened)) {}

  Response open_page(const Request& request) {
    const auto asked = from_json<TokenAsked>(request.body);
    if (!asked) return error_response(asked.error());
    if (!launch_token.spend(asked->token)) {
      return refusal_response({403, "the token of this address was used already"});
    }
    Response response = json_response(Accepted{});
    response.headers.emplace_back("Set-Cookie", cookie_to_set(secrets));
    return response;
  }

  Response route(const Request& request) {
    if (request.path == "/api/open") return open_page(request);
    if (request.path.starts_with("/api/")) return router.answer(request);
    if (request.path.starts_with(original_path)) {
      return original_response(services, request.path.substr(original_path.size()));
    }
    return site.answer(request);
  }

  ServerParts server_parts() {
    return {.check = [this](const Request& request) -> std::optional<Response> {
              const auto refusal = judge(request, secrets);
              if (!refusal) return std::nullopt;
              return refusal_response(*refusal);
            },
            .body_limit =
                [](const Request& request) {
                  return request.path == "/api/search/list" ? list_body_limit : body_limit;
                },
            .answer =
                [this](const Request& request) {
                  Response response = route(request);
                  add_missing_headers(response);
                  return response;
                },
            .own_headers = page_headers()};
  }

  OriginalLinks originals{};
  read::Reading reading;
  PagePictures pictures;
  Services services;
  Router router;
  Secrets secrets;
  Site site;
  std::string token;
  LaunchToken launch_token;
  std::unique_ptr<Server> server;
};

App::App(std::unique_ptr<State> state) : state_(std::move(state)) {}
App::~App() = default;

Result<std::unique_ptr<App>> App::open(const Parts& parts) {
  TRY(auto server, Server::open({.port = parts.port, .answering_threads = answering_threads}));
  Secrets secrets{.port = server->port()};
  TRY(secrets.cookie, random_token());
  TRY(secrets.header_token, random_token());
  TRY(std::string token, random_token());
  return std::unique_ptr<App>(new App(
      std::make_unique<State>(parts, std::move(server), std::move(secrets), std::move(token))));
}

std::string App::address() const {
  return "http://127.0.0.1:" + std::to_string(state_->server->port()) + "/#t=" + state_->token;
}

void App::run() {
  const ServerParts parts = state_->server_parts();
  state_->server->run(parts);
}

void App::stop() { state_->server->stop(); }

std::string api_description(std::string_view version) {
  const Services none;
  return Router(all_routes(none)).description(version);
}

}  // namespace winnow::http
