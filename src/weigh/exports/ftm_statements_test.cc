// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/exports/ftm_statements.h"

#include <gtest/gtest.h>

namespace winnow::weigh {
namespace {

FtmStatement named(std::string value, std::string language = "") {
  return {.entity = "abc",
          .schema = "Person",
          .property = "name",
          .value = std::move(value),
          .dataset = "ds",
          .language = std::move(language),
          .seen = "2026-01-02T03:04:05Z"};
}

const std::string arabic = "\u0623\u062d\u0645\u062f \u062d\u0633\u0646";

FtmStatement born() {
  FtmStatement born = named("1961-04", "eng");
  born.property = "birthDate";
  return born;
}

TEST(FtmStatements, ids_are_those_that_the_format_gives) {
  EXPECT_EQ(statement_id(named("Ahmad Hassan")), "3288a0521ce8f6c31fc9b50e5d1cc4397070925d");
  EXPECT_EQ(statement_id(named(arabic, "ara")), "124ec2bf7288a93813dfc29db97f086533669b92");
  EXPECT_EQ(statement_id(named(arabic)), "94562638a220ac0326899da6e807c98001ef67bc");
  EXPECT_EQ(statement_id(named("Ahmad Hassan", "eng")), "cd3183168117b04ea256c1e2687a70e512f0a11c");
  FtmStatement external = named("Ahmad Hassan");
  external.is_external = true;
  EXPECT_EQ(statement_id(external), "c8886a9da6509653d5c3a6443b5bce015a542b53");
  EXPECT_EQ(statement_id(born()), "337040f4b3a73eb8212687bc7f58a63148477b31")
      << "a date has no language";
}

TEST(FtmStatements, an_entity_is_summed_up_by_its_statements) {
  const auto sum = checksum_statement({named("Ahmad Hassan"), named(arabic, "ara"), born()});
  EXPECT_EQ(sum.value, "fb7d11092c595caa9642c1d2ffd549d48939f24e");
  EXPECT_EQ(statement_id(sum), "7e0902a0209175461f5780e2fbe2f344eab553b0");
}

TEST(FtmStatements, a_line_quotes_every_field_that_is_there) {
  EXPECT_EQ(statement_line(named("A \"B\"\nC")),
            "\"abc\",\"abc\",\"name\",\"name\",\"Person\",\"A \"\"B\"\"\nC\",\"ds\",\"winnow\",,,"
            "\"f\",\"2026-01-02T03:04:05Z\",\"2026-01-02T03:04:05Z\",\"" +
                statement_id(named("A \"B\"\nC")) + "\"\n");
}

}  // namespace
}  // namespace winnow::weigh
