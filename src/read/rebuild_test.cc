// SPDX-License-Identifier: AGPL-3.0-or-later
#include "read/rebuild.h"

#include <filesystem>

#include "read/indexing.h"
#include "store/made_case.h"

namespace winnow::read {
namespace {

// Two documents of one and two pages, read and indexed.
class Rebuild : public testing::Test {
 protected:
  void SetUp() override {
    for (int number = 1; number <= 2; ++number) {
      const std::string name = "note" + std::to_string(number) + ".txt";
      store::ReadingInput input{.document = made_.file(name, name + " bytes")};
      for (int page = 1; page <= number; ++page) {
        input.pages.push_back({.number = page, .text = "The convoy left at dawn."});
      }
      made_.read(input);
      last_ = input.document;
    }
    auto opened = open_index_of(made_.open(), false);
    ASSERT_TRUE(opened);
    ASSERT_TRUE(index_waiting(made_.open(), *opened->index));
  }

  std::unique_ptr<search::SearchIndex> index() {
    auto opened = open_index_of(made_.open(), true);
    EXPECT_TRUE(opened);
    return std::move(opened->index);
  }
  std::int64_t pages_found() {
    const auto answer = index()->search(search::parse_query("convoy").query, {});
    return answer ? answer->total.value : -1;
  }
  std::string fresh() { return made_.path() + "/index.new"; }

  store::MadeCase made_{};
  store::DocumentSerial last_ = 0;
};

TEST_F(Rebuild, gives_an_index_that_finds_the_same_and_leaves_nothing_behind) {
  ASSERT_EQ(pages_found(), 3);
  const auto state = rebuild_index(made_.open());
  ASSERT_TRUE(state) << state.error().reason;
  EXPECT_EQ(state->records, 3);
  EXPECT_EQ(pages_found(), 3);
  EXPECT_FALSE(std::filesystem::exists(fresh()));
  EXPECT_TRUE(compare_index(made_.view(), *index())->empty());
}

TEST_F(Rebuild, works_where_the_index_is_gone) {
  std::filesystem::remove_all(made_.path() + "/index");
  ASSERT_TRUE(rebuild_index(made_.open()));
  EXPECT_EQ(pages_found(), 3);
}

TEST_F(Rebuild, that_was_cut_leaves_the_old_index_and_is_made_good_at_the_next_opening) {
  ASSERT_TRUE(make_folder(fresh()));
  made_.change(store::queue_all_for_index);
  EXPECT_EQ(pages_found(), 3);
  auto opened = open_index_of(made_.open(), false);
  ASSERT_TRUE(opened);
  EXPECT_FALSE(std::filesystem::exists(fresh()));
  ASSERT_TRUE(index_waiting(made_.open(), *opened->index));
  EXPECT_TRUE(compare_index(made_.view(), *opened->index)->empty());
}

TEST_F(Rebuild, comparing_names_what_either_side_lacks) {
  auto opened = open_index_of(made_.open(), false);
  ASSERT_TRUE(opened);
  const std::int64_t gone[] = {last_};
  ASSERT_TRUE(opened->index->remove(gone));
  search::Preparer preparer;
  ASSERT_TRUE(opened->index->replace({preparer.prepare({.document = 99})}));
  ASSERT_TRUE(opened->index->commit());
  const auto complaints = compare_index(made_.view(), *opened->index);
  ASSERT_TRUE(complaints);
  ASSERT_EQ(complaints->size(), 2U);
  EXPECT_EQ((*complaints)[0], "document " + std::to_string(last_) +
                                  " is noted as indexed, but the index does not hold it");
  EXPECT_NE((*complaints)[1].find("holds document 99 with 1 pages"), std::string::npos);
}

}  // namespace
}  // namespace winnow::read
