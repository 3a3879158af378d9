// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/passage_anchors.h"

#include <map>
#include <string>

#include "base/text.h"
#include "store/documents.h"
#include "store/records.h"

namespace winnow::store {
namespace {

bool stands_there(const Passage& passage, std::string_view text) {
  const auto begin = byte_of_codepoint(text, passage.from);
  return text.substr(begin, passage.quote.size()) == passage.quote;
}

Result<bool> is_quoted(const View& view, const std::string& reference) {
  Query row(view.database(),
            "SELECT 1 FROM record_edge WHERE from_ref = ? AND stated_by LIKE 'passage:%' LIMIT 1");
  row << reference;
  const bool found = row.next();
  TRY_VOID(row.finish());
  return found;
}

}  // namespace

Result<> mark_moved_passages(Change& change, DocumentSerial document) {
  const std::string reference = "document:" + std::to_string(document);
  TRY(const bool quoted, is_quoted(change, reference));
  if (!quoted) return {};
  std::map<std::int64_t, std::string> texts;
  TRY(const auto pages, load_pages(change, document));
  for (const auto& page : pages) texts[page.number] = page.text;
  TRY(const auto passages, list_records<Passage>(change, {.naming = {reference}}));
  for (const auto& passage : passages) {
    if (passage.from == passage.to || stands_there(passage, texts[passage.page])) continue;
    const auto moved = reference_to(RecordKind::passage, passage.head.id);
    TRY_VOID(mark_one_stale(change, moved, reference));
    TRY_VOID(mark_stale(change, moved, ChangedHow::changed));
  }
  return {};
}

}  // namespace winnow::store
