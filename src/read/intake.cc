// SPDX-License-Identifier: AGPL-3.0-or-later
#include "read/intake.h"

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <optional>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>

#include "base/text.h"
#include "base/time.h"
#include "store/hand_overs.h"
#include "store/places.h"

namespace winnow::read {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t group_files_max = 200;
// One hashes while the other waits for the disk.
constexpr int looking_threads = 2;

// A file of one repeated byte holds nothing else to read, and that was checked by hashing it.
void settle_empty(store::FoundFile& found) {
  if (found.blob->bytes == 0) {
    found.state = PlaceState::empty;
    found.reason = "zero_bytes";
  } else if (found.blob->only_byte >= 0 && found.blob->bytes > 1) {
    found.state = PlaceState::empty;
    found.reason = "one_byte_value";
  }
}

class Walk {
 public:
  Walk(store::Case& open_case, HandOverAsked asked, IntakeProgress progress)
      : case_(open_case), asked_(std::move(asked)), progress_(std::move(progress)) {}

  Result<std::string> announce() {
    struct stat root {};
    if (::lstat(asked_.path.c_str(), &root) != 0) {
      return fail(system_error(asked_.path, "looking at the path"));
    }
    TRY_VOID(open_hand_over());
    return intake_.hand_over;
  }

  Result<Intake> run() {
    struct stat root {};
    if (::lstat(asked_.path.c_str(), &root) != 0) {
      return fail(system_error(asked_.path, "looking at the path"));
    }
    TRY_VOID(open_hand_over());
    if (S_ISDIR(root.st_mode)) {
      TRY_VOID(walk());
    } else {
      TRY_VOID(add(asked_.path));
    }
    TRY_VOID(commit());
    auto walked = case_.perform(
        operation(store::OperationKind::add_files, "the walk is complete"),
        [&](store::Change& change) { return store::set_walked(change, intake_.hand_over); });
    if (!walked) return fail(std::move(walked).error());
    return intake_;
  }

 private:
  store::Operation operation(store::OperationKind kind, std::string summary) const {
    return {.kind = kind, .actor = asked_.actor, .summary = std::move(summary)};
  }

  Result<> open_hand_over() {
    TRY(const auto view, case_.view());
    TRY(const auto known, store::find_hand_over(view, asked_.path, asked_.source));
    if (known) {
      intake_.hand_over = known->id;
      return {};
    }
    TRY(auto done,
        case_.perform(operation(store::OperationKind::add_hand_over, "from " + asked_.source),
                      [&](store::Change& change) {
                        return store::add_hand_over(change, {.source = asked_.source,
                                                             .received_on = asked_.received_on,
                                                             .how = asked_.how,
                                                             .said = asked_.said,
                                                             .restrictions = asked_.restrictions,
                                                             .path = asked_.path});
                      }));
    intake_.hand_over = done.value;
    return {};
  }

  // Folders are kept on a list of our own: a folder that cannot be opened costs its row, not the
  // walk.
  Result<> walk() {
    std::vector<std::string> folders = {asked_.path};
    while (!folders.empty()) {
      const std::string folder = std::move(folders.back());
      folders.pop_back();
      std::error_code problem;
      std::vector<std::string> entries;
      for (fs::directory_iterator it(folder, problem), end; !problem && it != end;
           it.increment(problem)) {
        entries.push_back(it->path().string());
      }
      if (problem) TRY_VOID(add_unreadable(folder));
      std::ranges::sort(entries);
      for (const auto& path : entries) {
        std::error_code ignored;
        const auto status = fs::symlink_status(path, ignored);
        if (fs::is_directory(status)) {
          folders.push_back(path);
        } else {
          TRY_VOID(add(path));
        }
      }
    }
    return {};
  }

  store::FoundFile named(const std::string& path) const {
    std::string below = path == asked_.path
                            ? fs::path(path).filename().string()
                            : path.substr(std::min(path.size(), asked_.path.size() + 1));
    store::FoundFile found{.hand_over = intake_.hand_over, .locator = below};
    for (const auto& part : split(below, '/')) found.path.push_back(to_valid_utf8(part));
    if (!is_valid_utf8(below)) found.notes.emplace_back("name_undecodable");
    return found;
  }

  store::FoundFile without_bytes(const std::string& path, PlaceState state,
                                 const std::string& reason) const {
    auto found = named(path);
    found.state = state;
    found.reason = reason;
    return found;
  }

  // A folder that could not be listed has a row of its own, before what it was found beside.
  Result<> add_unreadable(const std::string& folder) {
    TRY_VOID(commit());
    ++intake_.files;
    ++intake_.not_taken;
    return keep({without_bytes(folder, PlaceState::not_read, "unreadable_path")});
  }

  // What lies at the path now, its bytes in the case. Touches no member: files are looked at by
  // several threads.
  Result<store::FoundFile> look_at(const std::string& path) const {
    struct stat seen {};
    if (::lstat(path.c_str(), &seen) != 0) {
      return without_bytes(path, PlaceState::not_read, "vanished");
    }
    if (S_ISLNK(seen.st_mode)) {
      auto found = without_bytes(path, PlaceState::aside, "link");
      std::error_code ignored;
      found.link_target = to_valid_utf8(fs::read_symlink(path, ignored).string());
      return found;
    }
    if (!S_ISREG(seen.st_mode)) return without_bytes(path, PlaceState::aside, "special_file");
    const auto file = open_for_reading(path);
    if (!file) return without_bytes(path, PlaceState::not_read, "unreadable_path");
    auto found = named(path);
    const Instant modified{std::chrono::seconds(seen.st_mtim.tv_sec)};
    found.times.push_back({.key = "modified",
                           .value = to_text(modified),
                           .raw = std::to_string(seen.st_mtim.tv_sec),
                           .origin = "file system mtime"});
    found.bytes_declared = seen.st_size;
    TRY(found.blob, case_.blobs().put_file(file->fd(), found.locator));
    settle_empty(found);
    return found;
  }

  Result<> add(std::string path) {
    waiting_.push_back(std::move(path));
    if (waiting_.size() < group_files_max) return {};
    return commit();
  }

  // In the order of the walk, whoever was ready first: rows are numbered in it.
  Result<std::vector<store::FoundFile>> look_at_waiting() const {
    std::vector<std::optional<Result<store::FoundFile>>> seen(waiting_.size());
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
      for (std::size_t i = next++; i < waiting_.size(); i = next++) seen[i] = look_at(waiting_[i]);
    };
    {
      std::vector<std::jthread> others;
      for (int i = 1; i < looking_threads; ++i) others.emplace_back(work);
      work();
    }
    std::vector<store::FoundFile> group;
    for (auto& one : seen) {
      if (!*one) return fail(std::move(*one).error());
      group.push_back(std::move(**one));
    }
    return group;
  }

  Result<> commit() {
    if (waiting_.empty()) return {};
    TRY(const auto group, look_at_waiting());
    waiting_.clear();
    for (const auto& found : group) {
      ++intake_.files;
      if (!found.blob) ++intake_.not_taken;
      if (found.blob) intake_.bytes += found.blob->bytes;
    }
    return keep(group);
  }

  Result<> keep(const std::vector<store::FoundFile>& group) {
    auto done = case_.perform(
        operation(store::OperationKind::add_files, std::to_string(group.size()) + " files"),
        [&](store::Change& change) -> Result<> {
          for (const auto& found : group) {
            auto added = store::add_file(change, found);
            if (!added) return fail(std::move(added).error());
          }
          return {};
        });
    if (!done) return fail(std::move(done).error());
    if (progress_) progress_(intake_);
    return {};
  }

  store::Case& case_;
  HandOverAsked asked_;
  IntakeProgress progress_;
  Intake intake_{};
  std::vector<std::string> waiting_{};  // Paths, in the order of the walk.
};

}  // namespace

namespace {

HandOverAsked without_slashes(HandOverAsked asked) {
  while (asked.path.size() > 1 && asked.path.back() == '/') asked.path.pop_back();
  return asked;
}

}  // namespace

Result<std::string> announce(store::Case& open_case, const HandOverAsked& asked) {
  return Walk(open_case, without_slashes(asked), {}).announce();
}

Result<Intake> take_in(store::Case& open_case, const HandOverAsked& asked,
                       const IntakeProgress& progress) {
  return Walk(open_case, without_slashes(asked), progress).run();
}

}  // namespace winnow::read
