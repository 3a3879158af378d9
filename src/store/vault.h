// SPDX-License-Identifier: AGPL-3.0-or-later
// store/vault.h: real names of sources, sealed in the case behind a passphrase of their own.
//
// In:     the first sealing sets the passphrase of the vault; every later one needs it.
// Fails:  refused if the passphrase is wrong, malformed if name or passphrase is empty, not_found
//         if no name is sealed, unavailable if memory is short.
// Holds:  a name is never a key, a hash, a field, a summary or an error: the case holds nothing
//         that a list of guessed names could be compared with. Names are padded, so that even their
//         length does not show. Sealing and revealing are entries of the journal; sealing makes no
//         new version of the source, since nothing that is weighed has changed.
// Cost:   Argon2id with 3 passes over 256 MiB, about a second; tests take less.
// From:   RFC 9106 (Argon2id); XSalsa20 and Poly1305 (libsodium crypto_secretbox).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "model/source.h"
#include "store/case.h"

namespace winnow::store {

struct VaultCost {
  std::int64_t operations = 3;
  std::int64_t memory_bytes = 256LL << 20;
};

struct NameToSeal {
  std::string source{};  // Id.
  std::string name{};
  std::string passphrase{};
  std::string actor{};
  VaultCost cost{};  // Of the first sealing.
};
// A name sealed before is replaced. The source as it is now.
Result<Source> seal_name(Case& open_case, const NameToSeal& asked);

struct NameToReveal {
  std::string source{};
  std::string passphrase{};
  std::string actor{};
};
Result<std::string> reveal_name(Case& open_case, const NameToReveal& asked);

}  // namespace winnow::store
