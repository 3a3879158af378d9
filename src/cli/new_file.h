// SPDX-License-Identifier: AGPL-3.0-or-later
// cli/new_file.h: a file that a command writes for a person, outside the case.
//
// In:     a path that is not there yet, or "-" for the terminal.
// Fails:  refused if something is there; unavailable for the disk.
// Holds:  nothing is overwritten; a file that was not kept is removed, since half a file would be
//         taken for the whole one. Readable by its owner alone.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "base/files.h"
#include "base/result.h"

namespace winnow::cli {

class NewFile {
 public:
  static Result<NewFile> make(const std::string& path);
  ~NewFile();
  NewFile(NewFile&& other) noexcept
      : path_(std::exchange(other.path_, "")), file_(std::move(other.file_)) {}
  NewFile& operator=(NewFile&&) = delete;
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;

  Result<> add(std::string_view bytes);
  void keep() { path_.clear(); }

 private:
  NewFile(std::string path, Descriptor file) : path_(std::move(path)), file_(std::move(file)) {}
  std::string path_;  // Removed at the end unless it is empty.
  Descriptor file_;
};

// Bytes read, 0 at the end.
Result<std::size_t> read_some(const Descriptor& file, char* into, std::size_t size);

}  // namespace winnow::cli
