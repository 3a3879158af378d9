// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/main.cc: winnow-extract, the program that reads hostile bytes. winnow starts it with the
// control socket as descriptor 3; by hand it does nothing.
#include <cstdio>
#include <string_view>

#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include "extract/zygote.h"

int main(int argc, char** argv) {
  struct stat about {};
  if (::fstat(3, &about) != 0 || !S_ISSOCK(about.st_mode)) {
    std::fputs("winnow-extract is started by winnow and reads nothing by itself\n", stderr);
    return 2;
  }
  const bool for_pixels = argc > 1 && std::string_view(argv[1]) == "pixels";
  return winnow::extract::run_zygote(3, for_pixels);
}
