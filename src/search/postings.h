// SPDX-License-Identifier: AGPL-3.0-or-later
// search/postings.h: where a term stands, and sets of matching records with their scores.
//
// Units:  a place is a column of the page in the upper bits and a position in the lower 26.
// Holds:  records and places of one record strictly rise.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"

namespace winnow::search {

constexpr int place_column_shift = 26;  // Pages are cut long before 67 million words.

struct Postings {
  std::vector<std::uint32_t> records{};
  std::vector<std::uint32_t> first{};  // Of record i its places are first[i] .. first[i + 1] - 1.
  std::vector<std::uint32_t> places{};

  std::size_t size() const { return records.size(); }
  std::uint32_t frequency(std::size_t i) const { return first[i + 1] - first[i]; }
  std::size_t bytes() const { return 4 * (records.size() + first.size() + places.size()); }
};
using PostingsPtr = std::shared_ptr<const Postings>;

// Places of several terms as one synonym.
Postings joined(const std::vector<PostingsPtr>& parts);

// Where the evaluation takes its postings from: an engine, or a test.
class TermSource {
 public:
  virtual ~TermSource() = default;
  // One term, or several in sequence. With `prefix` the last is the beginning of a term.
  virtual Result<PostingsPtr> find(const std::vector<std::string>& sequence, bool prefix) = 0;
};

struct Matches {
  std::vector<std::uint32_t> records{};
  std::vector<float> scores{};
  std::size_t size() const { return records.size(); }
  void add(std::uint32_t record, float score) {
    records.push_back(record);
    scores.push_back(score);
  }
};

Matches both(const Matches& a, const Matches& b);
Matches either(const Matches& a, const Matches& b);
Matches minus(const Matches& a, const Matches& b);
Matches kept(const Matches& a, const std::function<bool(std::uint32_t)>& keep);

// Pieces of a page, by place, both ends included.
struct Span {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  auto operator<=>(const Span&) const = default;
};
struct Spans {
  std::vector<std::uint32_t> records{};
  std::vector<std::vector<Span>> spans{};
};

// Spans of `a` and `b` that do not overlap and are at most `distance` apart, as the span of both.
std::vector<Span> near_spans(const std::vector<Span>& a, const std::vector<Span>& b,
                             std::uint32_t distance);

// Windows that hold every list's place at distinct positions with at most `among` others.
// `same` names equal words: list i repeats the word of list same[i].
std::vector<Span> windows(const std::vector<std::vector<std::uint32_t>>& lists,
                          const std::vector<std::size_t>& same, std::uint32_t among);

}  // namespace winnow::search
