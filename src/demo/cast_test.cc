// SPDX-License-Identifier: AGPL-3.0-or-later
#include "demo/cast.h"

#include <set>

#include <gtest/gtest.h>

namespace winnow::demo {
namespace {

TEST(Cast, everybody_belongs_to_a_body_and_has_an_address_that_cannot_exist) {
  for (const Person& each : people()) {
    EXPECT_FALSE(body(each.body).arabic.empty()) << each.key;
    EXPECT_TRUE(each.mail.ends_with(".example")) << each.mail;
    EXPECT_GE(each.latin.size(), 2U) << each.key;
  }
}

TEST(Cast, no_spelling_belongs_to_two_people) {
  std::set<std::string> seen;
  for (const Person& each : people()) {
    EXPECT_TRUE(seen.insert(each.arabic).second) << each.arabic;
    for (const std::string& latin : each.latin) EXPECT_TRUE(seen.insert(latin).second) << latin;
  }
}

}  // namespace
}  // namespace winnow::demo
