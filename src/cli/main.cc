// SPDX-License-Identifier: AGPL-3.0-or-later
// cli/main.cc: the commands of winnow; `winnow` alone lists them.
#include <exception>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include <fmt/core.h>

#include "base/text.h"
#include "base/time.h"
#include "read/intake.h"
#include "store/ledger.h"
#include "store/verify.h"

namespace winnow::cli {
namespace {

constexpr int status_failed = 1;
constexpr int status_usage = 2;
constexpr int status_incomplete = 3;
constexpr int status_no_case = 10;
constexpr int status_in_use = 11;

const char* const usage =
    "usage: winnow new CASE\n"
    "       winnow read CASE FOLDER --from SOURCE [--on DATE]\n"
    "       winnow status CASE\n"
    "       winnow verify CASE\n\n"
    "Documents are taken in and accounted for; reading their text is not built yet.\n\n"
    "EXIT STATUS  0 done, 1 failed, 2 wrong usage, 3 done but some documents are not read,\n"
    "             10 no case there, 11 case in use\n\n"
    "EXAMPLE      winnow new palmyra && winnow read palmyra ~/leak --from \"source K\"\n";

int failed(std::string_view tried, const Error& error) {
  std::cerr << "winnow: " << sentence(tried, error) << "\n";
  if (tried == "open" && error.fault == Fault::not_found) return status_no_case;
  if (tried == "open" && error.fault == Fault::locked) return status_in_use;
  return status_failed;
}

// The headline, then every total that does not hold. 3 if anything is lost or left to do.
int print_ledger(const store::Case& open_case) {
  const auto view = open_case.view();
  if (!view) return failed("read", view.error());
  const auto tally = store::tally(*view);
  if (!tally) return failed("count", tally.error());
  const auto totals = store::check_totals(*view);
  if (!totals) return failed("check", totals.error());
  std::cout << store::headline(*tally) << "\n";
  int status =
      tally->found() == tally->read() + tally->of(PlaceState::aside) ? 0 : status_incomplete;
  for (const auto& total : *totals) {
    if (total.holds) continue;
    std::cout << total.name << " does not add up: " << total.sentence << "\n";
    status = status_incomplete;
  }
  return status;
}

int run_new(const std::string& folder, const Clock& clock) {
  const auto name = std::filesystem::path(folder).filename().string();
  const auto made = store::Case::create(folder, name, "local", clock);
  return made ? 0 : failed("make", made.error());
}

int run_read(const std::vector<std::string>& words, const Clock& clock) {
  read::HandOverAsked asked{.actor = "local"};
  for (std::size_t i = 3; i + 1 < words.size(); i += 2) {
    if (words[i] == "--from") asked.source = words[i + 1];
    if (words[i] == "--on") asked.received_on = words[i + 1];
  }
  if (words.size() < 5 || words.size() % 2 == 0 || asked.source.empty()) {
    std::cerr << usage;
    return status_usage;
  }
  asked.path = words[2];
  auto opened = store::Case::open(words[1], clock);
  if (!opened) return failed("open", opened.error());
  const auto taken = read::take_in(**opened, asked, [](const read::Intake& so_far) {
    std::cerr << fmt::format("{} files, {} bytes taken in\n", with_thousands(so_far.files),
                             with_thousands(so_far.bytes));
  });
  if (!taken) return failed("read", taken.error());
  return print_ledger(**opened);
}

int run_status(const std::string& folder, const Clock& clock) {
  const auto opened = store::Case::open_read_only(folder, clock);
  return opened ? print_ledger(**opened) : failed("open", opened.error());
}

int run_verify(const std::string& folder, const Clock& clock) {
  const auto opened = store::Case::open_read_only(folder, clock);
  if (!opened) return failed("open", opened.error());
  const auto view = (*opened)->view();
  if (!view) return failed("read", view.error());
  const auto verified = store::verify_case(*view, {}, {});
  if (!verified) return failed("verify", verified.error());
  std::cout << fmt::format("{} blobs hashed again, {} journal entries, root {}\n",
                           with_thousands(verified->blobs),
                           with_thousands(verified->journal_entries), verified->journal_root_hex);
  for (const auto& complaint : verified->complaints) std::cout << complaint << "\n";
  return verified->complaints.empty() ? 0 : status_incomplete;
}

int run(const std::vector<std::string>& words) {
  const SystemClock clock;
  const bool has_case = words.size() == 2;
  if (has_case && words[0] == "new") return run_new(words[1], clock);
  if (!words.empty() && words[0] == "read") return run_read(words, clock);
  if (has_case && words[0] == "status") return run_status(words[1], clock);
  if (has_case && words[0] == "verify") return run_verify(words[1], clock);
  std::cerr << usage;
  return status_usage;
}

}  // namespace
}  // namespace winnow::cli

int main(int count, char** words) {
  try {
    return winnow::cli::run({words + 1, words + count});
  } catch (const std::exception& bug) {
    std::cerr << "winnow: a bug in winnow: " << bug.what() << "\n";
    return winnow::cli::status_failed;
  }
}
