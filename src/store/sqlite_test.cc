// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/sqlite.h"

#include "store/made_case.h"

namespace winnow::store {
namespace {

TEST(Database, gives_back_every_kind_of_value) {
  const auto folder = must(TemporaryFolder::make(testing::TempDir()));
  auto database = must(open_sqlite(folder.path() + "/d.sqlite", Access::write));
  must(database->run_script("CREATE TABLE t (i INTEGER, r REAL, t TEXT, n INTEGER) STRICT"));
  Query insert(*database, "INSERT INTO t VALUES (?, ?, ?, ?)");
  insert << std::int64_t{1} << 2.5 << std::string("a\0b", 3) << std::optional<std::int64_t>{};
  must(insert.finish());
  Query row(*database, "SELECT i, r, t, n FROM t");
  ASSERT_TRUE(row.next());
  EXPECT_EQ(row.integer(0), 1);
  EXPECT_EQ(row.number(1), 2.5);
  EXPECT_EQ(row.text(2), std::string("a\0b", 3));
  EXPECT_FALSE(row.optional_integer(3));
}

TEST(Database, may_ask_the_same_question_inside_itself) {
  MadeCase made;
  made.file("a", "1");
  made.file("b", "2");
  const auto view = made.view();
  int pairs = 0;
  Query outer(view.database(), "SELECT serial FROM place");
  while (outer.next()) {
    Query inner(view.database(), "SELECT serial FROM place");
    while (inner.next()) ++pairs;
  }
  EXPECT_EQ(pairs, 4);
}

TEST(Database, remembers_the_first_failure) {
  MadeCase made;
  const auto view = made.view();
  Query wrong(view.database(), "SELECT nothing FROM nowhere");
  wrong << 1;
  EXPECT_FALSE(wrong.next());
  EXPECT_FALSE(wrong.finish());
  Query write(view.database(), "DELETE FROM place");
  EXPECT_FALSE(write.finish()) << "a view must not write";
}

TEST(Database, that_is_none_is_malformed) {
  const auto folder = must(TemporaryFolder::make(testing::TempDir()));
  const auto path = folder.path() + "/d.sqlite";
  must(write_file_atomically(path, std::string(5000, 'x')));
  EXPECT_EQ(open_sqlite(path, Access::write).error().fault, Fault::malformed);
}

}  // namespace
}  // namespace winnow::store
