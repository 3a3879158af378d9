// SPDX-License-Identifier: AGPL-3.0-or-later
#include <chrono>
#include <filesystem>
#include <iostream>

#include <fmt/core.h>

#include "base/files.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/ledger.h"
#include "cli/reading.h"
#include "read/indexing.h"
#include "read/ingest.h"
#include "read/intake.h"
#include "read/pace.h"
#include "store/tasks.h"

namespace winnow::cli {
namespace {

using SteadyClock = std::chrono::steady_clock;
constexpr std::chrono::seconds line_time{1};

// One line a second on stderr: what was done, how fast, what is left.
class ProgressLine {
 public:
  explicit ProgressLine(store::Case& open_case) : case_(open_case) { pace_.begin(last_); }
  void show(const read::IngestProgress& so_far) {
    const auto now = SteadyClock::now();
    pace_.note(so_far, now);
    if (now - last_ < line_time) return;
    last_ = now;
    const auto view = case_.view();
    if (!view) return;
    const auto tally = store::tally(*view);
    const auto queue = store::queue_state(*view);
    if (!tally || !queue) return;
    const auto pace = pace_.now(*queue, now);
    std::cerr << fmt::format("{}; {:.0f} files/s, {:.1f} MB/s", store::headline(*tally),
                             pace.files_per_second, pace.bytes_per_second / 1e6);
    for (const auto& kind : pace.kinds) {
      if (kind.known > kind.done)
        std::cerr << fmt::format(", {} {} wait", kind.known - kind.done, kind.kind);
    }
    const std::string left = read::left_in_words(pace.left);
    std::cerr << (left.empty() ? "" : "; " + left + " left") << "\n";
  }

 private:
  store::Case& case_;
  read::Pace pace_{};
  SteadyClock::time_point last_ = SteadyClock::now();
};

int take_all_in(store::Case& open_case, const Words& words) {
  for (std::size_t i = 1; i < words.things.size(); ++i) {
    std::error_code problem;
    const auto path = std::filesystem::absolute(words.things[i], problem).lexically_normal();
    const auto taken = read::take_in(open_case, {.path = problem ? words.things[i] : path.string(),
                                                 .source = words.value("--from"),
                                                 .received_on = words.value("--on"),
                                                 .actor = "local"});
    if (!taken) return failed("take in", taken.error());
    std::cerr << fmt::format("{} files, {} bytes taken in from \"{}\"\n",
                             with_thousands(taken->files), with_thousands(taken->bytes),
                             for_people(words.things[i]));
  }
  return status_done;
}

// One password per line; only the line's end is removed, since spaces count.
Result<std::vector<std::string>> passwords_of(const Words& words) {
  std::vector<std::string> passwords;
  if (!words.has("--passwords")) return passwords;
  TRY(const std::string bytes, read_file(words.value("--passwords")));
  for (auto& line : split(bytes, '\n')) {
    if (line.ends_with('\r')) line.pop_back();
    if (!line.empty()) passwords.push_back(std::move(line));
  }
  return passwords;
}

}  // namespace

std::vector<std::string> ocr_languages(const Words& words) {
  if (words.has("--no-ocr")) return {};
  return split(words.value("--languages", "eng,ara"), ',');
}

int read_and_index(store::Case& open_case, sandbox::Zygote& zygote, const Words& words) {
  const auto passwords = passwords_of(words);
  if (!passwords) return failed("read", passwords.error());
  auto index = read::open_index_of(open_case, false);
  if (!index) return failed("open the index of", index.error());
  if (!index->notice.empty()) std::cerr << index->notice << "\n";
  read::IndexingMeanwhile indexing(open_case, *index->index);
  ProgressLine line(open_case);
  const int workers = std::max(1, std::atoi(words.value("--workers", "2").c_str()));
  const auto done = read::ingest(open_case, zygote,
                                 {.workers = workers,
                                  .actor = "local",
                                  .passwords = *passwords,
                                  .languages = ocr_languages(words)},
                                 [&](const read::IngestProgress& so_far) { line.show(so_far); });
  if (!done) return failed("read", done.error());
  const auto indexed = indexing.finish();
  if (!indexed) return failed("index", indexed.error());
  const auto state = index->index->state();
  if (!state) return failed("count", state.error());
  const int status = print_headline(open_case, state->records);
  if (status != status_done) {
    std::cerr << "what could not be read: winnow ledger " << words.things[0]
              << " --state partly,locked,not_read,missing\n";
  }
  return status;
}

int run_new(const Words& words, const Clock& clock) {
  const auto name = std::filesystem::path(words.things[0]).filename().string();
  const auto made = store::Case::create(words.things[0], name, "local", clock);
  return made ? status_done : failed("make", made.error());
}

int run_read(const Words& words, const Clock& clock) {
  if (words.value("--from").empty()) {
    std::cerr << "winnow: read wants --from SOURCE: whoever handed it over, a code name is fine\n";
    return status_usage;
  }
  auto zygote = sandbox::Zygote::open(extract_program());
  if (!zygote) return failed("read", zygote.error());
  auto opened = store::Case::open(words.things[0], clock);
  if (!opened) return failed("open", opened.error());
  store::Case& open_case = **opened;
  if (const int status = take_all_in(open_case, words); status != status_done) return status;
  return read_and_index(open_case, **zygote, words);
}

}  // namespace winnow::cli
