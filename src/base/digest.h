// SPDX-License-Identifier: AGPL-3.0-or-later
// base/digest.h: SHA-256 for identity, SHA-1 and MD5 for other programs, all in one pass.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace winnow {

// Raw 32 bytes and 64 hex digits.
std::string sha256(std::string_view bytes);
std::string sha256_hex(std::string_view bytes);

struct Digests {
  std::string sha256_hex{};
  std::string sha1_hex{};
  std::string md5_hex{};
  bool operator==(const Digests&) const = default;
};

class Hasher {
 public:
  Hasher();
  ~Hasher();
  Hasher(const Hasher&) = delete;
  Hasher& operator=(const Hasher&) = delete;
  void add(std::string_view bytes);
  Digests finish();  // Once.

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace winnow
