// SPDX-License-Identifier: AGPL-3.0-or-later
// base/files.h: names as data, paths we trust, files that are whole or absent.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace winnow {

// A path below a folder of ours, as components that cannot leave it: no empty component, no `.` or
// `..`, no `/`, no NUL. Made only by parse; names inside archives are data and never become one.
class SafePath {
 public:
  static Result<SafePath> parse(std::string_view text);
  const std::vector<std::string>& components() const { return components_; }
  std::string text() const;  // Joined by `/`.

 private:
  explicit SafePath(std::vector<std::string> components) : components_(std::move(components)) {}
  std::vector<std::string> components_;
};

// A descriptor that closes itself.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor();
  Descriptor(Descriptor&& other) noexcept : fd_(other.release()) {}
  Descriptor& operator=(Descriptor&& other) noexcept;
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int fd() const { return fd_; }
  bool is_open() const { return fd_ >= 0; }
  int release();

 private:
  int fd_ = -1;
};

// Opens for reading, never through a final symbolic link. Fails: not_found, refused, unavailable.
Result<Descriptor> open_for_reading(const std::string& path);

Result<std::string> read_file(const std::string& path);

// Writes beside the target, syncs, renames over it and syncs the folder.
Result<> write_file_atomically(const std::string& path, std::string_view bytes);

// Makes the folder and its parents; fine if it is there.
Result<> make_folder(const std::string& path);

// The error of the last system call: `what` is the path, the fault fits errno.
Error system_error(std::string what, std::string_view tried);

// A new empty folder below `parent`, removed with all it holds at the end of the scope.
class TemporaryFolder {
 public:
  static Result<TemporaryFolder> make(const std::string& parent);
  ~TemporaryFolder();
  TemporaryFolder(TemporaryFolder&& other) noexcept : path_(std::move(other.path_)) {
    other.path_.clear();
  }
  TemporaryFolder& operator=(TemporaryFolder&&) = delete;
  const std::string& path() const { return path_; }

 private:
  explicit TemporaryFolder(std::string path) : path_(std::move(path)) {}
  std::string path_;
};

}  // namespace winnow
