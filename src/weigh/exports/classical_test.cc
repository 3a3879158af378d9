// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/exports/classical.h"

#include <gtest/gtest.h>

#include "base/text.h"
#include "weigh/exports/made_export.h"

namespace winnow::weigh {
namespace {

bool has(const std::string& text, const std::string& what) {
  return text.find(what) != std::string::npos;
}

TEST(Classical, scores_bear_their_label_and_raters_a_number) {
  MadeExport made;
  const Question question = made.ask();
  FilesInMemory files;
  ASSERT_TRUE(export_classical(made.load(), files));
  const std::string& scores = files.files.at("classical-scores.csv");
  // One column, very unlikely under "something else": -2, and high times low weighs as medium.
  EXPECT_TRUE(has(scores, "\r\nclassical," + question.head.id + ",rater 1,h1,-2.0000,-2.0000\r\n"))
      << scores;
  EXPECT_TRUE(has(scores, ",h2,0.0000,0.0000\r\n")) << scores;
  const std::string& matrix = files.files.at("classical-matrix.csv");
  EXPECT_TRUE(has(matrix, ",h1,")) << matrix;
  EXPECT_TRUE(has(matrix, ",II,high,low,counts\r\n")) << matrix;
  EXPECT_TRUE(has(matrix, ",CC,high,low,counts\r\n")) << matrix;
  EXPECT_TRUE(has(files.files.at("classical.json"), "\n{\"label\":\"classical\",\"question\":"));
  EXPECT_TRUE(has(files.files.at("classical.json"), "\"text\":\"=a genuine note\""));
  for (const auto& [name, bytes] : files.files) {
    EXPECT_FALSE(has(bytes, "u1")) << name << " names a user";
  }
}

TEST(Classical, no_cell_of_a_table_begins_like_a_formula) {
  MadeExport made;
  made.ask();
  FilesInMemory files;
  ASSERT_TRUE(export_classical(made.load(), files));
  for (const auto& name : {"classical-scores.csv", "classical-matrix.csv"}) {
    for (const std::string& line : split(files.files.at(name), '\n')) {
      for (const std::string& cell : split(line, ',')) {
        EXPECT_FALSE(cell.starts_with('=') || cell.starts_with('+') || cell.starts_with('@'));
      }
    }
  }
}

TEST(Classical, an_item_not_rated_under_every_hypothesis_is_left_out) {
  MadeExport made;
  const Question question = made.ask();
  made.made.add(Hypothesis{.question = question.head.id, .text = "a copy"});
  FilesInMemory files;
  ASSERT_TRUE(export_classical(made.load(), files));
  EXPECT_TRUE(has(files.files.at("classical-matrix.csv"), ",,high,low,left out\r\n"));
  EXPECT_TRUE(has(files.files.at("classical-scores.csv"), ",h1,0.0000,0.0000\r\n"));
}

}  // namespace
}  // namespace winnow::weigh
