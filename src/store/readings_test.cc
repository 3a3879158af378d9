// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/documents.h"
#include "store/made_case.h"

namespace winnow::store {
namespace {

ReadingInput reading_of(DocumentSerial document, PlaceState state, const std::string& text) {
  ReadingInput input{.document = document, .state = state};
  input.done = {.type = "txt", .reader = "text 1"};
  if (state != PlaceState::read) input.reason = "damaged";
  if (!text.empty()) input.pages = {{.number = 1, .text = text}};
  return input;
}

TEST(Reading, never_makes_a_document_worse) {
  MadeCase made;
  const auto document = made.file("a", "1");
  made.read(reading_of(document, PlaceState::partly, "half"));
  made.read(reading_of(document, PlaceState::not_read, ""));
  EXPECT_EQ(must(load_head(made.view(), document)).state, PlaceState::partly);
  EXPECT_EQ(must(load_page(made.view(), document, 1)).text, "half");
  made.read(reading_of(document, PlaceState::read, "whole"));
  EXPECT_EQ(must(load_page(made.view(), document, 1)).text, "whole");
  made.read(reading_of(document, PlaceState::partly, "half"));
  const auto whole = must(load_document(made.view(), document));
  EXPECT_EQ(whole.state, PlaceState::read);
  EXPECT_EQ(whole.readings.size(), 4u);
  EXPECT_TRUE(whole.readings.at(1).counts);
  EXPECT_TRUE(made.holds("T8"));
}

TEST(Reading, that_is_to_be_tried_again_stays_in_the_queue_with_what_it_got) {
  MadeCase made;
  const auto document = made.file("a", "1");
  auto input = reading_of(document, PlaceState::partly, "half");
  input.try_again = true;
  made.read(input);
  EXPECT_EQ(must(queue_state(made.view())).waiting, 1);
  EXPECT_EQ(must(load_head(made.view(), document)).state, PlaceState::waiting);
  made.read(reading_of(document, PlaceState::not_read, ""));
  EXPECT_EQ(must(load_head(made.view(), document)).state, PlaceState::partly);
  EXPECT_EQ(must(queue_state(made.view())).waiting, 0);
}

TEST(Reading, keeps_two_children_under_one_key_of_the_container) {
  MadeCase made;
  const auto document = made.file("a.zip", "1");
  auto input = reading_of(document, PlaceState::read, "");
  input.children = {made.member(1, "same", "x"), made.member(1, "same", "y")};
  made.read(input);
  EXPECT_EQ(must(tally(made.view())).found(), 3);
  EXPECT_EQ(must(load_document(made.view(), document)).family.children_total, 2);
}

TEST(Reading, of_pixels_replaces_the_pages_it_has_and_keeps_the_others) {
  MadeCase made;
  const auto document = made.file("scan.pdf", "1");
  auto input = reading_of(document, PlaceState::read, "typed");
  input.pages.push_back({.number = 2, .text_state = TextState::needs_ocr});
  input.pages[0].words.push_back({.end = 5});
  input.facts = {{"title", "Scan", "", ""}};
  input.wants_ocr = true;
  made.read(input);
  EXPECT_EQ(must(queue_state(made.view())).waiting_ocr, 1);
  RecognisedPages pixels{.document = document, .reader = "tesseract 5.3.0 ara"};
  pixels.pages = {{.number = 2, .text = "seen", .text_state = TextState::ocr}};
  pixels.pages[0].words.push_back({.end = 4, .confidence = 90});
  must(made.open().perform({.kind = OperationKind::recognise_pages, .actor = "reader"},
                           [&](Change& change) { return add_recognised(change, pixels); }));
  const auto view = made.view();
  const auto pages = must(load_pages(view, document));
  ASSERT_EQ(pages.size(), 2u);
  EXPECT_EQ(pages[0].text, "typed");
  EXPECT_EQ(pages[1].text, "seen");
  EXPECT_EQ(must(load_words(view, document, 1)).size(), 1u);
  EXPECT_EQ(must(load_words(view, document, 2)).at(0).confidence, 90);
  EXPECT_EQ(must(load_facts(view, document)).size(), 1u);
  EXPECT_EQ(must(queue_state(view)).waiting_ocr, 0);
  EXPECT_TRUE(made.holds("T6"));
}

TEST(Reading, keeps_anchors_counts_and_complaints) {
  MadeCase made;
  const auto document = made.file("t.csv", "1");
  auto input = reading_of(document, PlaceState::partly, "a b");
  input.pages[0].anchors = {{0, 1, "Sheet \\1\n!A1"}, {2, 3, "B1"}};
  input.counts = {{"rows", std::nullopt, "", 2, 0, 0}};
  input.complaints = {{"charset_guessed", false, "", "guessed", "r"},
                      {"truncated", true, "byte 3", "cut", "r"}};
  made.read(input);
  const auto page = must(load_page(made.view(), document, 1));
  ASSERT_EQ(page.anchors.size(), 2u);
  EXPECT_EQ(page.anchors[0].at, "Sheet \\1\n!A1");
  const auto whole = must(load_document(made.view(), document));
  EXPECT_FALSE(whole.counts.at(0).declared);
  EXPECT_TRUE(whole.counts.at(0).adds_up);
  EXPECT_EQ(whole.complaints.at(0).code, "truncated");
}

TEST(Reading, of_an_unknown_document_is_refused) {
  MadeCase made;
  const auto failed =
      made.open().perform({.kind = OperationKind::add_document, .actor = "r"},
                          [&](Change& change) { return add_reading(change, {.document = 99}); });
  ASSERT_FALSE(failed);
  EXPECT_EQ(failed.error().fault, Fault::not_found);
}

}  // namespace
}  // namespace winnow::store
