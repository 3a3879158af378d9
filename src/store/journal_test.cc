// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/journal.h"

#include "base/merkle.h"
#include "store/made_case.h"

namespace winnow::store {
namespace {

const std::string zeros(64, '0');
const JournalEntry first{.seq = 0, .time = "2026-01-02T03:04:05Z", .actor = "u1", .prev = zeros};
constexpr std::string_view first_text =
    R"({"seq":0,"time":"2026-01-02T03:04:05Z","actor":"u1","operation":"create_case","objects":[],)"
    R"("inputs":[],"summary":"","prev":"000000000000000000000000000000000000000000000000000000000)"
    R"(0000000"})";

TEST(Journal, writes_the_entries_of_the_vector) {
  EXPECT_EQ(canonical(first), first_text);
  EXPECT_EQ(leaf_hex_of(first_text),
            "d7fe29862bb6ea7c370c96b7a490b139ddd7897a8980e8c1f525eafbcb68928e");
  const JournalEntry second{
      .seq = 1,
      .time = "2026-01-02T03:04:06Z",
      .actor = "u1",
      .operation = OperationKind::add_document,
      .objects = {"document:d1"},
      .inputs = {"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
      .summary = "a.txt",
      .prev = leaf_hex_of(first_text)};
  const auto second_text = canonical(second);
  EXPECT_EQ(leaf_hex_of(second_text),
            "24e2d62cdbb8a3c49d5c2fe5573a9fb87c45fcf695c07e822b8a8e8afda3b663");
  const std::vector<std::string> leaves = {merkle_leaf(first_text), merkle_leaf(second_text)};
  EXPECT_EQ(to_hex(merkle_root(leaves)),
            "0afc1099f77d62c33b582adb3e48814b902a52bfb010bc7773ec9f698251d006");
}

TEST(Journal, begins_a_case_with_the_first_entry_of_the_vector) {
  MadeCase made;
  const auto entries = must(list_journal(made.view().database(), 0, 1));
  EXPECT_EQ(canonical(entries.at(0)), first_text);
}

TEST(Journal, is_whole_until_somebody_changes_an_entry) {
  MadeCase made;
  made.file("a", "1");
  made.file("b", "2");
  const auto sound = must(verify_journal(made.view().database()));
  EXPECT_TRUE(sound.complaints.empty());
  EXPECT_EQ(sound.entries, 4);
  for (const std::string damage :
       {"UPDATE journal SET entry = replace(entry, 'u1', 'u2') WHERE seq = 2",
        "UPDATE journal SET leaf = replace(leaf, '0', '1') WHERE seq = 2",
        "DELETE FROM journal WHERE seq = 2",
        "UPDATE journal SET operation = 'mark_seen' WHERE seq = 2"}) {
    made.change([&](Change& change) -> Result<> {
      TRY_VOID(change.database().run_script("SAVEPOINT damage;" + damage));
      const auto state = must(verify_journal(change.database()));
      EXPECT_FALSE(state.complaints.empty()) << damage;
      return change.database().run_script("ROLLBACK TO damage; RELEASE damage");
    });
  }
}

TEST(Journal, lists_the_newest_entries_first_when_asked) {
  MadeCase made;
  made.file("a", "1");
  const auto newest = must(list_journal(made.view().database(), -1, 2));
  EXPECT_EQ(newest.at(0).operation, OperationKind::add_files);
  EXPECT_EQ(newest.at(1).operation, OperationKind::add_hand_over);
}

}  // namespace
}  // namespace winnow::store
