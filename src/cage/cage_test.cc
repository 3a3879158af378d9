// SPDX-License-Identifier: AGPL-3.0-or-later
// Each attempt to leave the cage runs in a child of its own, against a target made here: a target
// that does not exist would prove nothing.
#include "cage/cage.h"

#include <cerrno>
#include <csignal>
#include <functional>
#include <new>
#include <vector>

#include <arpa/inet.h>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <linux/sched.h>
#include <netinet/in.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

namespace winnow::cage {
namespace {

constexpr int did_it = 0;
constexpr int was_denied = 50;
constexpr int could_not_enter = 60;
constexpr int other_error = 70;

// A negative result with EACCES or EPERM is a denial, EAGAIN for processes; other errors are not.
int verdict(long result) {
  if (result >= 0) return did_it;
  return errno == EACCES || errno == EPERM || errno == EAGAIN ? was_denied : other_error;
}

struct End {
  int status = 0;
  int signal = 0;
};

End in_cage(Profile profile, const std::function<int()>& attempt,
            Budget budget = {.memory_bytes = 1LL << 30, .cpu_seconds = 5}) {
  auto plan = Plan::make(profile);
  EXPECT_TRUE(plan);
  const pid_t child = ::fork();
  if (child == 0) {
    if (!plan->enter(budget)) ::_exit(could_not_enter);
    ::_exit(attempt());
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  if (WIFSIGNALED(status)) return {-1, WTERMSIG(status)};
  return {WEXITSTATUS(status), 0};
}

class EscapeTest : public testing::Test {
 protected:
  void SetUp() override {
    auto made = TemporaryFolder::make("/tmp");
    ASSERT_TRUE(made);
    folder_ = std::make_unique<TemporaryFolder>(std::move(*made));
    secret_ = folder_->path() + "/secret";
    ASSERT_TRUE(write_file_atomically(secret_, "private"));
  }
  void expect_stopped(const std::string& name, const std::function<int()>& attempt) {
    for (const Profile profile : {Profile::text, Profile::render}) {
      const End end = in_cage(profile, attempt);
      EXPECT_TRUE(end.status == was_denied || end.signal == SIGSYS)
          << name << ": status " << end.status << " signal " << end.signal;
    }
  }
  std::unique_ptr<TemporaryFolder> folder_{};
  std::string secret_{};
};

TEST_F(EscapeTest, no_file_is_opened_written_or_made) {
  expect_stopped("open", [&] { return verdict(::open(secret_.c_str(), O_RDONLY)); });
  expect_stopped("passwd", [&] { return verdict(::open("/etc/passwd", O_RDONLY)); });
  expect_stopped("write", [&] { return verdict(::open(secret_.c_str(), O_WRONLY)); });
  expect_stopped("create",
                 [&] { return verdict(::open((secret_ + "2").c_str(), O_CREAT | O_RDWR, 0600)); });
  expect_stopped("chmod", [&] { return verdict(::chmod(secret_.c_str(), 0777)); });
  expect_stopped("rename",
                 [&] { return verdict(::rename(secret_.c_str(), (secret_ + "3").c_str())); });
  expect_stopped("unlink", [&] { return verdict(::unlink(secret_.c_str())); });
}

TEST_F(EscapeTest, no_connection_is_made) {
  const Descriptor listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
  sockaddr_in here{};
  here.sin_family = AF_INET;
  here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  ASSERT_EQ(::bind(listener.fd(), reinterpret_cast<sockaddr*>(&here), sizeof here), 0);
  ASSERT_EQ(::listen(listener.fd(), 1), 0);
  socklen_t length = sizeof here;
  ASSERT_EQ(::getsockname(listener.fd(), reinterpret_cast<sockaddr*>(&here), &length), 0);
  const Descriptor ready(::socket(AF_INET, SOCK_STREAM, 0));
  expect_stopped("tcp socket", [&] { return verdict(::socket(AF_INET, SOCK_STREAM, 0)); });
  expect_stopped("tcp connect", [&] {
    return verdict(::connect(ready.fd(), reinterpret_cast<sockaddr*>(&here), sizeof here));
  });
  expect_stopped("unix socket", [&] { return verdict(::socket(AF_UNIX, SOCK_STREAM, 0)); });
}

TEST_F(EscapeTest, no_memory_becomes_code) {
  expect_stopped("mmap", [] {
    void* page = ::mmap(nullptr, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return verdict(page == MAP_FAILED ? -1 : 0);
  });
  expect_stopped("mprotect", [] {
    void* page = ::mmap(nullptr, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return verdict(::mprotect(page, 4096, PROT_READ | PROT_EXEC));
  });
  expect_stopped("memfd", [] { return verdict(::syscall(SYS_memfd_create, "x", 0U)); });
}

TEST_F(EscapeTest, no_program_or_process_is_touched) {
  const pid_t parent = ::getpid();
  expect_stopped("execve", [] {
    char* const words[] = {nullptr};
    return verdict(::execve("/bin/true", words, words));
  });
  expect_stopped("fork", [] { return verdict(::syscall(SYS_fork)); });
  expect_stopped("kill", [parent] { return verdict(::kill(parent, 0)); });
  expect_stopped("ptrace", [parent] { return verdict(::ptrace(PTRACE_ATTACH, parent, 0, 0)); });
  expect_stopped("unshare", [] { return verdict(::syscall(SYS_unshare, CLONE_NEWUSER)); });
  expect_stopped("io_uring", [] {
    char parameters[128] = {};
    return verdict(::syscall(SYS_io_uring_setup, 1, parameters));
  });
  expect_stopped("bpf", [] { return verdict(::syscall(SYS_bpf, 0, nullptr, 0)); });
  expect_stopped("keyctl", [] { return verdict(::syscall(SYS_keyctl, 0, 0, 0, 0, 0)); });
}

TEST_F(EscapeTest, bombs_and_loops_end) {
  const End bomb = in_cage(Profile::text,
                           [] {
                             try {
                               for (std::vector<void*> kept;;)
                                 kept.push_back(::operator new(16 << 20));
                             } catch (const std::bad_alloc&) {
                               return 42;
                             }
                           },
                           {.memory_bytes = 512 << 20, .cpu_seconds = 5});
  EXPECT_EQ(bomb.status, 42);
  const End loop = in_cage(Profile::text,
                           [] {
                             while (::getpid() != -1) {
                             }
                             return 0;
                           },
                           {.memory_bytes = 512 << 20, .cpu_seconds = 1});
  EXPECT_EQ(loop.signal, SIGXCPU);
}

TEST(Cage, a_renderer_reads_fonts_and_nothing_else) {
  const End fonts = in_cage(
      Profile::render, [] { return verdict(::open("/usr/share/fonts", O_RDONLY | O_DIRECTORY)); });
  EXPECT_EQ(fonts.status, did_it);
}

TEST(Cage, the_level_reached_is_told) {
  const auto plan = Plan::make(Profile::text);
  ASSERT_TRUE(plan);
  EXPECT_TRUE(plan->level().has_seccomp);
  EXPECT_EQ(plan->level().name(), plan->level().landlock_abi > 0 ? "full" : "no_landlock");
}

}  // namespace
}  // namespace winnow::cage
