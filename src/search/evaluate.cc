// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/evaluate.h"

#include <algorithm>
#include <array>
#include <set>

#include "search/bm25.h"
#include "search/letters.h"
#include "search/spans.h"
#include "search/terms.h"

namespace winnow::search {
namespace {

class Evaluator {
 public:
  Evaluator(Plan& plan, const Columns& columns, TermSource& source, const EvaluateOptions& options)
      : plan_(plan), columns_(columns), source_(source), options_(options) {
    const double mean = columns.mean_length();
    for (std::size_t q = 0; q < norms_.size(); ++q) {
      norms_[q] = static_cast<float>(length_norm(length_of(static_cast<std::uint8_t>(q)), mean));
    }
  }

  Result<Evaluation> run() {
    if (plan_.level == Level::letters && !options_.texts) {
      return fail({.fault = Fault::unavailable,
                   .what = "letters",
                   .reason = "the stored text is not at hand, so letters cannot be compared",
                   .hint = "search at the level words"});
    }
    Evaluation out;
    TRY(out.matches, matches(plan_.root));
    out.partial = partial_;
    return out;
  }

 private:
  Result<Matches> matches(const PlanNode& node) {
    TRY(Matches found, unverified(node));
    if (plan_.level == Level::letters) found = verified(node, std::move(found));
    note(node, found);
    return found;
  }

  Result<Matches> unverified(const PlanNode& node) {
    if (late()) return Matches{};
    switch (node.kind) {
      case PlanKind::all:
        return all(node);
      case PlanKind::any:
        return any(node);
      case PlanKind::without:
        return without(node);
      case PlanKind::near:
        return near(node);
      case PlanKind::same_document:
        return same_document(node.children.at(0));
      case PlanKind::sequence:
      case PlanKind::prefix:
      case PlanKind::synonym:
        return leaf(node);
      case PlanKind::window:
        return window(node);
      case PlanKind::column:
        return column(node);
    }
    return Matches{};
  }

  bool late() {
    if (std::chrono::steady_clock::now() > options_.deadline) partial_ = true;
    return partial_;
  }
  void note(const PlanNode& node, const Matches& found) {
    if (node.reading < 0) return;
    Reading& reading = plan_.readings[static_cast<std::size_t>(node.reading)];
    reading.documents = static_cast<std::int64_t>(found.size());
  }

  Result<Matches> all(const PlanNode& node);
  Result<Matches> any(const PlanNode& node);
  Result<Matches> without(const PlanNode& node);
  Result<Matches> near(const PlanNode& node);
  Result<Matches> leaf(const PlanNode& node);
  Result<Matches> window(const PlanNode& node);
  Result<Matches> column(const PlanNode& node);
  Result<Matches> same_document(const PlanNode& node);
  Result<std::set<std::uint32_t>> documents(const PlanNode& node, Matches& parts);
  Result<PostingsPtr> postings(const PlanNode& node);
  Result<Spans> spans(const PlanNode& node);
  Matches verified(const PlanNode& node, Matches found);
  Matches scored(const Postings& postings, double weight, bool has_length) const;
  double weight_of(const PlanNode& node, const Postings& postings) const;

  Plan& plan_;
  const Columns& columns_;
  TermSource& source_;
  const EvaluateOptions& options_;
  std::array<float, 256> norms_{};
  bool partial_ = false;
};

Matches Evaluator::scored(const Postings& postings, double weight, bool has_length) const {
  Matches out;
  out.records.reserve(postings.size());
  out.scores.reserve(postings.size());
  const auto w = static_cast<float>(weight);
  for (std::size_t i = 0; i < postings.size(); ++i) {
    const std::uint32_t record = postings.records[i];
    if (record >= columns_.records.size() || columns_.records[record].removed) continue;
    const auto f = static_cast<float>(postings.frequency(i));
    const float k =
        has_length ? norms_[columns_.records[record].length] : static_cast<float>(bm25_k1);
    out.add(record, w * f / (f + k));
  }
  return out;
}

// A part whose engine call was stopped by the deadline counts as not found, and the answer as
// partial; every other error ends the search.
Result<PostingsPtr> Evaluator::postings(const PlanNode& node) {
  auto found = leaf_postings(node, source_);
  if (!found && found.error().fault == Fault::over_limit) {
    partial_ = true;
    return std::make_shared<const Postings>(joined({}));
  }
  return found;
}

Result<Spans> Evaluator::spans(const PlanNode& node) {
  auto found = spans_of(node, source_);
  if (!found && found.error().fault == Fault::over_limit) {
    partial_ = true;
    return Spans{};
  }
  return found;
}

double Evaluator::weight_of(const PlanNode& node, const Postings& postings) const {
  const std::int64_t all = columns_.all_records();
  if (node.kind == PlanKind::sequence && node.stems.empty()) {
    double sum = 0;
    for (const std::string& word : node.words) sum += idf(all, columns_.dictionary.df_of(word));
    return sum;
  }
  return idf(all, static_cast<std::int64_t>(postings.size()));
}

Result<Matches> Evaluator::leaf(const PlanNode& node) {
  TRY(const PostingsPtr found, postings(node));
  const bool has_length = node.field.empty();
  Matches out = scored(*found, weight_of(node, *found), has_length);
  if (node.stems.empty() || node.kind != PlanKind::sequence) return out;
  PlanNode exact = node;
  exact.stems.clear();
  TRY(const PostingsPtr words, postings(exact));
  return either(out, scored(*words, exact_weight * weight_of(exact, *words), has_length));
}

Result<Matches> Evaluator::window(const PlanNode& node) {
  TRY(const Spans spans, this->spans(node));
  double weight = 0;
  for (const std::string& word : node.words) {
    weight += idf(columns_.all_records(), columns_.dictionary.df_of(word));
  }
  Postings found;
  for (std::size_t i = 0; i < spans.records.size(); ++i) {
    found.records.push_back(spans.records[i]);
    found.first.push_back(static_cast<std::uint32_t>(found.places.size()));
    for (const Span& span : spans.spans[i]) found.places.push_back(span.first);
  }
  found.first.push_back(static_cast<std::uint32_t>(found.places.size()));
  return scored(found, weight, node.field.empty());
}

Result<Matches> Evaluator::near(const PlanNode& node) {
  TRY(const Spans spans, this->spans(node));
  Matches out;
  for (const std::uint32_t record : spans.records) out.add(record, 0);
  for (const PlanNode& child : node.children) {
    TRY(const Matches scores, matches(child));
    out = both(out, scores);
  }
  return out;
}

Result<Matches> Evaluator::column(const PlanNode& node) {
  TRY(const KeepRecord keep, column_test(columns_, node.field, node.text));
  return kept(columns_.all_live(), keep);
}

Result<Matches> Evaluator::without(const PlanNode& node) {
  TRY(const Matches child, matches(node.children.at(0)));
  return minus(columns_.all_live(), child);
}

Result<Matches> Evaluator::all(const PlanNode& node) {
  std::vector<const PlanNode*> positive;
  std::vector<Matches> found;
  for (const PlanNode& child : node.children) {
    if (child.kind == PlanKind::without) continue;
    // Letters are compared once the other words have left few pages.
    TRY(Matches part, unverified(child));
    note(child, part);
    positive.push_back(&child);
    found.push_back(std::move(part));
  }
  Matches out;
  if (found.empty()) {
    out = columns_.all_live();
  } else {
    std::ranges::sort(found, {}, [](const Matches& m) { return m.size(); });
    out = std::move(found.front());
    for (std::size_t i = 1; i < found.size(); ++i) out = both(out, found[i]);
  }
  for (const PlanNode* child : positive) {
    if (plan_.level == Level::letters) out = verified(*child, std::move(out));
  }
  for (const PlanNode& child : node.children) {
    if (child.kind != PlanKind::without) continue;
    TRY(const Matches part, matches(child.children.at(0)));
    out = minus(out, part);
  }
  return out;
}

Result<Matches> Evaluator::any(const PlanNode& node) {
  Matches out;
  for (const PlanNode& child : node.children) {
    TRY(const Matches part, matches(child));
    out = out.size() == 0 ? part : either(out, part);
  }
  return out;
}

Matches Evaluator::verified(const PlanNode& node, Matches found) {
  const bool checked = node.kind == PlanKind::sequence || node.kind == PlanKind::window;
  if (!checked || !node.field.empty()) return found;
  return kept(found, [&](std::uint32_t record) {
    if (late()) return false;
    const std::vector<std::string> texts = options_.texts(record);
    return std::ranges::any_of(texts, [&](const std::string& text) {
      return holds_letters(text, node.raw, node.kind == PlanKind::window);
    });
  });
}

// The documents that a part matches as wholes; `parts` collects the records that made it so.
Result<std::set<std::uint32_t>> Evaluator::documents(const PlanNode& node, Matches& parts) {
  std::set<std::uint32_t> out;
  if (node.kind == PlanKind::all || node.kind == PlanKind::any) {
    bool first = true;
    for (const PlanNode& child : node.children) {
      TRY(const auto part, documents(child, parts));
      if (node.kind == PlanKind::any || first) {
        out.insert(part.begin(), part.end());
      } else {
        std::erase_if(out, [&](std::uint32_t document) { return !part.contains(document); });
      }
      first = false;
    }
    return out;
  }
  if (node.kind == PlanKind::without) {
    Matches ignored;
    TRY(const auto part, documents(node.children.at(0), ignored));
    for (const auto& [serial, number] : columns_.document_of) {
      if (!part.contains(number)) out.insert(number);
    }
    return out;
  }
  TRY(const Matches found, matches(node));
  for (const std::uint32_t record : found.records) out.insert(columns_.records[record].document);
  parts = either(parts, found);
  return out;
}

Result<Matches> Evaluator::same_document(const PlanNode& node) {
  Matches parts;
  TRY(const auto wanted, documents(node, parts));
  Matches out = kept(parts, [&](std::uint32_t record) {
    return wanted.contains(columns_.records[record].document);
  });
  // A document that matches only by what it lacks is shown by its first record.
  std::set<std::uint32_t> shown;
  for (const std::uint32_t record : out.records) shown.insert(columns_.records[record].document);
  Matches firsts;
  for (const std::uint32_t document : wanted) {
    if (!shown.contains(document)) firsts.add(columns_.documents[document].first_record, 0);
  }
  return either(out, firsts);
}

}  // namespace

Result<Evaluation> evaluate(Plan& plan, const Columns& columns, TermSource& source,
                            const EvaluateOptions& options) {
  return Evaluator(plan, columns, source, options).run();
}

}  // namespace winnow::search
