// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/record_checks.h"

#include "store/made_records.h"

namespace winnow::store {
namespace {

template <class T>
std::string refused_field(MadeRecords& made, const T& record) {
  const auto added = made.try_add(record);
  return added ? "" : added.error().where;
}

TEST(RecordChecks, a_source_has_a_cover_name_of_its_own) {
  MadeRecords made;
  EXPECT_EQ(refused_field(made, Source{.cover_name = " "}), "cover_name");
  made.source("D1");
  const auto twice = made.try_add(Source{.cover_name = "D1"});
  ASSERT_FALSE(twice);
  EXPECT_EQ(twice.error().fault, Fault::refused);
  EXPECT_EQ(twice.error().where, "cover_name");
}

TEST(RecordChecks, a_grade_is_a_letter_with_its_grader) {
  MadeRecords made;
  for (const auto* letter : {"", "H", "a", "AB"}) {
    EXPECT_EQ(refused_field(made, Source{.cover_name = "D1", .grades = {{.letter = letter}}}),
              "grades")
        << letter;
  }
  EXPECT_EQ(refused_field(
                made, Source{.cover_name = "D1", .grades = {{.letter = "A", .wording = "ours"}}}),
            "grades");
  const auto graded = made.add(Source{.cover_name = "D1", .grades = {{.letter = "G"}}});
  EXPECT_EQ(graded.grades[0].by, "u1");
  EXPECT_EQ(graded.grades[0].wording, "stanag_2511");
}

TEST(RecordChecks, a_typed_number_is_neither_certain_nor_without_reason) {
  MadeRecords made;
  for (const double value : {0.0, 0.009, 0.991, 1.0, -1.0}) {
    EXPECT_EQ(refused_field(
                  made, Source{.cover_name = "D1", .soundness = value, .soundness_reason = "so"}),
              "soundness")
        << value;
  }
  EXPECT_EQ(refused_field(made, Source{.cover_name = "D1", .soundness = 0.5}), "soundness_reason");
  EXPECT_EQ(
      refused_field(made, Source{.cover_name = "D1", .soundness = 0.99, .soundness_reason = "so"}),
      "");
}

TEST(RecordChecks, a_date_says_where_it_stands) {
  EXPECT_TRUE(check_when("claim", {}));
  EXPECT_TRUE(check_when("claim", {.text = "07/?\?/97", .origin = DateOrigin::text}));
  EXPECT_TRUE(check_when(
      "claim", {.earliest = "1997-07", .latest = "1997-07-31", .origin = DateOrigin::text}));
  EXPECT_TRUE(check_when("claim", {.earliest = "2021-03-09",
                                   .latest = "2021-03-11",
                                   .text = "26 Rajab 1442",
                                   .calendar = Calendar::hijri,
                                   .origin = DateOrigin::recognised}))
      << "the text keeps its calendar, the bounds are days of ours";
  const When bad[] = {{.text = "1997"},
                      {.text = "1997", .origin = DateOrigin::asserted},
                      {.earliest = "1997-13", .origin = DateOrigin::text},
                      {.earliest = "1997-02-30", .origin = DateOrigin::text},
                      {.earliest = "07/97", .origin = DateOrigin::text},
                      {.earliest = "1997-1-01", .origin = DateOrigin::text},
                      {.earliest = "1998", .latest = "1997-12", .origin = DateOrigin::text}};
  for (const auto& when : bad) {
    const auto checked = check_when("claim", when);
    ASSERT_FALSE(checked) << to_json(when);
    EXPECT_EQ(checked.error().where, "when");
  }
}

TEST(RecordChecks, a_gap_leaves_a_question_and_capabilities_say_that_they_were_recorded) {
  MadeRecords made;
  const std::vector<std::string> items = {"document:" + made.document()};
  EXPECT_EQ(refused_field(made, CustodyStep{}), "items");
  EXPECT_EQ(refused_field(made, CustodyStep{.items = items, .is_gap = true}), "gap_question");
  EXPECT_EQ(refused_field(made, CustodyStep{.items = items, .capabilities = {Capability::alter}}),
            "is_capability_recorded");
  EXPECT_EQ(refused_field(made, CustodyStep{.items = items, .hash_before = "abc"}), "hash_before");
  EXPECT_EQ(refused_field(made, CustodyStep{.items = items,
                                            .is_capability_recorded = true,
                                            .capabilities = {Capability::alter},
                                            .is_gap = true,
                                            .gap_question = "who had it in May?"}),
            "");
}

TEST(RecordChecks, there_is_one_own_organisation) {
  MadeRecords made;
  Source own{.cover_name = "we", .is_own = true};
  const auto first = made.try_add(own);
  const auto owns = must(list_records<Source>(made.view()));
  std::int64_t count = 0;
  for (const auto& one : owns) count += one.is_own ? 1 : 0;
  EXPECT_EQ(count, 1);
  own.cover_name = "they";
  EXPECT_EQ(refused_field(made, own), "is_own");
}

}  // namespace
}  // namespace winnow::store
