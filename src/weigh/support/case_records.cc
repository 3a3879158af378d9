// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/support/case_records.h"

#include <cstdlib>
#include <set>

#include "store/documents.h"
#include "store/hand_overs.h"
#include "store/record_rows.h"
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

// The list of a kind of record that a computation uses; none for the others.
std::vector<CustodyStep>& list_of(Records& records, const CustodyStep&) { return records.custody; }
std::vector<Passage>& list_of(Records& records, const Passage&) { return records.passages; }
std::vector<Claim>& list_of(Records& records, const Claim&) { return records.claims; }
std::vector<Attribution>& list_of(Records& records, const Attribution&) {
  return records.attributions;
}
std::vector<EvidenceLink>& list_of(Records& records, const EvidenceLink&) {
  return records.evidence;
}
std::vector<Check>& list_of(Records& records, const Check&) { return records.checks; }
std::vector<Question>& list_of(Records& records, const Question&) { return records.questions; }
std::vector<Hypothesis>& list_of(Records& records, const Hypothesis&) { return records.hypotheses; }
std::vector<Rating>& list_of(Records& records, const Rating&) { return records.ratings; }

template <class T>
concept Weighed = requires(Records& records, const T& record) { list_of(records, record); };

Result<> take_row(const store::View& view, const store::RecordRow& row, Records& records) {
  return store::for_kind(row.kind, [&]<class T>() -> Result<> {
    if constexpr (Weighed<T>) {
      TRY(list_of(records, T{}).emplace_back(), store::record_of<T>(view, row));
    }
    return {};
  });
}

Result<> add_documents(const store::View& view, Records& records) {
  const NamedDocuments named = documents_in(records);
  for (const std::int64_t serial : named.serials()) {
    TRY(records.documents.emplace_back(), origin_of(view, serial));
  }
  return {};
}

// Whatever is named is in the case: what is not among the records was withdrawn.
void add_withdrawn(Records& records) {
  std::set<std::string_view> standing;
  for (const Attribution& said : records.attributions) standing.insert(said.head.id);
  for (const Attribution& said : records.attributions) {
    for (const std::string& reference : said.upstream) {
      const auto id = id_if("attribution", reference);
      if (!id.empty() && !standing.contains(id)) {
        records.withdrawn_upstream.push_back(reference);
      }
    }
  }
}

}  // namespace

Result<Records> load_records_behind(const store::View& view, const std::string& reference) {
  Records records;
  TRY(records.sources, store::list_records<Source>(view));
  TRY(const auto rows, store::records_behind(view, reference));
  for (const store::RecordRow& row : rows) TRY_VOID(take_row(view, row, records));
  TRY_VOID(add_documents(view, records));
  add_withdrawn(records);
  return records;
}

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
  TRY_VOID(add_documents(view, records));
  add_withdrawn(records);
  return records;
}

}  // namespace winnow::weigh
