// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/pixel_readers.h"

#include <filesystem>

#include <dlfcn.h>

namespace winnow::extract {

std::unique_ptr<PixelReaders> load_pixel_readers(std::string& problem) {
  std::error_code unreadable;
  const auto self = std::filesystem::read_symlink("/proc/self/exe", unreadable);
  const auto module = self.parent_path() / "winnow-pixels.so";
  void* const loaded = ::dlopen(module.c_str(), RTLD_NOW | RTLD_LOCAL);
  void* const maker = loaded == nullptr ? nullptr : ::dlsym(loaded, "winnow_make_pixel_readers");
  if (maker == nullptr) {
    const char* said = ::dlerror();
    problem = said == nullptr ? "winnow-pixels.so does not load" : said;
    return nullptr;
  }
  return std::unique_ptr<PixelReaders>(reinterpret_cast<PixelReaders* (*)()>(maker)());
}

}  // namespace winnow::extract
