// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/exports/ftm_entities.h"

#include <algorithm>

#include <fmt/core.h>

#include "weigh/exports/claim_reviews.h"
#include "weigh/exports/custody_order.h"
#include "weigh/exports/export_ids.h"

namespace winnow::weigh {
namespace {

constexpr std::int64_t name_max = 384;
constexpr std::int64_t string_max = 1024;
constexpr std::int64_t text_max = 65000;

std::string dataset_of(std::string_view source) {
  return source.empty() ? "winnow" : "winnow_" + std::string(source);
}

std::string_view schema_of(SourceKind kind) {
  switch (kind) {
    case SourceKind::person:
      return "Person";
    case SourceKind::organisation:
    case SourceKind::outlet:
      return "Organization";
    case SourceKind::unknown:
    case SourceKind::device:
      break;
  }
  return "LegalEntity";
}

std::string role_of(SourceTie tie) {
  std::string word(names_of(tie).at(static_cast<std::size_t>(tie)));
  std::ranges::replace(word, '_', ' ');
  return word;
}

// 10.5, 20: as few digits as say it.
std::string percent(double fraction) { return fmt::format("{:g}", fraction * 100); }

class FtmBuilder {
 public:
  explicit FtmBuilder(const CaseToExport& exported)
      : exported_(exported), records_(exported.records), ids_(exported) {}

  std::vector<FtmStatement> build() {
    for (const ExportedDocument& document : exported_.documents) add(document);
    for (const Source& source : records_.sources) add(source);
    for (const Claim& claim : records_.claims) add(claim);
    for (const Attribution& said : records_.attributions) add(said);
    for (const CustodyStep& step : records_.custody) add(step);
    for (const Source& source : records_.sources) add_ties(source);
    return std::move(statements_);
  }

 private:
  struct Entity {
    std::string id{};
    std::string_view schema{};
    std::string dataset{};
    std::string seen{};
  };
  void put(const Entity& entity, std::string_view property, std::string value,
           std::string language = "") {
    if (value.empty()) return;
    statements_.push_back({.entity = entity.id,
                           .schema = std::string(entity.schema),
                           .property = std::string(property),
                           .value = std::move(value),
                           .dataset = entity.dataset,
                           .language = std::move(language),
                           .seen = entity.seen});
  }

  bool is_entity(std::string_view source) const {
    const Source* found = find(records_.sources, source);
    return found != nullptr && found->kind != SourceKind::device;
  }

  // Of whoever brought it to us, else of whoever gave it last.
  void add(const ExportedDocument& document) {
    Entity entity{ids_.document(document.id), "Document", dataset_of(""), exported_.key};
    bool is_brought = false;
    for (const CustodyStep& step : records_.custody) {
      const auto passed = documents_of(records_, step.items);
      if (is_brought || std::ranges::find(passed, document.id) == passed.end()) continue;
      const Source* receiver = find(records_.sources, step.to);
      is_brought = receiver != nullptr && receiver->is_own;
      entity.dataset = dataset_of(step.from);
      entity.seen = step.head.recorded_at;
    }
    put(entity, "fileName", shortened(document.file, string_max));
    put(entity, "mimeType", document.mime.substr(0, document.mime.find(';')));
  }

  void add(const Source& source) {
    if (!is_entity(source.head.id)) return;
    const Entity entity{ids_.source(source.head.id), schema_of(source.kind),
                        dataset_of(source.head.id), source.head.recorded_at};
    put(entity, "name", shortened(source.cover_name, name_max));
  }

  // Once in the dataset of each source who asserts it; claims that nobody asserts are our own.
  void add(const Claim& claim) {
    std::vector<std::string> speakers;
    for (const Attribution& said : records_.attributions) {
      const bool asserts = said.claim == claim.head.id && said.stance == Stance::asserts;
      if (asserts && std::ranges::find(speakers, said.speaker) == speakers.end()) {
        speakers.push_back(said.speaker);
      }
    }
    if (speakers.empty()) speakers.emplace_back();
    for (const std::string& speaker : speakers) {
      const Entity entity{ids_.claim(claim.head.id), "Note", dataset_of(speaker),
                          claim.head.recorded_at};
      put(entity, "name", shortened(claim.text, name_max));
      put(entity, "description", shortened(claim.text, text_max));
      add_proofs(entity, claim, speaker);
    }
  }

  void add_proofs(const Entity& entity, const Claim& claim, std::string_view speaker) {
    std::vector<std::string> proofs;
    for (const Attribution& said : records_.attributions) {
      const Passage* passage = find(records_.passages, said.passage);
      const bool is_theirs = said.claim == claim.head.id && said.speaker == speaker;
      if (!is_theirs || passage == nullptr) continue;
      put(entity, "summary", shortened(passage->quote, text_max), passage->language);
      const std::string proof = ids_.document(passage->document);
      if (std::ranges::find(proofs, proof) == proofs.end()) proofs.push_back(proof);
    }
    for (const std::string& proof : proofs) put(entity, "proof", proof);
  }

  void add(const Attribution& said) {
    const Passage* passage = find(records_.passages, said.passage);
    if (passage == nullptr) return;
    const Entity entity{ids_.attribution(said.head.id), "Documentation", dataset_of(said.speaker),
                        said.head.recorded_at};
    put(entity, "document", ids_.document(passage->document));
    put(entity, "entity", ids_.claim(said.claim));
    put(entity, "role",
        std::string(names_of(said.stance).at(static_cast<std::size_t>(said.stance))));
    put(entity, "recordId", page_pointer(ids_, *passage));
    put(entity, "summary", shortened(passage->quote, text_max), passage->language);
    add_when(entity, said.when);
  }

  void add(const CustodyStep& step) {
    if (!is_entity(step.from) || !is_entity(step.to)) return;
    const Entity entity{ids_.step(step.head.id), "UnknownLink",
                        dataset_of(step.asserted_by.empty() ? step.from : step.asserted_by),
                        step.head.recorded_at};
    put(entity, "subject", ids_.source(step.from));
    put(entity, "object", ids_.source(step.to));
    put(entity, "role",
        step.is_gap ? "handed material over, not documented" : "handed material over");
    put(entity, "summary", shortened(step.is_gap ? step.gap_question : step.how, text_max));
    for (const std::string& document : documents_of(records_, step.items)) {
      put(entity, "recordId", ids_.document(document));
    }
    add_when(entity, step.when);
  }

  void add_ties(const Source& source) {
    for (std::size_t i = 0; i < source.relations.size(); ++i) {
      const SourceRelation& tie = source.relations[i];
      if (!is_entity(source.head.id) || !is_entity(tie.other)) continue;
      const Entity entity{ftm_id(exported_.key, "tie", source.head.id + "/" + std::to_string(i)),
                          "UnknownLink", dataset_of(source.head.id), source.head.recorded_at};
      put(entity, "subject", ids_.source(source.head.id));
      put(entity, "object", ids_.source(tie.other));
      put(entity, "role", role_of(tie.tie));
    }
  }

  // A date of the format has no range: both ends are told, as far as each is known.
  void add_when(const Entity& entity, const When& when) {
    if (when.earliest == when.latest) {
      put(entity, "date", when.earliest);
      return;
    }
    put(entity, "startDate", when.earliest);
    put(entity, "endDate", when.latest);
  }

  const CaseToExport& exported_;
  const Records& records_;
  FtmIds ids_;
  std::vector<FtmStatement> statements_{};
};

}  // namespace

std::string FtmIds::document(std::string_view id) const {
  return ftm_id(exported_.key, "document", id);
}
std::string FtmIds::source(std::string_view id) const {
  return ftm_id(exported_.key, "source", id);
}
std::string FtmIds::claim(std::string_view id) const { return ftm_id(exported_.key, "claim", id); }
std::string FtmIds::attribution(std::string_view id) const {
  return ftm_id(exported_.key, "attribution", id);
}
std::string FtmIds::step(std::string_view id) const {
  return ftm_id(exported_.key, "custody_step", id);
}

std::vector<FtmStatement> ftm_statements(const CaseToExport& exported) {
  return FtmBuilder(exported).build();
}

std::string page_pointer(const FtmIds& ids, const Passage& passage) {
  std::string pointer = ids.document(passage.document) + "#page=" + std::to_string(passage.page);
  if (!passage.box) return pointer;
  return pointer + "&xywh=percent:" + percent(passage.box->x) + "," + percent(passage.box->y) +
         "," + percent(passage.box->width) + "," + percent(passage.box->height);
}

}  // namespace winnow::weigh
