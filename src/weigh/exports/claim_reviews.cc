// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/exports/claim_reviews.h"

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "weigh/exports/linked_data.h"

namespace winnow::weigh {
namespace {

constexpr std::int64_t claim_reviewed_max = 75;

std::string_view author_type(SourceKind kind) {
  return kind == SourceKind::person ? "Person" : "Organization";
}

LinkedNode author_of(const Source& source) {
  return LinkedNode(author_type(source.kind), "").text("name", source.cover_name);
}

// The instants that bound it if they are one day; else nothing is dated.
std::string day_of(const When& when) { return when.earliest == when.latest ? when.earliest : ""; }

class ClaimsExport {
 public:
  ClaimsExport(const CaseToExport& exported, ExportFiles& files)
      : exported_(exported), records_(exported.records), graph_(files) {}

  Result<> write() {
    TRY_VOID(graph_.begin("claims.jsonld", "\"https://schema.org\""));
    for (const Claim& claim : records_.claims) {
      const Assessment* standing = exported_.standing_assessment_of("claim:" + claim.head.id);
      bool is_reviewed = false;
      for (const Attribution& said : records_.attributions) {
        const bool rated = standing != nullptr && said.claim == claim.head.id && is_public(said);
        if (!rated) continue;
        is_reviewed = true;
        TRY_VOID(graph_.add(review_of(claim, said, *standing)));
      }
      if (!is_reviewed) TRY_VOID(graph_.add(plain(claim)));
    }
    return graph_.end();
  }

 private:
  bool is_public(const Attribution& said) const {
    const Source* speaker = find(records_.sources, said.speaker);
    return speaker != nullptr && speaker->kind == SourceKind::outlet && !speaker->is_own &&
           !speaker->has_sealed_name && said.stance == Stance::asserts && !said.passage.empty();
  }

  LinkedNode review_of(const Claim& claim, const Attribution& said, const Assessment& standing) {
    LinkedNode review("ClaimReview", "");
    review.text("claimReviewed", shortened(claim.text, claim_reviewed_max));
    for (const Source& source : records_.sources) {
      if (source.is_own) review.node("author", author_of(source));
    }
    review.text("datePublished", standing.head.recorded_at.substr(0, 10));
    LinkedNode reviewed("Claim", "");
    reviewed.node("author", author_of(*find(records_.sources, said.speaker)))
        .text("datePublished", day_of(said.when));
    add_appearances(reviewed, {&said});
    review.node("itemReviewed", std::move(reviewed));
    LinkedNode rating("Rating", "");
    review.node("reviewRating", rating.text("alternateName", standing.word));
    return review;
  }

  LinkedNode plain(const Claim& claim) {
    LinkedNode node("Claim", "");
    node.text("text", claim.text);
    std::vector<LinkedNode> authors;
    std::vector<std::string> named;
    std::vector<const Attribution*> quoted;
    for (const Attribution& said : records_.attributions) {
      if (said.claim != claim.head.id || said.stance != Stance::asserts) continue;
      const Source* speaker = find(records_.sources, said.speaker);
      if (speaker != nullptr && std::ranges::find(named, speaker->head.id) == named.end()) {
        named.push_back(speaker->head.id);
        authors.push_back(author_of(*speaker));
      }
      if (!said.passage.empty()) quoted.push_back(&said);
    }
    node.nodes("author", std::move(authors));
    add_appearances(node, quoted);
    return node;
  }

  void add_appearances(LinkedNode& node, const std::vector<const Attribution*>& quoted) {
    const Attribution* first = nullptr;
    std::vector<LinkedNode> appearances;
    for (const Attribution* said : quoted) {
      auto quotation = quotation_of(*said);
      if (!quotation) continue;
      appearances.push_back(std::move(*quotation));
      const std::string day = day_of(said->when);
      if (!day.empty() && (first == nullptr || day < day_of(first->when))) first = said;
    }
    node.nodes("appearance", std::move(appearances));
    if (first != nullptr) node.node("firstAppearance", *quotation_of(*first));
  }

  std::optional<LinkedNode> quotation_of(const Attribution& said) const {
    const Passage* passage = find(records_.passages, said.passage);
    if (passage == nullptr) return std::nullopt;
    LinkedNode quotation("Quotation", "");
    quotation.text("text", passage->quote)
        .text("inLanguage", passage->language)
        .text("datePublished", day_of(said.when));
    if (const ExportedDocument* document = exported_.document(passage->document)) {
      LinkedNode paper("DigitalDocument", "");
      paper.text("name", document->file).text("encodingFormat", document->mime);
      quotation.node("isPartOf", std::move(paper));
    }
    return quotation;
  }

  const CaseToExport& exported_;
  const Records& records_;
  LinkedGraph graph_;
};

}  // namespace

std::string shortened(std::string_view text, std::int64_t most) {
  if (count_codepoints(text) <= most) return std::string(text);
  const std::string_view kept = text.substr(0, byte_of_codepoint(text, most - 1));
  const auto space = kept.find_last_of(' ');
  const bool far_enough = space != std::string_view::npos && space >= kept.size() / 2;
  return std::string(far_enough ? kept.substr(0, space) : kept) + "\u2026";
}

Result<> export_claims(const CaseToExport& exported, ExportFiles& files) {
  return ClaimsExport(exported, files).write();
}

}  // namespace winnow::weigh
