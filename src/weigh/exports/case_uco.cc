// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/exports/case_uco.h"

#include <algorithm>
#include <cmath>

#include <fmt/core.h>

#include "weigh/exports/custody_order.h"
#include "weigh/exports/export_ids.h"
#include "weigh/exports/linked_data.h"

namespace winnow::weigh {
namespace {

constexpr std::string_view instant = "xsd:dateTime";

std::string_view identity_type(SourceKind kind) {
  switch (kind) {
    case SourceKind::person:
      return "uco-identity:Person";
    case SourceKind::organisation:
    case SourceKind::outlet:
      return "uco-identity:Organization";
    case SourceKind::device:
      return "uco-observable:Device";
    case SourceKind::unknown:
      break;
  }
  return "uco-identity:Identity";
}

const ModeResult* mode_of(const Assessment& assessment, std::string_view mode) {
  const auto found = std::ranges::find(assessment.modes, mode, &ModeResult::mode);
  return found == assessment.modes.end() ? nullptr : &*found;
}

class CaseUcoExport {
 public:
  CaseUcoExport(const CaseToExport& exported, ExportFiles& files)
      : exported_(exported), records_(exported.records), graph_(files) {}

  Result<> write() {
    const std::string uco = "https://ontology.unifiedcyberontology.org/uco/";
    const auto context =
        context_of({{"case-investigation", "https://ontology.caseontology.org/case/investigation/"},
                    {"uco-action", uco + "action/"},
                    {"uco-core", uco + "core/"},
                    {"uco-identity", uco + "identity/"},
                    {"uco-observable", uco + "observable/"},
                    {"uco-tool", uco + "tool/"},
                    {"uco-types", uco + "types/"},
                    {"xsd", "http://www.w3.org/2001/XMLSchema#"}},
                   exported_.key);
    TRY_VOID(graph_.begin("case-uco.jsonld", context));
    TRY_VOID(put(object("uco-tool:Tool", "tool", "winnow").text("uco-core:name", "winnow")));
    for (const Source& source : records_.sources) {
      LinkedNode identity = object(identity_type(source.kind), "source", source.head.id);
      TRY_VOID(put(identity.text("uco-core:name", source.cover_name)));
    }
    for (const ExportedDocument& document : exported_.documents) TRY_VOID(add(document));
    for (const CustodyStep& step : records_.custody) TRY_VOID(add(step));
    for (const Check& check : records_.checks) TRY_VOID(add(check));
    for (const Claim& claim : records_.claims) TRY_VOID(add(claim));
    LinkedNode investigation("case-investigation:Investigation", id_of("investigation", ""));
    investigation.text("uco-core:name", exported_.name).links("uco-core:object", objects_);
    TRY_VOID(graph_.add(investigation));
    return graph_.end();
  }

 private:
  std::string id_of(std::string_view kind, std::string_view id) const {
    return "kb:" + std::string(kind) + "-" + uuid_of(exported_.key, kind, id);
  }
  std::vector<std::string> ids_of(std::string_view kind,
                                  const std::vector<std::string>& ids) const {
    std::vector<std::string> out;
    for (const std::string& id : ids) out.push_back(id_of(kind, id));
    return out;
  }
  // Part of the investigation.
  LinkedNode object(std::string_view type, std::string_view kind, std::string_view id) {
    objects_.push_back(id_of(kind, id));
    return LinkedNode(type, objects_.back());
  }
  Result<> put(const LinkedNode& node) { return graph_.add(node); }

  Result<> add(const ExportedDocument& document) {
    LinkedNode file = object("uco-observable:File", "document", document.id);
    std::vector<LinkedNode> facets;
    LinkedNode& name =
        facets.emplace_back("uco-observable:FileFacet", id_of("file_facet", document.id));
    name.text("uco-observable:fileName", document.file);
    if (!document.sha256.empty()) {
      LinkedNode hash("uco-types:Hash", id_of("hash", document.id));
      hash.text("uco-types:hashMethod", "SHA256")
          .typed("uco-types:hashValue", "xsd:hexBinary", document.sha256);
      LinkedNode& content = facets.emplace_back("uco-observable:ContentDataFacet",
                                                id_of("content_facet", document.id));
      content.text("uco-observable:mimeType", document.mime)
          .typed("uco-observable:sizeInBytes", "xsd:integer", std::to_string(document.bytes))
          .node("uco-observable:hash", std::move(hash));
    }
    TRY_VOID(put(file.nodes("uco-core:hasFacet", std::move(facets))));
    LinkedNode record = object("case-investigation:ProvenanceRecord", "exhibit", document.id);
    record.text("case-investigation:exhibitNumber", "document " + document.id);
    const auto origin =
        std::ranges::find(records_.documents, document.id, &DocumentOrigin::document);
    if (origin != records_.documents.end() && !origin->hand_overs.empty()) {
      record.text("case-investigation:rootExhibitNumber",
                  "hand-over " + origin->hand_overs.front());
    }
    return put(record.link("uco-core:object", id_of("document", document.id)));
  }

  Result<> add(const CustodyStep& step) {
    LinkedNode action =
        object("case-investigation:InvestigativeAction", "custody_step", step.head.id);
    const std::string when = spoken(step.when);
    std::string said = step.is_gap ? "not documented: " + step.gap_question : step.how;
    if (!when.empty()) said += (said.empty() ? "" : "; ") + when;
    action.text("uco-core:name", step.is_gap ? "custody gap" : "custody step")
        .text("uco-core:description", said)
        .typed("uco-action:startTime", instant, start_of(step.when))
        .typed("uco-action:endTime", instant, end_of(step.when));
    if (!step.from.empty()) action.link("uco-action:performer", id_of("source", step.from));
    if (!step.to.empty()) action.links("uco-action:participant", {id_of("source", step.to)});
    const auto documents = documents_of(records_, step.items);
    std::vector<std::string> results = ids_of("exhibit", documents);
    action.links("uco-action:object", ids_of("document", documents))
        .links("uco-action:result", results)
        .links("case-investigation:wasInformedBy",
               ids_of("custody_step", steps_before(records_, step)));
    return put(action);
  }

  Result<> add(const Check& check) {
    LinkedNode action = object("case-investigation:InvestigativeAction", "check", check.head.id);
    std::vector<std::string> explained;
    for (const std::string& each : check.innocent_explanations) {
      explained.push_back("may also be: " + each);
    }
    std::vector<std::string> objects = {id_of("document", check.document)};
    for (const std::string& each : check.compared_with) {
      const auto document = id_if("document", each);
      if (!document.empty()) objects.push_back(id_of("document", document));
    }
    std::vector<std::string> descriptions = {
        check.is_applicable ? check.observation : "not applicable: " + check.not_applicable_reason};
    descriptions.insert(descriptions.end(), explained.begin(), explained.end());
    action.text("uco-core:name", "check: " + check.name)
        .texts("uco-core:description", std::move(descriptions))
        .link("uco-action:instrument", id_of("tool", "winnow"))
        .links("uco-action:object", objects);
    return put(action);
  }

  Result<> add(const Claim& claim) {
    LinkedNode assertion = object("uco-core:Assertion", "claim", claim.head.id);
    assertion.text("uco-core:statement", claim.text);
    const std::string reference = "claim:" + claim.head.id;
    const Assessment* standing = exported_.standing_assessment_of(reference);
    if (standing == nullptr) {
      const bool is_stale = exported_.assessment_of(reference) != nullptr;
      assertion.text("uco-core:description", is_stale ? "assessment outdated" : "never weighed");
      return put(assertion);
    }
    LinkedNode facet("uco-core:ConfidenceFacet", id_of("confidence", claim.head.id));
    facet.typed("uco-core:confidence", "xsd:nonNegativeInteger",
                std::to_string(std::lround(standing->probability * 100)));
    assertion.text("uco-core:description", described(*standing))
        .nodes("uco-core:hasFacet", {facet});
    TRY_VOID(put(assertion));
    LinkedNode action =
        object("case-investigation:InvestigativeAction", "assessment", standing->head.id);
    action.text("uco-core:name", "assessment")
        .text("uco-core:description", "inputs " + standing->inputs_hash)
        .typed("uco-action:endTime", instant, standing->head.recorded_at)
        .link("uco-action:instrument", id_of("tool", "winnow"))
        .links("uco-action:object", {id_of("claim", claim.head.id)});
    return put(action);
  }

  static std::string described(const Assessment& standing) {
    std::string said =
        fmt::format("{}; between {:.1f} and {:.1f} percent; prior {:.2f}, coordination {:.2f}",
                    standing.word, standing.low * 100, standing.high * 100, standing.policy.prior,
                    standing.policy.coordination);
    const ModeResult* mode = mode_of(standing, "fabricate");
    if (mode == nullptr) return said;
    if (mode->independence_low < 0) return said + "; rests on our own observation";
    return said + fmt::format("; independent voices {} to {}", mode->independence_low,
                              mode->independence_high);
  }

  const CaseToExport& exported_;
  const Records& records_;
  LinkedGraph graph_;
  std::vector<std::string> objects_{};
};

}  // namespace

Result<> export_case_uco(const CaseToExport& exported, ExportFiles& files) {
  return CaseUcoExport(exported, files).write();
}

}  // namespace winnow::weigh
