// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/fts5_session.h"

#include <atomic>
#include <optional>
#include <thread>

#include <gtest/gtest.h>

#include "base/files.h"
#include "search/fts5_writer.h"
#include "search/prepared.h"
#include "search/terms.h"

namespace winnow::search {
namespace {

std::string fresh_folder(std::optional<TemporaryFolder>& keep) {
  auto folder = TemporaryFolder::make("/tmp");
  EXPECT_TRUE(folder);
  keep.emplace(std::move(*folder));
  return keep->path() + "/index.sqlite";
}

std::shared_ptr<const PreparedDocument> prepared(std::int64_t serial, std::string text) {
  IndexDocument document;
  document.document = serial;
  document.pages = {{.page = 1, .text = std::move(text)}};
  return Preparer{}.prepare(document);
}

TEST(Fts5Session, sees_one_generation_whatever_is_written_meanwhile) {
  std::optional<TemporaryFolder> folder;
  const std::string path = fresh_folder(folder);
  auto writer = Fts5Writer::open(path);
  ASSERT_TRUE(writer);
  ASSERT_TRUE((*writer)->replace({prepared(1, "word")}));
  ASSERT_TRUE((*writer)->commit());
  ReaderPool pool(path);
  auto before = pool.begin();
  ASSERT_TRUE(before);
  ASSERT_TRUE((*writer)->replace({prepared(2, "word")}));
  ASSERT_TRUE((*writer)->commit());
  auto after = pool.begin();
  ASSERT_TRUE(after);
  EXPECT_EQ((*(*before)->find({word_term("word")}, false))->size(), 1U);
  EXPECT_EQ((*(*after)->find({word_term("word")}, false))->size(), 2U);
  EXPECT_EQ((*before)->columns().live_documents, 1);
}

TEST(Fts5Session, of_many_threads_beside_a_writer_are_each_consistent) {
  std::optional<TemporaryFolder> folder;
  const std::string path = fresh_folder(folder);
  auto writer = Fts5Writer::open(path);
  ASSERT_TRUE(writer);
  ReaderPool pool(path);
  std::atomic<bool> done = false;
  std::atomic<int> wrong = 0;
  std::vector<std::thread> readers;  // Four threads stand for four requests at once.
  for (int i = 0; i < 4; ++i) {
    readers.emplace_back([&] {
      while (!done) {
        auto session = pool.begin();
        const auto found = session ? (*session)->find({word_term("word")}, false)
                                   : Result<PostingsPtr>(fail(session.error()));
        const bool sound = found && static_cast<std::int64_t>((*found)->size()) ==
                                        (*session)->columns().all_records();
        if (!sound) ++wrong;
      }
    });
  }
  for (std::int64_t i = 1; i <= 200; ++i) {
    EXPECT_TRUE((*writer)->replace({prepared(i, "word")}));
    EXPECT_TRUE((*writer)->commit());
  }
  done = true;
  for (std::thread& reader : readers) reader.join();
  EXPECT_EQ(wrong, 0);
}

}  // namespace
}  // namespace winnow::search
