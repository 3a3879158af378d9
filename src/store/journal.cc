// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/journal.h"

#include "base/json.h"
#include "base/merkle.h"
#include "base/text.h"

namespace winnow::store {
namespace {

const std::string no_leaf(64, '0');

Result<JournalEntry> last_place(Database& database) {
  Query query(database, "SELECT seq, leaf FROM journal ORDER BY seq DESC LIMIT 1");
  JournalEntry next{.seq = 0, .prev = no_leaf};
  if (query.next()) {
    next.seq = query.integer(0) + 1;
    next.prev = query.text(1);
  }
  TRY_VOID(query.finish());
  return next;
}

}  // namespace

const std::vector<std::string_view>& names_of(OperationKind) {
  static const std::vector<std::string_view> names = {
      "create_case",      "add_hand_over",   "add_files",        "add_document",
      "read_again",       "recognise_pages", "choose_retry",     "set_aside",
      "undo_set_aside",   "pause_reading",   "go_on_reading",    "stop_file",
      "open_original",    "mark_seen",       "export_ledger",    "add_source",
      "add_custody_step", "quote_passage",   "add_claim",        "attribute_claim",
      "link_evidence",    "add_check",       "ask_question",     "propose_hypothesis",
      "rate_evidence",    "assess",          "take_in_response", "add_correction",
      "change_record",    "withdraw_record", "undo_record",      "seal_name",
      "reveal_name",      "export_weighing"};
  return names;
}

void describe(Fields& f, JournalEntry& e) {
  f("seq", e.seq, "Number of the entry, from 0.");
  f("time", e.time, "Instant in UTC.");
  f("actor", e.actor, "Who did it.");
  f("operation", e.operation, "What was done.");
  f("objects", e.objects, "What it was done to, as noun:id.");
  f("inputs", e.inputs, "SHA-256 of the bytes used.");
  f("summary", e.summary, "A clause for people.");
  f("prev", e.prev, "Leaf of the entry before, 64 zeros at first.");
}

std::string canonical(const JournalEntry& entry) { return to_json(entry); }

std::string leaf_hex_of(std::string_view canonical_entry) {
  return to_hex(merkle_leaf(canonical_entry));
}

Result<std::int64_t> append_entry(Database& database, const Operation& operation,
                                  const std::string& time) {
  TRY(auto entry, last_place(database));
  entry.time = time;
  entry.actor = operation.actor;
  entry.operation = operation.kind;
  entry.objects = operation.objects;
  entry.inputs = operation.inputs;
  entry.summary = operation.summary;
  const auto text = canonical(entry);
  Query insert(database, "INSERT INTO journal (seq, operation, entry, leaf) VALUES (?, ?, ?, ?)");
  insert << entry.seq << names_of(entry.operation).at(static_cast<std::size_t>(entry.operation))
         << text << leaf_hex_of(text);
  TRY_VOID(insert.finish());
  return entry.seq;
}

Result<std::int64_t> next_entry(Database& database) {
  TRY(const auto next, last_place(database));
  return next.seq;
}

Result<JournalState> verify_journal(Database& database) {
  JournalState state;
  MerkleTree tree;
  std::string prev = no_leaf;
  Query query(database, "SELECT seq, operation, entry, leaf FROM journal ORDER BY seq");
  while (query.next()) {
    const auto text = query.text(2);
    const auto leaf = merkle_leaf(text);
    const std::string name = "journal entry " + std::to_string(query.integer(0));
    if (query.integer(0) != state.entries) state.complaints.push_back(name + " is out of order");
    if (to_hex(leaf) != query.text_view(3)) state.complaints.push_back(name + " was changed");
    const auto entry = from_json<JournalEntry>(text);
    if (!entry || canonical(*entry) != text) {
      state.complaints.push_back(name + " is not in its canonical form");
    } else if (entry->prev != prev || entry->seq != state.entries) {
      state.complaints.push_back(name + " does not continue the one before");
    } else if (names_of(entry->operation).at(static_cast<std::size_t>(entry->operation)) !=
               query.text_view(1)) {
      state.complaints.push_back(name + " is filed under another operation");
    }
    prev = to_hex(leaf);
    tree.add(leaf);
    ++state.entries;
  }
  TRY_VOID(query.finish());
  state.root_hex = to_hex(tree.root());
  return state;
}

Result<std::vector<JournalEntry>> list_journal(Database& database, std::int64_t first,
                                               std::int64_t count) {
  std::vector<JournalEntry> entries;
  Query query(database, first < 0 ? "SELECT entry FROM journal WHERE ? < 0 "
                                    "ORDER BY seq DESC LIMIT ?"
                                  : "SELECT entry FROM journal WHERE seq >= ? "
                                    "ORDER BY seq LIMIT ?");
  query << first << count;
  while (query.next()) {
    TRY(auto entry, from_json<JournalEntry>(query.text_view(0)));
    entries.push_back(std::move(entry));
  }
  TRY_VOID(query.finish());
  return entries;
}

}  // namespace winnow::store
