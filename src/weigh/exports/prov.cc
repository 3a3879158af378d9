// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/exports/prov.h"

#include <algorithm>
#include <map>

#include <fmt/core.h>

#include "weigh/exports/custody_order.h"
#include "weigh/exports/linked_data.h"

namespace winnow::weigh {
namespace {

constexpr std::string_view instant = "xsd:dateTime";
constexpr std::string_view fraction = "xsd:decimal";

std::string kb(std::string_view noun, std::string_view id) {
  return "kb:" + std::string(noun) + "-" + std::string(id);
}

// "attribution:a1" -> "kb:attribution-a1"
std::string kb(std::string_view reference) {
  const auto colon = reference.find(':');
  if (colon == std::string_view::npos) return "kb:" + std::string(reference);
  return kb(reference.substr(0, colon), reference.substr(colon + 1));
}

std::vector<std::string> kb_of(std::string_view noun, const std::vector<std::string>& ids) {
  std::vector<std::string> out;
  for (const std::string& id : ids) out.push_back(kb(noun, id));
  return out;
}

std::vector<std::string> kb_of(const std::vector<std::string>& references) {
  std::vector<std::string> out;
  for (const std::string& reference : references) out.push_back(kb(reference));
  return out;
}

bool is_activity(std::string_view reference) {
  return reference.starts_with("custody_step:") || reference.starts_with("check:");
}

template <class E>
std::string_view word_of(E value) {
  return names_of(value).at(static_cast<std::size_t>(value));
}

std::string_view agent_type(SourceKind kind) {
  switch (kind) {
    case SourceKind::person:
      return "prov:Person";
    case SourceKind::organisation:
    case SourceKind::outlet:
      return "prov:Organization";
    case SourceKind::unknown:
    case SourceKind::device:
      break;
  }
  return "prov:Agent";
}

class ProvExport {
 public:
  ProvExport(const CaseToExport& exported, ExportFiles& files)
      : exported_(exported), records_(exported.records), graph_(files) {}

  Result<> write() {
    const auto context = context_of({{"prov", "http://www.w3.org/ns/prov#"},
                                     {"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
                                     {"xsd", "http://www.w3.org/2001/XMLSchema#"},
                                     {"winnow", "urn:winnow:terms#"}},
                                    exported_.key);
    TRY_VOID(graph_.begin("prov.jsonld", context));
    TRY_VOID(
        graph_.add(LinkedNode("prov:SoftwareAgent", "kb:winnow").text("rdfs:label", "winnow")));
    for (const Source& source : records_.sources) TRY_VOID(add(source));
    for (const ExportedDocument& document : exported_.documents) TRY_VOID(add(document));
    TRY_VOID(add_hand_overs());
    for (const CustodyStep& step : records_.custody) TRY_VOID(add(step));
    for (const Passage& passage : records_.passages) TRY_VOID(add(passage));
    for (const Claim& claim : records_.claims) TRY_VOID(add(claim));
    for (const Attribution& said : records_.attributions) TRY_VOID(add(said));
    for (const Check& check : records_.checks) TRY_VOID(add(check));
    for (const EvidenceLink& link : records_.evidence) TRY_VOID(add(link));
    TRY_VOID(add_questions());
    for (const auto& [target, stored] : exported_.assessments) TRY_VOID(add(stored));
    return graph_.end();
  }

 private:
  // The version before is an entity of its own, of which nothing but its number is told.
  Result<> add_versioned(LinkedNode node, std::string_view noun, const RecordHead& head) {
    if (head.version > 1) {
      const std::string before = kb(noun, head.id) + "-v" + std::to_string(head.version - 1);
      node.link("prov:wasRevisionOf", before);
      TRY_VOID(graph_.add(LinkedNode("prov:Entity", before)));
    }
    return graph_.add(node);
  }

  Result<> add(const Source& source) {
    LinkedNode node(agent_type(source.kind), kb("source", source.head.id));
    node.text("rdfs:label", source.cover_name).text("winnow:kind", word_of(source.kind));
    if (!source.grades.empty()) node.text("winnow:grade", source.grades.back().letter);
    std::vector<std::string> behind;
    for (const SourceRelation& tie : source.relations) {
      if (tie.tie == SourceTie::paid_by) behind.push_back(kb("source", tie.other));
    }
    for (const Source& other : records_.sources) {
      for (const SourceRelation& tie : other.relations) {
        const bool is_ours = tie.tie == SourceTie::controls && tie.other == source.head.id;
        if (is_ours) behind.push_back(kb("source", other.head.id));
      }
    }
    return graph_.add(node.links("prov:actedOnBehalfOf", behind));
  }

  Result<> add(const ExportedDocument& document) {
    LinkedNode node("prov:Entity", kb("document", document.id));
    node.text("rdfs:label", document.file).text("winnow:sha256", document.sha256);
    std::vector<std::string> authors;
    std::vector<std::string> steps;
    for (const CustodyStep& step : records_.custody) {
      const auto passed = documents_of(records_, step.items);
      if (std::ranges::find(passed, document.id) == passed.end()) continue;
      steps.push_back(kb("custody_step", step.head.id));
      if (step.is_from_author && !step.from.empty()) authors.push_back(kb("source", step.from));
    }
    node.links("prov:wasAttributedTo", authors).links("winnow:passedBy", steps);
    return graph_.add(node);
  }

  // Collections of what lies in them.
  Result<> add_hand_overs() {
    std::map<std::string, std::vector<std::string>> members;
    for (const DocumentOrigin& origin : records_.documents) {
      for (const std::string& each : origin.hand_overs) members[each].push_back(origin.document);
    }
    for (const auto& [id, documents] : members) {
      LinkedNode node("prov:Collection", kb("hand_over", id));
      node.text("rdfs:label", "hand-over").links("prov:hadMember", kb_of("document", documents));
      TRY_VOID(graph_.add(node));
    }
    return {};
  }

  Result<> add(const EvidenceLink& link) {
    LinkedNode node("prov:Entity", kb("evidence_link", link.head.id));
    node.text("rdfs:label", "evidence")
        .link("prov:wasDerivedFrom", kb(link.from))
        .link("winnow:for", kb(link.to))
        .text("winnow:bearing", word_of(link.bearing));
    return add_versioned(std::move(node), "evidence_link", link.head);
  }

  // Ratings are told of without their raters: they are users of the case.
  Result<> add_questions() {
    for (const Question& question : records_.questions) {
      LinkedNode node("prov:Entity", kb("question", question.head.id));
      node.text("rdfs:label", "question").text("prov:value", question.text);
      TRY_VOID(add_versioned(std::move(node), "question", question.head));
    }
    for (const Hypothesis& rival : records_.hypotheses) {
      LinkedNode node("prov:Entity", kb("hypothesis", rival.head.id));
      node.text("rdfs:label", "hypothesis")
          .text("prov:value", rival.text)
          .link("winnow:answers", kb("question", rival.question));
      TRY_VOID(add_versioned(std::move(node), "hypothesis", rival.head));
    }
    for (const Rating& rating : records_.ratings) {
      LinkedNode node("prov:Entity", kb("rating", rating.head.id));
      node.text("rdfs:label", "rating")
          .link("winnow:for", kb("hypothesis", rating.hypothesis))
          .link("winnow:of", kb("evidence_link", rating.item))
          .text("prov:value", word_of(rating.expectation));
      TRY_VOID(add_versioned(std::move(node), "rating", rating.head));
    }
    return {};
  }

  Result<> add(const CustodyStep& step) {
    LinkedNode node("prov:Activity", kb("custody_step", step.head.id));
    node.text("rdfs:label", step.is_gap ? "custody gap" : "custody step")
        .text("rdfs:comment", step.is_gap ? step.gap_question : step.how)
        .links("prov:used", kb_of("document", documents_of(records_, step.items)))
        .links("prov:wasInformedBy", kb_of("custody_step", steps_before(records_, step)))
        .typed("prov:startedAtTime", instant, start_of(step.when))
        .typed("prov:endedAtTime", instant, end_of(step.when))
        .text("winnow:when", spoken(step.when));
    std::vector<std::string> hands;
    for (const std::string& each : {step.from, step.to}) {
      if (!each.empty()) hands.push_back(kb("source", each));
    }
    node.links("prov:wasAssociatedWith", hands);
    if (!step.from.empty()) node.link("winnow:from", kb("source", step.from));
    if (!step.to.empty()) node.link("winnow:to", kb("source", step.to));
    if (!step.asserted_by.empty()) node.link("winnow:assertedBy", kb("source", step.asserted_by));
    std::vector<std::string> capabilities;
    for (const Capability each : step.capabilities) capabilities.emplace_back(word_of(each));
    if (!step.is_capability_recorded) capabilities = {"not recorded"};
    if (capabilities.empty()) capabilities = {"none"};
    return graph_.add(node.texts("winnow:capability", capabilities));
  }

  Result<> add(const Passage& passage) {
    LinkedNode node("prov:Entity", kb("passage", passage.head.id));
    node.text("rdfs:label", "passage")
        .text("prov:value", passage.quote)
        .link("prov:wasQuotedFrom", kb("document", passage.document))
        .typed("winnow:page", "xsd:integer", std::to_string(passage.page));
    return add_versioned(std::move(node), "passage", passage.head);
  }

  Result<> add(const Claim& claim) {
    LinkedNode node("prov:Entity", kb("claim", claim.head.id));
    node.text("rdfs:label", "claim").text("prov:value", claim.text);
    if (!claim.negation_of.empty()) node.link("winnow:negationOf", kb("claim", claim.negation_of));
    if (!claim.refines.empty()) node.link("winnow:refines", kb("claim", claim.refines));
    return add_versioned(std::move(node), "claim", claim.head);
  }

  Result<> add(const Attribution& said) {
    LinkedNode node("prov:Entity", kb("attribution", said.head.id));
    node.text("rdfs:label", "report")
        .link("winnow:claim", kb("claim", said.claim))
        .text("winnow:stance", word_of(said.stance))
        .text("winnow:basis", word_of(said.basis))
        .link("prov:wasAttributedTo", kb("source", said.speaker))
        .links("prov:hadPrimarySource", kb_of(said.upstream))
        .links("winnow:reachedVia", kb_of("source", said.reached_via))
        .text("winnow:when", spoken(said.when));
    if (!said.passage.empty()) node.link("prov:wasQuotedFrom", kb("passage", said.passage));
    return add_versioned(std::move(node), "attribution", said.head);
  }

  Result<> add(const Check& check) {
    LinkedNode node("prov:Activity", kb("check", check.head.id));
    std::vector<std::string> used = {kb("document", check.document)};
    for (const std::string& each : check.compared_with) used.push_back(kb(each));
    node.text("rdfs:label", check.name)
        .text("rdfs:comment", check.is_applicable
                                  ? check.observation
                                  : "not applicable: " + check.not_applicable_reason)
        .links("prov:used", used)
        .texts("winnow:innocentExplanation", check.innocent_explanations)
        .text("winnow:severity", check.is_applicable ? word_of(check.severity) : "");
    return graph_.add(node);
  }

  Result<> add(const StoredAssessment& stored) {
    const Assessment& assessment = *stored.assessment;
    const std::string id = kb("assessment", assessment.head.id);
    LinkedNode node("prov:Entity", id);
    node.text("rdfs:label", "assessment")
        .link("prov:wasGeneratedBy", id + "-computation")
        .link("winnow:of", kb(assessment.target))
        .text("winnow:inputsHash", assessment.inputs_hash);
    if (stored.is_stale) {
      node.text("winnow:stale", "an input has changed since");
    } else {
      add_result(node, assessment);
    }
    TRY_VOID(add_versioned(std::move(node), "assessment", assessment.head));
    std::vector<std::string> used;
    std::vector<std::string> informed_by;
    for (const UsedInput& input : assessment.inputs) {
      (is_activity(input.reference) ? informed_by : used).push_back(kb(input.reference));
    }
    LinkedNode computation("prov:Activity", id + "-computation");
    computation.text("rdfs:label", assessment.method)
        .links("prov:used", used)
        .links("prov:wasInformedBy", informed_by)
        .typed("prov:endedAtTime", instant, assessment.head.recorded_at)
        .link("prov:wasAssociatedWith", "kb:winnow");
    return graph_.add(computation);
  }

  // Never a number without its interval and what was chosen to reach it.
  static void add_result(LinkedNode& node, const Assessment& assessment) {
    node.text("prov:value", assessment.word).text("winnow:confidence", assessment.confidence);
    if (!assessment.target.starts_with("claim:")) return;
    node.typed("winnow:probability", fraction, fmt::format("{:.3f}", assessment.probability))
        .typed("winnow:low", fraction, fmt::format("{:.3f}", assessment.low))
        .typed("winnow:high", fraction, fmt::format("{:.3f}", assessment.high))
        .typed("winnow:prior", fraction, fmt::format("{:.3f}", assessment.policy.prior))
        .typed("winnow:coordination", fraction,
               fmt::format("{:.3f}", assessment.policy.coordination));
  }

  const CaseToExport& exported_;
  const Records& records_;
  LinkedGraph graph_;
};

}  // namespace

Result<> export_prov(const CaseToExport& exported, ExportFiles& files) {
  return ProvExport(exported, files).write();
}

}  // namespace winnow::weigh
