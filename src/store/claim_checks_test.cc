// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/made_records.h"

namespace winnow::store {
namespace {

template <class T>
std::string refused_field(MadeRecords& made, const T& record) {
  const auto added = made.try_add(record);
  return added ? "" : added.error().where;
}

TEST(ClaimChecks, a_quote_is_what_stands_on_the_page) {
  MadeRecords made;
  Passage passage{.document = made.document(), .page = 1, .from = 4, .to = 10, .quote = "convoy"};
  const auto stored = made.add(passage);
  EXPECT_EQ(stored.before, "The ");
  EXPECT_EQ(stored.after, " left at dawn. Of course genuine");
  passage.quote = "convoi";
  const auto wrong = made.try_add(passage);
  ASSERT_FALSE(wrong);
  EXPECT_EQ(wrong.error().where, "quote");
  EXPECT_EQ(wrong.error().reason, "is not what stands there: \"convoy\"");
  passage.quote = "";
  EXPECT_EQ(made.add(passage).quote, "convoy");
}

TEST(ClaimChecks, words_alone_are_found_if_they_stand_there_once) {
  MadeRecords made;
  const auto found = made.passage("dawn");
  EXPECT_EQ(found.from, 19);
  EXPECT_EQ(found.to, 23);
  const Passage none{.document = made.document(), .page = 1, .quote = "noon"};
  EXPECT_EQ(refused_field(made, none), "quote");
  const Passage often{.document = made.document(), .page = 1, .quote = "e"};
  EXPECT_EQ(refused_field(made, often), "quote");
}

TEST(ClaimChecks, a_passage_lies_on_a_page_that_is_there) {
  MadeRecords made;
  const auto document = made.document();
  EXPECT_EQ(refused_field(made, Passage{.page = 1, .quote = "dawn"}), "document");
  EXPECT_EQ(refused_field(made, Passage{.document = "99", .page = 1, .quote = "dawn"}), "document");
  EXPECT_EQ(refused_field(made, Passage{.document = document, .page = 2, .quote = "dawn"}), "page");
  EXPECT_EQ(refused_field(made, Passage{.document = document, .page = 1}), "quote");
  EXPECT_EQ(refused_field(made, Passage{.document = document, .page = 1, .from = 5, .to = 4}),
            "to");
  EXPECT_EQ(refused_field(made, Passage{.document = document, .page = 1, .from = 5, .to = 400}),
            "to");
  Passage drawn{.document = document, .page = 1, .box = PassageBox{0.1, 0.1, 0.5, 1.0}};
  EXPECT_EQ(refused_field(made, drawn), "box");
  drawn.box->height = 0.2;
  EXPECT_EQ(refused_field(made, drawn), "");
}

TEST(ClaimChecks, an_attribution_has_a_speaker_and_a_passage_or_a_reason) {
  MadeRecords made;
  made.claim("A");
  const auto speaker = made.source("D1").head.id;
  const auto passage = made.passage("dawn").head.id;
  EXPECT_EQ(refused_field(made, Attribution{.speaker = speaker, .passage = passage}), "claim");
  EXPECT_EQ(refused_field(made, Attribution{.claim = "c1", .passage = passage}), "speaker");
  EXPECT_EQ(refused_field(made, Attribution{.claim = "c1", .speaker = speaker}), "passage");
  EXPECT_EQ(refused_field(
                made, Attribution{.claim = "c1", .speaker = speaker, .oral_reason = "by phone"}),
            "noted_by");
  EXPECT_EQ(refused_field(made, Attribution{.claim = "c1", .speaker = speaker, .passage = passage}),
            "");
}

TEST(ClaimChecks, hearsay_has_mouths_between_and_nothing_else_has) {
  MadeRecords made;
  made.claim("A");
  EvidenceLink link{.from = "document:" + made.document(), .to = "claim:c1"};
  link.directness = Directness::hearsay;
  EXPECT_EQ(refused_field(made, link), "hearsay_steps");
  link.hearsay_steps = 1;
  EXPECT_EQ(refused_field(made, link), "");
  link.directness = Directness::direct;
  EXPECT_EQ(refused_field(made, link), "hearsay_steps");
  EXPECT_EQ(
      refused_field(made, EvidenceLink{.from = link.from, .to = "claim:c1", .credibility = "VH"}),
      "credibility");
  EXPECT_EQ(refused_field(made, EvidenceLink{.from = "claim:c1", .to = "claim:c1"}), "to");
}

TEST(ClaimChecks, a_check_says_why_it_could_not_be_made_or_what_else_may_explain_it) {
  MadeRecords made;
  Check check{.document = made.document(), .name = "fonts"};
  EXPECT_EQ(refused_field(made, check), "not_applicable_reason");
  check.is_applicable = true;
  EXPECT_EQ(refused_field(made, check), "observation");
  check.observation = "a font of 2007 in a letter of 1997";
  check.severity = Severity::unusual;
  EXPECT_EQ(refused_field(made, check), "innocent_explanations");
  check.innocent_explanations = {"the file was converted later"};
  EXPECT_EQ(refused_field(made, check), "");
}

TEST(ClaimChecks, a_claim_is_not_its_own_negation) {
  MadeRecords made;
  EXPECT_EQ(refused_field(made, Claim{}), "text");
  auto claim = made.claim("A");
  claim.negation_of = claim.head.id;
  EXPECT_EQ(made.try_change(claim).error().where, "negation_of");
}

}  // namespace
}  // namespace winnow::store
