// SPDX-License-Identifier: AGPL-3.0-or-later
#include "base/error.h"

#include <gtest/gtest.h>

#include "base/check.h"
#include "base/result.h"

namespace winnow {
namespace {

TEST(Error, a_sentence_names_thing_reason_and_way_out) {
  const Error error{.fault = Fault::locked,
                    .what = "a/b.pdf",
                    .where = "page 3",
                    .reason = "the file is encrypted",
                    .hint = "give --passwords"};
  EXPECT_EQ(sentence("read", error),
            "cannot read \"a/b.pdf\" at \"page 3\": the file is encrypted; give --passwords");
}

TEST(Error, every_fault_has_its_word) {
  EXPECT_EQ(to_text(Fault::not_found), "not_found");
  EXPECT_EQ(to_text(Fault::bug), "bug");
  EXPECT_EQ(names_of(Fault::bug).size(), 8U);
}

Result<int> halve(int n) {
  if (n % 2 != 0) return fail({.fault = Fault::malformed, .reason = "is odd"});
  return n / 2;
}

Result<int> quarter(int n) {
  TRY(const int half, halve(n));
  return halve(half);
}

TEST(Result, try_hands_the_first_error_on) {
  EXPECT_EQ(quarter(8).value(), 2);
  EXPECT_EQ(quarter(6).error().reason, "is odd");
}

TEST(Check, a_broken_promise_throws_and_names_itself) {
  EXPECT_THROW(CHECK(1 == 2), Bug);
  EXPECT_NO_THROW(CHECK(1 == 1));
}

}  // namespace
}  // namespace winnow
