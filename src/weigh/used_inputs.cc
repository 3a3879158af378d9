// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/used_inputs.h"

#include <map>

#include "base/digest.h"
#include "base/json.h"
#include "weigh/question_matrix.h"

namespace winnow::weigh {
namespace {

// What is hashed, in this order.
struct HashedInputs {
  static constexpr std::string_view type_name = "HashedInputs";
  std::string method{};
  std::vector<UsedInput> inputs{};
  WeighingPolicy policy{};
};
void describe(Fields& f, HashedInputs& h) {
  f("method", h.method, "");
  f("inputs", h.inputs, "");
  f("policy", h.policy, "");
}

// Follows records to all they rest on; each is visited once, so that circles end.
class Collecting {
 public:
  explicit Collecting(const RecordIndex& index) : index_(index) {}

  void add_claim(const Claim& claim) {
    if (!add("claim", claim.head)) return;
    for (const auto* said : index_.attributions_of(claim.head.id)) add_attribution(*said);
    for (const auto* link : index_.evidence_for("claim:" + claim.head.id)) add_link(*link);
  }

  void add_question(const Question& question, std::string_view rater) {
    add("question", question.head);
    const Records& records = index_.records();
    const auto items = items_of(records, question.head.id);
    for (const Hypothesis* row : hypotheses_of(records, question.head.id)) {
      add("hypothesis", row->head);
      for (const EvidenceLink* item : items) {
        const Rating* rating = rating_of(records, row->head.id, item->head.id, rater);
        if (rating != nullptr) add("rating", rating->head);
      }
    }
    for (const EvidenceLink* item : items) add_link(*item);
  }

  std::vector<UsedInput> finish() const {
    std::vector<UsedInput> inputs;
    for (const auto& [reference, version] : versions_) inputs.push_back({reference, version});
    return inputs;
  }

 private:
  // False if it is there already.
  bool add(std::string_view noun, const RecordHead& head) {
    return versions_.try_emplace(std::string(noun) + ":" + head.id, head.version).second;
  }

  void add_source(std::string_view id) {
    const Source* source = index_.source(id);
    if (source == nullptr || !add("source", source->head)) return;
    for (const SourceRelation& relation : source->relations) add_source(relation.other);
  }

  void add_attribution(const Attribution& said) {
    if (!add("attribution", said.head)) return;
    add_source(said.speaker);
    for (const std::string& gate : said.reached_via) add_source(gate);
    if (const Passage* passage = index_.passage(said.passage)) add_passage(*passage);
    for (const std::string& upstream : said.upstream) add_reference(upstream);
  }

  void add_passage(const Passage& passage) {
    if (add("passage", passage.head)) add_document(passage.document);
  }

  // No records, so without a version: a step or a check that is added later reaches them.
  void add_document(std::string_view id) {
    versions_.try_emplace("document:" + std::string(id), 0);
    if (const DocumentOrigin* origin = index_.document(id)) {
      for (const std::string& hand_over : origin->hand_overs) {
        versions_.try_emplace("hand_over:" + hand_over, 0);
      }
    }
    for (const auto* step : index_.steps_of("document:" + std::string(id))) {
      if (!add("custody_step", step->head)) continue;
      add_source(step->from);
      add_source(step->to);
    }
    for (const Check* check : index_.checks_of(id)) {
      if (!add("check", check->head)) continue;
      add_source(check->signer);
      for (const std::string& reference : check->compared_with) add_reference(reference);
    }
  }

  void add_link(const EvidenceLink& link) {
    if (!add("evidence_link", link.head)) return;
    add_source(link.origin);
    add_reference(link.from);
  }

  void add_reference(std::string_view reference) {
    if (const auto* said = index_.attribution(id_if("attribution", reference))) {
      add_attribution(*said);
    } else if (const auto* passage = index_.passage(id_if("passage", reference))) {
      add_passage(*passage);
    } else if (const auto* claim = find(index_.records().claims, id_if("claim", reference))) {
      add_claim(*claim);
    } else if (const auto document = id_if("document", reference); !document.empty()) {
      add_document(document);
    } else if (const auto source = id_if("source", reference); !source.empty()) {
      add_source(source);
    }
  }

  const RecordIndex& index_;
  std::map<std::string, std::int64_t> versions_{};
};

}  // namespace

std::vector<UsedInput> inputs_of_claim(const RecordIndex& index, const Claim& claim) {
  Collecting collecting(index);
  collecting.add_claim(claim);
  return collecting.finish();
}

std::vector<UsedInput> inputs_of_question(const RecordIndex& index, const Question& question,
                                          std::string_view rater) {
  Collecting collecting(index);
  collecting.add_question(question, rater);
  return collecting.finish();
}

std::string inputs_hash(std::string_view method, const std::vector<UsedInput>& inputs,
                        const WeighingPolicy& policy) {
  return sha256_hex(to_json(HashedInputs{std::string(method), inputs, policy}));
}

}  // namespace winnow::weigh
