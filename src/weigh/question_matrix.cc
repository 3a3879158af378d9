// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/question_matrix.h"

#include <algorithm>
#include <map>

#include "weigh/lines/cut_sets.h"
#include "weigh/support/check_lines.h"
#include "weigh/support/report_lines.h"
#include "weigh/weigh_claim.h"

namespace winnow::weigh {
namespace {

ClassicalWeight weight_of(std::string_view letter) {
  if (letter == "L") return ClassicalWeight::low;
  return letter == "H" ? ClassicalWeight::high : ClassicalWeight::medium;
}

double soundness_of_actor(const RecordIndex& index, const std::string& actor,
                          const WeighingPolicy& policy) {
  const Source* source = index.source(actor);
  return source == nullptr ? unknown_soundness : soundness_under(policy, *source).p;
}

// The item alone: as a claim that nothing but this report or document supports.
ItemBelief belief_by_ways(const RecordIndex& index, const std::vector<ActorNames>& ways,
                          std::string from, const WeighingPolicy& policy) {
  std::map<std::string, int> places;
  std::vector<std::string> names;
  Graph graph;
  for (const ActorNames& way : ways) {
    Line line;
    for (const std::string& name : way) {
      const auto [place, is_new] = places.try_emplace(name, static_cast<int>(names.size()));
      if (is_new) {
        names.push_back(name);
        graph.soundness.push_back(soundness_of_actor(index, name, policy));
        if (name == index.own()) graph.own = place->second;
      }
      line.actors.push_back(place->second);
    }
    graph.lines.push_back(std::move(line));
  }
  ItemBelief belief{.p = probability(graph, premises_of(policy)).value_or(policy.prior),
                    .from = std::move(from)};
  for (const auto& set : cut_sets(graph, 1).sets) {
    belief.single_points.push_back(names.at(static_cast<std::size_t>(set.front())));
  }
  return belief;
}

ItemBelief belief_in_claim(const RecordIndex& index, const Claim& claim,
                           const WeighingPolicy& policy) {
  const WeighedClaim weighed = weigh_claim(index, claim, policy);
  ItemBelief belief{.p = weighed.probability, .from = "claim"};
  for (const int gate : weighed.fabricate.support.gates) {
    belief.single_points.push_back(
        weighed.fabricate.support.actors.at(static_cast<std::size_t>(gate)).source);
  }
  return belief;
}

ItemBelief computed_belief(const RecordIndex& index, const EvidenceLink& link,
                           const WeighingPolicy& policy) {
  const ReportLines lines(index, Mode::fabricate, {});
  if (const auto* said = index.attribution(id_if("attribution", link.from))) {
    return belief_by_ways(index, lines.of_attribution(*said), "report", policy);
  }
  if (const Claim* claim = find(index.records().claims, id_if("claim", link.from))) {
    return belief_in_claim(index, *claim, policy);
  }
  std::string document{id_if("document", link.from)};
  if (const Passage* passage = index.passage(id_if("passage", link.from))) {
    document = passage->document;
  }
  if (!document.empty()) {
    return belief_by_ways(index, lines.of_document(document), "document", policy);
  }
  const Check* check = find(index.records().checks, id_if("check", link.from));
  if (check != nullptr && !check->compared_with.empty()) {
    return belief_by_ways(index, lines_of_check(index, *check), "check", policy);
  }
  return {.p = policy.own, .from = "own"};
}

// Of an origin whose items are all typed, what was typed; else what the source counts for.
void add_actors(Matrix& matrix, const RecordIndex& index,
                const std::vector<const EvidenceLink*>& links, const WeighingPolicy& policy) {
  std::map<std::string, double> sound;
  std::map<std::string, bool> is_typed;
  for (std::size_t i = 0; i < links.size(); ++i) {
    for (const std::string& actor : matrix.items[i].single_points) {
      const bool typed = links[i]->soundness && links[i]->origin == actor;
      const auto [least, is_new] = sound.try_emplace(actor, matrix.items[i].soundness);
      if (!is_new) least->second = std::min(least->second, matrix.items[i].soundness);
      is_typed.try_emplace(actor, true).first->second &= typed;
    }
  }
  for (const auto& [actor, least] : sound) {
    matrix.actors.push_back(
        {.actor = actor,
         .soundness = is_typed[actor] ? least : soundness_of_actor(index, actor, policy)});
  }
}

}  // namespace

ItemBelief belief_in(const RecordIndex& index, const EvidenceLink& link,
                     const WeighingPolicy& policy) {
  ItemBelief belief = link.soundness ? ItemBelief{.p = *link.soundness, .from = "typed"}
                                     : computed_belief(index, link, policy);
  if (!link.origin.empty()) belief.single_points = {link.origin};
  return belief;
}

std::vector<const Hypothesis*> hypotheses_of(const Records& records, std::string_view question) {
  std::vector<const Hypothesis*> rows;
  for (const Hypothesis& hypothesis : records.hypotheses) {
    if (hypothesis.question == question) rows.push_back(&hypothesis);
  }
  return rows;
}

std::vector<const EvidenceLink*> items_of(const Records& records, std::string_view question) {
  const auto rows = hypotheses_of(records, question);
  std::vector<const EvidenceLink*> items;
  for (const EvidenceLink& link : records.evidence) {
    const auto hypothesis = id_if("hypothesis", link.to);
    const bool is_ours = id_if("question", link.to) == question ||
                         std::ranges::any_of(rows, [&](const Hypothesis* row) {
                           return row->head.id == hypothesis;
                         });
    if (is_ours) items.push_back(&link);
  }
  return items;
}

const Rating* rating_of(const Records& records, std::string_view hypothesis, std::string_view item,
                        std::string_view rater) {
  const Rating* newest = nullptr;
  for (const Rating& rating : records.ratings) {
    if (rating.hypothesis == hypothesis && rating.item == item && rating.rater == rater) {
      newest = &rating;
    }
  }
  return newest;
}

std::vector<std::string> raters_of(const Records& records, std::string_view question) {
  std::vector<std::string> raters;
  for (const Rating& rating : records.ratings) {
    if (rating.question != question) continue;
    if (std::ranges::find(raters, rating.rater) == raters.end()) raters.push_back(rating.rater);
  }
  return raters;
}

Matrix matrix_of(const RecordIndex& index, const Question& question, std::string_view rater,
                 const WeighingPolicy& policy) {
  const Records& records = index.records();
  Matrix matrix;
  const auto rows = hypotheses_of(records, question.head.id);
  for (const Hypothesis* row : rows) {
    matrix.rivals.push_back({.id = row->head.id,
                             .text = row->text,
                             .is_catch_all = row->is_catch_all,
                             .prior = row->prior.value_or(1.0 / static_cast<double>(rows.size()))});
  }
  const auto links = items_of(records, question.head.id);
  for (const EvidenceLink* link : links) {
    const ItemBelief belief = belief_in(index, *link, policy);
    EvidenceItem item{.id = link->head.id,
                      .soundness = belief.p,
                      .single_points = belief.single_points,
                      .credibility = weight_of(link->credibility),
                      .relevance = weight_of(link->relevance)};
    for (const Hypothesis* row : rows) {
      const Rating* rating = rating_of(records, row->head.id, link->head.id, rater);
      item.cells.push_back(rating == nullptr ? Cell{} : cell_of(rating->expectation));
    }
    matrix.items.push_back(std::move(item));
  }
  add_actors(matrix, index, links, policy);
  return matrix;
}

}  // namespace winnow::weigh
