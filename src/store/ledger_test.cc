// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/ledger.h"

#include "store/made_case.h"
#include "store/reasons.h"

namespace winnow::store {
namespace {

// Three files that ended, one that waits.
void fill(MadeCase& made) {
  const auto read = made.file("leak/read.txt", "1");
  const auto broken = made.file("leak/50%_broken.pdf", "22");
  made.file("leak/link", "", PlaceState::aside, "by_rule");
  made.file("waits.doc", "4444");
  ReadingInput good{.document = read};
  good.done = {.type = "txt", .reader = "text 1"};
  made.read(good);
  ReadingInput bad{.document = broken, .state = PlaceState::not_read, .reason = "damaged"};
  bad.done = {.outcome = Outcome::malformed, .type = "pdf", .reader = "mupdf 1.21.1"};
  bad.cost = {.wall_seconds = 1.5, .peak_memory_bytes = 3 << 20};
  made.read(bad);
}

TEST(Ledger, leaves_groups_of_nothing_out_of_its_headline) {
  LedgerTally counts;
  counts.by_state[static_cast<int>(PlaceState::read)] = 61'000;
  counts.by_state[static_cast<int>(PlaceState::empty)] = 412;
  counts.by_state[static_cast<int>(PlaceState::waiting)] = 276;
  counts.by_state[static_cast<int>(PlaceState::not_read)] = 212;
  counts.by_state[static_cast<int>(PlaceState::missing)] = 14;
  EXPECT_EQ(headline(counts),
            "61,900 found = 61,412 read + 276 in work + 212 could not be read, and 14 that a "
            "container declares but does not hold");
}

TEST(Ledger, lists_failures_first_and_all_by_cursor) {
  MadeCase made;
  fill(made);
  std::vector<std::string> names;
  std::string after;
  do {
    const auto page = must(list_places(made.view(), {}, after, 1));
    EXPECT_EQ(page.total, 4);
    for (const auto& place : page.places) names.push_back(place.name);
    after = page.next;
  } while (!after.empty());
  const std::vector<std::string> expected = {"leak/50%_broken.pdf", "waits.doc", "leak/link",
                                             "leak/read.txt"};
  EXPECT_EQ(names, expected);
  const auto first = must(list_places(made.view(), {}, "", 1)).places.at(0);
  EXPECT_EQ(first.reason_sentence, sentence_of_reason("damaged"));
  EXPECT_EQ(first.memory_mb, 3);
  EXPECT_EQ(first.reader, "mupdf 1.21.1");
}

TEST(Ledger, filters_by_state_reason_type_path_and_hand_over) {
  MadeCase made;
  fill(made);
  const auto total = [&](const PlaceFilter& filter) {
    return must(list_places(made.view(), filter, "", 10)).total;
  };
  EXPECT_EQ(total({.states = {"not_read", "locked"}}), 1);
  EXPECT_EQ(total({.reasons = {"by_rule"}}), 1);
  EXPECT_EQ(total({.types = {"txt"}}), 1);
  EXPECT_EQ(total({.path = "leak/"}), 3);
  EXPECT_EQ(total({.path = "0%_b"}), 1);
  EXPECT_EQ(total({.path = "%"}), 1);
  EXPECT_EQ(total({.hand_over = "h1"}), 4);
  EXPECT_EQ(total({.hand_over = "h2"}), 0);
  EXPECT_EQ(total({.states = {"' OR 1 --"}}), 0);
}

TEST(Ledger, says_what_a_search_missed) {
  MadeCase made;
  fill(made);
  const auto missed = must(not_searched(made.view(), {}));
  EXPECT_EQ(missed.files, 2);
  EXPECT_EQ(missed.partly, 0);
  EXPECT_EQ(missed.newer, 3);
}

TEST(Ledger, retries_only_what_was_chosen) {
  MadeCase made;
  fill(made);
  const auto retry = [&](const PlaceFilter& filter) {
    return must(made.open().perform({.kind = OperationKind::choose_retry, .actor = "u1"},
                                    [&](Change& change) { return choose_retry(change, filter); }))
        .value;
  };
  EXPECT_EQ(retry({.reasons = {"truncated"}}), 0);
  EXPECT_EQ(retry({.reasons = {"damaged"}}), 1);
  EXPECT_EQ(must(queue_state(made.view())).waiting, 2);
  EXPECT_EQ(retry({}), 0);
  EXPECT_TRUE(made.holds("T3"));
}

TEST(Ledger, names_the_newest_failures_once) {
  MadeCase made;
  fill(made);
  const auto newest = must(newest_failures(made.view(), 0, 10));
  ASSERT_EQ(newest.failures.size(), 1u);
  EXPECT_EQ(newest.failures[0].reason, "damaged");
  EXPECT_TRUE(must(newest_failures(made.view(), newest.last, 10)).failures.empty());
}

TEST(Ledger, puts_counts_that_do_not_add_up_first) {
  MadeCase made;
  const auto document = made.file("box.pst", "1");
  ReadingInput input{.document = document};
  input.counts = {{"messages", 3, "folders", 3, 0, 0}, {"attachments", 9, "rows", 7, 1, 0}};
  made.read(input);
  const auto page = must(list_counts(made.view(), "", 1));
  EXPECT_EQ(page.counts.at(0).what, "attachments");
  EXPECT_FALSE(page.counts.at(0).adds_up);
  EXPECT_EQ(page.counts.at(0).sentence,
            "box.pst: rows says 9 attachments, found 7; 1 could not be found; this does not add "
            "up");
  EXPECT_EQ(must(list_counts(made.view(), page.next, 1)).counts.at(0).what, "messages");
}

}  // namespace
}  // namespace winnow::store
