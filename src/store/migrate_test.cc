// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/migrate.h"

#include <cstdlib>

#include "store/made_case.h"
#include "store/sqlite.h"

namespace winnow::store {
namespace {

TEST(Schema, file_is_the_schema_of_a_fresh_case) {
  MadeCase made;
  const auto schema = must(schema_of(made.view().database()));
  const std::string path = WINNOW_SOURCE_DIR "/src/store/schema.sql";
  if (std::getenv("WINNOW_UPDATE") != nullptr) must(write_file_atomically(path, schema));
  EXPECT_EQ(must(read_file(path)), schema) << "run the test with WINNOW_UPDATE=1 and look at it";
}

TEST(Schema, prepares_every_query_of_the_sql_folder) {
  MadeCase made;
  const auto view = made.view();
  for (const auto name : sql_names()) {
    auto taken = view.database().take(sql_text(name));
    EXPECT_TRUE(taken) << name;
    if (taken) view.database().give_back(*taken);
  }
}

TEST(Schema, is_brought_up_once_and_a_newer_one_is_refused) {
  const auto folder = must(TemporaryFolder::make(testing::TempDir()));
  auto database = must(open_sqlite(folder.path() + "/c.sqlite", Access::write));
  must(migrate(*database, folder.path() + "/copy"));
  must(migrate(*database, folder.path() + "/copy"));
  must(check_schema(*database));
  must(database->run_script("PRAGMA user_version=999"));
  EXPECT_EQ(migrate(*database, folder.path() + "/copy").error().fault, Fault::out_of_date);
}

TEST(Schema, of_another_program_is_refused) {
  const auto folder = must(TemporaryFolder::make(testing::TempDir()));
  auto database = must(open_sqlite(folder.path() + "/c.sqlite", Access::write));
  must(database->run_script("PRAGMA application_id=77"));
  EXPECT_EQ(migrate(*database, folder.path() + "/copy").error().fault, Fault::refused);
}

}  // namespace
}  // namespace winnow::store
