// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/detect.h"

#include <set>

#include <gtest/gtest.h>

#include "extract/corpus_files.h"

namespace winnow::extract {
namespace {

std::string type_of(const std::string& name) {
  return detect(corpus_file(name), name.substr(name.rfind('/') + 1)).type;
}

TEST(Detect, all_mails_but_the_blank_one_are_mails_and_nothing_else_is) {
  int mails = 0;
  int files = 0;
  std::set<std::string> false_hits;
  const std::set<std::string> mail_folders = {"mail", "mail-spamassassin"};
  for (const auto& path : corpus_paths()) {
    const std::string folder = path.parent_path().filename();
    if (folder == "corpus" || folder == "pdf" || folder.starts_with("ocr")) continue;
    const std::string bytes = corpus_file(folder + "/" + path.filename().string());
    const Detected told = detect(bytes, path.filename().string());
    const bool is_mail = told.told_by == "mail test";
    if (path.extension() == ".eml") {
      ++files;
      mails += is_mail ? 1 : 0;
      EXPECT_TRUE(is_mail || path.filename() == "empty.eml") << path << " " << told.type;
    } else if (is_mail && !mail_folders.contains(folder)) {
      false_hits.insert(folder + "/" + path.filename().string());
    }
  }
  EXPECT_EQ(files, 1579);
  EXPECT_GE(mails, 1576);
  // Mails with another name, and one saved page.
  const std::set<std::string> true_hits = {"web-text/0fc590_fake-email.txt",
                                           "web-text/fake-email.txt",
                                           "web-text/testUserDefinedCharset.mhtml"};
  for (const std::string& hit : false_hits) EXPECT_TRUE(true_hits.contains(hit)) << hit;
}

TEST(Detect, a_document_inside_a_container_is_told_by_its_main_part) {
  EXPECT_EQ(type_of("hostile-made/sheet_bomb.xlsx"), "xlsx");
  EXPECT_EQ(type_of("hostile-made/laughs.docx"), "docx");
  EXPECT_EQ(type_of("hostile-made/truncated.docx"), "docx");
  EXPECT_EQ(type_of("hostile-made/traversal.zip"), "zip");
  EXPECT_EQ(type_of("mail/EmailWithAttachments.msg"), "msg");
  EXPECT_EQ(type_of("mail/TechlibDEC99-JAN00.doc"), "doc");
}

TEST(Detect, an_extension_that_disagrees_is_told) {
  const Detected told = detect("%PDF-1.4 ...", "letter.doc");
  EXPECT_EQ(told.type, "pdf");
  EXPECT_EQ(told.second_type, "doc");
}

TEST(Detect, the_last_volume_of_a_split_zip_is_a_zip) {
  EXPECT_EQ(type_of("archive/test-documents-spanned.zip"), "zip");
}

TEST(Detect, office_files_are_told_by_their_bytes_alone) {
  int files = 0;
  int wrong = 0;
  for (const auto& path : corpus_paths()) {
    const std::string ending = path.extension();
    if (path.parent_path().filename() != "office") continue;
    if (ending != ".docx" && ending != ".xlsx" && ending != ".pptx" && ending != ".odt") continue;
    ++files;
    const std::string type = detect(corpus_file("office/" + path.filename().string()), "").type;
    if ("." + type != ending && type != "ooxml_locked") {
      ++wrong;
      std::printf("%s is told as %s\n", path.filename().c_str(), type.c_str());
    }
  }
  EXPECT_GT(files, 100);
  EXPECT_LE(wrong, files / 25);
}

TEST(Detect, nothing_is_empty_and_zeros_are_binary) {
  EXPECT_EQ(detect("", "a.pdf").type, "empty");
  EXPECT_EQ(detect(std::string(100, '\0'), "x").type, "binary");
  EXPECT_EQ(detect("a", "onebyte.txt").type, "text");
}

}  // namespace
}  // namespace winnow::extract
