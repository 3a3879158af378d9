// SPDX-License-Identifier: AGPL-3.0-or-later
#include "http/disk.h"

#include <filesystem>
#include <vector>

#include <sys/stat.h>
#include <sys/sysmacros.h>

#include "base/files.h"

namespace winnow::http {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t devices_max = 32;

}  // namespace

std::string disk_encrypted(const std::string& folder) {
  struct stat about {};
  if (::stat(folder.c_str(), &about) != 0) return "unknown";
  std::vector<fs::path> devices = {
      fs::path("/sys/dev/block") /
      (std::to_string(major(about.st_dev)) + ":" + std::to_string(minor(about.st_dev)))};
  std::error_code problem;
  if (!fs::exists(devices.front(), problem)) return "unknown";
  // Volumes stand on others: any encrypted one below protects the folder.
  for (std::size_t i = 0; i < devices.size() && i < devices_max; ++i) {
    const auto uuid = read_file((devices[i] / "dm/uuid").string());
    if (uuid && uuid->starts_with("CRYPT-")) return "yes";
    for (fs::directory_iterator it(devices[i] / "slaves", problem), end; !problem && it != end;
         it.increment(problem)) {
      devices.push_back(it->path());
    }
  }
  return "no";
}

}  // namespace winnow::http
