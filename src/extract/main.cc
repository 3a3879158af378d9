// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/main.cc: winnow-extract, the program that reads hostile bytes. winnow starts it with the
// control socket as descriptor 3; by hand it does nothing.
#include <cstdio>

#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include "extract/zygote.h"

int main() {
  struct stat about {};
  if (::fstat(3, &about) != 0 || !S_ISSOCK(about.st_mode)) {
    std::fputs("winnow-extract is started by winnow and reads nothing by itself\n", stderr);
    return 2;
  }
  return winnow::extract::run_zygote(3);
}
