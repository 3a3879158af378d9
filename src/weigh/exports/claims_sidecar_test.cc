// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/exports/claims_sidecar.h"

#include <gtest/gtest.h>

#include "base/json.h"
#include "base/text.h"
#include "weigh/exports/made_export.h"

namespace winnow::weigh {
namespace {

// The lines of one kind.
template <class T>
std::vector<T> lines_of(const CaseToExport& exported, const std::string& kind) {
  FilesInMemory files;
  EXPECT_TRUE(files.begin("s") && add_sidecar(exported, files));
  std::vector<T> found;
  const std::string head = "{\"format\":\"winnow-claims/1\",\"kind\":\"" + kind + "\"";
  for (const std::string& line : split(files.files.at("s"), '\n')) {
    if (line.starts_with(head)) found.push_back(store::must(from_json<T>(line)));
  }
  return found;
}

TEST(ClaimsSidecar, belief_stands_in_permille_with_its_interval_and_policy) {
  MadeExport made;
  const Assessment standing = made.assess();
  const auto claims = lines_of<SidecarClaim>(made.load(), "claim");
  ASSERT_EQ(claims.size(), 1U);
  EXPECT_EQ(claims[0].state, "weighed");
  ASSERT_TRUE(claims[0].belief.has_value());
  EXPECT_NEAR(static_cast<double>(claims[0].belief->probability_permille),
              standing.probability * 1000, .5);
  EXPECT_EQ(claims[0].belief->prior_permille, 500);
  EXPECT_EQ(claims[0].belief->inputs_hash, standing.inputs_hash);
  EXPECT_EQ(claims[0].belief->independence_low, standing.modes[0].independence_low);
}

TEST(ClaimsSidecar, what_was_never_weighed_or_is_stale_bears_no_belief) {
  MadeExport made;
  EXPECT_EQ(lines_of<SidecarClaim>(made.load(), "claim")[0].state, "never weighed");
  made.assess();
  made.d1.interests = "a pension";
  made.made.change(made.d1);
  const auto claims = lines_of<SidecarClaim>(made.load(), "claim");
  EXPECT_EQ(claims[0].state, "stale");
  EXPECT_FALSE(claims[0].belief.has_value());
}

TEST(ClaimsSidecar, a_report_says_where_it_stands_and_a_grade_is_a_letter) {
  MadeExport made;
  const auto reports = lines_of<SidecarReport>(made.load(), "report");
  ASSERT_EQ(reports.size(), 2U);
  ASSERT_TRUE(reports[0].span.has_value());
  EXPECT_EQ(reports[0].span->page, 1);
  EXPECT_EQ(reports[0].span->chars, (std::vector<std::int64_t>{0, 23}));
  EXPECT_EQ(reports[0].span->after, ". Of course genuine.");
  EXPECT_EQ(reports[0].span->sha256.size(), 64U);
  EXPECT_TRUE(reports[1].entity.empty()) << "said orally";
  EXPECT_EQ(reports[1].reached_via.size(), 1U);
  const auto grades = lines_of<SidecarGrade>(made.load(), "grade");
  ASSERT_EQ(grades.size(), 1U);
  EXPECT_EQ(grades[0].letter, "C");
}

}  // namespace
}  // namespace winnow::weigh
