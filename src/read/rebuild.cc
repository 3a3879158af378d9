// SPDX-License-Identifier: AGPL-3.0-or-later
#include "read/rebuild.h"

#include <cstdio>
#include <filesystem>
#include <map>

#include <fcntl.h>

#include "base/files.h"
#include "read/indexing.h"
#include "store/indexed.h"
#include "store/tasks.h"

namespace winnow::read {
namespace {

constexpr std::int64_t documents_per_page = 10'000;
constexpr std::size_t named_max = 20;

std::string fresh_folder(const store::Case& open_case) { return open_case.folder() + "/index.new"; }

Result<> remove_folder(const std::string& folder) {
  TRY_VOID(search::remove_index(folder));
  std::error_code code;
  std::filesystem::remove(folder, code);
  if (!code) return {};
  return fail({.fault = Fault::unavailable,
               .what = folder,
               .reason = code.message(),
               .hint = "check the rights of the folder"});
}

// Both folders change names in one step, so that at no moment there is no index.
Result<> exchange(const std::string& fresh, const std::string& folder) {
  if (::renameat2(AT_FDCWD, fresh.c_str(), AT_FDCWD, folder.c_str(), RENAME_EXCHANGE) == 0) {
    return {};
  }
  return fail(system_error(folder, "putting the new index in place of"));
}

// Sentences of one kind: the first ones by name, the rest as a number.
class Complaints {
 public:
  explicit Complaints(std::string rest) : rest_(std::move(rest)) {}
  void add(std::string sentence) {
    if (++count_ <= named_max) sentences_.push_back(std::move(sentence));
  }
  void move_to(std::vector<std::string>& out) {
    for (auto& sentence : sentences_) out.push_back(std::move(sentence));
    if (count_ > named_max) out.push_back(std::to_string(count_ - named_max) + " more " + rest_);
  }

 private:
  std::string rest_;
  std::vector<std::string> sentences_{};
  std::size_t count_ = 0;
};

}  // namespace

Result<search::IndexState> rebuild_index(store::Case& open_case) {
  const std::string fresh = fresh_folder(open_case);
  const std::string folder = open_case.folder() + "/index";
  TRY_VOID(remove_folder(fresh));
  // The folder is there before the marks are wiped: it tells the next opening of a cut.
  TRY_VOID(make_folder(fresh));
  TRY_VOID(open_case.keep_books(store::queue_all_for_index));
  search::IndexState state;
  {
    TRY(const auto index, search::open_index({.folder = fresh, .read_only = false}, {}));
    TRY([[maybe_unused]] const auto indexed, index_waiting(open_case, *index));
    TRY(state, index->state());
  }
  TRY_VOID(make_folder(folder));
  TRY_VOID(exchange(fresh, folder));
  TRY_VOID(remove_folder(fresh));
  return state;
}

Result<bool> forget_cut_rebuild(store::Case& open_case) {
  const std::string fresh = fresh_folder(open_case);
  std::error_code code;
  if (!std::filesystem::exists(fresh, code)) return false;
  TRY_VOID(open_case.keep_books(store::queue_all_for_index));
  TRY_VOID(remove_folder(fresh));
  return true;
}

Result<std::vector<std::string>> compare_index(const store::View& view,
                                               const search::SearchIndex& index) {
  std::map<std::int64_t, std::int64_t> held;
  TRY(const auto documents, index.held());
  for (const auto& each : documents) held.emplace_hint(held.end(), each.document, each.records);
  Complaints absent("documents that the index lacks");
  Complaints differ("documents with another number of pages");
  Complaints surplus("documents that the case does not note as indexed");
  for (store::DocumentSerial after = 0;;) {
    TRY(const auto noted, store::list_indexed(view, after, documents_per_page));
    if (noted.empty()) break;
    for (const store::Indexed& each : noted) {
      const auto found = held.find(each.document);
      const std::string name = "document " + std::to_string(each.document);
      if (found == held.end()) {
        absent.add(name + " is noted as indexed, but the index does not hold it");
        continue;
      }
      if (found->second != each.records) {
        differ.add(name + " has " + std::to_string(each.records) + " pages in the case and " +
                   std::to_string(found->second) + " in the index");
      }
      held.erase(found);
    }
    after = noted.back().document;
  }
  for (const auto& [document, records] : held) {
    surplus.add("the index holds document " + std::to_string(document) + " with " +
                std::to_string(records) + " pages, which the case does not note as indexed");
  }
  std::vector<std::string> out;
  absent.move_to(out);
  differ.move_to(out);
  surplus.move_to(out);
  return out;
}

}  // namespace winnow::read
