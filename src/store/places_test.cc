// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/places.h"

#include "base/digest.h"
#include "store/made_case.h"

namespace winnow::store {
namespace {

TEST(Place, has_the_ids_of_the_vectors) {
  const auto top = place_id("h1", "file", "leak/box1.zip");
  EXPECT_EQ(top, "c1d584004382a169b8a194cb4b706926a4b503f0");
  EXPECT_EQ(origin_id({top}), "8158c43baf2949d6e47aa38519cab54c3205a5a4");
  const std::string seventh("\0\0\0\7a/b.txt", 11);
  const auto inside = place_id(sha256("abc"), "zip", seventh);
  EXPECT_EQ(inside, "b848af7a6b6a52907047cedccb06e5be35ceaf36");
  EXPECT_EQ(origin_id({top, inside}), "b5b059b679988b93bc5508792bb39cdde89e809d");
  const std::string eighth("\0\0\0\10a/b.txt", 11);
  EXPECT_EQ(place_id(sha256("abc"), "zip", eighth), "df7fd1b7e0a2467f6de6e7a0b50462533876b6c5");
}

TEST(Place, is_added_once_however_often_it_is_found) {
  MadeCase made;
  const auto first = made.file("a", "bytes");
  EXPECT_EQ(made.file("a", "bytes"), first);
  EXPECT_EQ(must(tally(made.view())).found(), 1);
  const auto known = must(find_place(made.view(), place_id("h1", "file", "a")));
  ASSERT_TRUE(known);
  EXPECT_EQ(known->bytes, 5);
  EXPECT_FALSE(must(find_place(made.view(), place_id("h1", "file", "b"))));
}

TEST(Place, of_the_same_bytes_leads_to_one_document) {
  MadeCase made;
  const auto first = made.file("a", "bytes");
  EXPECT_EQ(made.file("b", "bytes"), first);
  EXPECT_EQ(must(load_document(made.view(), first)).places_total, 2);
  EXPECT_EQ(must(count_origins_of(made.view(), first)), 2);
}

TEST(Place, splits_documents_by_a_declared_charset_of_text_alone) {
  EXPECT_EQ(hint_key({"application/pdf", "utf-16"}), "");
  EXPECT_EQ(hint_key({"text/plain", "Windows-1256 "}), "windows-1256");
  EXPECT_EQ(hint_key({"text/plain", "UTF-8"}), "");
  EXPECT_EQ(hint_key({"", "cp720"}), "cp720");
}

TEST(Place, keeps_a_name_that_is_no_path) {
  MadeCase made;
  const std::string bidi = "\"\\ \xE2\x80\xAEgpj.exe";
  const auto document = made.file(bidi, "x");
  EXPECT_EQ(must(load_head(made.view(), document)).file, bidi);
}

TEST(Place, set_aside_leaves_the_queue_and_comes_back) {
  MadeCase made;
  made.file("a", "1");
  const auto id = place_id("h1", "file", "a");
  const auto aside = [&](const std::string& reason) {
    return made.open().perform(
        {.kind = OperationKind::set_aside, .actor = "u1"},
        [&](Change& change) { return set_aside(change, {id}, reason, "private letter"); });
  };
  EXPECT_FALSE(aside(""));
  EXPECT_EQ(must(aside("by_person")).value, 1);
  EXPECT_EQ(must(tally(made.view())).of(PlaceState::aside), 1);
  EXPECT_EQ(must(queue_state(made.view())).waiting, 0);
  EXPECT_TRUE(made.holds("T3"));
  must(made.open().perform({.kind = OperationKind::undo_set_aside, .actor = "u1"},
                           [&](Change& change) { return undo_set_aside(change, {id}); }));
  EXPECT_EQ(must(tally(made.view())).of(PlaceState::waiting), 1);
  EXPECT_EQ(must(queue_state(made.view())).waiting, 1);
  EXPECT_TRUE(made.holds("T3"));
}

TEST(Place, found_too_deep_is_read_when_it_turns_up_elsewhere) {
  MadeCase made;
  const auto deep = made.file("deep", "bytes", PlaceState::not_read, "over_depth");
  EXPECT_EQ(must(queue_state(made.view())).waiting, 0);
  EXPECT_EQ(made.file("shallow", "bytes"), deep);
  EXPECT_EQ(must(queue_state(made.view())).waiting, 1);
}

}  // namespace
}  // namespace winnow::store
