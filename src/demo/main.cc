// SPDX-License-Identifier: AGPL-3.0-or-later
// demo/main.cc: winnow-demo DIR SEED; `winnow demo` checks the words and starts it.
#include <charconv>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <string>
#include <system_error>

#include "base/files.h"
#include "base/json.h"
#include "demo/leak.h"
#include "demo/weighing.h"

namespace winnow::demo {
namespace {

namespace fs = std::filesystem;

Result<> refuse_if_occupied(const std::string& folder) {
  std::error_code none;
  if (!fs::exists(folder, none)) return {};
  const fs::directory_iterator first(folder, none);
  if (none) return fail({Fault::refused, folder, "", "it is no folder", "name a new one"});
  if (first != fs::directory_iterator{}) {
    return fail({Fault::refused, folder, "", "it is not empty", "name a new or an empty folder"});
  }
  return {};
}

Result<> write_all(const std::string& folder, const Leak& leak) {
  TRY_VOID(refuse_if_occupied(folder));
  for (const Member& each : leak.files) {
    const fs::path path = (fs::path(folder) / "leak" / each.name).lexically_normal();
    TRY_VOID(make_folder(path.parent_path().string()));
    std::ofstream out(path, std::ios::binary);
    if (!out.write(each.bytes.data(), static_cast<std::streamsize>(each.bytes.size())).flush()) {
      return fail(system_error(path.string(), "write"));
    }
  }
  TRY_VOID(write_file_atomically(folder + "/weighing.jsonl", weighing_lines(leak.truth)));
  // Last: a folder with truth.json is whole.
  return write_file_atomically(folder + "/truth.json", to_json(leak.truth) + "\n");
}

int run(const std::string& folder, const std::string& seed_text) {
  std::uint64_t seed = 0;
  const char* end = seed_text.data() + seed_text.size();
  const auto parsed = std::from_chars(seed_text.data(), end, seed);
  if (parsed.ec != std::errc{} || parsed.ptr != end || seed > 9'007'199'254'740'991U) {
    std::fprintf(stderr, "winnow: the seed is a number from 0 to 2^53 - 1\n");
    return 2;
  }
  if (const auto free = refuse_if_occupied(folder); !free) {
    std::fprintf(stderr, "winnow: %s\n", sentence("write", free.error()).c_str());
    return 1;
  }
  const Leak leak = make_leak(seed);
  if (const auto written = write_all(folder, leak); !written) {
    std::fprintf(stderr, "winnow: %s\n", sentence("write", written.error()).c_str());
    return 1;
  }
  std::printf(
      "%zu files in %s/leak, what is true about them in %s/truth.json,\n"
      "what to weigh once they are read in %s/weighing.jsonl\n",
      leak.files.size(), folder.c_str(), folder.c_str(), folder.c_str());
  return 0;
}

}  // namespace
}  // namespace winnow::demo

int main(int count, char** words) {
  if (count != 3) {
    std::fprintf(stderr, "usage: winnow-demo DIR SEED\n");
    return 2;
  }
  try {
    return winnow::demo::run(words[1], words[2]);
  } catch (const std::exception& bug) {
    std::fprintf(stderr, "winnow: a bug in winnow-demo: %s\n", bug.what());
    return 1;
  }
}
