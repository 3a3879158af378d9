// SPDX-License-Identifier: AGPL-3.0-or-later
#include "cage/landlock.h"

#include <sys/syscall.h>
#include <unistd.h>

namespace winnow::cage {
namespace {

constexpr long create_ruleset = 444;
constexpr long add_rule = 445;
constexpr long restrict_self = 446;
constexpr unsigned ask_version = 1;
constexpr int rule_path_beneath = 1;
constexpr std::uint64_t read_file = 1 << 2;
constexpr std::uint64_t read_folder = 1 << 3;

struct Ruleset {
  std::uint64_t files = 0;
  std::uint64_t network = 0;
  std::uint64_t scoped = 0;
};

struct [[gnu::packed]] PathBeneath {
  std::uint64_t allowed = 0;
  std::int32_t folder = -1;
};

// Bits 0-12 since version 1, 13 (refer), 14 (truncate) and 15 (ioctl) with versions 2, 3 and 5.
Ruleset all_rights(std::int64_t abi) {
  Ruleset rules{.files = (1U << 13) - 1};
  if (abi >= 2) rules.files |= 1U << 13;
  if (abi >= 3) rules.files |= 1U << 14;
  if (abi >= 4) rules.network = 3;
  if (abi >= 5) rules.files |= 1U << 15;
  if (abi >= 6) rules.scoped = 3;
  return rules;
}

std::size_t size_known_to(std::int64_t abi) {
  if (abi >= 6) return sizeof(Ruleset);
  return abi >= 4 ? 2 * sizeof(std::uint64_t) : sizeof(std::uint64_t);
}

}  // namespace

std::int64_t landlock_abi() {
  const long abi = ::syscall(create_ruleset, nullptr, 0, ask_version);
  return abi > 0 ? abi : 0;
}

Result<> enter_landlock(std::int64_t abi, const std::vector<Descriptor>& readable) {
  const Ruleset rules = all_rights(abi);
  const Descriptor set(static_cast<int>(::syscall(create_ruleset, &rules, size_known_to(abi), 0U)));
  if (!set.is_open()) return fail(system_error("worker", "making Landlock rules"));
  for (const Descriptor& folder : readable) {
    const PathBeneath rule{read_file | read_folder, folder.fd()};
    if (::syscall(add_rule, set.fd(), rule_path_beneath, &rule, 0U) != 0) {
      return fail(system_error("worker", "adding a Landlock rule"));
    }
  }
  if (::syscall(restrict_self, set.fd(), 0U) != 0) {
    return fail(system_error("worker", "entering Landlock"));
  }
  return {};
}

}  // namespace winnow::cage
