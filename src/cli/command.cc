// SPDX-License-Identifier: AGPL-3.0-or-later
#include "cli/command.h"

#include <algorithm>
#include <filesystem>
#include <iostream>

namespace winnow::cli {

std::string Words::value(const std::string& name, const std::string& otherwise) const {
  const auto found = options.find(name);
  return found == options.end() ? otherwise : found->second;
}

Words parse_words(const Command& command, const std::vector<std::string>& words) {
  Words parsed;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    const bool is_option = word.starts_with("--") && word.size() > 2;
    if (!is_option) {
      parsed.things.push_back(word);
    } else if (std::ranges::count(command.flags, word) > 0) {
      parsed.options[word] = "yes";
    } else if (std::ranges::count(command.with_value, word) == 0) {
      parsed.problem = "does not know " + word;
    } else if (i + 1 == words.size()) {
      parsed.problem = word + " wants a value";
    } else {
      parsed.options[word] = words[++i];
    }
  }
  if (!parsed.problem.empty()) return parsed;
  if (parsed.things.size() < command.things_min) parsed.problem = "wants more words";
  if (parsed.things.size() > command.things_max) parsed.problem = "wants fewer words";
  return parsed;
}

int failed(std::string_view tried, const Error& error) {
  std::cerr << "winnow: " << sentence(tried, error) << "\n";
  if (tried == "open" && error.fault == Fault::not_found) return status_no_case;
  if (tried == "open" && error.fault == Fault::locked) return status_in_use;
  return status_failed;
}

std::string extract_program() {
  std::error_code problem;
  const auto self = std::filesystem::read_symlink("/proc/self/exe", problem);
  return (problem ? std::filesystem::path("winnow") : self).parent_path() / "winnow-extract";
}

}  // namespace winnow::cli
