// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/exports/classical.h"

#include <algorithm>

#include <fmt/core.h>

#include "base/json.h"
#include "weigh/question_matrix.h"
#include "weigh/rivals/classical_scores.h"

namespace winnow::weigh {
namespace {

struct ClassicalCell {
  static constexpr std::string_view type_name = "ClassicalCell";
  std::string item{};
  std::string consistency{};  // "" where nobody rated.
};
void describe(Fields& f, ClassicalCell& c) {
  f("item", c.item, "Id of the evidence.");
  f("consistency", c.consistency, "II, I, N, C, CC or empty.");
}

struct ClassicalRow {
  static constexpr std::string_view type_name = "ClassicalRow";
  std::string hypothesis{};
  std::string text{};
  double inconsistency = 0;
  double weighted = 0;
  std::vector<ClassicalCell> cells{};
};
void describe(Fields& f, ClassicalRow& r) {
  f("hypothesis", r.hypothesis, "Id.");
  f("text", r.text, "As written.");
  f("inconsistency", r.inconsistency, "Sum, 0 or below.");
  f("weighted", r.weighted, "Sum with the weights of PARC.");
  f("cells", r.cells, "By item.");
}

struct ClassicalItem {
  static constexpr std::string_view type_name = "ClassicalItem";
  std::string item{};
  std::string label{};
  std::string credibility{};
  std::string relevance{};
  bool counts = true;
};
void describe(Fields& f, ClassicalItem& i) {
  f("item", i.item, "Id of the evidence.");
  f("label", i.label, "As written.");
  f("credibility", i.credibility, "low, medium or high.");
  f("relevance", i.relevance, "low, medium or high.");
  f("counts", i.counts, "Whether every hypothesis was rated.");
}

struct ClassicalMatrix {
  static constexpr std::string_view type_name = "ClassicalMatrix";
  std::string label{classical_label};
  std::string question{};
  std::string text{};
  std::string rater{};
  std::vector<ClassicalItem> items{};
  std::vector<ClassicalRow> rows{};
};
void describe(Fields& f, ClassicalMatrix& m) {
  f("label", m.label, "classical: no assessment.");
  f("question", m.question, "Id.");
  f("text", m.text, "As written.");
  f("rater", m.rater, "rater 1, rater 2, ...");
  f("items", m.items, "Columns.");
  f("rows", m.rows, "Hypotheses.");
}

std::string word_of(ClassicalWeight weight) {
  switch (weight) {
    case ClassicalWeight::low:
      return "low";
    case ClassicalWeight::medium:
      return "medium";
    case ClassicalWeight::high:
      break;
  }
  return "high";
}

ClassicalMatrix classical_of(const RecordIndex& index, const Question& question,
                             const std::string& rater, const std::string& called) {
  const HypothesesPolicy policy;
  const Matrix matrix = matrix_of(index, question, rater, default_policy());
  const ClassicalScores scores = classical_scores(matrix, policy);
  const auto unrated = unrated_items(matrix);
  ClassicalMatrix out{.question = question.head.id, .text = question.text, .rater = called};
  for (std::size_t i = 0; i < matrix.items.size(); ++i) {
    const EvidenceItem& item = matrix.items[i];
    const EvidenceLink* link = find(index.records().evidence, item.id);
    out.items.push_back({.item = item.id,
                         .label = link == nullptr ? "" : link->label,
                         .credibility = word_of(item.credibility),
                         .relevance = word_of(item.relevance),
                         .counts = std::ranges::find(unrated, i) == unrated.end()});
  }
  for (std::size_t h = 0; h < matrix.rivals.size(); ++h) {
    ClassicalRow row{.hypothesis = matrix.rivals[h].id,
                     .text = matrix.rivals[h].text,
                     .inconsistency = scores.inconsistency[h],
                     .weighted = scores.weighted[h]};
    for (const EvidenceItem& item : matrix.items) {
      const Cell& cell = item.cells.at(h);
      row.cells.push_back(
          {item.id, cell ? std::string(to_text(consistency_of(policy.steps.at(*cell)))) : ""});
    }
    out.rows.push_back(std::move(row));
  }
  return out;
}

std::vector<ClassicalMatrix> classical_matrices(const CaseToExport& exported) {
  const RecordIndex index(exported.records);
  // One numbering for the whole case, so that a rater can be followed from question to question.
  std::vector<std::string> known;
  std::vector<ClassicalMatrix> all;
  for (const Question& question : exported.records.questions) {
    for (const std::string& rater : raters_of(exported.records, question.head.id)) {
      auto place = std::ranges::find(known, rater);
      if (place == known.end()) place = known.insert(known.end(), rater);
      const auto number = std::to_string(place - known.begin() + 1);
      all.push_back(classical_of(index, question, rater, "rater " + number));
    }
  }
  return all;
}

// Ids, codes, numbers and words of ours alone: no cell can be read as a formula or need quotes.
Result<> add_line(ExportFiles& files, const std::vector<std::string>& cells) {
  std::string line;
  for (const std::string& cell : cells) line += (line.empty() ? "" : ",") + cell;
  return files.add(line + "\r\n");
}

std::string number(double value) { return fmt::format("{:.4f}", value); }

Result<> add_cells(ExportFiles& files, const ClassicalMatrix& matrix) {
  for (const ClassicalRow& row : matrix.rows) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const ClassicalItem& item = matrix.items[i];
      TRY_VOID(add_line(files, {matrix.label, matrix.question, matrix.rater, row.hypothesis,
                                item.item, row.cells[i].consistency, item.credibility,
                                item.relevance, item.counts ? "counts" : "left out"}));
    }
  }
  return {};
}

Result<> add_scores(ExportFiles& files, const ClassicalMatrix& matrix) {
  for (const ClassicalRow& row : matrix.rows) {
    TRY_VOID(add_line(files, {matrix.label, matrix.question, matrix.rater, row.hypothesis,
                              number(row.inconsistency), number(row.weighted)}));
  }
  return {};
}

}  // namespace

Result<> export_classical(const CaseToExport& exported, ExportFiles& files) {
  const auto matrices = classical_matrices(exported);
  TRY_VOID(files.begin("classical-matrix.csv"));
  TRY_VOID(add_line(files, {"label", "question", "rater", "hypothesis", "item", "consistency",
                            "credibility", "relevance", "in the scores"}));
  for (const ClassicalMatrix& matrix : matrices) TRY_VOID(add_cells(files, matrix));
  TRY_VOID(files.begin("classical-scores.csv"));
  TRY_VOID(add_line(
      files, {"label", "question", "rater", "hypothesis", "inconsistency", "weighted by PARC"}));
  for (const ClassicalMatrix& matrix : matrices) TRY_VOID(add_scores(files, matrix));
  TRY_VOID(files.begin("classical.json"));
  TRY_VOID(files.add("["));
  for (std::size_t i = 0; i < matrices.size(); ++i) {
    TRY_VOID(files.add((i == 0 ? "\n" : ",\n") + to_json(matrices[i])));
  }
  return files.add("\n]\n");
}

}  // namespace winnow::weigh
