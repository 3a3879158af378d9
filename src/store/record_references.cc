// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/record_references.h"

#include <algorithm>
#include <optional>

namespace winnow::store {
namespace {

using Nouns = std::vector<std::string_view>;

// Gathers what is not empty.
class Gathered {
 public:
  void id(std::string_view field, std::string& text, std::string_view noun, Leaning leaning) {
    if (!text.empty()) all_.push_back({field, &text, {noun}, false, leaning});
  }
  void ids(std::string_view field, std::vector<std::string>& texts, std::string_view noun,
           Leaning leaning) {
    for (auto& text : texts) id(field, text, noun, leaning);
  }
  void noun(std::string_view field, std::string& text, const Nouns& nouns, Leaning leaning) {
    if (!text.empty()) all_.push_back({field, &text, nouns, true, leaning});
  }
  void nouns(std::string_view field, std::vector<std::string>& texts, const Nouns& nouns,
             Leaning leaning) {
    for (auto& text : texts) noun(field, text, nouns, leaning);
  }
  std::vector<Reference> all() && { return std::move(all_); }

 private:
  std::vector<Reference> all_{};
};

const Nouns& any_noun() {
  static const Nouns nouns = [] {
    Nouns all = names_of(RecordKind{});
    all.insert(all.end(), {"document", "hand_over"});
    return all;
  }();
  return nouns;
}

std::string listed(const Nouns& nouns) {
  std::string text;
  for (const auto noun : nouns) text += (text.empty() ? "" : ", ") + std::string(noun);
  return text;
}

Result<bool> has_row(const View& view, std::string_view sql, std::string_view key) {
  Query row(view.database(), sql);
  row << key;
  const bool found = row.next();
  TRY_VOID(row.finish());
  return found;
}

// Nothing if there is none of that name; else whether it is withdrawn.
Result<std::optional<bool>> find_named(const View& view, std::string_view noun,
                                       std::string_view id) {
  std::optional<bool> found;
  if (noun == "document") {
    TRY(const bool is_there,
        has_row(view,
                "SELECT 1 FROM document"
                " WHERE serial = CAST(?1 AS INTEGER) AND CAST(serial AS TEXT) = ?1",
                id));
    if (is_there) found = false;
    return found;
  }
  if (noun == "hand_over") {
    TRY(const bool is_there, has_row(view, "SELECT 1 FROM hand_over WHERE id = ?", id));
    if (is_there) found = false;
    return found;
  }
  Query row(view.database(), "SELECT is_withdrawn FROM current_record WHERE kind = ? AND id = ?");
  row << noun << id;
  if (row.next()) found = row.flag(0);
  TRY_VOID(row.finish());
  return found;
}

tl::unexpected<Error> bad_reference(const Reference& reference, std::string reason,
                                    std::string hint = "") {
  return fail({.fault = Fault::malformed,
               .what = *reference.text,
               .where = std::string(reference.field),
               .reason = std::move(reason),
               .hint = std::move(hint)});
}

Result<> check_one(const View& view, const Reference& reference, bool is_new) {
  const std::string full = reference.full();
  const auto parts = parts_of_reference(full);
  if (std::ranges::find(reference.nouns, parts.noun) == reference.nouns.end()) {
    return bad_reference(reference, "is no reference to one of " + listed(reference.nouns),
                         "write it as " + std::string(reference.nouns[0]) + ":ID");
  }
  TRY(const auto found, find_named(view, parts.noun, parts.id));
  if (!found) return bad_reference(reference, "there is no such " + std::string(parts.noun));
  if (*found && is_new && reference.leaning != Leaning::names) {
    return bad_reference(reference, "is withdrawn", "name one that stands");
  }
  return {};
}

}  // namespace

std::string Reference::full() const {
  return has_noun ? *text : std::string(nouns.front()) + ":" + *text;
}

std::vector<Reference> references_in(Source& r) {
  Gathered found;
  for (auto& relation : r.relations) found.id("other", relation.other, "source", Leaning::carries);
  for (auto& line : r.checklist) found.noun("evidence", line.evidence, any_noun(), Leaning::names);
  for (auto& grade : r.grades) {
    for (auto& line : grade.sub_answers)
      found.noun("evidence", line.evidence, any_noun(), Leaning::names);
  }
  return std::move(found).all();
}

std::vector<Reference> references_in(CustodyStep& r) {
  Gathered found;
  found.nouns("items", r.items, {"document", "hand_over"}, Leaning::carries);
  found.id("from", r.from, "source", Leaning::rests_on);
  found.id("to", r.to, "source", Leaning::rests_on);
  found.noun("evidence", r.evidence, any_noun(), Leaning::rests_on);
  found.id("asserted_by", r.asserted_by, "source", Leaning::rests_on);
  return std::move(found).all();
}

std::vector<Reference> references_in(Passage& r) {
  Gathered found;
  found.id("document", r.document, "document", Leaning::rests_on);
  return std::move(found).all();
}

// Two claims of which one is the negation of the other are one matter: each moves the other.
std::vector<Reference> references_in(Claim& r) {
  Gathered found;
  found.id("negation_of", r.negation_of, "claim", Leaning::carries);
  found.id("negation_of", r.negation_of, "claim", Leaning::rests_on);
  found.id("refines", r.refines, "claim", Leaning::carries);
  return std::move(found).all();
}

std::vector<Reference> references_in(Attribution& r) {
  Gathered found;
  found.id("claim", r.claim, "claim", Leaning::carries);
  found.id("speaker", r.speaker, "source", Leaning::rests_on);
  found.id("addressee", r.addressee, "source", Leaning::names);
  found.id("passage", r.passage, "passage", Leaning::rests_on);
  found.nouns("upstream", r.upstream, {"attribution", "document"}, Leaning::rests_on);
  found.ids("reached_via", r.reached_via, "source", Leaning::rests_on);
  return std::move(found).all();
}

std::vector<Reference> references_in(EvidenceLink& r) {
  Gathered found;
  found.noun("from", r.from, {"passage", "attribution", "check", "claim", "document"},
             Leaning::rests_on);
  found.noun("to", r.to, {"claim", "hypothesis", "question"}, Leaning::carries);
  found.id("origin", r.origin, "source", Leaning::rests_on);
  return std::move(found).all();
}

std::vector<Reference> references_in(Check& r) {
  Gathered found;
  found.id("document", r.document, "document", Leaning::carries);
  found.id("signer", r.signer, "source", Leaning::rests_on);
  found.nouns("compared_with", r.compared_with, {"document", "source", "hand_over"},
              Leaning::rests_on);
  return std::move(found).all();
}

std::vector<Reference> references_in(Question& r) {
  Gathered found;
  found.id("claim", r.claim, "claim", Leaning::rests_on);
  return std::move(found).all();
}

std::vector<Reference> references_in(Hypothesis& r) {
  Gathered found;
  found.id("question", r.question, "question", Leaning::carries);
  found.noun("proposed_in", r.proposed_in, {"response"}, Leaning::names);
  return std::move(found).all();
}

std::vector<Reference> references_in(Rating& r) {
  Gathered found;
  found.id("question", r.question, "question", Leaning::carries);
  found.id("hypothesis", r.hypothesis, "hypothesis", Leaning::rests_on);
  found.id("item", r.item, "evidence_link", Leaning::rests_on);
  return std::move(found).all();
}

// The target is named a second time: so it is known which claims and questions were assessed.
std::vector<Reference> references_in(Assessment& r) {
  Gathered found;
  found.noun("target", r.target, {"claim", "question"}, Leaning::rests_on);
  found.noun("target", r.target, {"claim", "question"}, Leaning::names);
  for (auto& input : r.inputs) found.noun("inputs", input.reference, any_noun(), Leaning::rests_on);
  return std::move(found).all();
}

std::vector<Reference> references_in(Response& r) {
  Gathered found;
  found.noun("target", r.target, {"claim", "passage", "assessment"}, Leaning::names);
  for (auto& one : r.accepted) found.noun("accepted", one.reference, any_noun(), Leaning::names);
  return std::move(found).all();
}

std::vector<Reference> references_in(Correction& r) {
  Gathered found;
  found.noun("target", r.target, any_noun(), Leaning::names);
  return std::move(found).all();
}

std::vector<RecordEdge> edges_of(const std::string& self,
                                 const std::vector<Reference>& references) {
  std::vector<RecordEdge> edges;
  for (const auto& reference : references) {
    if (reference.leaning == Leaning::carries) {
      edges.push_back({self, reference.full(), true});
    } else {
      edges.push_back({reference.full(), self, reference.leaning == Leaning::rests_on});
    }
  }
  return edges;
}

Result<> check_references(const View& view, const std::vector<Reference>& references, bool is_new) {
  for (const auto& reference : references) TRY_VOID(check_one(view, reference, is_new));
  return {};
}

}  // namespace winnow::store
