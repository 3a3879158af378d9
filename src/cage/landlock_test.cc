// SPDX-License-Identifier: AGPL-3.0-or-later
#include "cage/landlock.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace winnow::cage {
namespace {

TEST(Landlock, only_the_folders_given_can_be_read) {
  const auto abi = landlock_abi();
  auto folder = TemporaryFolder::make("/tmp");
  ASSERT_TRUE(folder);
  ASSERT_TRUE(write_file_atomically(folder->path() + "/in", "x"));
  const pid_t child = ::fork();
  if (child == 0) {
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    std::vector<Descriptor> readable;
    readable.emplace_back(::open(folder->path().c_str(), O_PATH | O_CLOEXEC));
    if (abi > 0 && !enter_landlock(abi, readable)) ::_exit(9);
    const bool inside = ::open((folder->path() + "/in").c_str(), O_RDONLY) >= 0;
    const bool outside = ::open("/etc/passwd", O_RDONLY) >= 0;
    ::_exit((inside ? 1 : 0) + (outside ? 2 : 0));
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  EXPECT_EQ(WEXITSTATUS(status), abi > 0 ? 1 : 3) << "kernel's version " << abi;
}

}  // namespace
}  // namespace winnow::cage
