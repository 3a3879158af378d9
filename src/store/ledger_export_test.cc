// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/ledger_export.h"

#include "base/digest.h"
#include "base/merkle.h"
#include "store/made_case.h"

namespace winnow::store {
namespace {

TEST(LedgerExport, writes_the_lines_of_the_vectors) {
  const std::string abc = sha256_hex("abc");
  const auto first = to_text(ExportLine{"c1d584004382a169b8a194cb4b706926a4b503f0", "h1", "file",
                                        "leak/box1.zip", abc, 3, "read", "", ""});
  const auto second = to_text(ExportLine{"b848af7a6b6a52907047cedccb06e5be35ceaf36", abc, "zip",
                                         "a/b.txt", sha256_hex(""), 0, "empty", "zero_bytes", ""});
  EXPECT_EQ(to_hex(merkle_leaf(first)),
            "d6cffe948a08a535183ec5f0c47d09bcd0f405a8b50d2f80b5be44dbdaad145e");
  EXPECT_EQ(to_hex(merkle_leaf(second)),
            "07a429103bd6e4c2704f8c408a599e05e496062e00d9eaf773c0609473a4c516");
  const std::vector<std::string> leaves = {merkle_leaf(first), merkle_leaf(second)};
  EXPECT_EQ(to_base64(merkle_root(leaves)), "/yYz0hlSL03MWV+QKD0DJ24x9YZ7kT7s/VPBaKZ0KoM=");
}

TEST(LedgerExport, is_checked_line_by_line) {
  MadeCase made;
  made.file("a", "1", PlaceState::empty, "one_byte_value");
  made.file("b", "22");
  const std::string folder = made.path() + "-export";
  const auto exported = must(export_ledger(made.view(), {.folder = folder}));
  EXPECT_EQ(exported.lines, 2);
  EXPECT_TRUE(must(check_export(made.view(), folder)).empty());
  auto text = must(read_file(folder + "/entries.jsonl"));
  text[text.find("\"name\":\"") + 8] = 'x';
  must(write_file_atomically(folder + "/entries.jsonl", text));
  EXPECT_EQ(must(check_export(made.view(), folder)).size(), 2u);
}

TEST(LedgerExport, of_counts_alone_names_nothing) {
  MadeCase made;
  made.file("secret-name.pdf", "1");
  const std::string folder = made.path() + "-export";
  must(export_ledger(made.view(), {.folder = folder, .counts_only = true}));
  EXPECT_FALSE(read_file(folder + "/entries.jsonl"));
  EXPECT_EQ(must(read_file(folder + "/summary.json")).find("secret"), std::string::npos);
}

}  // namespace
}  // namespace winnow::store
