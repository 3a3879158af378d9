// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/weigh_question.h"

#include <algorithm>
#include <functional>

#include "base/digest.h"
#include "weigh/rivals/leave_out.h"
#include "weigh/support/shared_hands.h"
#include "weigh/words/ranking_sentences.h"
#include "weigh/words/say.h"
#include "weigh/words/words.h"

namespace winnow::weigh {
namespace {

Scale scale_of(const WeighingPolicy& policy) {
  return find_scale(policy.scale).value_or(Scale::icd_203);
}

bool can_be_weighed(const Matrix& matrix) {
  const HypothesesPolicy steps;
  return check_matrix(matrix, steps) && unrated_items(matrix).size() < matrix.items.size();
}

std::vector<HypothesisResult> rows_of(const Matrix& matrix, const Posterior& posterior,
                                      const WeighingPolicy& policy) {
  std::vector<HypothesisResult> rows;
  for (std::size_t i = 0; i < matrix.rivals.size(); ++i) {
    const double p = posterior.p.at(i);
    const auto said = word(to_per_mille(p), scale_of(policy));
    rows.push_back({.hypothesis = matrix.rivals[i].id,
                    .probability = p,
                    .low = p,
                    .high = p,
                    .word = std::string(said.text)});
  }
  return rows;
}

// The same order for the same rater, another for the next: nobody always reads the same row first.
void shuffle_for(std::string_view rater, std::vector<Hypothesis>& rows) {
  std::ranges::sort(rows, std::less<>(), [&](const Hypothesis& row) {
    return sha256_hex(std::string(rater) + "\n" + row.question + "\n" + row.head.id);
  });
}

bool is_column_rated(const Records& records, const std::vector<const Hypothesis*>& rows,
                     std::string_view item, std::string_view rater) {
  return std::ranges::all_of(rows, [&](const Hypothesis* row) {
    return rating_of(records, row->head.id, item, rater) != nullptr;
  });
}

void add_columns(MatrixPage& page, const RecordIndex& index, const Matrix& matrix,
                 std::string_view rater, const WeighingPolicy& policy) {
  const Records& records = index.records();
  const auto rows = hypotheses_of(records, page.question.head.id);
  const auto links = items_of(records, page.question.head.id);
  const auto groups = origin_groups(matrix);
  const auto unexplained = unexplained_items(matrix, HypothesesPolicy{});
  for (std::size_t i = 0; i < links.size(); ++i) {
    MatrixItem column{.link = *links[i], .soundness = matrix.items[i].soundness};
    column.soundness_from = belief_in(index, *links[i], policy).from;
    column.is_rated = is_column_rated(records, rows, links[i]->head.id, rater);
    column.group = -1;
    for (std::size_t g = 0; g < groups.size(); ++g) {
      if (std::ranges::find(groups[g].items, i) != groups[g].items.end()) {
        column.group = static_cast<std::int64_t>(g);
      }
    }
    if (column.is_rated) {
      column.diagnosticity = diagnosticity(matrix.items[i], HypothesesPolicy{});
      column.is_unexplained = std::ranges::find(unexplained, i) != unexplained.end();
    }
    for (const Rating& rating : records.ratings) {
      if (rating.item != links[i]->head.id) continue;
      if (rating.rater == rater || column.is_rated) {
        page.ratings.push_back(rating);
      } else {
        column.colleagues_hidden = true;
      }
    }
    page.columns.push_back(std::move(column));
  }
}

// Sentences name what people know: the labels of items and the cover names of sources.
Matrix with_names(Matrix matrix, const RecordIndex& index, const std::vector<MatrixItem>& columns) {
  for (std::size_t i = 0; i < matrix.items.size(); ++i) {
    const std::string& label = columns.at(i).link.label;
    if (!label.empty()) matrix.items[i].id = label;
    for (std::string& actor : matrix.items[i].single_points) actor = index.name_of(actor);
  }
  for (ActorSound& actor : matrix.actors) actor.actor = index.name_of(actor.actor);
  return matrix;
}

// A column that is a comparison by hands that handled what is compared (I-9).
void add_shared_hands(MatrixPage& page, const RecordIndex& index) {
  std::vector<std::string> named;
  for (const MatrixItem& column : page.columns) {
    const Check* check = find(index.records().checks, id_if("check", column.link.from));
    if (check == nullptr) continue;
    for (const SharedHand& hand : shared_hands_of_check(index, *check)) {
      if (std::ranges::find(named, hand.source) != named.end()) continue;
      named.push_back(hand.source);
      page.sentences.push_back(say("not_independent_of_questioned", {index.name_of(hand.source)}));
    }
  }
}

void add_ranking(MatrixPage& page, const RecordIndex& index, const Matrix& matrix,
                 const WeighingPolicy& policy) {
  const HypothesesPolicy steps;
  page.result = ranking_of(matrix, policy);
  page.lead = lead_of(posterior(matrix, steps)).log10;
  for (const RankingWithout& without : leave_each_item_out(matrix, steps)) {
    page.without_item.push_back({without.what, rows_of(matrix, without.posterior, policy)});
  }
  for (const RankingWithout& without : leave_each_actor_out(matrix, steps)) {
    page.without_actor.push_back({without.what, rows_of(matrix, without.posterior, policy)});
  }
  for (const auto& set : linchpins(matrix, steps).top_lost) {
    Linchpin linchpin;
    for (const std::size_t item : set) linchpin.items.push_back(matrix.items.at(item).id);
    page.linchpins.push_back(std::move(linchpin));
  }
  const auto groups = origin_groups(matrix);
  for (const Tipping& tipping : tipping_points(matrix, steps)) {
    page.tipping.push_back({.group = static_cast<std::int64_t>(tipping.group),
                            .soundness = groups.at(tipping.group).soundness,
                            .tipping = tipping.below ? tipping.below : tipping.above});
  }
  page.sentences =
      ranking_sentences(with_names(matrix, index, page.columns), steps, scale_of(policy));
}

}  // namespace

std::vector<HypothesisResult> ranking_of(const Matrix& matrix, const WeighingPolicy& policy) {
  if (!can_be_weighed(matrix)) return {};
  const HypothesesPolicy steps;
  auto rows = rows_of(matrix, posterior(matrix, steps), policy);
  const auto ranges = posterior_ranges(matrix, steps);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    rows[i].low = ranges.at(i).lo;
    rows[i].high = ranges.at(i).hi;
  }
  return rows;
}

MatrixPage show_matrix(const RecordIndex& index, const Question& question, std::string_view rater,
                       const WeighingPolicy& policy) {
  MatrixPage page{.question = question, .rater = std::string(rater)};
  for (const Hypothesis* row : hypotheses_of(index.records(), question.head.id)) {
    page.rows.push_back(*row);
  }
  shuffle_for(rater, page.rows);
  const Matrix matrix = matrix_of(index, question, rater, policy);
  add_columns(page, index, matrix, rater, policy);
  page.is_complete = !page.columns.empty() &&
                     std::ranges::all_of(page.columns, [](const auto& c) { return c.is_rated; });
  if (can_be_weighed(matrix)) add_ranking(page, index, matrix, policy);
  add_shared_hands(page, index);
  return page;
}

std::optional<std::int64_t> strongest_rival(const RecordIndex& index, const Claim& claim,
                                            const WeighingPolicy& policy) {
  std::optional<std::int64_t> strongest;
  for (const Question& question : index.records().questions) {
    if (question.claim != claim.head.id) continue;
    for (const std::string& rater : raters_of(index.records(), question.head.id)) {
      auto rows = ranking_of(matrix_of(index, question, rater, policy), policy);
      if (rows.size() < 2) continue;
      std::ranges::sort(rows, std::greater<>(), &HypothesisResult::probability);
      strongest = std::max(strongest.value_or(0), to_per_mille(rows[1].probability));
      break;
    }
  }
  return strongest;
}

}  // namespace winnow::weigh
