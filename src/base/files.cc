// SPDX-License-Identifier: AGPL-3.0-or-later
#include "base/files.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/text.h"

namespace winnow {

Result<SafePath> SafePath::parse(std::string_view text) {
  std::vector<std::string> components;
  for (auto& part : split(text, '/')) {
    const bool is_bad = part.empty() || part == "." || part == ".." || part.find('\0') != part.npos;
    if (is_bad) {
      return fail({.fault = Fault::refused,
                   .what = std::string(text),
                   .reason = "is no path below a folder",
                   .hint = "use names joined by /, without . and .."});
    }
    components.push_back(std::move(part));
  }
  return SafePath(std::move(components));
}

std::string SafePath::text() const {
  std::string joined;
  for (const auto& part : components_) joined += (joined.empty() ? "" : "/") + part;
  return joined;
}

Descriptor::~Descriptor() {
  if (fd_ >= 0) ::close(fd_);
}

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
  if (this != &other) {
    if (fd_ >= 0) ::close(fd_);
    fd_ = other.release();
  }
  return *this;
}

int Descriptor::release() { return std::exchange(fd_, -1); }

Error system_error(std::string what, std::string_view tried) {
  const int number = errno;
  Fault fault = Fault::unavailable;
  std::string hint;
  if (number == ENOENT || number == ENOTDIR) fault = Fault::not_found;
  if (number == EACCES || number == EPERM || number == ELOOP || number == EROFS) {
    fault = Fault::refused;
  }
  if (number == ENOSPC || number == EDQUOT) hint = "free some space and run the same command again";
  return {.fault = fault,
          .what = std::move(what),
          .reason = std::string(tried) + " failed: " + lower_ascii(std::strerror(number)),
          .hint = hint};
}

Result<Descriptor> open_for_reading(const std::string& path) {
  Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
  if (!file.is_open()) return fail(system_error(path, "opening"));
  return file;
}

Result<std::string> read_file(const std::string& path) {
  TRY(const Descriptor file, open_for_reading(path));
  std::string bytes;
  char piece[65536];
  for (;;) {
    const auto n = ::read(file.fd(), piece, sizeof piece);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return fail(system_error(path, "reading"));
    if (n == 0) return bytes;
    bytes.append(piece, static_cast<std::size_t>(n));
  }
}

Result<> write_file_atomically(const std::string& path, std::string_view bytes) {
  const std::string beside = path + ".new";
  const Descriptor file(::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
  if (!file.is_open()) return fail(system_error(beside, "creating"));
  while (!bytes.empty()) {
    const auto n = ::write(file.fd(), bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return fail(system_error(beside, "writing"));
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  if (::fsync(file.fd()) != 0) return fail(system_error(beside, "syncing"));
  if (::rename(beside.c_str(), path.c_str()) != 0) return fail(system_error(path, "renaming"));
  const auto folder = std::filesystem::path(path).parent_path().string();
  const Descriptor parent(
      ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!parent.is_open() || ::fsync(parent.fd()) != 0) return fail(system_error(folder, "syncing"));
  return {};
}

Result<> make_folder(const std::string& path) {
  std::error_code problem;
  std::filesystem::create_directories(path, problem);
  if (!problem) return {};
  errno = problem.value();
  return fail(system_error(path, "making the folder"));
}

Result<TemporaryFolder> TemporaryFolder::make(const std::string& parent) {
  std::string path = parent + "/winnow-XXXXXX";
  if (::mkdtemp(path.data()) == nullptr) return fail(system_error(parent, "making a folder in"));
  return TemporaryFolder(path);
}

TemporaryFolder::~TemporaryFolder() {
  if (path_.empty()) return;
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

}  // namespace winnow
