// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/prepared.h"

#include <gtest/gtest.h>

namespace winnow::search {
namespace {

std::string readable(std::string stream) {
  for (char& c : stream) {
    if (c == next_position) c = ' ';
    if (c == same_position) c = '+';
    if (c == 1) c = 'w';
    if (c == 2) c = 's';
  }
  return stream;
}

TEST(Prepared, words_carry_their_stem_only_where_it_differs) {
  IndexDocument document;
  document.pages = {{.page = 1, .text = "two owners A42"}};
  Preparer preparer;
  const auto prepared = preparer.prepare(document);
  EXPECT_EQ(readable(prepared->pages.at(0).body), " wtwo wowners+sowner wa42+w42");
  EXPECT_EQ(prepared->pages[0].positions, 3);
}

TEST(Prepared, names_stand_as_words_on_the_first_page_and_as_field_terms_on_all) {
  IndexDocument document;
  document.title = "Ledger";
  document.pages = {{.page = 1, .text = "x"}, {.page = 2, .text = "y"}};
  Preparer preparer;
  const auto prepared = preparer.prepare(document);
  EXPECT_NE(prepared->pages[0].others.find("ledger"), std::string::npos);
  EXPECT_EQ(prepared->pages[1].others, "");
  std::string_view counts = prepared->counts;
  std::uint32_t pages = 0;
  while (const auto count = take_count(counts)) {
    if (count->term.ends_with("iledger")) pages = count->pages;
  }
  EXPECT_EQ(pages, 2U);
}

TEST(Prepared, a_document_without_pages_has_one_empty_record) {
  Preparer preparer;
  const auto prepared = preparer.prepare(IndexDocument{});
  ASSERT_EQ(prepared->pages.size(), 1U);
  EXPECT_TRUE(prepared->pages[0].head.has_text);
}

}  // namespace
}  // namespace winnow::search
