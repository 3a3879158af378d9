// SPDX-License-Identifier: AGPL-3.0-or-later
// cli/command.h: what every verb gets and how it ends.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/time.h"

namespace winnow::cli {

constexpr int status_done = 0;
constexpr int status_failed = 1;
constexpr int status_usage = 2;
constexpr int status_incomplete = 3;
constexpr int status_no_case = 10;
constexpr int status_in_use = 11;

// The words after the verb: things in order, and `--name value` or `--name` by the verb's own list.
struct Words {
  std::vector<std::string> things{};
  std::map<std::string, std::string> options{};
  std::string problem{};  // Why they make no sense, or "".
  bool has(const std::string& name) const { return options.contains(name); }
  std::string value(const std::string& name, const std::string& otherwise = "") const;
};

struct Command {
  std::string_view verb{};
  std::string_view arguments{};
  std::string_view says{};
  std::vector<std::string_view> with_value{};  // Options that take a value.
  std::vector<std::string_view> flags{};
  std::size_t things_min = 1;
  std::size_t things_max = 1;
  int (*run)(const Words& words, const Clock& clock) = nullptr;
};

Words parse_words(const Command& command, const std::vector<std::string>& words);

// Prints `winnow: cannot <tried> ...` to stderr; the exit status that fits.
int failed(std::string_view tried, const Error& error);

// The program that reads hostile bytes stands beside this one.
std::string extract_program();

int run_new(const Words& words, const Clock& clock);
int run_read(const Words& words, const Clock& clock);
int run_retry(const Words& words, const Clock& clock);
int run_export_ledger(const Words& words, const Clock& clock);
int run_check_ledger(const Words& words, const Clock& clock);
int run_status(const Words& words, const Clock& clock);
int run_ledger(const Words& words, const Clock& clock);
int run_verify(const Words& words, const Clock& clock);
int run_search(const Words& words, const Clock& clock);
int run_api(const Words& words, const Clock& clock);
int run_journal(const Words& words, const Clock& clock);
int run_undo(const Words& words, const Clock& clock);
int run_index_stats(const Words& words, const Clock& clock);
int run_index_check(const Words& words, const Clock& clock);
int run_index_rebuild(const Words& words, const Clock& clock);
int run_serve(const Words& words, const Clock& clock);
int run_demo(const Words& words, const Clock& clock);
int run_import(const Words& words, const Clock& clock);
int run_source(const Words& words, const Clock& clock);
int run_claim(const Words& words, const Clock& clock);
int run_assess(const Words& words, const Clock& clock);
int run_hypotheses(const Words& words, const Clock& clock);
int run_export_weighing(const Words& words, const Clock& clock);
int run_show(const Words& words, const Clock& clock);

}  // namespace winnow::cli
