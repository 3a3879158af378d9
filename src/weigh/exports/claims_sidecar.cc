// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/exports/claims_sidecar.h"

#include <algorithm>
#include <cmath>

#include "base/json.h"
#include "weigh/exports/custody_order.h"
#include "weigh/exports/ftm_entities.h"

namespace winnow::weigh {
namespace {

constexpr double millionths = 1e6;

std::int64_t permille(double p) { return std::lround(p * 1000); }

void mark(Fields& f, std::string kind) {
  std::string format(sidecar_format);
  f("format", format, "Which lines these are.");
  f("kind", kind, "grade, claim or report.");
}

SidecarBelief belief_of(const Assessment& standing) {
  SidecarBelief belief{.probability_permille = permille(standing.probability),
                       .low_permille = permille(standing.low),
                       .high_permille = permille(standing.high),
                       .prior_permille = permille(standing.policy.prior),
                       .coordination_permille = permille(standing.policy.coordination),
                       .word = standing.word,
                       .confidence = standing.confidence,
                       .digit = standing.digit,
                       .method = standing.method,
                       .inputs_hash = standing.inputs_hash,
                       .at = standing.head.recorded_at};
  const auto mode = std::ranges::find(standing.modes, "fabricate", &ModeResult::mode);
  if (mode != standing.modes.end()) {
    belief.independence_low = mode->independence_low;
    belief.independence_high = mode->independence_high;
  }
  return belief;
}

class Sidecar {
 public:
  explicit Sidecar(const CaseToExport& exported) : exported_(exported), ids_(exported) {}

  SidecarClaim line_of(const Claim& claim) const {
    SidecarClaim line{.entity = ids_.claim(claim.head.id),
                      .claim = claim.head.id,
                      .text = claim.text,
                      .claim_kind = claim.kind,
                      .state = "never weighed"};
    if (!claim.negation_of.empty()) line.negation_of = ids_.claim(claim.negation_of);
    if (!claim.refines.empty()) line.refines = ids_.claim(claim.refines);
    const std::string reference = "claim:" + claim.head.id;
    if (exported_.assessment_of(reference) != nullptr) line.state = "stale";
    if (const Assessment* standing = exported_.standing_assessment_of(reference)) {
      line.state = "weighed";
      line.belief = belief_of(*standing);
    }
    return line;
  }

  SidecarReport line_of(const Attribution& said) const {
    SidecarReport line{.claim = ids_.claim(said.claim),
                       .source = ids_.source(said.speaker),
                       .stance = said.stance,
                       .basis = said.basis,
                       .when = spoken(said.when)};
    for (const std::string& gate : said.reached_via) {
      line.reached_via.push_back(ids_.source(gate));
    }
    for (const std::string& each : said.upstream) {
      const auto report = id_if("attribution", each);
      line.upstream.push_back(report.empty() ? ids_.document(id_if("document", each))
                                             : ids_.attribution(report));
    }
    if (const Passage* passage = find(exported_.records.passages, said.passage)) {
      line.entity = ids_.attribution(said.head.id);
      line.span = pointer_to(*passage);
    }
    return line;
  }

  SidecarGrade line_of(const Source& source, const Grade& grade) const {
    return {.entity = ids_.source(source.head.id),
            .source = source.head.id,
            .letter = grade.letter,
            .wording = grade.wording,
            .at = grade.at};
  }

 private:
  PagePointer pointer_to(const Passage& passage) const {
    PagePointer pointer{.document = ids_.document(passage.document),
                        .page = passage.page,
                        .chars = {passage.from, passage.to},
                        .quote = passage.quote,
                        .before = passage.before,
                        .after = passage.after,
                        .language = passage.language};
    if (const auto* document = exported_.document(passage.document)) {
      pointer.sha256 = document->sha256;
    }
    if (const auto& box = passage.box) {
      pointer.boxes.push_back({std::lround(box->x * millionths), std::lround(box->y * millionths),
                               std::lround((box->x + box->width) * millionths),
                               std::lround((box->y + box->height) * millionths)});
    }
    return pointer;
  }

  const CaseToExport& exported_;
  FtmIds ids_;
};

}  // namespace

void describe(Fields& f, SidecarGrade& g) {
  mark(f, "grade");
  f("entity", g.entity, "Of the source.");
  f("source", g.source, "Its id in the case.");
  f("letter", g.letter, "A to F, or G.");
  f("wording", g.wording, "Which wording the letter has.");
  f("at", g.at, "When it was given.");
}

void describe(Fields& f, SidecarBelief& b) {
  f("probability_permille", b.probability_permille, "Belief under the policy.");
  f("low_permille", b.low_permille, "Lower end over unknown paths.");
  f("high_permille", b.high_permille, "Upper end over unknown paths.");
  f("prior_permille", b.prior_permille, "Policy: belief before any report.");
  f("coordination_permille", b.coordination_permille, "Policy: how often broken lines agree.");
  f("independence_low", b.independence_low, "Independent voices at least; -1: own observation.");
  f("independence_high", b.independence_high, "Independent voices at most; -1: own observation.");
  f("word", b.word, "Word of likelihood.");
  f("confidence", b.confidence, "Confidence: another scale.");
  f("digit", b.digit, "Credibility as a person judged it, or empty.");
  f("method", b.method, "Method and version.");
  f("inputs_hash", b.inputs_hash, "SHA-256 of everything it rests on.");
  f("at", b.at, "When it was weighed.");
}

void describe(Fields& f, SidecarClaim& c) {
  mark(f, "claim");
  f("entity", c.entity, "The Note.");
  f("claim", c.claim, "Its id in the case.");
  f("text", c.text, "As written.");
  f("claim_kind", c.claim_kind, "Kind.");
  f("negation_of", c.negation_of, "Entity, or empty.");
  f("refines", c.refines, "Entity, or empty.");
  f("state", c.state, "weighed, stale or never weighed.");
  f("belief", c.belief, "Only of what was weighed and is not stale.");
}

void describe(Fields& f, PagePointer& p) {
  f("document", p.document, "Entity.");
  f("sha256", p.sha256, "Of its bytes.");
  f("page", p.page, "From 1.");
  f("chars", p.chars, "Code points of the page's text, end excluded; both 0 for a box alone.");
  f("quote", p.quote, "The words.");
  f("before", p.before, "Up to 32 code points.");
  f("after", p.after, "Up to 32 code points.");
  f("language", p.language, "As recorded, or empty.");
  f("boxes", p.boxes, "x1 y1 x2 y2 in millionths of the page.");
}

void describe(Fields& f, SidecarReport& r) {
  mark(f, "report");
  f("entity", r.entity, "The Documentation, or empty for what was said orally.");
  f("claim", r.claim, "The Note.");
  f("source", r.source, "Who says it.");
  f("stance", r.stance, "Stance.");
  f("basis", r.basis, "Basis.");
  f("reached_via", r.reached_via, "Sources through whom the speaker was reached.");
  f("upstream", r.upstream, "What it repeats or rests on.");
  f("when", r.when, "As far as known, with where the date comes from.");
  f("span", r.span, "Where it stands.");
}

Result<> add_sidecar(const CaseToExport& exported, ExportFiles& files) {
  const Sidecar sidecar(exported);
  for (const Source& source : exported.records.sources) {
    for (const Grade& grade : source.grades) {
      TRY_VOID(files.add(to_json(sidecar.line_of(source, grade)) + "\n"));
    }
  }
  for (const Claim& claim : exported.records.claims) {
    TRY_VOID(files.add(to_json(sidecar.line_of(claim)) + "\n"));
  }
  for (const Attribution& said : exported.records.attributions) {
    TRY_VOID(files.add(to_json(sidecar.line_of(said)) + "\n"));
  }
  return {};
}

}  // namespace winnow::weigh
