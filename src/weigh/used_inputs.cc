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
  explicit Collecting(const RecordIndex& index) : index_(index) {
    for (const Source& source : index.records().sources) {
      for (const SourceRelation& relation : source.relations) {
        if (relation.tie == SourceTie::controls) controllers_.emplace(relation.other, &source);
      }
    }
  }

  void add_claim(const Claim& claim) {
    if (!add("claim", claim.head)) return;
    for (const auto* said : index_.attributions_of(claim.head.id)) add_attribution(*said);
    for (const auto* link : index_.evidence_for("claim:" + claim.head.id)) add_link(*link);
  }

  // How strong the rivals are decides how sure one may be of the claim.
  void add_rivals_of(const Claim& claim) {
    const Records& records = index_.records();
    for (const Question& question : records.questions) {
      if (question.claim != claim.head.id) continue;
      add_question(question);
      for (const Rating& rating : records.ratings) {
        if (rating.question == question.head.id) add("rating", rating.head);
      }
    }
  }

  void add_question(const Question& question) {
    add("question", question.head);
    const Records& records = index_.records();
    for (const Hypothesis* row : hypotheses_of(records, question.head.id)) {
      add("hypothesis", row->head);
    }
    for (const EvidenceLink* item : items_of(records, question.head.id)) add_link(*item);
  }

  void add_ratings_by(std::string_view rater, const Question& question) {
    const Records& records = index_.records();
    const auto items = items_of(records, question.head.id);
    for (const Hypothesis* row : hypotheses_of(records, question.head.id)) {
      for (const EvidenceLink* item : items) {
        const Rating* rating = rating_of(records, row->head.id, item->head.id, rater);
        if (rating != nullptr) add("rating", rating->head);
      }
    }
  }

  std::vector<UsedInput> finish() {
    add_source(index_.own());  // Whatever is recorded passed through our own hands.
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
    // Whoever controls it is one actor with it, and lends it his soundness.
    const auto [first, last] = controllers_.equal_range(id);
    for (auto other = first; other != last; ++other) add_source(other->second->head.id);
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
    add_steps_of("document:" + std::string(id));
    for (const Check* check : index_.checks_of(id)) add_check(*check);
  }

  void add_steps_of(std::string_view item) {
    for (const auto* step : index_.steps_of(item)) {
      if (!add("custody_step", step->head)) continue;
      add_source(step->from);
      add_source(step->to);
    }
  }

  void add_check(const Check& check) {
    if (!add("check", check.head)) return;
    add_source(check.signer);
    add_document(check.document);
    for (const std::string& reference : check.compared_with) add_reference(reference);
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
    } else if (const Check* check = find(index_.records().checks, id_if("check", reference))) {
      add_check(*check);
    } else if (!id_if("hand_over", reference).empty()) {
      versions_.try_emplace(std::string(reference), 0);
      add_steps_of(reference);
    }
  }

  const RecordIndex& index_;
  std::multimap<std::string_view, const Source*> controllers_{};  // By whom they control.
  std::map<std::string, std::int64_t> versions_{};
};

}  // namespace

std::vector<UsedInput> inputs_of_claim(const RecordIndex& index, const Claim& claim) {
  Collecting collecting(index);
  collecting.add_claim(claim);
  collecting.add_rivals_of(claim);
  return collecting.finish();
}

std::vector<UsedInput> inputs_of_question(const RecordIndex& index, const Question& question,
                                          std::string_view rater) {
  Collecting collecting(index);
  collecting.add_question(question);
  collecting.add_ratings_by(rater, question);
  return collecting.finish();
}

std::string inputs_hash(std::string_view method, const std::vector<UsedInput>& inputs,
                        const WeighingPolicy& policy) {
  return sha256_hex(to_json(HashedInputs{std::string(method), inputs, policy}));
}

}  // namespace winnow::weigh
