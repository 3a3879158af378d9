// SPDX-License-Identifier: AGPL-3.0-or-later
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "base/files.h"
#include "base/text.h"
#include "search/fts5_index.h"

namespace winnow::search {
namespace {

std::string corpus() {
  const char* given = std::getenv("WINNOW_CORPUS");
  return given != nullptr ? given : WINNOW_SOURCE_DIR "/../shared/data/corpus";
}

TEST(Fts5Search, over_real_texts_marks_in_every_hit_what_was_asked) {
  const std::string folder = corpus() + "/web-text";
  ASSERT_TRUE(std::filesystem::is_directory(folder)) << "the corpus is missing: " << folder;
  std::vector<std::string> texts;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file() || entry.file_size() > 100'000) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    std::stringstream bytes;
    bytes << file.rdbuf();
    texts.push_back(to_valid_utf8(bytes.str()));
    if (texts.size() == 300) break;
  }
  ASSERT_GT(texts.size(), 20U);
  auto place = TemporaryFolder::make("/tmp");
  ASSERT_TRUE(place);
  auto index = open_index({place->path(), false},
                          [&](std::int64_t document, std::int64_t) -> std::optional<PageTexts> {
                            return PageTexts{texts.at(static_cast<std::size_t>(document)), {}};
                          });
  ASSERT_TRUE(index);
  Preparer preparer;
  PreparedDocuments batch;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    IndexDocument document;
    document.document = static_cast<std::int64_t>(i);
    document.pages = {{.page = 1, .text = texts[i]}};
    batch.push_back(preparer.prepare(document));
  }
  ASSERT_TRUE((*index)->replace(batch));
  ASSERT_TRUE((*index)->commit());
  for (const char* text : {"the", "charset", "\"of the\"", "in NEAR/5 the", "cont*", "the of"}) {
    const ParsedQuery parsed = parse_query(text);
    const auto answer = (*index)->search(parsed.query, {});
    ASSERT_TRUE(answer) << text;
    EXPECT_FALSE(answer->partial);
    for (const Hit& hit : answer->hits) {
      const auto marks =
          (*index)->marks(parsed.query, texts[static_cast<std::size_t>(hit.document)]);
      ASSERT_TRUE(marks);
      EXPECT_FALSE(marks->empty()) << text;
      EXPECT_FALSE(hit.snippets.empty());
    }
    // What is not found is not marked either: the two rules are one.
    std::int64_t marked = 0;
    for (const std::string& page : texts) {
      const auto marks = (*index)->marks(parsed.query, page);
      if (marks && !marks->empty()) ++marked;
    }
    if (std::string(text) != "the of") {
      EXPECT_EQ(marked, answer->total.value) << text;
    }
  }
}

}  // namespace
}  // namespace winnow::search
