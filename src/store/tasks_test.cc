// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/tasks.h"

#include "store/made_case.h"

namespace winnow::store {
namespace {

std::vector<ClaimedTask> claim(MadeCase& made, std::int64_t count) {
  std::vector<ClaimedTask> tasks;
  made.change([&](Change& change) -> Result<> {
    TRY(tasks, claim_tasks(change, TaskKind::read, count));
    return {};
  });
  return tasks;
}

TEST(Tasks, open_containers_before_plain_documents) {
  MadeCase made;
  made.file("a.pdf", "1");
  made.file("b.ZIP", "2");
  const auto tasks = claim(made, 10);
  ASSERT_EQ(tasks.size(), 2u);
  EXPECT_EQ(tasks[0].name, "b.ZIP");
  EXPECT_EQ(tasks[0].root_bytes, 1);
  EXPECT_EQ(tasks[0].hand_over, "h1");
  EXPECT_TRUE(claim(made, 10).empty());
  EXPECT_EQ(must(tally(made.view())).of(PlaceState::working), 2);
  EXPECT_EQ(must(list_places(made.view(), {.states = {"working"}}, "", 10)).total, 2);
}

TEST(Tasks, count_an_attempt_before_its_start_and_keep_it_over_a_crash) {
  MadeCase made;
  made.file("poison", "1");
  for (int attempt = 1; attempt <= 3; ++attempt) {
    const auto tasks = claim(made, 1);
    ASSERT_EQ(tasks.size(), 1u);
    EXPECT_EQ(tasks[0].attempt, attempt);
    EXPECT_EQ(tasks[0].attempts_allowed, 3);
    made.reopen();
    EXPECT_EQ(must(tally(made.view())).of(PlaceState::working), 0);
  }
  EXPECT_GT(claim(made, 1).at(0).attempt, 3);
}

TEST(Tasks, released_for_a_fault_of_ours_cost_no_attempt) {
  MadeCase made;
  made.file("a", "1");
  const auto task = claim(made, 1).at(0);
  made.change([&](Change& change) { return release_task(change, task.serial, false); });
  EXPECT_EQ(claim(made, 1).at(0).attempt, 1);
}

TEST(Tasks, of_the_index_stay_when_the_document_changed_meanwhile) {
  MadeCase made;
  const auto document = made.file("a", "1");
  made.read({.document = document});
  const auto version = must(load_head(made.view(), document)).version;
  made.read({.document = document});
  const auto mark = [&](std::int64_t seen) {
    made.change([&](Change& change) {
      return mark_indexed(change, {{.document = document, .version = seen, .records = 1}});
    });
    return must(queue_state(made.view())).waiting_index;
  };
  EXPECT_EQ(mark(version), 1);
  EXPECT_EQ(mark(version + 1), 0);
  made.change([](Change& change) { return queue_all_for_index(change); });
  EXPECT_EQ(must(queue_state(made.view())).waiting_index, 1);
  EXPECT_TRUE(made.holds("T6"));
}

TEST(Tasks, are_paused_for_all_who_ask) {
  MadeCase made;
  made.change([](Change& change) { return set_paused(change, true); });
  EXPECT_TRUE(must(is_paused(made.view())));
}

}  // namespace
}  // namespace winnow::store
