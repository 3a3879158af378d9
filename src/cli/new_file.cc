// SPDX-License-Identifier: AGPL-3.0-or-later
#include "cli/new_file.h"

#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace winnow::cli {

Result<NewFile> NewFile::make(const std::string& path) {
  if (path == "-") return NewFile("", Descriptor(::dup(STDOUT_FILENO)));
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (file >= 0) return NewFile(path, Descriptor(file));
  if (errno != EEXIST) return fail(system_error(path, "making the file"));
  return fail({.fault = Fault::refused,
               .what = path,
               .reason = "it is there already",
               .hint = "name a file that is not there; nothing is overwritten"});
}

NewFile::~NewFile() {
  if (!path_.empty()) ::unlink(path_.c_str());
}

Result<> NewFile::add(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file_.fd(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return fail(system_error(path_.empty() ? "the output" : path_, "writing"));
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

Result<std::size_t> read_some(const Descriptor& file, char* into, std::size_t size) {
  for (;;) {
    const ssize_t count = ::read(file.fd(), into, size);
    if (count >= 0) return static_cast<std::size_t>(count);
    if (errno != EINTR) return fail(system_error("the original", "reading"));
  }
}

}  // namespace winnow::cli
