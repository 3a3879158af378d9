// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/office/xml_entities.h"

#include <string>

#include <gtest/gtest.h>

namespace winnow::extract {
namespace {

TEST(XmlEntities, references_multiply_without_being_expanded) {
  std::string doctype = "<!DOCTYPE d [<!ENTITY a0 \"ha\">";
  for (int i = 1; i < 30; ++i) {
    const std::string inner = "&a" + std::to_string(i - 1) + ";";
    std::string value;
    for (int k = 0; k < 10; ++k) value += inner;
    doctype += "<!ENTITY a" + std::to_string(i) + " '" + value + "'>";
  }
  EXPECT_EQ(largest_expansion(doctype + "]>"), expansion_max);
}

TEST(XmlEntities, plain_ones_are_as_large_as_they_are) {
  EXPECT_EQ(largest_expansion("<!DOCTYPE html>"), 0);
  EXPECT_EQ(largest_expansion("<!DOCTYPE d [<!ENTITY a 'abc'><!ENTITY % b \"x\">]>"), 3);
  EXPECT_EQ(largest_expansion("<!DOCTYPE d [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>"), 0);
  EXPECT_EQ(largest_expansion("<!ENTITY"), 0);
}

TEST(XmlEntities, a_later_entity_is_found_and_a_ring_ends) {
  EXPECT_EQ(largest_expansion("<!ENTITY a '&b;&b;'><!ENTITY b 'abcd'>"), 6 + 8);
  EXPECT_GT(largest_expansion("<!ENTITY a '&b;'><!ENTITY b '&a;'>"), 0);
}

}  // namespace
}  // namespace winnow::extract
