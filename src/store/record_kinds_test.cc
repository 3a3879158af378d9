// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/record_kinds.h"

#include <set>

#include <gtest/gtest.h>

namespace winnow::store {
namespace {

TEST(RecordKinds, have_a_letter_and_an_operation_each_of_its_own) {
  std::set<char> letters;
  std::set<OperationKind> operations;
  const auto count = names_of(RecordKind{}).size();
  for (std::size_t i = 0; i < count; ++i) {
    const auto kind = static_cast<RecordKind>(i);
    for_kind(kind, [&]<class T>() {
      EXPECT_EQ(RecordOf<T>::kind, kind);
      letters.insert(RecordOf<T>::letter);
      operations.insert(RecordOf<T>::adding);
    });
  }
  EXPECT_EQ(letters.size(), count);
  EXPECT_EQ(operations.size(), count);
}

TEST(RecordKinds, are_named_in_references_and_in_sentences) {
  EXPECT_EQ(reference_to(RecordKind::custody_step, "k1"), "custody_step:k1");
  EXPECT_EQ(spoken_noun_of(RecordKind::custody_step), "custody step");
  EXPECT_EQ(parts_of_reference("claim:c1").noun, "claim");
  EXPECT_EQ(parts_of_reference("claim:c1").id, "c1");
  for (const auto* text : {"", "claim", ":c1", "claim:"}) {
    EXPECT_EQ(parts_of_reference(text).noun, "") << text;
  }
}

}  // namespace
}  // namespace winnow::store
