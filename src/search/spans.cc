// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/spans.h"

#include <algorithm>
#include <utility>

namespace winnow::search {
namespace {

Spans spans_from(const Postings& postings, std::uint32_t words) {
  Spans out;
  for (std::size_t i = 0; i < postings.size(); ++i) {
    out.records.push_back(postings.records[i]);
    std::vector<Span>& spans = out.spans.emplace_back();
    for (std::uint32_t p = postings.first[i]; p < postings.first[i + 1]; ++p) {
      spans.push_back({postings.places[p], postings.places[p] + words - 1});
    }
  }
  return out;
}

std::vector<std::uint32_t> places_at(const Postings& postings, std::size_t i) {
  return {postings.places.begin() + postings.first[i],
          postings.places.begin() + postings.first[i + 1]};
}

// Index of `record`, or the size.
std::size_t index_of(const std::vector<std::uint32_t>& records, std::uint32_t record) {
  const auto at = std::ranges::lower_bound(records, record);
  return at != records.end() && *at == record ? static_cast<std::size_t>(at - records.begin())
                                              : records.size();
}

Result<Spans> window_spans(const PlanNode& node, TermSource& source) {
  std::vector<PostingsPtr> parts;
  std::vector<std::size_t> same;
  for (std::size_t i = 0; i < node.words.size(); ++i) {
    TRY(PostingsPtr part, source.find({node.words[i]}, false));
    parts.push_back(std::move(part));
    const auto first = std::ranges::find(node.words, node.words[i]);
    same.push_back(static_cast<std::size_t>(first - node.words.begin()));
  }
  const auto rarest =
      std::ranges::min_element(parts, {}, [](const PostingsPtr& part) { return part->size(); });
  Spans out;
  for (const std::uint32_t record : (*rarest)->records) {
    std::vector<std::vector<std::uint32_t>> lists;
    for (const PostingsPtr& part : parts) {
      const std::size_t i = index_of(part->records, record);
      if (i == part->size()) break;
      lists.push_back(places_at(*part, i));
    }
    if (lists.size() != parts.size()) continue;
    std::vector<Span> found = windows(lists, same, static_cast<std::uint32_t>(node.distance));
    if (found.empty()) continue;
    out.records.push_back(record);
    out.spans.push_back(std::move(found));
  }
  return out;
}

Result<Spans> any_spans(const PlanNode& node, TermSource& source) {
  Spans out;
  for (const PlanNode& child : node.children) {
    TRY(const Spans part, spans_of(child, source));
    Spans merged;
    std::size_t i = 0;
    std::size_t k = 0;
    while (i < out.records.size() || k < part.records.size()) {
      const bool left =
          k == part.records.size() || (i < out.records.size() && out.records[i] <= part.records[k]);
      const bool right =
          i == out.records.size() || (k < part.records.size() && part.records[k] <= out.records[i]);
      merged.records.push_back(left ? out.records[i] : part.records[k]);
      std::vector<Span>& spans = merged.spans.emplace_back();
      if (left) spans = out.spans[i++];
      if (right) {
        spans.insert(spans.end(), part.spans[k].begin(), part.spans[k].end());
        ++k;
      }
      std::ranges::sort(spans);
      spans.erase(std::ranges::unique(spans).begin(), spans.end());
    }
    out = std::move(merged);
  }
  return out;
}

Result<Spans> pair_spans(const PlanNode& node, TermSource& source) {
  TRY(const Spans left, spans_of(node.children.at(0), source));
  TRY(const Spans right, spans_of(node.children.at(1), source));
  Spans out;
  for (std::size_t i = 0; i < left.records.size(); ++i) {
    const std::size_t k = index_of(right.records, left.records[i]);
    if (k == right.records.size()) continue;
    std::vector<Span> found =
        near_spans(left.spans[i], right.spans[k], static_cast<std::uint32_t>(node.distance));
    if (found.empty()) continue;
    out.records.push_back(left.records[i]);
    out.spans.push_back(std::move(found));
  }
  return out;
}

}  // namespace

Result<PostingsPtr> leaf_postings(const PlanNode& node, TermSource& source) {
  if (node.kind == PlanKind::prefix) return source.find(node.words, true);
  if (node.kind == PlanKind::sequence) {
    if (node.words.empty()) return std::make_shared<const Postings>(joined({}));
    if (node.stems.empty()) return source.find(node.words, false);
  }
  std::vector<PostingsPtr> parts;
  for (const std::string& term : node.stems.empty() ? node.words : node.stems) {
    TRY(PostingsPtr part, source.find({term}, false));
    if (part->size() > 0) parts.push_back(std::move(part));
  }
  if (parts.size() == 1) return parts.front();
  return std::make_shared<const Postings>(joined(parts));
}

Result<Spans> spans_of(const PlanNode& node, TermSource& source) {
  switch (node.kind) {
    case PlanKind::sequence:
    case PlanKind::prefix:
    case PlanKind::synonym: {
      TRY(const PostingsPtr postings, leaf_postings(node, source));
      const bool several = node.kind == PlanKind::sequence && node.stems.empty();
      return spans_from(*postings, several ? static_cast<std::uint32_t>(node.words.size()) : 1);
    }
    case PlanKind::window:
      return window_spans(node, source);
    case PlanKind::any:
      return any_spans(node, source);
    case PlanKind::near:
      return pair_spans(node, source);
    case PlanKind::all:
    case PlanKind::without:
    case PlanKind::same_document:
    case PlanKind::column:
      break;
  }
  return Spans{};
}

}  // namespace winnow::search
