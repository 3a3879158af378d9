// SPDX-License-Identifier: AGPL-3.0-or-later
// store/blobs.h: bytes by their SHA-256. Written once, never changed.
//
// Holds:  a BlobWriter streams into tmp/ while hashing; finish() puts the file at its name;
//         make_durable() makes all finished blobs survive a power cut, and must be called before
//         the rows that name them are committed (Case::perform and perform_all do it). Finishing
//         is safe from many threads. Bytes that are there already are told by `is_new`.
// Cost:   finish() 20-40 us; make_durable() one pass over the disk for any number of blobs.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/digest.h"
#include "base/files.h"
#include "base/result.h"

namespace winnow::store {

struct StoredBlob {
  Digests digests{};
  std::int64_t bytes = 0;
  // All bytes are equal: then their value (0-255), else -1. -1 for no bytes. The caller decides
  // what that means (one_byte_value, zero_bytes).
  int only_byte = -1;
  bool is_new = true;  // It was not in the store before.
};

class BlobWriter {
 public:
  virtual ~BlobWriter() = default;  // Without finish() the bytes are dropped.
  virtual Result<> write(std::string_view bytes) = 0;
  virtual std::int64_t bytes() const = 0;
  virtual Result<StoredBlob> finish() = 0;  // Once.
};

class Blobs {
 public:
  virtual ~Blobs() = default;
  virtual Result<std::unique_ptr<BlobWriter>> writer() = 0;
  virtual Result<StoredBlob> put(std::string_view bytes) = 0;
  // Reads a file to its end. Fails: as the file does.
  virtual Result<StoredBlob> put_file(int fd, const std::string& name) = 0;
  virtual Result<Descriptor> open(const std::string& sha256_hex) const = 0;
  virtual Result<std::string> read(const std::string& sha256_hex) const = 0;
  virtual bool has(const std::string& sha256_hex) const = 0;
  virtual Result<> make_durable() = 0;
  // Hashes it again. Fails: malformed with reason hash_differs, not_found.
  virtual Result<> verify(const std::string& sha256_hex) const = 0;
  // All names on disk, sorted.
  virtual Result<std::vector<std::string>> list() const = 0;
};

// `folder`/blobs/ab/<62 hex> with `folder`/tmp. `read_only`: writer() and put() are refused.
Result<std::unique_ptr<Blobs>> open_disk_blobs(const std::string& folder, bool read_only);

}  // namespace winnow::store
