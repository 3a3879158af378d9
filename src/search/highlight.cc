// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/highlight.h"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "base/text.h"
#include "search/bm25.h"
#include "search/letters.h"
#include "search/spans.h"
#include "search/stem.h"
#include "search/terms.h"
#include "search/tokens.h"

namespace winnow::search {

struct Marker::Place {
  std::size_t begin = 0;  // Bytes.
  std::size_t end = 0;
  std::string_view kind{};
  double weight = 0;
  const PlanNode* part = nullptr;
};

// The terms a plan asks for, and which of them a word of a text is: kept per word, because stems
// cost most of the time and words repeat.
class Marker::Wanted {
 public:
  explicit Wanted(const Plan& plan) { collect(plan.root); }

  // Names of postings (terms, prefixes with a star behind) that a folded word belongs to.
  const std::vector<std::string>& of_word(const std::string& word) {
    const auto known = words_.find(word);
    if (known != words_.end()) return known->second;
    std::vector<std::string>& out = words_[word];
    add(word_term(word), out);
    if (any_stem_) {
      const std::string stem = stemmer_.stem(word);
      if (stem != word) add(stem_term(stem), out);
    }
    return out;
  }
  std::vector<std::string> of_field(const FieldName& field, const std::string& word) const {
    std::vector<std::string> out;
    add(field_term(field, word), out);
    return out;
  }

 private:
  void collect(const PlanNode& node) {
    for (const PlanNode& child : node.children) collect(child);
    if (node.kind == PlanKind::prefix) {
      prefixes_.push_back(node.words.at(0));
    } else {
      terms_.insert(node.words.begin(), node.words.end());
    }
    terms_.insert(node.stems.begin(), node.stems.end());
    any_stem_ = any_stem_ || !node.stems.empty();
  }
  void add(const std::string& term, std::vector<std::string>& out) const {
    if (terms_.contains(term)) out.push_back(term);
    for (const std::string& prefix : prefixes_) {
      if (term.starts_with(prefix)) out.push_back(prefix + '*');
    }
  }

  std::unordered_set<std::string> terms_{};
  std::vector<std::string> prefixes_{};
  bool any_stem_ = false;
  Stemmer stemmer_{};
  std::unordered_map<std::string, std::vector<std::string>> words_{};
};

// One text as an index of one record, so that spans.h decides here as it does for all pages.
class Marker::TextTerms : public TermSource {
 public:
  TextTerms(const Markable& in, Wanted& wanted) : in_(in) {
    tokenise(in.text, Purpose::index, tokens_);
    const auto field = find_field(in.field);
    std::string word;
    for (std::size_t i = 0; i < tokens_.list.size(); ++i) {
      const Token& token = tokens_.list[i];
      if (!token.same_position) starts_.push_back(i);
      const auto position = static_cast<std::uint32_t>(starts_.size()) - 1;
      word = tokens_.term(token);
      for (const std::string& name : wanted.of_word(word)) add(name, position);
      if (!field || field->whole_value) continue;
      for (const std::string& name : wanted.of_field(*field, word)) add(name, position);
    }
    if (field && field->whole_value && !tokens_.list.empty()) {
      add(field_term(*field, lower_ascii(trim_ascii(in.text))), 0);
    }
  }

  Result<PostingsPtr> find(const std::vector<std::string>& sequence, bool prefix) override {
    std::vector<std::uint32_t> found;
    for (std::size_t w = 0; w < sequence.size(); ++w) {
      const bool open = prefix && w + 1 == sequence.size();
      const auto at = places_.find(open ? sequence[w] + '*' : sequence[w]);
      std::vector<std::uint32_t> kept;
      if (at != places_.end()) {
        for (const std::uint32_t place : at->second) {
          if (place < w) continue;
          const auto start = place - static_cast<std::uint32_t>(w);
          if (w == 0 || std::ranges::binary_search(found, start)) kept.push_back(start);
        }
      }
      found = std::move(kept);
    }
    auto out = std::make_shared<Postings>();
    if (!found.empty()) {
      out->records.push_back(1);
      out->first.push_back(0);
      out->places = std::move(found);
    }
    out->first.push_back(static_cast<std::uint32_t>(out->places.size()));
    return PostingsPtr(std::move(out));
  }

  std::size_t begin_of(std::uint32_t position) const { return token(position).begin; }
  std::size_t end_of(std::uint32_t position) const { return token(position).end; }
  bool reads(std::uint32_t position, const std::vector<std::string>& raw) const {
    return reads_as(in_.text, tokens_, starts_.at(position), raw);
  }
  std::string_view field() const { return in_.field; }

 private:
  const Token& token(std::uint32_t position) const { return tokens_.list[starts_.at(position)]; }
  void add(const std::string& name, std::uint32_t position) {
    std::vector<std::uint32_t>& places = places_[name];
    if (places.empty() || places.back() != position) places.push_back(position);
  }

  const Markable& in_;
  Tokens tokens_{};
  std::vector<std::size_t> starts_{};  // The token of every position.
  std::unordered_map<std::string, std::vector<std::uint32_t>> places_{};
};

Marker::Marker(const Plan& plan, const Columns* columns)
    : plan_(plan), columns_(columns), wanted_(std::make_unique<Wanted>(plan)) {}
Marker::~Marker() = default;

double Marker::weight_of(const PlanNode& node) const {
  if (columns_ == nullptr || node.words.empty()) return 1;
  if (node.kind == PlanKind::prefix || node.kind == PlanKind::synonym) return 2;
  double sum = 0;
  for (const std::string& word : node.words) {
    sum += idf(columns_->all_records(), columns_->dictionary.df_of(word));
  }
  return sum;
}

void Marker::add_leaf(const PlanNode& node, TextTerms& terms, std::vector<Place>& out) const {
  if (!node.field.empty() && node.field != terms.field()) return;
  const auto spans = spans_of(node, terms);
  if (!spans || spans->records.empty()) return;
  const double weight = weight_of(node);
  for (const Span& span : spans->spans.front()) {
    const bool compared =
        plan_.level == Level::letters && node.kind == PlanKind::sequence && node.field.empty();
    if (compared && !terms.reads(span.first, node.raw)) continue;
    out.push_back({terms.begin_of(span.first), terms.end_of(span.last), node.mark, weight, &node});
  }
}

void Marker::collect(const PlanNode& node, TextTerms& terms, std::vector<Place>& out) const {
  switch (node.kind) {
    case PlanKind::without:
    case PlanKind::column:
      return;
    case PlanKind::all:
    case PlanKind::any:
    case PlanKind::same_document:
      for (const PlanNode& child : node.children) collect(child, terms, out);
      return;
    case PlanKind::sequence:
    case PlanKind::prefix:
    case PlanKind::synonym:
      add_leaf(node, terms, out);
      return;
    case PlanKind::window:
    case PlanKind::near:
      break;
  }
  if (!node.field.empty() && node.field != terms.field()) return;
  const auto spans = spans_of(node, terms);
  if (!spans || spans->records.empty()) return;
  std::vector<Place> parts;
  for (const PlanNode& child : node.children) collect(child, terms, parts);
  for (const std::string& word : node.words) {
    PlanNode single;
    single.kind = PlanKind::sequence;
    single.words = {word};
    single.field = node.field;
    add_leaf(single, terms, parts);
  }
  // Only occurrences that take part in a window or a pair.
  for (Place& part : parts) {
    const bool takes_part = std::ranges::any_of(spans->spans.front(), [&](const Span& span) {
      return part.begin >= terms.begin_of(span.first) && part.end <= terms.end_of(span.last);
    });
    if (!takes_part) continue;
    part.kind = node.kind == PlanKind::near ? "near" : "phrase";
    if (node.kind == PlanKind::window) part.part = &node;
    out.push_back(part);
  }
}

std::vector<Marker::Place> Marker::places(const Markable& in) const {
  TextTerms terms(in, *wanted_);
  std::vector<Place> out;
  collect(plan_.root, terms, out);
  std::ranges::sort(out, [](const Place& a, const Place& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
  std::vector<Place> apart;
  for (const Place& place : out) {
    const bool inside = !apart.empty() && place.begin < apart.back().end;
    if (inside && place.end <= apart.back().end) continue;
    if (inside) {
      apart.back().end = place.end;
    } else {
      apart.push_back(place);
    }
  }
  return apart;
}

std::vector<Mark> Marker::marks(const Markable& in) const {
  std::vector<Mark> out;
  std::size_t at = 0;
  std::int64_t count = 0;
  const auto advance = [&](std::size_t to) {
    count += count_codepoints(in.text.substr(at, to - at));
    at = to;
    return count;
  };
  for (const Place& place : places(in)) {
    const std::int64_t from = advance(place.begin);
    out.push_back({from, advance(place.end), std::string(place.kind)});
  }
  return out;
}

namespace {

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// Back to the beginning of a word, at most 20 bytes beyond.
std::size_t word_border_before(std::string_view text, std::size_t at) {
  const std::size_t limit = at > 20 ? at - 20 : 0;
  for (std::size_t i = at; i > limit; --i) {
    if (text[i - 1] == ' ' || text[i - 1] == '\n') return i;
  }
  while (at > 0 && at < text.size() && is_continuation(text[at])) --at;
  return limit == 0 ? 0 : at;
}

std::size_t word_border_after(std::string_view text, std::size_t at) {
  if (at >= text.size()) return text.size();
  const std::size_t limit = std::min(text.size(), at + 20);
  for (std::size_t i = at; i < limit; ++i) {
    if (text[i] == ' ' || text[i] == '\n') return i;
  }
  while (at < text.size() && is_continuation(text[at])) ++at;
  return at;
}

}  // namespace

std::vector<Snippet> Marker::snippets(const Markable& in, std::int64_t count) const {
  struct Window {
    std::size_t first = 0;
    std::size_t last = 0;  // Of the places, inclusive.
    double score = 0;
  };
  const std::vector<Place> all = places(in);
  std::vector<Window> windows;
  for (std::size_t i = 0; i < all.size(); ++i) {
    Window window{i, i, 0};
    std::set<const PlanNode*> distinct;
    for (std::size_t k = i; k < all.size(); ++k) {
      if (k > i && all[k].end - all[i].begin > window_bytes_max) break;
      // Different words of the query first, then many marks.
      window.score += distinct.insert(all[k].part).second ? all[k].weight : 0.001;
      window.last = k;
    }
    windows.push_back(window);
  }
  std::ranges::stable_sort(windows, std::ranges::greater{}, &Window::score);
  std::vector<std::pair<std::size_t, std::size_t>> cuts;
  for (const Window& window : windows) {
    if (static_cast<std::int64_t>(cuts.size()) == count) break;
    const std::size_t begin = all[window.first].begin;
    const std::size_t lead = begin > lead_bytes ? begin - lead_bytes : 0;
    const std::size_t from = word_border_before(in.text, lead);
    const std::size_t to =
        std::max(word_border_after(in.text, from + snippet_bytes), all[window.last].end);
    const bool apart = std::ranges::all_of(
        cuts, [&](const auto& cut) { return to <= cut.first || from >= cut.second; });
    if (apart) cuts.emplace_back(from, std::min(to, in.text.size()));
  }
  std::ranges::sort(cuts);
  std::vector<Snippet> out;
  for (const auto& [from, to] : cuts) {
    Snippet& snippet = out.emplace_back();
    snippet.field = in.field.empty() ? "text" : std::string(in.field);
    std::size_t at = from;
    for (const Place& place : all) {
      if (place.end <= from || place.begin >= to || place.begin < at) continue;
      const std::size_t end = std::min(place.end, to);
      if (place.begin > at) {
        snippet.runs.push_back({std::string(in.text.substr(at, place.begin - at)), false});
      }
      snippet.runs.push_back({std::string(in.text.substr(place.begin, end - place.begin)), true});
      at = end;
    }
    if (at < to) snippet.runs.push_back({std::string(in.text.substr(at, to - at)), false});
  }
  return out;
}

Snippet beginning_of(std::string_view text, std::string field) {
  Snippet out;
  out.field = std::move(field);
  const std::size_t to = word_border_after(text, std::min(text.size(), snippet_bytes));
  if (!text.empty()) out.runs.push_back({std::string(text.substr(0, to)), false});
  return out;
}

}  // namespace winnow::search
