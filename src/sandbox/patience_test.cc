// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sandbox/patience.h"

#include <csignal>
#include <ctime>

#include <gtest/gtest.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/files.h"

namespace winnow::sandbox {
namespace {

// A process of our own that burns or sleeps until it is killed.
class Worker {
 public:
  explicit Worker(bool burns) : pid_(::fork()) {
    if (pid_ == 0) {
      for (volatile long turns = 0;;) {
        turns = turns + 1;
        if (!burns) ::pause();
      }
    }
    pidfd_ = Descriptor(static_cast<int>(::syscall(SYS_pidfd_open, pid_, 0U)));
  }
  ~Worker() {
    ::kill(pid_, SIGKILL);
    ::waitpid(pid_, nullptr, 0);
  }
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;
  int fd() const { return pidfd_.fd(); }
  void burn_ms(std::int64_t wanted) const {
    while (cpu_ms_of(fd()).value_or(wanted) < wanted) ::usleep(2000);
  }

 private:
  int pid_;
  Descriptor pidfd_{};
};

TEST(Patience, one_that_used_its_time_and_said_nothing_is_over_at_the_limit) {
  const Worker worker(true);
  Patience patience(worker.fd(), 200);
  for (int tick = 1; tick < Patience::ticks; ++tick) ASSERT_FALSE(patience.tick()) << tick;
  worker.burn_ms(cpu_ms_of(worker.fd()).value_or(0) + 200);
  EXPECT_TRUE(patience.tick());
}

TEST(Patience, one_that_got_no_time_is_waited_for_but_not_for_ever) {
  const Worker worker(false);
  Patience patience(worker.fd(), 200);
  const auto most = Patience::ticks * Patience::waits_max;
  for (int tick = 1; tick < most; ++tick) ASSERT_FALSE(patience.tick()) << tick;
  EXPECT_TRUE(patience.tick());
}

TEST(Patience, a_frame_begins_the_silence_anew) {
  const Worker worker(true);
  Patience patience(worker.fd(), 200);
  for (int tick = 1; tick < Patience::ticks; ++tick) ASSERT_FALSE(patience.tick());
  worker.burn_ms(cpu_ms_of(worker.fd()).value_or(0) + 200);
  patience.renew();
  EXPECT_FALSE(patience.tick());
}

TEST(Patience, an_ended_process_has_no_time) {
  const int pid = ::fork();
  if (pid == 0) ::_exit(0);
  const Descriptor pidfd(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0U)));
  ::waitpid(pid, nullptr, 0);
  EXPECT_FALSE(cpu_ms_of(pidfd.fd()).has_value());
}

}  // namespace
}  // namespace winnow::sandbox
