// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/evaluate.h"

#include <map>

#include <gtest/gtest.h>

#include "base/text.h"
#include "search/terms.h"

namespace winnow::search {
namespace {

// One record per text, all terms at their positions.
class FakeTerms : public TermSource {
 public:
  explicit FakeTerms(const std::vector<std::string>& texts) {
    for (std::size_t r = 0; r < texts.size(); ++r) {
      std::uint32_t position = 0;
      for (const std::string& word : split(texts[r], ' ')) {
        places_[word_term(word)][static_cast<std::uint32_t>(r + 1)].push_back(position++);
      }
    }
  }
  Result<PostingsPtr> find(const std::vector<std::string>& sequence, bool) override {
    auto out = std::make_shared<Postings>();
    for (const auto& [record, places] : places_[sequence.at(0)]) {
      out->records.push_back(record);
      out->first.push_back(static_cast<std::uint32_t>(out->places.size()));
      out->places.insert(out->places.end(), places.begin(), places.end());
    }
    out->first.push_back(static_cast<std::uint32_t>(out->places.size()));
    return PostingsPtr(std::move(out));
  }

 private:
  std::map<std::string, std::map<std::uint32_t, std::vector<std::uint32_t>>> places_{};
};

Plan planned(std::string_view text) {
  const ParsedQuery parsed = parse_query(text, Level::words);
  EXPECT_TRUE(parsed.ok()) << text;
  auto plan = plan_query(parsed.query, Dictionary{}, {});
  EXPECT_TRUE(plan);
  return *plan;
}

Columns columns_of(std::size_t records) {
  Columns columns;
  for (std::uint32_t i = 0; i < records; ++i) {
    DocumentRow document;
    document.serial = i / 2 + 1;
    if (i % 2 == 0) {
      document.first_record = i + 1;
      document.records = 2;
      columns.add_document(document);
    }
    RecordRow row;
    row.document = i / 2;
    row.length = 5;
    columns.add_record(row);
  }
  return columns;
}

std::vector<std::uint32_t> matched(std::string_view text, FakeTerms& terms, Columns& columns) {
  Plan plan = planned(text);
  const EvaluateOptions options{.deadline =
                                    std::chrono::steady_clock::now() + std::chrono::seconds(5)};
  const auto found = evaluate(plan, columns, terms, options);
  EXPECT_TRUE(found);
  return found->matches.records;
}

TEST(Evaluate, obeys_operators_and_never_answers_removed_records) {
  FakeTerms terms({"a b", "a", "b c", "c"});
  Columns columns = columns_of(4);
  using Records = std::vector<std::uint32_t>;
  EXPECT_EQ(matched("a b", terms, columns), (Records{1}));
  EXPECT_EQ(matched("a OR c", terms, columns), (Records{1, 2, 3, 4}));
  EXPECT_EQ(matched("a -b", terms, columns), (Records{2}));
  EXPECT_EQ(matched("-a", terms, columns), (Records{3, 4}));
  EXPECT_EQ(matched("samedoc(b -a)", terms, columns), (Records{3}));
  EXPECT_EQ(matched("samedoc(a b)", terms, columns), (Records{1, 2}));
  columns.remove_document(2);
  EXPECT_EQ(matched("b OR c", terms, columns), (Records{1}));
}

TEST(Evaluate, past_the_deadline_says_that_it_is_partial) {
  FakeTerms terms({"a b"});
  const Columns columns = columns_of(2);
  Plan plan = planned("a b");
  const auto found = evaluate(plan, columns, terms, {});
  ASSERT_TRUE(found);
  EXPECT_TRUE(found->partial);
}

TEST(Evaluate, refuses_the_level_letters_without_texts) {
  FakeTerms terms({"a"});
  Plan plan = planned("a");
  plan.level = Level::letters;
  EXPECT_FALSE(evaluate(plan, columns_of(2), terms, {}));
}

}  // namespace
}  // namespace winnow::search
