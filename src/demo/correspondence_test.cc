// SPDX-License-Identifier: AGPL-3.0-or-later
#include "demo/correspondence.h"

#include <gtest/gtest.h>

namespace winnow::demo {
namespace {

TEST(Correspondence, replies_and_forwards_name_the_message_they_follow) {
  Random random(5);
  const auto mails = mails_about(shipments(random)[0], random);
  ASSERT_EQ(mails.size(), 7U);
  EXPECT_EQ(mails[1].answers, mails[0].id);
  EXPECT_EQ(mails[4].answers, mails[3].id);
  EXPECT_EQ(mails[5].answers, mails[4].id);
  EXPECT_NE(text_of(mails[5].piece).find("> > The people of"), std::string::npos);
}

TEST(Correspondence, orders_to_drivers_fit_into_windows_1256) {
  Random random(5);
  const auto mails = mails_about(shipments(random)[0], random);
  EXPECT_EQ(to_windows1256(text_of(mails[2].piece)).find('?'), std::string::npos);
}

}  // namespace
}  // namespace winnow::demo
