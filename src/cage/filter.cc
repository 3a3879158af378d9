// SPDX-License-Identifier: AGPL-3.0-or-later
#include "cage/filter.h"

#include <cerrno>
#include <memory>

#include <fcntl.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <unistd.h>

namespace winnow::cage {
namespace {

// What reading bytes, computing and answering need. newfstatat is what fstat() of glibc calls.
const int allowed[] = {SCMP_SYS(read),
                       SCMP_SYS(write),
                       SCMP_SYS(readv),
                       SCMP_SYS(writev),
                       SCMP_SYS(pread64),
                       SCMP_SYS(lseek),
                       SCMP_SYS(close),
                       SCMP_SYS(fstat),
                       SCMP_SYS(newfstatat),
                       SCMP_SYS(statx),
                       SCMP_SYS(recvmsg),
                       SCMP_SYS(sendmsg),
                       SCMP_SYS(poll),
                       SCMP_SYS(ppoll),
                       SCMP_SYS(brk),
                       SCMP_SYS(munmap),
                       SCMP_SYS(mremap),
                       SCMP_SYS(madvise),
                       SCMP_SYS(futex),
                       SCMP_SYS(getrandom),
                       SCMP_SYS(clock_gettime),
                       SCMP_SYS(gettimeofday),
                       SCMP_SYS(clock_nanosleep),
                       SCMP_SYS(rt_sigreturn),
                       SCMP_SYS(rt_sigprocmask),
                       SCMP_SYS(rt_sigaction),
                       SCMP_SYS(sigaltstack),
                       SCMP_SYS(restart_syscall),
                       SCMP_SYS(exit),
                       SCMP_SYS(exit_group),
                       SCMP_SYS(getpid),
                       SCMP_SYS(gettid),
                       SCMP_SYS(getuid),
                       SCMP_SYS(geteuid),
                       SCMP_SYS(getgid),
                       SCMP_SYS(getegid),
                       SCMP_SYS(sched_yield),
                       SCMP_SYS(sched_getaffinity),
                       SCMP_SYS(sysinfo),
                       SCMP_SYS(uname),
                       SCMP_SYS(getrusage)};

// Libraries try these and go on without.
const int refused[] = {
    SCMP_SYS(mkdir),  SCMP_SYS(rename),    SCMP_SYS(link),      SCMP_SYS(symlink),
    SCMP_SYS(unlink), SCMP_SYS(rmdir),     SCMP_SYS(chmod),     SCMP_SYS(fchmod),
    SCMP_SYS(utime),  SCMP_SYS(utimensat), SCMP_SYS(socket),    SCMP_SYS(connect),
    SCMP_SYS(mlock),  SCMP_SYS(prlimit64), SCMP_SYS(prctl),     SCMP_SYS(tgkill),
    SCMP_SYS(open),   SCMP_SYS(unlinkat),  SCMP_SYS(renameat2), SCMP_SYS(mkdirat)};

// Renderers look for fonts and character maps; Landlock says where. Readers of text get an error.
const int looking[] = {SCMP_SYS(access),   SCMP_SYS(faccessat),  SCMP_SYS(faccessat2),
                       SCMP_SYS(readlink), SCMP_SYS(readlinkat), SCMP_SYS(getdents64),
                       SCMP_SYS(stat),     SCMP_SYS(fstatfs),    SCMP_SYS(fadvise64),
                       SCMP_SYS(getcwd)};

struct Release {
  void operator()(void* context) const { seccomp_release(context); }
};
using Context = std::unique_ptr<void, Release>;

class Rules {
 public:
  explicit Rules(scmp_filter_ctx context) : context_(context) {}
  void add(std::uint32_t action, int call) { keep(seccomp_rule_add(context_, action, call, 0)); }
  void add_if(std::uint32_t action, int call, const scmp_arg_cmp& condition) {
    keep(seccomp_rule_add(context_, action, call, 1, condition));
  }
  bool is_good() const { return good_; }

 private:
  void keep(int status) { good_ = good_ && status == 0; }
  scmp_filter_ctx context_;
  bool good_ = true;
};

void add_openat(Rules& rules, Profile profile) {
  constexpr unsigned writing = O_ACCMODE | O_CREAT | O_TRUNC;
  if (profile == Profile::text) {
    rules.add(SCMP_ACT_ERRNO(EACCES), SCMP_SYS(openat));
    return;
  }
  rules.add_if(SCMP_ACT_ALLOW, SCMP_SYS(openat), SCMP_A2(SCMP_CMP_MASKED_EQ, writing, 0));
  for (const unsigned bit :
       {unsigned{O_WRONLY}, unsigned{O_RDWR}, unsigned{O_CREAT}, unsigned{O_TRUNC}}) {
    rules.add_if(SCMP_ACT_ERRNO(EACCES), SCMP_SYS(openat), SCMP_A2(SCMP_CMP_MASKED_EQ, bit, bit));
  }
}

void add_rules(Rules& rules, Profile profile) {
  for (const int call : allowed) rules.add(SCMP_ACT_ALLOW, call);
  for (const int call : refused) rules.add(SCMP_ACT_ERRNO(EACCES), call);
  for (const int call : looking) {
    rules.add(profile == Profile::render ? SCMP_ACT_ALLOW : SCMP_ACT_ERRNO(EACCES), call);
  }
  add_openat(rules, profile);
  rules.add(SCMP_ACT_ERRNO(ENOTTY), SCMP_SYS(ioctl));
  for (const int call : {SCMP_SYS(clone), SCMP_SYS(clone3), SCMP_SYS(fork), SCMP_SYS(vfork)}) {
    rules.add(SCMP_ACT_ERRNO(EAGAIN), call);
  }
  for (const int call : {SCMP_SYS(mmap), SCMP_SYS(mprotect)}) {
    rules.add_if(SCMP_ACT_ALLOW, call, SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
  }
  for (const int command : {F_GETFL, F_GETFD, F_SETFD}) {
    rules.add_if(SCMP_ACT_ALLOW, SCMP_SYS(fcntl),
                 SCMP_A1(SCMP_CMP_EQ, static_cast<scmp_datum_t>(command)));
  }
}

}  // namespace

Result<std::string> compile_filter(Profile profile) {
  const Error broken{.fault = Fault::unavailable,
                     .what = "system call filter",
                     .reason = "libseccomp cannot make it on this machine"};
  const Context context(seccomp_init(SCMP_ACT_KILL_PROCESS));
  if (!context) return fail(broken);
  Rules rules(context.get());
  add_rules(rules, profile);
  const Descriptor memory(::memfd_create("filter", MFD_CLOEXEC));
  if (!rules.is_good() || !memory.is_open() ||
      seccomp_export_bpf(context.get(), memory.fd()) != 0) {
    return fail(broken);
  }
  std::string program(static_cast<std::size_t>(::lseek(memory.fd(), 0, SEEK_END)), '\0');
  if (::pread(memory.fd(), program.data(), program.size(), 0) !=
      static_cast<ssize_t>(program.size())) {
    return fail(broken);
  }
  return program;
}

}  // namespace winnow::cage
