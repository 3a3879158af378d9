// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/answer.h"

#include <gtest/gtest.h>

#include "base/json.h"

namespace winnow::search {
namespace {

TEST(Answer, hits_and_readings_are_json_with_the_names_of_the_api) {
  Hit hit;
  hit.document = 7;
  hit.snippets = {{"text", {{"a ", false}, {"b", true}}}};
  const std::string json = to_json(hit);
  EXPECT_NE(json.find("\"document\":7"), std::string::npos);
  EXPECT_NE(json.find("{\"text\":\"b\",\"hit\":true}"), std::string::npos);
  EXPECT_NE(json.find("\"hits_in_document\":0"), std::string::npos);
  EXPECT_NE(to_json(Reading{"a", "word", 1, 2}).find("\"documents\":2"), std::string::npos);
}

}  // namespace
}  // namespace winnow::search
