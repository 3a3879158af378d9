// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/exports/dossier_records.h"

#include <gtest/gtest.h>

#include "weigh/exports/made_export.h"

namespace winnow::weigh {
namespace {

TEST(DossierRecords, reports_custody_checks_and_corrections_are_all_there) {
  MadeExport made;
  made.made.add(Correction{.target = "claim:" + made.claim.head.id,
                           .wrong = "the hour",
                           .old_text = "at noon",
                           .new_text = "at dawn",
                           .cause = "a slip",
                           .affected = {},
                           .is_public = true});
  made.made.add(Response{.target = "claim:" + made.claim.head.id,
                         .respondent = "a reader",
                         .kind = ResponseKind::query,
                         .text = "Who drove?"});
  HtmlPage html("t");
  const CaseToExport loaded = made.load();
  add_records(html, loaded, store::must(claim_page(made.made.view(), made.claim.head.id)));
  const std::string page = std::move(html).finish();
  const auto has = [&](const std::string& what) { return page.find(what) != std::string::npos; };
  EXPECT_TRUE(has("<td><bdi>D1</bdi></td><td>asserts</td><td>witnessed</td>"));
  EXPECT_TRUE(has("<bdi>The convoy left at dawn</bdi>"));
  EXPECT_TRUE(has("<bdi>not documented: Who drove?</bdi></td><td>not recorded: counts as all"));
  EXPECT_TRUE(has("<bdi>not applicable: no mail</bdi>"));
  EXPECT_TRUE(has("<td><bdi>at noon</bdi></td><td><bdi>at dawn</bdi></td>"));
  EXPECT_TRUE(has("<td><bdi>a reader</bdi></td><td>query</td>"));
  EXPECT_TRUE(has("<bdi>the note itself</bdi>"));
  EXPECT_TRUE(has("SHA-256 " + loaded.document(made.made.document())->sha256));
  EXPECT_TRUE(has("<bdi>sells files</bdi>"));
}

TEST(DossierRecords, what_was_not_checked_is_no_pass) {
  MadeExport made;
  const Claim bare = made.made.claim("Another matter.");
  HtmlPage html("t");
  add_records(html, made.load(), store::must(claim_page(made.made.view(), bare.head.id)));
  EXPECT_NE(std::move(html).finish().find("None was made. That is no pass."), std::string::npos);
}

TEST(DossierRecords, rivals_bear_a_number_only_while_it_stands) {
  MadeExport made;
  const Question question = made.ask();
  const auto printed = [&] {
    HtmlPage html("t");
    add_records(html, made.load(), store::must(claim_page(made.made.view(), made.claim.head.id)));
    return std::move(html).finish();
  };
  EXPECT_NE(printed().find("<bdi>=a genuine note</bdi></td><td>never weighed, or outdated</td>"),
            std::string::npos);
  const Assessment ranked =
      store::must(assess_question(made.made.made().open(), "u1", question.head.id, {}));
  EXPECT_NE(printed().find(ranked.inputs_hash), std::string::npos);
  EXPECT_NE(printed().find("<bdi>=a genuine note</bdi></td><td>" + ranked.word + ": 0."),
            std::string::npos);
  made.made.add(Hypothesis{.question = question.head.id, .text = "a copy"});
  EXPECT_EQ(printed().find(ranked.inputs_hash), std::string::npos);
}

}  // namespace
}  // namespace winnow::weigh
