// SPDX-License-Identifier: AGPL-3.0-or-later
#include "base/digest.h"

#include <array>

#include <openssl/evp.h>

#include "base/check.h"
#include "base/text.h"

namespace winnow {
namespace {

struct FreeContext {
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_MD_CTX, FreeContext>;

Context start(const EVP_MD* kind) {
  Context context(EVP_MD_CTX_new());
  CHECK(context && EVP_DigestInit_ex(context.get(), kind, nullptr) == 1);
  return context;
}

std::string end(const Context& context) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
  unsigned length = 0;
  CHECK(EVP_DigestFinal_ex(context.get(), bytes.data(), &length) == 1);
  return {bytes.begin(), bytes.begin() + length};
}

}  // namespace

struct Hasher::State {
  Context sha256 = start(EVP_sha256());
  Context sha1 = start(EVP_sha1());
  Context md5 = start(EVP_md5());
};

Hasher::Hasher() : state_(std::make_unique<State>()) {}
Hasher::~Hasher() = default;

void Hasher::add(std::string_view bytes) {
  for (const Context* one : {&state_->sha256, &state_->sha1, &state_->md5}) {
    CHECK(EVP_DigestUpdate(one->get(), bytes.data(), bytes.size()) == 1);
  }
}

Digests Hasher::finish() {
  return {to_hex(end(state_->sha256)), to_hex(end(state_->sha1)), to_hex(end(state_->md5))};
}

std::string sha256(std::string_view bytes) {
  const auto context = start(EVP_sha256());
  CHECK(EVP_DigestUpdate(context.get(), bytes.data(), bytes.size()) == 1);
  return end(context);
}

std::string sha256_hex(std::string_view bytes) { return to_hex(sha256(bytes)); }

}  // namespace winnow
