// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/exports/dossier.h"

#include <gtest/gtest.h>

#include "weigh/exports/made_export.h"

namespace winnow::weigh {
namespace {

bool has(const std::string& text, const std::string& what) {
  return text.find(what) != std::string::npos;
}

TEST(Dossier, a_claim_never_weighed_says_so_and_bears_no_number) {
  MadeExport made;
  FilesInMemory files;
  EXPECT_TRUE(store::must(export_dossier(made.load(), files)).empty());
  const std::string& html = files.files.at("claim-c1.html");
  EXPECT_TRUE(has(html, "never weighed"));
  EXPECT_FALSE(has(html, "<h2>Belief</h2>"));
  EXPECT_FALSE(has(html, "Probability"));
  EXPECT_TRUE(has(html, "The convoy left at dawn"));
}

TEST(Dossier, a_stale_claim_is_left_out_with_what_changed_and_the_others_are_written) {
  MadeExport made;
  made.assess();
  made.made.claim("Another matter.");
  made.d1.interests = "a pension";
  made.made.change(made.d1);
  FilesInMemory files;
  const auto left_out = store::must(export_dossier(made.load(), files));
  ASSERT_EQ(left_out.size(), 1U);
  EXPECT_EQ(left_out[0].what, "claim c1");
  EXPECT_EQ(left_out[0].reason,
            "its assessment is stale, since source:" + made.d1.head.id + " changed");
  ASSERT_EQ(files.files.size(), 1U);
  EXPECT_EQ(files.files.begin()->first, "claim-c2.html");
}

TEST(Dossier, nothing_in_it_runs_or_comes_from_elsewhere) {
  MadeExport made;
  made.made.add(Response{.target = "claim:" + made.claim.head.id,
                         .respondent = "<img src=x onerror=a()>",
                         .kind = ResponseKind::deny,
                         .text = "<script>a()</script> \u202egnorw",
                         .reply = "\"'>"});
  made.assess();
  FilesInMemory files;
  ASSERT_TRUE(export_dossier(made.load(), files));
  const std::string& html = files.files.at("claim-c1.html");
  EXPECT_TRUE(has(html, "<bdi>&lt;script&gt;a()&lt;/script&gt; gnorw</bdi>"));
  EXPECT_TRUE(has(html, "<bdi>The &lt;Daily&gt; &amp; &quot;K&quot;</bdi>"));
  for (const auto& bad : {"<script", "<img", "\u202e", "href=", "src=\"", "http://", "https://"}) {
    EXPECT_FALSE(has(html, bad)) << bad;
  }
}

}  // namespace
}  // namespace winnow::weigh
