// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/support/report_lines.h"

#include <gtest/gtest.h>

#include "weigh/support/worked_records.h"

namespace winnow::weigh {
namespace {

using namespace worked;
using Ways = std::vector<ActorNames>;

Ways of_document(const Records& records, Mode mode) {
  const RecordIndex index(records);
  return ReportLines(index, mode, {}).of_document("12");
}

Ways of_first(const Records& records, Mode mode = Mode::fabricate) {
  const RecordIndex index(records);
  return ReportLines(index, mode, {}).of_attribution(records.attributions.front());
}

Check signature(std::string signer) {
  return {.document = "12", .name = "dkim", .is_applicable = true, .signer = std::move(signer)};
}

TEST(ReportLines, a_signature_leaves_only_the_signer_but_all_who_could_select) {
  auto records = files_received();
  records.checks = {signature("s1")};
  EXPECT_EQ(of_document(records, Mode::fabricate), (Ways{{"s1"}}));
  EXPECT_EQ(of_document(records, Mode::select), (Ways{{"s3", "s4"}}));
  // Whoever held it before the signer could still have made it up.
  records.checks = {signature("s3")};
  EXPECT_EQ(of_document(records, Mode::fabricate), (Ways{{"s2", "s3"}}));
}

TEST(ReportLines, a_signature_that_failed_or_could_not_be_checked_removes_nobody) {
  auto records = files_received();
  records.checks = {signature("s1"), signature("s1")};
  records.checks[0].severity = Severity::contradiction;
  records.checks[1].is_applicable = false;
  EXPECT_EQ(of_document(records, Mode::fabricate), (Ways{{"s2", "s3", "s4"}}));
}

TEST(ReportLines, unrecorded_capabilities_are_all_and_none_are_none) {
  auto records = files_received();
  records.custody[1].is_capability_recorded = false;
  EXPECT_EQ(of_document(records, Mode::select), (Ways{{"s2", "s3", "s4"}}));
  records.custody[1].is_capability_recorded = true;
  records.custody[1].capabilities = {Capability::coach};
  EXPECT_EQ(of_document(records, Mode::fabricate), (Ways{{"s3", "s4"}}));
}

TEST(ReportLines, the_same_bytes_by_two_ways_are_two_lines) {
  auto records = files_received();
  records.documents[0].hand_overs.push_back("h2");
  records.custody.push_back(
      {.head = {.id = "k4"}, .items = {"hand_over:h2"}, .from = "s6", .to = "s4"});
  EXPECT_EQ(of_document(records, Mode::fabricate), (Ways{{"s2", "s3", "s4"}, {"s4", "s6"}}));
}

TEST(ReportLines, a_witness_brings_the_way_of_the_paper_he_speaks_in) {
  auto records = files_received();
  records.passages = {{.head = {.id = "p1"}, .document = "12"}};
  records.attributions = {said("a1", "s5")};
  records.attributions[0].passage = "p1";
  EXPECT_EQ(of_first(records), (Ways{{"s2", "s3", "s4", "s5"}}));
  EXPECT_EQ(of_first(records, Mode::select), (Ways{{"s3", "s4"}}));
  records.checks = {signature("s5")};
  EXPECT_EQ(of_first(records), (Ways{{"s5"}}));
}

TEST(ReportLines, upstreams_are_all_needed_unless_one_would_do) {
  auto records = files_received();
  records.attributions = {said("a1", "s7"), said("a2", "s5"), said("a3", "s6", {"s3"})};
  records.attributions[0].basis = Basis::told;
  records.attributions[0].upstream = {"attribution:a2", "attribution:a3"};
  EXPECT_EQ(of_first(records), (Ways{{"s3", "s4", "s5", "s6", "s7"}}));
  records.attributions[0].upstream_alternatives = true;
  EXPECT_EQ(of_first(records), (Ways{{"s4", "s5", "s7"}, {"s3", "s4", "s6", "s7"}}));
}

TEST(ReportLines, a_report_on_a_document_rests_on_its_hands) {
  auto records = files_received();
  records.attributions = {said("a1", "s7")};
  records.attributions[0].basis = Basis::document;
  records.attributions[0].upstream = {"document:12"};
  EXPECT_EQ(of_first(records), (Ways{{"s2", "s3", "s4", "s7"}}));
  records.attributions[0].upstream = {"document:99"};
  EXPECT_EQ(of_first(records), (Ways{{"s4", "s7", "unknown:origin"}}));
}

TEST(ReportLines, what_we_saw_ourselves_rests_on_us_alone) {
  auto records = files_received();
  records.attributions = {said("a1", "s4")};
  EXPECT_EQ(of_first(records), (Ways{{"s4"}}));
}

TEST(ReportLines, a_chain_too_deep_to_follow_ends_in_an_unknown_origin) {
  auto records = files_received();
  for (int i = 0; i < 200; ++i) {
    records.attributions.push_back(said("a" + std::to_string(i), "s7"));
    records.attributions.back().basis = Basis::told;
    records.attributions.back().upstream = {"attribution:a" + std::to_string(i + 1)};
  }
  EXPECT_EQ(of_first(records), (Ways{{"s4", "s7", "unknown:origin"}}));
}

}  // namespace
}  // namespace winnow::weigh
