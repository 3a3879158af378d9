// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/spans.h"

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

TEST(Spans, of_near_parts_reach_from_the_first_to_the_last) {
  FakeTerms terms({"a x b", "a x x x b", "b a"});
  const auto spans = spans_of(planned("a NEAR/2 b").root, terms);
  ASSERT_TRUE(spans);
  EXPECT_EQ(spans->records, (std::vector<std::uint32_t>{1, 3}));
  EXPECT_EQ(spans->spans[0].at(0), (Span{0, 2}));
}

TEST(Spans, of_alternatives_are_joined_and_windows_take_any_order) {
  FakeTerms terms({"a x b", "c b", "b x x x a"});
  const auto either = spans_of(planned("(a OR c) NEAR/2 b").root, terms);
  ASSERT_TRUE(either);
  EXPECT_EQ(either->records, (std::vector<std::uint32_t>{1, 2}));
  const auto window = spans_of(planned("\"a b\"~3").root, terms);
  ASSERT_TRUE(window);
  EXPECT_EQ(window->records, (std::vector<std::uint32_t>{1, 3}));
}

}  // namespace
}  // namespace winnow::search
