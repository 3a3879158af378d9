// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/exports/dossier_names.h"

#include <gtest/gtest.h>

namespace winnow::weigh {
namespace {

TEST(DossierNames, a_source_is_called_by_its_cover_name_with_its_id) {
  ClaimPage page;
  page.actors = {{.source = "s3", .label = "M <\u202e>"}};
  page.custody.nodes = {{.source = "s4", .label = "B"}};
  const DossierNames names(page);
  EXPECT_EQ(names.of("s3"), "<bdi>M &lt;&gt;</bdi> (s3)");
  EXPECT_EQ(names.of(std::vector<std::string>{"s4", "s9", "unknown:c1"}),
            "<bdi>B</bdi> (s4), s9, an origin nobody named");
  EXPECT_EQ(decimal(0.65512), "0.655");
}

}  // namespace
}  // namespace winnow::weigh
