// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/exports/claim_reviews.h"

#include <gtest/gtest.h>

#include "base/text.h"
#include "weigh/exports/made_export.h"

namespace winnow::weigh {
namespace {

std::string claims_of(const CaseToExport& exported) {
  FilesInMemory files;
  EXPECT_TRUE(export_claims(exported, files));
  return files.files.at("claims.jsonld");
}

TEST(ClaimReviews, the_published_statement_of_an_outlet_is_reviewed_with_a_word) {
  MadeExport made;
  const Assessment standing = made.assess();
  const std::string text = claims_of(made.load());
  EXPECT_NE(text.find(R"({"@type":"ClaimReview","claimReviewed":"The convoy left at dawn, and)"),
            std::string::npos);
  EXPECT_NE(text.find("\"reviewRating\":{\"@type\":\"Rating\",\"alternateName\":\"" +
                      standing.word + "\"}"),
            std::string::npos);
  EXPECT_NE(text.find(R"("datePublished":"2016-05-02")"), std::string::npos);
  EXPECT_NE(text.find("\"firstAppearance\":{\"@type\":\"Quotation\""), std::string::npos);
  EXPECT_EQ(text.find("ratingValue"), std::string::npos);
  EXPECT_EQ(text.find("D1"), std::string::npos) << "who did not speak in public is not reviewed";
}

TEST(ClaimReviews, what_was_not_weighed_or_is_stale_or_not_public_is_a_plain_claim) {
  MadeExport made;
  EXPECT_EQ(claims_of(made.load()).find("ClaimReview"), std::string::npos);
  made.assess();
  made.d1.interests = "a pension";
  made.made.change(made.d1);
  const std::string stale = claims_of(made.load());
  EXPECT_EQ(stale.find("ClaimReview"), std::string::npos);
  EXPECT_NE(stale.find("{\"@type\":\"Claim\",\"text\":"), std::string::npos);
  made.k.kind = SourceKind::person;
  made.made.change(made.k);
  made.assess();
  EXPECT_EQ(claims_of(made.load()).find("ClaimReview"), std::string::npos);
}

TEST(ClaimReviews, a_reviewed_statement_has_at_most_75_characters) {
  EXPECT_EQ(shortened("short", 75), "short");
  EXPECT_EQ(shortened("aaa bbb ccc", 9), "aaa bbb\u2026");
  EXPECT_EQ(shortened("aaaaaaaaaaaa", 5), "aaaa\u2026");
  std::string arabic;
  for (int i = 0; i < 80; ++i) arabic += "\u0642";
  EXPECT_EQ(count_codepoints(shortened(arabic, 75)), 75);
  EXPECT_EQ(shortened(arabic, 80), arabic);
}

}  // namespace
}  // namespace winnow::weigh
