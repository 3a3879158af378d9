// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/support/circular.h"

#include <gtest/gtest.h>

#include "weigh/support/worked_records.h"

namespace winnow::weigh {
namespace {

using namespace worked;

std::vector<Circle> found(const Records& records) {
  const RecordIndex index(records);
  return circles(index, index.attributions_of("c1"));
}

TEST(Circular, reports_that_cite_one_another_are_one_circle) {
  auto records = files_received();
  records.attributions = {repeated("a1", "s5", {"attribution:a2"}),
                          repeated("a2", "s6", {"attribution:a3"}),
                          repeated("a3", "s7", {"attribution:a1", "attribution:a4"}),
                          said("a4", "s2"), repeated("a5", "s5", {"attribution:a5"})};
  EXPECT_EQ(found(records), (std::vector<Circle>{{"a1", "a2", "a3"}, {"a5"}}));
}

TEST(Circular, a_common_origin_is_no_circle) {
  auto records = files_received();
  records.attributions = {repeated("a1", "s5", {"attribution:a3"}),
                          repeated("a2", "s6", {"attribution:a3", "attribution:a1"}),
                          said("a3", "s7")};
  EXPECT_TRUE(found(records).empty());
}

TEST(Circular, is_found_through_another_claim) {
  auto records = files_received();
  records.attributions = {repeated("a1", "s5", {"attribution:a2"}),
                          repeated("a2", "s6", {"attribution:a1"})};
  records.attributions[1].claim = "c2";
  EXPECT_EQ(found(records).size(), 1U);
}

TEST(Circular, a_chain_of_ten_thousand_is_followed) {
  auto records = files_received();
  constexpr int length = 10'000;
  for (int i = 0; i < length; ++i) {
    records.attributions.push_back(repeated("a" + std::to_string(i), "s5",
                                            {"attribution:a" + std::to_string((i + 1) % length)}));
  }
  ASSERT_EQ(found(records).size(), 1U);
  EXPECT_EQ(found(records).front().size(), std::size_t{length});
}

}  // namespace
}  // namespace winnow::weigh
