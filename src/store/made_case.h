// SPDX-License-Identifier: AGPL-3.0-or-later
// store/made_case.h: a case in a temporary folder with rows made by hand, for tests alone.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "base/files.h"
#include "base/text.h"
#include "store/case.h"
#include "store/documents.h"
#include "store/hand_overs.h"
#include "store/ledger.h"
#include "store/places.h"
#include "store/tasks.h"

namespace winnow::store {

// Fails the test with the error's sentence instead of going on without a value.
template <class T>
T must(Result<T> result) {
  if (!result) throw std::runtime_error(sentence("do it", result.error()));
  if constexpr (!std::is_void_v<T>) return *std::move(result);
}

class MadeCase {
 public:
  MadeCase() : folder_(must(TemporaryFolder::make(testing::TempDir()))) {
    open_ = must(Case::create(path(), "made", "u1", clock_));
    hand_over_ = must(open_->perform({.kind = OperationKind::add_hand_over, .actor = "u1"},
                                     [&](Change& change) {
                                       return add_hand_over(change, {.source = "S", .path = "/l"});
                                     }))
                     .value;
  }
  std::string path() const { return folder_.path() + "/case"; }
  Case& open() { return *open_; }
  void reopen() {
    open_.reset();
    open_ = must(Case::open(path(), clock_));
  }
  View view() { return must(open_->view()); }
  const std::string& hand_over() const { return hand_over_; }

  StoredBlob put(std::string_view bytes) { return must(open_->blobs().put(bytes)); }

  DocumentSerial file(const std::string& name, std::string_view bytes,
                      std::optional<PlaceState> state = {}, const std::string& reason = "") {
    FoundFile found{.hand_over = hand_over_,
                    .path = {name},
                    .locator = name,
                    .blob = put(bytes),
                    .state = state,
                    .reason = reason};
    return must(open_->perform({.kind = OperationKind::add_files, .actor = "u1"},
                               [&](Change& change) { return add_file(change, found); }))
        .value.value_or(0);
  }

  // A member as an archive announces it, its bytes stored.
  FoundChild member(int number, const std::string& name, std::string_view bytes) {
    FoundChild found;
    found.child = {.container_kind = "zip",
                   .locator_hex = to_hex(std::string(3, '\0') + static_cast<char>(number) + name),
                   .path = {name}};
    found.blob = put(bytes);
    return found;
  }

  Performed<DocumentSerial> read(const ReadingInput& input) {
    return must(open_->perform({.kind = OperationKind::add_document, .actor = "reader"},
                               [&](Change& change) { return add_reading(change, input); }));
  }
  void change(const Work& work) { must(open_->keep_books(work)); }

  std::vector<TotalCheck> totals() { return must(check_totals(view())); }
  bool holds(const std::string& name) {
    for (const auto& total : totals()) {
      if (total.name == name) return total.holds;
    }
    return false;
  }

 private:
  TemporaryFolder folder_;
  FixedClock clock_{must(parse_instant("2026-01-02T03:04:05Z"))};
  std::unique_ptr<Case> open_{};
  std::string hand_over_{};
};

}  // namespace winnow::store
