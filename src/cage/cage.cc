// SPDX-License-Identifier: AGPL-3.0-or-later
#include "cage/cage.h"

#include <cerrno>

#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include "cage/filter.h"
#include "cage/landlock.h"

namespace winnow::cage {
namespace {

const char* const renderer_folders[] = {"/usr/share/fonts", "/usr/share/poppler", "/etc/fonts",
                                        "/usr/share/tesseract-ocr",
                                        "/usr/lib/x86_64-linux-gnu/gconv"};

bool limit(__rlimit_resource which, std::int64_t soft, std::int64_t hard) {
  const rlimit value{static_cast<rlim_t>(soft), static_cast<rlim_t>(hard)};
  return ::setrlimit(which, &value) == 0;
}

// A hard CPU limit equal to the soft one would kill without telling why: SIGXCPU comes at the soft.
bool set_limits(const Budget& budget) {
  return limit(RLIMIT_AS, budget.memory_bytes, budget.memory_bytes) &&
         limit(RLIMIT_CPU, budget.cpu_seconds, budget.cpu_seconds + 1) &&
         limit(RLIMIT_NOFILE, 64, 64) && limit(RLIMIT_NPROC, 0, 0) && limit(RLIMIT_CORE, 0, 0) &&
         limit(RLIMIT_FSIZE, 0, 0);
}

}  // namespace

std::string Level::name() const {
  if (!has_seccomp) return "none";
  return landlock_abi > 0 ? "full" : "no_landlock";
}

Result<Plan> Plan::make(Profile profile) {
  Plan plan;
  TRY(plan.filter_, compile_filter(profile));
  plan.level_.landlock_abi = landlock_abi();
  plan.level_.has_seccomp = ::prctl(PR_GET_SECCOMP, 0, 0, 0, 0) >= 0;
  if (profile == Profile::render) {
    for (const char* folder : renderer_folders) {
      Descriptor open(::open(folder, O_PATH | O_CLOEXEC));
      if (open.is_open()) plan.readable_.push_back(std::move(open));
    }
  }
  return plan;
}

Result<Level> Plan::enter(const Budget& budget) const {
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) {
    return fail(system_error("worker", "giving up privileges"));
  }
  if (!set_limits(budget)) return fail(system_error("worker", "setting limits"));
  if (level_.landlock_abi > 0) TRY_VOID(enter_landlock(level_.landlock_abi, readable_));
  std::string filter = filter_;
  const sock_fprog program{static_cast<unsigned short>(filter.size() / sizeof(sock_filter)),
                           reinterpret_cast<sock_filter*>(filter.data())};
  if (::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0) != 0) {
    return fail(system_error("worker", "installing the system call filter"));
  }
  return level_;
}

}  // namespace winnow::cage
