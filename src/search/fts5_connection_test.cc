// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/fts5_connection.h"

#include <optional>

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

TEST(Fts5Connection, gives_places_of_words_sequences_and_beginnings) {
  std::optional<TemporaryFolder> folder;
  auto writer = Fts5Writer::open(fresh_folder(folder));
  ASSERT_TRUE(writer);
  ASSERT_TRUE((*writer)->replace({prepared(1, "red ship red sail"), prepared(2, "shipping red")}));
  ASSERT_TRUE((*writer)->commit());
  Connection& connection = (*writer)->connection();
  const auto red = connection.find({word_term("red")}, false);
  ASSERT_TRUE(red);
  EXPECT_EQ((*red)->records, (std::vector<std::uint32_t>{1, 2}));
  EXPECT_EQ((*red)->places, (std::vector<std::uint32_t>{0, 2, 1}));
  const auto phrase = connection.find({word_term("red"), word_term("sail")}, false);
  ASSERT_TRUE(phrase);
  EXPECT_EQ((*phrase)->places, (std::vector<std::uint32_t>{2}));
  const auto prefix = connection.find({word_term("ship")}, true);
  ASSERT_TRUE(prefix);
  EXPECT_EQ((*prefix)->size(), 2U);
}

TEST(Fts5Connection, stops_at_its_deadline) {
  std::optional<TemporaryFolder> folder;
  auto connection = Connection::open(fresh_folder(folder), {});
  ASSERT_TRUE(connection);
  (*connection)->set_deadline(std::chrono::steady_clock::now());
  auto endless =
      (*connection)
          ->prepare(
              "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n) SELECT max(i) FROM n");
  ASSERT_TRUE(endless);
  const auto row = endless->step();
  ASSERT_FALSE(row);
  EXPECT_EQ(row.error().fault, Fault::over_limit);
}

}  // namespace
}  // namespace winnow::search
