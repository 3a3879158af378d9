// SPDX-License-Identifier: AGPL-3.0-or-later
// store/page_rows.h: pages, facts, complaints and counts of one reading as rows, in and out.
// For the files of store/ alone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/extraction.h"
#include "store/case.h"
#include "store/words.h"

namespace winnow::store {

Result<> put_pages(Change& change, std::int64_t reading, const std::vector<Page>& pages);
Result<> put_facts(Change& change, std::int64_t reading, const std::vector<Fact>& facts);
Result<> put_complaints(Change& change, std::int64_t reading,
                        const std::vector<Complaint>& complaints);
Result<> put_counts(Change& change, std::int64_t reading, const std::vector<Count>& counts);
// Everything of an earlier reading that the later one does not have of its own.
Result<> copy_reading_rows(Change& change, std::int64_t from, std::int64_t to);

// `number` 0 = all. Words are not in rows: see store/words.h.
Result<std::vector<Page>> pages_of_reading(const View& view, std::int64_t reading,
                                           std::int64_t number);
Result<std::vector<Fact>> facts_of_reading(const View& view, std::int64_t reading);
Result<std::vector<Complaint>> complaints_of_reading(const View& view, std::int64_t reading);
// Where its word boxes lie.
Result<WordsBlock> words_block(const View& view, std::int64_t reading);

// One line an anchor: "begin end place"; line ends inside a place are escaped.
std::string anchors_to_text(const std::vector<Anchor>& anchors);
std::vector<Anchor> anchors_from_text(std::string_view text);

// The value of an enum by its word; the first value if it is none.
template <class E>
E enum_of(std::string_view word) {
  const auto& names = names_of(E{});
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == word) return static_cast<E>(i);
  }
  return E{};
}
template <class E>
std::string_view word_of(E value) {
  return names_of(value).at(static_cast<std::size_t>(value));
}

}  // namespace winnow::store
