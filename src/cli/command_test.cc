// SPDX-License-Identifier: AGPL-3.0-or-later
#include "cli/command.h"

#include <gtest/gtest.h>

namespace winnow::cli {
namespace {

const Command verb{.verb = "v", .with_value = {"--from"}, .flags = {"--quick"}, .things_max = 2};

TEST(Command, things_and_options_come_in_any_order) {
  const auto words = parse_words(verb, {"--from", "K", "case", "--quick", "path"});
  EXPECT_EQ(words.problem, "");
  EXPECT_EQ(words.things, (std::vector<std::string>{"case", "path"}));
  EXPECT_EQ(words.value("--from"), "K");
  EXPECT_TRUE(words.has("--quick"));
}

TEST(Command, what_makes_no_sense_is_named) {
  EXPECT_EQ(parse_words(verb, {"case", "--form", "K"}).problem, "does not know --form");
  EXPECT_EQ(parse_words(verb, {"case", "--from"}).problem, "--from wants a value");
  EXPECT_NE(parse_words(verb, {}).problem, "");
  EXPECT_NE(parse_words(verb, {"a", "b", "c"}).problem, "");
}

TEST(Command, a_case_that_is_not_there_and_one_in_use_have_their_status) {
  EXPECT_EQ(failed("open", {.fault = Fault::not_found}), status_no_case);
  EXPECT_EQ(failed("open", {.fault = Fault::locked}), status_in_use);
  EXPECT_EQ(failed("read", {.fault = Fault::not_found}), status_failed);
}

}  // namespace
}  // namespace winnow::cli
