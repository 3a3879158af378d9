// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/exports/dossier_numbers.h"

#include <gtest/gtest.h>

#include "weigh/exports/dossier_names.h"
#include "weigh/exports/html_text.h"
#include "weigh/exports/made_export.h"

namespace winnow::weigh {
namespace {

TEST(DossierNumbers, every_number_stands_with_what_it_was_made_from) {
  MadeExport made;
  const Assessment standing = made.assess();
  HtmlPage html("t");
  add_numbers(html, store::must(claim_page(made.made.view(), made.claim.head.id)));
  const std::string page = std::move(html).finish();
  const auto has = [&](const std::string& what) { return page.find(what) != std::string::npos; };
  EXPECT_TRUE(has(decimal(standing.probability) + ", between " + decimal(standing.low) + " and " +
                  decimal(standing.high)));
  EXPECT_TRUE(has(standing.inputs_hash));
  for (const UsedInput& input : standing.inputs) {
    EXPECT_TRUE(has("<td>" + input.reference + "</td><td>" + std::to_string(input.version)))
        << input.reference;
  }
  ASSERT_FALSE(standing.sentences.empty());
  for (const Sentence& sentence : standing.sentences) {
    EXPECT_TRUE(has("<li>" + html_text(sentence.text) + "</li>")) << sentence.text;
  }
  EXPECT_TRUE(has("<dt>Prior</dt><dd>0.500</dd>"));
  EXPECT_TRUE(has("<td>A</td><td>18</td><td>1</td>")) << "what each letter stands for";
  ASSERT_FALSE(standing.modes[0].cut_sets.empty());
  EXPECT_TRUE(has("Fear: fabricate. Independent voices: "));
  EXPECT_TRUE(has("<bdi>M</bdi> (" + made.m.head.id + ")"));
  EXPECT_TRUE(has("<h2>Lines</h2>"));
}

}  // namespace
}  // namespace winnow::weigh
