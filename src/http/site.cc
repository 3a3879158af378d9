// SPDX-License-Identifier: AGPL-3.0-or-later
#include "http/site.h"

#include <algorithm>

#include "http/router.h"

namespace winnow::http {
namespace {

constexpr std::string_view empty_token = R"(<meta name="winnow" content="")";
constexpr std::string_view kept_for_good = "public, max-age=31536000, immutable";

Response not_there(const std::string& path) {
  return error_response(
      {.fault = Fault::not_found, .what = path, .reason = "there is no such address"});
}

}  // namespace

const WebFile* Site::find(std::string_view path) const {
  const auto found = std::ranges::find(files_, path, &WebFile::path);
  return found == files_.end() ? nullptr : &*found;
}

Response Site::page(const Request& request) const {
  const WebFile* index = find("/index.html");
  if (index == nullptr) return not_there("/index.html");
  Response response{.type = std::string(index->type), .body = std::string(index->bytes)};
  const std::size_t at = response.body.find(empty_token);
  if (has_cookie(request, secrets_) && at != std::string::npos) {
    response.body.insert(at + empty_token.size() - 1, secrets_.header_token);
  }
  return response;
}

Response Site::answer(const Request& request) const {
  if (request.path.starts_with("/assets/")) {
    const WebFile* file = find(request.path);
    if (file == nullptr) return not_there(request.path);
    return {.type = std::string(file->type),
            .headers = {{"Cache-Control", std::string(kept_for_good)}},
            .body = std::string(file->bytes)};
  }
  const WebFile* file = find(request.path);
  if (file != nullptr && file->path != "/index.html") {
    return {.type = std::string(file->type), .body = std::string(file->bytes)};
  }
  // Names with a dot are files, not screens: an old asset must fail, not be a page.
  if (request.path.find('.') != std::string::npos && request.path != "/index.html") {
    return not_there(request.path);
  }
  return page(request);
}

}  // namespace winnow::http
