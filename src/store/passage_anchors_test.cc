// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/passage_anchors.h"

#include "store/made_records.h"

namespace winnow::store {
namespace {

void read_again(MadeRecords& made, const std::string& text) {
  ReadingInput input{.document = std::stoll(made.document())};
  input.pages = {{.number = 1, .text = text}};
  made.made().read(input);
}

TEST(PassageAnchors, words_that_moved_make_the_conclusion_stale) {
  MadeRecords made;
  made.claim("A");
  const auto passage = made.passage("dawn");
  made.passage("convoy");
  made.add(
      Attribution{.claim = "c1", .speaker = made.source("D1").head.id, .passage = passage.head.id});
  made.assess("claim:c1");
  read_again(made, "The convoy has left at dawn.");
  for (const auto* reference : {"passage:p1", "attribution:a1", "assessment:w1"}) {
    EXPECT_TRUE(made.is_stale(reference)) << reference;
  }
  EXPECT_EQ(must(find_stale(made.view(), "passage:p1"))->because, "document:" + made.document());
  EXPECT_FALSE(made.is_stale("passage:p2"));
}

TEST(PassageAnchors, the_same_words_read_again_change_nothing) {
  MadeRecords made;
  made.passage("dawn");
  read_again(made, std::string(MadeRecords::text));
  EXPECT_FALSE(made.is_stale("passage:p1"));
}

TEST(PassageAnchors, words_that_are_gone_are_noticed_and_come_back_by_a_new_version) {
  MadeRecords made;
  auto passage = made.passage("dawn");
  read_again(made, "Dawn");
  EXPECT_TRUE(made.is_stale("passage:p1"));
  passage.quote = "Dawn";
  passage.from = 0;
  passage.to = 4;
  made.change(passage);
  EXPECT_FALSE(made.is_stale("passage:p1"));
}

}  // namespace
}  // namespace winnow::store
