// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/detect/ole_kind.h"

#include <gtest/gtest.h>

#include "extract/corpus_files.h"

namespace winnow::extract {
namespace {

TEST(OleKind, a_compound_file_is_told_by_its_streams) {
  EXPECT_EQ(ole_kind(corpus_file("mail/TechlibDEC99-JAN00.doc")), "doc");
  EXPECT_EQ(ole_kind(corpus_file("mail/testMSG_att_doc.msg")), "msg");
  EXPECT_EQ(ole_kind("\xD0\xCF\x11\xE0"), "ole");
}

TEST(OleKind, a_chain_that_loops_ends) {
  std::string file(2048, '\0');
  file[30] = 9;
  EXPECT_EQ(ole_kind(file), "ole");
}

}  // namespace
}  // namespace winnow::extract
