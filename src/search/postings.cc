// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/postings.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace winnow::search {

namespace {

void append_record(Postings& out, std::uint32_t record) {
  out.records.push_back(record);
  out.first.push_back(static_cast<std::uint32_t>(out.places.size()));
}

void append_places(Postings& out, const Postings& from, std::size_t i) {
  out.places.insert(out.places.end(), from.places.begin() + from.first[i],
                    from.places.begin() + from.first[i + 1]);
}

Postings merged(const Postings& a, const Postings& b) {
  Postings out;
  out.records.reserve(a.size() + b.size());
  out.places.reserve(a.places.size() + b.places.size());
  std::size_t i = 0;
  std::size_t k = 0;
  while (i < a.size() || k < b.size()) {
    const bool left = k == b.size() || (i < a.size() && a.records[i] <= b.records[k]);
    const bool right = i == a.size() || (k < b.size() && b.records[k] <= a.records[i]);
    append_record(out, left ? a.records[i] : b.records[k]);
    if (left && right) {
      std::set_union(a.places.begin() + a.first[i], a.places.begin() + a.first[i + 1],
                     b.places.begin() + b.first[k], b.places.begin() + b.first[k + 1],
                     std::back_inserter(out.places));
    } else if (left) {
      append_places(out, a, i);
    } else {
      append_places(out, b, k);
    }
    if (left) ++i;
    if (right) ++k;
  }
  out.first.push_back(static_cast<std::uint32_t>(out.places.size()));
  return out;
}

}  // namespace

// Pairs are merged, then pairs of those: every place is moved once per doubling.
Postings joined(const std::vector<PostingsPtr>& parts) {
  std::vector<Postings> level;
  for (std::size_t i = 0; i + 1 < parts.size(); i += 2) {
    level.push_back(merged(*parts[i], *parts[i + 1]));
  }
  if (parts.size() % 2 == 1) level.push_back(*parts.back());
  while (level.size() > 1) {
    std::vector<Postings> next;
    for (std::size_t i = 0; i + 1 < level.size(); i += 2) {
      next.push_back(merged(level[i], level[i + 1]));
    }
    if (level.size() % 2 == 1) next.push_back(std::move(level.back()));
    level = std::move(next);
  }
  if (!level.empty()) return std::move(level.front());
  Postings none;
  none.first.push_back(0);
  return none;
}

Matches both(const Matches& a, const Matches& b) {
  const Matches& small = a.size() <= b.size() ? a : b;
  const Matches& large = a.size() <= b.size() ? b : a;
  Matches out;
  auto at = large.records.begin();
  for (std::size_t i = 0; i < small.size(); ++i) {
    // Doubling steps: a rare word beside a frequent one must not read all of the frequent one.
    auto step = std::ptrdiff_t{1};
    auto low = at;
    while (large.records.end() - low > step && *(low + step) < small.records[i]) {
      low += step;
      step *= 2;
    }
    const auto high = large.records.end() - low > step ? low + step + 1 : large.records.end();
    at = std::lower_bound(low, high, small.records[i]);
    if (at == large.records.end()) break;
    if (*at != small.records[i]) continue;
    const auto other = static_cast<std::size_t>(at - large.records.begin());
    out.add(small.records[i], small.scores[i] + large.scores[other]);
  }
  return out;
}

Matches either(const Matches& a, const Matches& b) {
  Matches out;
  out.records.reserve(a.size() + b.size());
  out.scores.reserve(a.size() + b.size());
  std::size_t i = 0;
  std::size_t k = 0;
  while (i < a.size() || k < b.size()) {
    if (k == b.size() || (i < a.size() && a.records[i] < b.records[k])) {
      out.add(a.records[i], a.scores[i]);
      ++i;
    } else if (i == a.size() || b.records[k] < a.records[i]) {
      out.add(b.records[k], b.scores[k]);
      ++k;
    } else {
      out.add(a.records[i], a.scores[i] + b.scores[k]);
      ++i;
      ++k;
    }
  }
  return out;
}

Matches minus(const Matches& a, const Matches& b) {
  Matches out;
  std::size_t k = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    while (k < b.size() && b.records[k] < a.records[i]) ++k;
    if (k == b.size() || b.records[k] != a.records[i]) out.add(a.records[i], a.scores[i]);
  }
  return out;
}

Matches kept(const Matches& a, const std::function<bool(std::uint32_t)>& keep) {
  Matches out;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (keep(a.records[i])) out.add(a.records[i], a.scores[i]);
  }
  return out;
}

std::vector<Span> near_spans(const std::vector<Span>& a, const std::vector<Span>& b,
                             std::uint32_t distance) {
  std::vector<Span> out;
  std::size_t from = 0;
  std::uint32_t longest = 0;
  for (const Span& right : b) longest = std::max(longest, right.last - right.first);
  for (const Span& left : a) {
    while (from < b.size() && b[from].first + longest + distance < left.first) ++from;
    for (std::size_t k = from; k < b.size() && b[k].first <= left.last + distance; ++k) {
      const bool behind = b[k].first > left.last;
      const bool before = b[k].last < left.first && left.first - b[k].last <= distance;
      if (!behind && !before) continue;
      out.push_back({std::min(left.first, b[k].first), std::max(left.last, b[k].last)});
    }
  }
  std::ranges::sort(out);
  out.erase(std::ranges::unique(out).begin(), out.end());
  return out;
}

std::vector<Span> windows(const std::vector<std::vector<std::uint32_t>>& lists,
                          const std::vector<std::size_t>& same, std::uint32_t among) {
  std::vector<int> needed(lists.size(), 0);
  for (const std::size_t word : same) ++needed[word];
  std::vector<std::pair<std::uint32_t, std::size_t>> all;
  for (std::size_t i = 0; i < lists.size(); ++i) {
    if (same[i] != i) continue;
    for (const std::uint32_t place : lists[i]) all.emplace_back(place, i);
  }
  std::ranges::sort(all);
  const auto width = static_cast<std::uint32_t>(lists.size()) + among;
  std::vector<Span> out;
  std::vector<int> held(lists.size(), 0);
  std::size_t left = 0;
  const auto complete = [&] {
    for (std::size_t i = 0; i < held.size(); ++i) {
      if (held[i] < needed[i]) return false;
    }
    return true;
  };
  for (const auto& [place, word] : all) {
    ++held[word];
    while (place - all[left].first + 1 > width) --held[all[left++].second];
    if (!complete()) continue;
    // Shrink to the shortest window that ends here.
    std::size_t start = left;
    while (held[all[start].second] > needed[all[start].second]) --held[all[start++].second];
    left = start;
    // Alternatives stand at one position and count once.
    if (place - all[left].first + 1 >= lists.size()) out.push_back({all[left].first, place});
  }
  return out;
}

}  // namespace winnow::search
