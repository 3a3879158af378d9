// SPDX-License-Identifier: AGPL-3.0-or-later
// Goal: an export holds every result and says how it came about, in files that other programs open.
// Method: an index of made pages; the files are read back by Python 3's csv, json, zipfile and XML.
#include "search/export.h"

#include <array>
#include <cstdio>

#include <gtest/gtest.h>

#include "base/files.h"
#include "base/json.h"
#include "search/export_writer.h"

namespace winnow::search {
namespace {

constexpr std::int64_t many = 1'200;  // More than one answer of search() may hold.

class ExportTest : public testing::Test {
 protected:
  void SetUp() override {
    auto folder = TemporaryFolder::make(testing::TempDir());
    ASSERT_TRUE(folder);
    folder_ = std::make_unique<TemporaryFolder>(std::move(*folder));
    auto opened = open_index({folder_->path(), false}, [](std::int64_t document, std::int64_t) {
      return std::optional<PageTexts>{{.text = text_of(document)}};
    });
    ASSERT_TRUE(opened);
    index_ = std::move(*opened);
    PreparedDocuments documents;
    Preparer preparer;
    for (std::int64_t i = 1; i <= many; ++i) {
      documents.push_back(
          preparer.prepare({.document = i,
                            .title = i == 7 ? "=HYPERLINK(\"http://x\",\"a, \u0628\")" : "Letter",
                            .file = "f" + std::to_string(i) + ".txt",
                            .path = {"leak", "box"},
                            .type = "text",
                            .state = "read",
                            .pages = {{.page = 1, .text = text_of(i)}}}));
    }
    ASSERT_TRUE(index_->replace(documents));
    ASSERT_TRUE(index_->commit());
  }
  static std::string text_of(std::int64_t document) {
    return "the convoy <left> \"early\", \u0642\u0627\u0641\u0644\u0629\x07 " +
           std::to_string(document);
  }
  ExportWish wish(ExportFormat format, const std::string& typed = "convoy") const {
    return {.query = parse_query(typed).query,
            .typed = typed,
            .format = format,
            .not_searched = "3 files not searched",
            .case_name = "palmyra",
            .sha256_of = [](std::int64_t document) { return "hash" + std::to_string(document); }};
  }
  std::string exported(const ExportWish& wish) const {
    std::string bytes;
    const auto done = export_results(*index_, wish, [&](std::string_view piece) {
      bytes += piece;
      return true;
    });
    EXPECT_TRUE(done);
    return bytes;
  }
  std::string python(const std::string& bytes, const std::string& program) const {
    const std::string path = folder_->path() + "/exported";
    const std::string script = folder_->path() + "/script.py";
    EXPECT_TRUE(write_file_atomically(path, bytes));
    EXPECT_TRUE(write_file_atomically(script, program));
    std::string said;
    FILE* pipe = ::popen(("python3 " + script + " " + path + " 2>&1").c_str(), "r");
    std::array<char, 4096> part{};
    while (std::fgets(part.data(), part.size(), pipe) != nullptr) said += part.data();
    ::pclose(pipe);
    return said;
  }

  std::unique_ptr<TemporaryFolder> folder_{};
  std::unique_ptr<SearchIndex> index_{};
};

TEST_F(ExportTest, a_csv_holds_every_page_and_ends_with_how_it_came_about) {
  EXPECT_EQ(python(exported(wish(ExportFormat::csv)),
                   "import csv,sys\n"
                   "rows=list(csv.reader(open(sys.argv[1],encoding='utf-8-sig',newline='')))\n"
                   "hits=[r for r in rows[1:] if r[0]!='about']\n"
                   "about={r[1]:r[2] for r in rows if r[0]=='about'}\n"
                   "print(len(hits), len({r[0] for r in hits}), {len(r) for r in hits},"
                   " about['pages'], about['not searched'], about['query'])\n"
                   "print([ (r[11], r[16]) for r in hits if r[16]])\n"
                   "print(hits[0][5], hits[0][14].startswith('hash'))\n"),
            "1200 1200 {17} 1200 3 files not searched convoy\n"
            "[('=HYPERLINK(\"http://x\",\"a, \u0628\")', 'title')]\n"
            "leak > box True\n");
}

TEST_F(ExportTest, a_json_says_that_it_is_complete_and_marks_what_matched) {
  EXPECT_EQ(python(exported(wish(ExportFormat::json)),
                   "import json,sys\n"
                   "d=json.load(open(sys.argv[1]))\n"
                   "r=d['results']\n"
                   "print(len(r), d['complete'], d['about']['case'], d['about']['documents'])\n"
                   "print({x['text'] for e in r for s in e['hit']['snippets'] for x in s['runs']"
                   " if x['hit']})\n"),
            "1200 True palmyra 1200\n{'convoy'}\n");
}

TEST_F(ExportTest, an_xlsx_opens_on_its_results_and_holds_no_formula) {
  EXPECT_EQ(
      python(exported(wish(ExportFormat::xlsx)),
             "import sys,zipfile,re\nimport xml.etree.ElementTree as E\n"
             "z=zipfile.ZipFile(sys.argv[1]); print(z.testzip())\n"
             "n='{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'\n"
             "print([s.get('name') for s in "
             "E.fromstring(z.read('xl/workbook.xml')).iter(n+'sheet')])\n"
             "s=E.fromstring(z.read('xl/worksheets/sheet2.xml'))\n"
             "rows=[[''.join(c.itertext()) for c in r] for r in s.iter(n+'row')]\n"
             "print(len(rows), len(list(s.iter(n+'f'))), [r[11] for r in rows if r[0]=='7'])\n"
             "print('_x0007_' in rows[1][12], '<left>' in rows[1][12])\n"
             "a=E.fromstring(z.read('xl/worksheets/sheet1.xml'))\n"
             "print([''.join(r.itertext()) for r in a.iter(n+'row')][:2])\n"),
      "None\n['results', 'about']\n1201 0 ['=HYPERLINK(\"http://x\",\"a, \u0628\")']\nTrue True\n"
      "['casepalmyra', 'queryconvoy']\n");
}

TEST_F(ExportTest, nothing_found_is_a_file_that_says_so) {
  for (const auto format : {ExportFormat::csv, ExportFormat::json, ExportFormat::xlsx}) {
    EXPECT_FALSE(exported(wish(format, "nowhere")).empty());
  }
  EXPECT_NE(exported(wish(ExportFormat::json, "nowhere")).find("\"pages\":\"0\""),
            std::string::npos);
}

TEST_F(ExportTest, a_client_that_goes_away_ends_the_walk) {
  int pieces = 0;
  const auto done = export_results(*index_, wish(ExportFormat::csv),
                                   [&](std::string_view) { return ++pieces < 5; });
  EXPECT_TRUE(done);
  EXPECT_EQ(pieces, 5);
}

TEST(ExportCells, what_a_program_for_tables_would_run_is_told_apart) {
  for (const char* text : {"=1+1", "+1", "-1", "@SUM", "\tx"}) {
    EXPECT_TRUE(begins_like_a_formula(text));
  }
  EXPECT_FALSE(begins_like_a_formula("1=1"));
  EXPECT_FALSE(begins_like_a_formula(""));
}

}  // namespace
}  // namespace winnow::search
