// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/dictionary.h"

#include <algorithm>
#include <optional>

namespace winnow::search {
namespace {

void append_varint(std::string& out, std::uint32_t value) {
  while (value >= 0x80) {
    out += static_cast<char>((value & 0x7FU) | 0x80U);
    value >>= 7U;
  }
  out += static_cast<char>(value);
}

std::optional<std::uint32_t> take_varint(std::string_view& in) {
  std::uint32_t value = 0;
  for (unsigned shift = 0; shift < 32 && !in.empty(); shift += 7) {
    const auto byte = static_cast<unsigned char>(in.front());
    in.remove_prefix(1);
    value |= static_cast<std::uint32_t>(byte & 0x7FU) << shift;
    if (byte < 0x80) return value;
  }
  return std::nullopt;
}

std::uint32_t shared_prefix(std::string_view a, std::string_view b) {
  const auto ends = std::ranges::mismatch(a, b);
  return static_cast<std::uint32_t>(ends.in1 - a.begin());
}

}  // namespace

// Per term: bytes shared with the one before, bytes of the rest, the rest, its df; all varint.
std::string Dictionary::pack_views(const CountViews& counts) {
  std::string out;
  std::string_view before;
  for (const auto& [term, df] : counts) {
    const std::uint32_t shared = shared_prefix(before, term);
    append_varint(out, shared);
    append_varint(out, static_cast<std::uint32_t>(term.size()) - shared);
    out += term.substr(shared);
    append_varint(out, df);
    before = term;
  }
  return out;
}

std::string Dictionary::pack(const Counts& counts) {
  return pack_views(CountViews(counts.begin(), counts.end()));
}

void Dictionary::append(std::string_view term, std::uint32_t df) {
  entries_.push_back({text_.size(), static_cast<std::uint32_t>(term.size()), df});
  text_ += term;
}

Result<> Dictionary::add(std::string_view packed) {
  Dictionary merged;
  merged.text_.reserve(text_.size() + packed.size());
  merged.entries_.reserve(entries_.size());
  std::string word;
  std::size_t at = 0;
  while (!packed.empty()) {
    const auto shared = take_varint(packed);
    const auto rest = shared ? take_varint(packed) : std::nullopt;
    if (!rest || *shared > word.size() || *rest > packed.size()) {
      return fail({.fault = Fault::malformed,
                   .what = "dictionary",
                   .reason = "the dictionary of the index is damaged",
                   .hint = "rebuild the index"});
    }
    word.resize(*shared);
    word += packed.substr(0, *rest);
    packed.remove_prefix(*rest);
    std::uint32_t df = take_varint(packed).value_or(0);
    while (at < entries_.size() && term(at) < word) {
      merged.append(term(at), entries_[at].df);
      ++at;
    }
    if (at < entries_.size() && term(at) == word) df += entries_[at++].df;
    merged.append(word, df);
  }
  for (; at < entries_.size(); ++at) merged.append(term(at), entries_[at].df);
  *this = std::move(merged);
  return {};
}

std::string Dictionary::packed() const {
  CountViews counts;
  counts.reserve(size());
  for (std::size_t i = 0; i < size(); ++i) counts.emplace_back(term(i), df(i));
  return pack_views(counts);
}

std::pair<std::size_t, std::size_t> Dictionary::range(std::string_view prefix) const {
  const auto before = [this](const Entry& entry, std::string_view text) {
    return std::string_view(text_).substr(entry.at, entry.bytes) < text;
  };
  const auto first = std::lower_bound(entries_.begin(), entries_.end(), prefix, before);
  const auto begins = [&](const Entry& entry) {
    return std::string_view(text_).substr(entry.at, entry.bytes).starts_with(prefix);
  };
  const auto last = std::partition_point(first, entries_.end(), begins);
  return {static_cast<std::size_t>(first - entries_.begin()),
          static_cast<std::size_t>(last - entries_.begin())};
}

std::uint32_t Dictionary::df_of(std::string_view wanted) const {
  const auto [first, last] = range(wanted);
  return first < last && term(first) == wanted ? entries_[first].df : 0;
}

}  // namespace winnow::search
