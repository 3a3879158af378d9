// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/record_references.h"

#include "store/made_records.h"

namespace winnow::store {
namespace {

TEST(RecordReferences, travel_from_what_was_used_to_what_was_concluded) {
  Attribution said{.claim = "c1", .speaker = "s1", .addressee = "s2", .upstream = {"document:7"}};
  std::string text;
  for (const auto& edge : edges_of("attribution:a1", references_in(said))) {
    text += edge.from + (edge.carries ? " > " : " - ") + edge.to + "\n";
  }
  EXPECT_EQ(text,
            "attribution:a1 > claim:c1\nsource:s1 > attribution:a1\nsource:s2 - attribution:a1\n"
            "document:7 > attribution:a1\n");
}

TEST(RecordReferences, of_a_response_move_nothing) {
  Response response{.target = "claim:c1", .accepted = {{.reference = "document:3"}}};
  for (const auto& edge : edges_of("response:n1", references_in(response))) {
    EXPECT_FALSE(edge.carries) << edge.from;
  }
}

TEST(RecordReferences, must_lead_somewhere) {
  MadeRecords made;
  const auto claim = made.claim("A");
  const auto source = made.source("D1");
  Attribution said{.claim = "c1", .speaker = source.head.id, .oral_reason = "x", .noted_by = "u"};
  said.upstream = {"attribution:a9"};
  const auto gone = made.try_add(said);
  ASSERT_FALSE(gone);
  EXPECT_EQ(gone.error().fault, Fault::malformed);
  EXPECT_EQ(gone.error().what, "attribution:a9");
  EXPECT_EQ(gone.error().where, "upstream");
  for (const auto* wrong : {"claim:c1", "a1", "document:99", "document:1x", "document:01"}) {
    said.upstream = {wrong};
    EXPECT_EQ(made.try_add(said).error().where, "upstream") << wrong;
  }
  said.upstream = {"document:" + made.document()};
  EXPECT_TRUE(made.try_add(said));
}

TEST(RecordReferences, to_what_is_withdrawn_are_refused_for_new_records_alone) {
  MadeRecords made;
  const auto claim = made.claim("A");
  const auto source = made.source("D1");
  auto said = made.attribution(claim, source);
  must(made.try_withdraw(source));
  said.certainty = "rather sure";
  EXPECT_TRUE(made.try_change(said));
  said.head = {};
  EXPECT_EQ(made.try_add(said).error().reason, "is withdrawn");
}

TEST(RecordReferences, among_attributions_may_form_a_circle) {
  MadeRecords made;
  const auto claim = made.claim("A");
  const auto source = made.source("D1");
  auto one = made.attribution(claim, source);
  auto two = made.attribution(claim, source);
  two.upstream = {"attribution:" + one.head.id};
  made.change(two);
  one.upstream = {"attribution:" + two.head.id};
  EXPECT_EQ(made.change(one).upstream.size(), 1U);
  EXPECT_TRUE(made.is_stale("attribution:" + two.head.id));
}

}  // namespace
}  // namespace winnow::store
