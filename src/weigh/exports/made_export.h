// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/exports/made_export.h: a small case to export, and files kept in memory; for tests alone.
#pragma once

#include <map>
#include <string>

#include "store/made_records.h"
#include "weigh/exports/export_case.h"
#include "weigh/weighing.h"

namespace winnow::weigh {

class FilesInMemory : public ExportFiles {
 public:
  Result<> begin(const std::string& name) override {
    last_ = name;
    files[name] = "";
    return {};
  }
  Result<> add(std::string_view bytes) override {
    files.at(last_) += bytes;
    return {};
  }
  std::map<std::string, std::string> files{};

 private:
  std::string last_{};
};

// ORG's man D1 took a file, M brought it to us (B). A newspaper (K) says it left at dawn, D1 says
// so through M; somebody else denies it. A question with two rivals, one column rated.
class MadeExport {
 public:
  MadeExport() {
    own_ = own();
    org_ = made.add(Source{.kind = SourceKind::organisation, .cover_name = "ORG"});
    d1 = made.add(Source{.kind = SourceKind::person,
                         .cover_name = "D1",
                         .relations = {{SourceTie::paid_by, org_.head.id, "until 2014"}},
                         .grades = {{.letter = "C", .reason = "knows the office"}}});
    m = made.add(Source{.kind = SourceKind::person, .cover_name = "M", .interests = "sells files"});
    k = made.add(Source{.kind = SourceKind::outlet, .cover_name = "The <Daily> & \"K\""});
    const std::string paper = "document:" + made.document();
    made.add(CustodyStep{.items = {paper},
                         .from = org_.head.id,
                         .to = d1.head.id,
                         .is_from_author = true,
                         .when = {.earliest = "2014", .origin = DateOrigin::text}});
    step = made.add(CustodyStep{.items = {paper},
                                .from = d1.head.id,
                                .to = m.head.id,
                                .when = {.earliest = "2016-03-01",
                                         .latest = "2016-03-04",
                                         .text = "early March",
                                         .origin = DateOrigin::text},
                                .how = "by car",
                                .is_gap = true,
                                .gap_question = "Who drove?"});
    made.add(CustodyStep{.items = {paper}, .from = m.head.id, .to = own_.head.id});
    claim = made.claim("The convoy left at dawn, and the officers at the gate knew of it before.");
    passage = made.passage("The convoy left at dawn");
    made.add(Attribution{
        .claim = claim.head.id,
        .speaker = k.head.id,
        .passage = passage.head.id,
        .when = {.earliest = "2016-05-02", .latest = "2016-05-02", .origin = DateOrigin::text},
        .basis = Basis::document});
    made.add(Attribution{.claim = claim.head.id,
                         .speaker = d1.head.id,
                         .oral_reason = "by telephone",
                         .noted_by = "the desk",
                         .basis = Basis::witnessed,
                         .reached_via = {m.head.id}});
    made.add(Check{.document = made.document(),
                   .name = "signature",
                   .not_applicable_reason = "no mail",
                   .compared_with = {}});
    item = made.add(EvidenceLink{.from = paper,
                                 .to = "claim:" + claim.head.id,
                                 .note = "the note itself",
                                 .credibility = "H",
                                 .relevance = "L"});
  }
  // A question on the claim whose first column is rated.
  Question ask() {
    const Question question =
        made.add(Question{.text = "What is the note?", .claim = claim.head.id});
    const Hypothesis genuine =
        made.add(Hypothesis{.question = question.head.id, .text = "=a genuine note"});
    const EvidenceLink column = made.add(EvidenceLink{.from = "passage:" + passage.head.id,
                                                      .to = "question:" + question.head.id,
                                                      .label = "it names dawn",
                                                      .credibility = "H",
                                                      .relevance = "L"});
    const auto rivals = store::must(store::list_records<Hypothesis>(made.view()));
    for (const Hypothesis& rival : rivals) {
      made.add(Rating{.question = question.head.id,
                      .hypothesis = rival.head.id,
                      .item = column.head.id,
                      .rater = "u1",
                      .expectation = rival.head.id == genuine.head.id
                                         ? Expectation::very_likely
                                         : Expectation::very_unlikely});
    }
    return question;
  }
  Assessment assess() {
    return store::must(assess_claim(made.made().open(), "u1", claim.head.id, {}));
  }
  CaseToExport load() {
    const auto& open = made.made().open();
    return store::must(load_case_to_export(made.view(), open.name(), open.created()));
  }

  store::MadeRecords made{};
  Source d1{}, m{}, k{};
  CustodyStep step{};
  Claim claim{};
  Passage passage{};
  EvidenceLink item{};

 private:
  Source own() {
    for (const Source& each : store::must(store::list_records<Source>(made.view()))) {
      if (each.is_own) return each;
    }
    return made.add(Source{.cover_name = "B", .is_own = true});
  }
  Source own_{};
  Source org_{};
};

}  // namespace winnow::weigh
