// SPDX-License-Identifier: AGPL-3.0-or-later
#include <gtest/gtest.h>

#include "extract/mail/mail_text.h"

namespace winnow::extract {
namespace {

TEST(MailHtml, only_visible_text_is_left) {
  EXPECT_EQ(text_of_html("<style>p{}</style><p>a &amp; b</p><SCRIPT>x</SCRIPT><!-- c -->d&#233;"),
            "a & b\nd\xC3\xA9");
  EXPECT_EQ(text_of_html("1 < 2 & 3"), "1 < 2 & 3");
}

}  // namespace
}  // namespace winnow::extract
