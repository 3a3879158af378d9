// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sandbox/patience.h"

#include <fstream>
#include <sstream>
#include <string>

#include <unistd.h>

namespace winnow::sandbox {
namespace {

std::int64_t pid_of(int pidfd) {
  std::ifstream about("/proc/self/fdinfo/" + std::to_string(pidfd));
  for (std::string key; about >> key;) {
    std::int64_t pid = -1;
    if (key == "Pid:" && about >> pid) return pid;
  }
  return -1;
}

}  // namespace

std::optional<std::int64_t> cpu_ms_of(int pidfd) {
  const std::int64_t pid = pid_of(pidfd);
  if (pid <= 0) return std::nullopt;
  std::ifstream file("/proc/" + std::to_string(pid) + "/stat");
  std::string stat((std::istreambuf_iterator<char>(file)), {});
  // The name in brackets may hold spaces; user and system time are fields 14 and 15.
  const std::size_t name_end = stat.rfind(')');
  if (name_end == std::string::npos) return std::nullopt;
  std::istringstream fields(stat.substr(name_end + 1));
  std::string skipped;
  for (int field = 3; field < 14; ++field) fields >> skipped;
  std::int64_t user = 0;
  std::int64_t system = 0;
  if (!(fields >> user >> system)) return std::nullopt;
  return (user + system) * 1000 / ::sysconf(_SC_CLK_TCK);
}

bool Patience::tick() {
  const std::int64_t cpu_ms = cpu_ms_of(pidfd_).value_or(0);
  if (ticked_ == 0) cpu_ms_before_ = cpu_ms;
  ++ticked_;
  if (ticked_ < ticks) return false;
  return cpu_ms - cpu_ms_before_ >= tick_ms_ * (ticks - 1) / 2 || ticked_ >= ticks * waits_max;
}

}  // namespace winnow::sandbox
