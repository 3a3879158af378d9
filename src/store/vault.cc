// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/vault.h"

#include <algorithm>
#include <array>
#include <optional>

#include <sodium.h>

#include "base/text.h"
#include "store/records.h"

namespace winnow::store {
namespace {

constexpr std::size_t padding_bytes = 256;

// A key in memory that is neither swapped out nor left behind.
class Key {
 public:
  Key() { sodium_mlock(bytes_.data(), bytes_.size()); }
  ~Key() { sodium_munlock(bytes_.data(), bytes_.size()); }
  Key(const Key&) = delete;
  Key& operator=(const Key&) = delete;
  unsigned char* bytes() { return bytes_.data(); }
  std::string_view text() const {
    return {reinterpret_cast<const char*>(bytes_.data()), bytes_.size()};
  }

 private:
  std::array<unsigned char, crypto_secretbox_KEYBYTES> bytes_{};
};

unsigned char* bytes_of(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }
const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}
void forget(std::string& text) { sodium_memzero(text.data(), text.size()); }

struct Box {
  std::string nonce_hex{};
  std::string box_hex{};
};

Box sealed(std::string_view plain, Key& key) {
  std::string nonce(crypto_secretbox_NONCEBYTES, '\0');
  randombytes_buf(nonce.data(), nonce.size());
  std::string box(plain.size() + crypto_secretbox_MACBYTES, '\0');
  crypto_secretbox_easy(bytes_of(box), bytes_of(plain), plain.size(),
                        bytes_of(std::string_view(nonce)), key.bytes());
  return {to_hex(nonce), to_hex(box)};
}

// Nothing if the key is another one or the bytes were changed.
std::optional<std::string> opened(const Box& sealed_box, Key& key) {
  const std::string nonce = from_hex(sealed_box.nonce_hex);
  const std::string box = from_hex(sealed_box.box_hex);
  if (nonce.size() != crypto_secretbox_NONCEBYTES || box.size() < crypto_secretbox_MACBYTES) {
    return std::nullopt;
  }
  std::string plain(box.size() - crypto_secretbox_MACBYTES, '\0');
  if (crypto_secretbox_open_easy(bytes_of(plain), bytes_of(std::string_view(box)), box.size(),
                                 bytes_of(std::string_view(nonce)), key.bytes()) != 0) {
    return std::nullopt;
  }
  return plain;
}

std::string padded(std::string_view name) {
  std::string text(name);
  const auto size = (name.size() / padding_bytes + 1) * padding_bytes;
  std::size_t filled = 0;
  text.resize(size);
  sodium_pad(&filled, bytes_of(text), name.size(), padding_bytes, size);
  return text;
}

std::string unpadded(std::string text) {
  std::size_t size = 0;
  if (sodium_unpad(&size, bytes_of(text), text.size(), padding_bytes) == 0) text.resize(size);
  return text;
}

struct VaultRow {
  std::string salt_hex{};
  VaultCost cost{};
  Box wrapped_key{};
};

Result<std::optional<VaultRow>> find_vault(const View& view) {
  Query row(view.database(),
            "SELECT salt, operations, memory_bytes, nonce, wrapped_key FROM vault WHERE id = 1");
  std::optional<VaultRow> found;
  if (row.next()) {
    found = VaultRow{row.text(0), {row.integer(1), row.integer(2)}, {row.text(3), row.text(4)}};
  }
  TRY_VOID(row.finish());
  return found;
}

Result<> derive(Key& key, std::string_view passphrase, const VaultRow& row) {
  const std::string salt = from_hex(row.salt_hex);
  if (salt.size() != crypto_pwhash_SALTBYTES) {
    return fail({.fault = Fault::malformed, .what = "the vault", .reason = "has no salt"});
  }
  if (crypto_pwhash(
          key.bytes(), crypto_secretbox_KEYBYTES, passphrase.data(), passphrase.size(),
          bytes_of(std::string_view(salt)), static_cast<unsigned long long>(row.cost.operations),
          static_cast<std::size_t>(row.cost.memory_bytes), crypto_pwhash_ALG_ARGON2ID13) == 0) {
    return {};
  }
  return fail({.fault = Fault::unavailable,
               .what = "the vault",
               .reason = "there is not enough memory to check the passphrase",
               .hint = "end other programs and try again"});
}

// The key of all names, out of the vault.
Result<> unlock(Key& names, std::string_view passphrase, const VaultRow& row) {
  Key own;
  TRY_VOID(derive(own, passphrase, row));
  auto plain = opened(row.wrapped_key, own);
  if (!plain || plain->size() != crypto_secretbox_KEYBYTES) {
    return fail({.fault = Fault::refused,
                 .what = "the vault",
                 .reason = "the passphrase is not that of the sealed names"});
  }
  std::copy(plain->begin(), plain->end(), names.bytes());
  forget(*plain);
  return {};
}

Result<VaultRow> made_vault(Key& names, std::string_view passphrase, const VaultCost& cost) {
  std::string salt(crypto_pwhash_SALTBYTES, '\0');
  randombytes_buf(salt.data(), salt.size());
  VaultRow row{.salt_hex = to_hex(salt), .cost = cost};
  Key own;
  TRY_VOID(derive(own, passphrase, row));
  crypto_secretbox_keygen(names.bytes());
  row.wrapped_key = sealed(names.text(), own);
  return row;
}

// Fails if another vault came meanwhile: a name sealed with its key could never be read.
Result<> put_vault(Change& change, const VaultRow& row) {
  TRY(const auto there, find_vault(change));
  if (there) {
    return fail({.fault = Fault::out_of_date,
                 .what = "the vault",
                 .reason = "was made meanwhile",
                 .hint = "repeat with its passphrase"});
  }
  Query insert(change.database(),
               "INSERT INTO vault (id, salt, operations, memory_bytes, nonce, wrapped_key)"
               " VALUES (1, ?, ?, ?, ?, ?)");
  insert << row.salt_hex << row.cost.operations << row.cost.memory_bytes
         << row.wrapped_key.nonce_hex << row.wrapped_key.box_hex;
  return insert.finish();
}

Result<> put_name(Change& change, const std::string& source, const Box& box) {
  Query insert(change.database(),
               "INSERT OR REPLACE INTO sealed_name (source, nonce, box, sealed_at)"
               " VALUES (?, ?, ?, ?)");
  insert << source << box.nonce_hex << box.box_hex << change.now();
  return insert.finish();
}

Result<std::optional<Box>> find_name(const View& view, const std::string& source) {
  Query row(view.database(), "SELECT nonce, box FROM sealed_name WHERE source = ?");
  row << source;
  std::optional<Box> found;
  if (row.next()) found = Box{row.text(0), row.text(1)};
  TRY_VOID(row.finish());
  return found;
}

Result<> check_asked(std::string_view field, std::string_view value) {
  if (sodium_init() < 0) {
    return fail({.fault = Fault::unavailable, .what = "the vault", .reason = "cannot seal here"});
  }
  return check_text("source", field, value);
}

}  // namespace

Result<Source> seal_name(Case& open_case, const NameToSeal& asked) {
  TRY_VOID(check_asked("name", asked.name));
  TRY_VOID(check_asked("passphrase", asked.passphrase));
  TRY(const auto view, open_case.view());
  TRY([[maybe_unused]] const auto source, load_record<Source>(view, asked.source));
  TRY(const auto vault, find_vault(view));
  Key names;
  std::optional<VaultRow> made;
  if (vault) {
    TRY_VOID(unlock(names, asked.passphrase, *vault));
  } else {
    TRY(made, made_vault(names, asked.passphrase, asked.cost));
  }
  auto plain = padded(asked.name);
  const Box box = sealed(plain, names);
  forget(plain);
  TRY(auto done,
      open_case.perform({.kind = OperationKind::seal_name, .actor = asked.actor},
                        [&](Change& change) -> Result<Source> {
                          if (made) TRY_VOID(put_vault(change, *made));
                          TRY_VOID(put_name(change, asked.source, box));
                          change.name_object(reference_to(RecordKind::source, asked.source));
                          change.touch(noun_of(RecordKind::source), asked.source);
                          return load_record<Source>(change, asked.source);
                        }));
  return std::move(done.value);
}

Result<std::string> reveal_name(Case& open_case, const NameToReveal& asked) {
  TRY_VOID(check_asked("passphrase", asked.passphrase));
  TRY(const auto view, open_case.view());
  TRY([[maybe_unused]] const auto source, load_record<Source>(view, asked.source));
  TRY(const auto vault, find_vault(view));
  TRY(const auto box, find_name(view, asked.source));
  if (!vault || !box) {
    return fail({.fault = Fault::not_found,
                 .what = "source " + asked.source,
                 .reason = "no real name is sealed"});
  }
  Key names;
  TRY_VOID(unlock(names, asked.passphrase, *vault));
  auto plain = opened(*box, names);
  if (!plain) {
    return fail({.fault = Fault::malformed,
                 .what = "source " + asked.source,
                 .reason = "the sealed name was changed on the disk"});
  }
  // Written down before it is told.
  TRY([[maybe_unused]] const auto done,
      open_case.perform({.kind = OperationKind::reveal_name,
                         .actor = asked.actor,
                         .objects = {reference_to(RecordKind::source, asked.source)}},
                        [](Change&) { return Result<>(); }));
  return unpadded(std::move(*plain));
}

}  // namespace winnow::store
