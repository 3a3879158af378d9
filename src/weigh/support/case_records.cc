// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/support/case_records.h"

#include <cstdlib>
#include <set>

#include "store/documents.h"
#include "store/hand_overs.h"
#include "store/records.h"

namespace winnow::weigh {
namespace {

// Documents that some record names, in the order of their serials.
class NamedDocuments {
 public:
  void add_id(const std::string& id) {
    if (const std::int64_t serial = std::atoll(id.c_str()); serial > 0) serials_.insert(serial);
  }
  void add_reference(const std::string& reference) {
    add_id(std::string(id_if("document", reference)));
  }
  void add_references(const std::vector<std::string>& references) {
    for (const std::string& reference : references) add_reference(reference);
  }
  const std::set<std::int64_t>& serials() const { return serials_; }

 private:
  std::set<std::int64_t> serials_{};
};

NamedDocuments documents_in(const Records& records) {
  NamedDocuments named;
  for (const CustodyStep& step : records.custody) named.add_references(step.items);
  for (const Passage& passage : records.passages) named.add_id(passage.document);
  for (const Attribution& said : records.attributions) named.add_references(said.upstream);
  for (const EvidenceLink& link : records.evidence) named.add_reference(link.from);
  for (const Check& check : records.checks) {
    named.add_id(check.document);
    named.add_references(check.compared_with);
  }
  return named;
}

Result<DocumentOrigin> origin_of(const store::View& view, std::int64_t serial) {
  DocumentOrigin origin{.document = std::to_string(serial)};
  const auto document = store::load_document(view, serial);
  origin.name = document ? document->file : "document:" + origin.document;
  TRY(origin.hand_overs, store::hand_overs_of(view, serial));
  return origin;
}

}  // namespace

Result<Records> load_case_records(const store::View& view) {
  Records records;
  TRY(records.sources, store::list_records<Source>(view));
  TRY(records.custody, store::list_records<CustodyStep>(view));
  TRY(records.passages, store::list_records<Passage>(view));
  TRY(records.claims, store::list_records<Claim>(view));
  TRY(records.attributions, store::list_records<Attribution>(view));
  TRY(records.evidence, store::list_records<EvidenceLink>(view));
  TRY(records.checks, store::list_records<Check>(view));
  TRY(records.questions, store::list_records<Question>(view));
  TRY(records.hypotheses, store::list_records<Hypothesis>(view));
  TRY(records.ratings, store::list_records<Rating>(view));
  TRY(records.responses, store::list_records<Response>(view));
  TRY(records.corrections, store::list_records<Correction>(view));
  const NamedDocuments named = documents_in(records);
  for (const std::int64_t serial : named.serials()) {
    TRY(records.documents.emplace_back(), origin_of(view, serial));
  }
  return records;
}

}  // namespace winnow::weigh
