// SPDX-License-Identifier: AGPL-3.0-or-later
// store/journal.h: who did what: an append-only chain of canonical JSON (architecture: the door).
//
// Holds:  leaf = SHA-256(0x00 || entry); `prev` = leaf of the entry before, 64 zeros at first;
//         the leaves form the tree of base/merkle. What the chain cannot show: that its end was
//         cut off. Only a root kept elsewhere shows that.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/fields.h"
#include "base/result.h"
#include "store/database.h"

namespace winnow::store {

// Every action, as the trade says it. Words are never renamed; there is no `custom`.
enum class OperationKind {
  create_case,
  add_hand_over,
  add_files,        // Places below a hand-over.
  add_document,     // The first reading of a document.
  read_again,       // A later reading.
  recognise_pages,  // Text from pixels.
  choose_retry,
  set_aside,
  undo_set_aside,
  pause_reading,
  go_on_reading,
  stop_file,
  open_original,
  mark_seen,
  export_ledger,
  // Records of weighing: one word for each way in; which record it was stands in the objects.
  add_source,
  add_custody_step,
  quote_passage,
  add_claim,
  attribute_claim,
  link_evidence,
  add_check,
  ask_question,
  propose_hypothesis,
  rate_evidence,
  assess,
  take_in_response,
  add_correction,
  change_record,
  withdraw_record,
  undo_record,
  seal_name,
  reveal_name,
  export_weighing
};
const std::vector<std::string_view>& names_of(OperationKind);

// `objects` are "document:12", "hand_over:h1"; `inputs` are SHA-256 of bytes that were used.
struct Operation {
  OperationKind kind = OperationKind::add_document;
  std::string actor{};
  std::string summary{};
  std::vector<std::string> objects{};
  std::vector<std::string> inputs{};
};

// The canonical text; the keys are in the order of their members.
struct JournalEntry {
  static constexpr std::string_view type_name = "JournalEntry";
  std::int64_t seq = 0;
  std::string time{};
  std::string actor{};
  OperationKind operation = OperationKind::create_case;
  std::vector<std::string> objects{};
  std::vector<std::string> inputs{};
  std::string summary{};
  std::string prev{};
};
void describe(Fields& f, JournalEntry& e);

std::string canonical(const JournalEntry& entry);
std::string leaf_hex_of(std::string_view canonical_entry);

// Appends inside the caller's transaction; the number of the entry. Only Case calls it.
Result<std::int64_t> append_entry(Database& database, const Operation& operation,
                                  const std::string& time);

// The number that the entry of the change in hand will have.
Result<std::int64_t> next_entry(Database& database);

struct JournalState {
  std::int64_t entries = 0;
  std::string root_hex{};
  std::vector<std::string> complaints{};  // Empty = the chain is whole.
};
Result<JournalState> verify_journal(Database& database);
// Entries from `first` on, at most `count`, or the newest ones if `first` < 0 (newest first).
Result<std::vector<JournalEntry>> list_journal(Database& database, std::int64_t first,
                                               std::int64_t count);

}  // namespace winnow::store
