// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/fts5_hits.h"

#include <algorithm>

#include "base/text.h"
#include "search/fts5_index.h"
#include "search/prepared.h"

namespace winnow::search {
namespace {

constexpr std::size_t more_pages_max = 3;

std::vector<FieldValue> fields_from(const std::string& text) {
  std::vector<FieldValue> out;
  for (const std::string& pair : split(text, '\x1E')) {
    const std::size_t at = pair.find('\x1F');
    if (at != std::string::npos) out.push_back({pair.substr(0, at), pair.substr(at + 1)});
  }
  return out;
}

}  // namespace

std::vector<Ranked> ranked(const Matches& matches, const Columns& columns, Grouping group,
                           std::size_t wanted) {
  std::vector<Ranked> out;
  std::uint32_t last = 0;
  for (std::uint32_t i = 0; i < matches.size(); ++i) {
    const std::uint32_t record = matches.records[i];
    const std::uint32_t document = columns.records[record].document;
    const bool same = group == Grouping::document && !out.empty() && last == document;
    last = document;
    if (!same) {
      out.push_back({matches.scores[i], record, i, 1});
      continue;
    }
    Ranked& best = out.back();
    ++best.pages;
    if (matches.scores[i] > best.score) {
      best.score = matches.scores[i];
      best.record = record;
    }
  }
  const auto better = [](const Ranked& a, const Ranked& b) {
    return a.score != b.score ? a.score > b.score : a.record < b.record;
  };
  const auto middle = out.begin() + static_cast<std::ptrdiff_t>(std::min(wanted, out.size()));
  std::partial_sort(out.begin(), middle, out.end(), better);
  return out;
}

Result<std::vector<FieldValue>> HitMaker::read_document(Hit& hit, std::uint32_t number) {
  TRY(Statement statement,
      connection_.prepare("SELECT serial,records,title,file,path,type,day,source,state,fields "
                          "FROM document WHERE number=?1"));
  TRY(const bool row, statement.bind(1, std::int64_t{number}).step());
  if (!row) return std::vector<FieldValue>{};
  hit.document = statement.integer(0);
  hit.pages_of = statement.integer(1);
  hit.title = statement.text(2);
  hit.file = statement.text(3);
  const std::string path = statement.text(4);
  if (!path.empty()) hit.path = split(path, '\x1F');
  hit.type = statement.text(5);
  if (!statement.is_null(6)) hit.day = statement.integer(6);
  hit.source = statement.text(7);
  hit.state = statement.text(8);
  IndexDocument document;
  document.title = hit.title;
  document.file = hit.file;
  document.fields = fields_from(statement.text(9));
  return names_of_document(document);
}

Result<> HitMaker::read_record(Hit& hit, std::uint32_t record) {
  TRY(Statement statement,
      connection_.prepare("SELECT page,label,kind,language FROM record WHERE record=?1"));
  TRY(const bool row, statement.bind(1, std::int64_t{record}).step());
  if (!row) return {};
  hit.page = statement.integer(0);
  hit.page_label = statement.text(1);
  hit.kind = statement.text(2);
  hit.language = statement.text(3);
  return {};
}

void HitMaker::add_snippets(Hit& hit, const std::vector<FieldValue>& names,
                            std::int64_t count) const {
  std::optional<PageTexts> texts;
  if (text_of_) texts = text_of_(hit.document, hit.page);
  const auto left = [&] { return count - static_cast<std::int64_t>(hit.snippets.size()); };
  const auto add = [&](std::vector<Snippet> more, const std::string& origin) {
    for (Snippet& snippet : more) {
      if (!origin.empty()) snippet.field = origin;
      hit.snippets.push_back(std::move(snippet));
    }
  };
  if (texts) {
    add(marker_.snippets({.text = texts->text}, left()), "");
    for (const OtherText& other : texts->others) {
      if (left() > 0) add(marker_.snippets({.text = other.text}, left()), other.origin);
    }
  }
  // Names match on the first page; asked by field, on every page.
  for (const FieldValue& name : names) {
    if (left() <= 0) break;
    add(marker_.snippets({.text = name.value, .field = name.field}, 1), name.field);
  }
  if (hit.snippets.empty() && texts && count > 0) {
    hit.snippets.push_back(beginning_of(texts->text, "text"));
  }
}

Result<Hit> HitMaker::make(const Ranked& ranked, const Matches& matches, const Ask& ask) {
  Hit hit;
  const std::uint32_t number = columns_.records[ranked.record].document;
  TRY(const std::vector<FieldValue> names, read_document(hit, number));
  TRY_VOID(read_record(hit, ranked.record));
  hit.score = static_cast<double>(ranked.score);
  hit.pages_in_document = ranked.pages;
  if (ask.group == Grouping::document && ranked.pages > 1) {
    std::vector<std::pair<float, std::uint32_t>> others;
    for (std::uint32_t i = 0; i < ranked.pages; ++i) {
      const std::size_t at = ranked.first_match + i;
      if (matches.records[at] != ranked.record) {
        others.emplace_back(-matches.scores[at], matches.records[at]);
      }
    }
    const std::size_t shown = std::min(others.size(), more_pages_max);
    std::ranges::partial_sort(others, others.begin() + static_cast<std::ptrdiff_t>(shown));
    for (std::size_t i = 0; i < shown; ++i) {
      TRY(const std::int64_t page, page_of_record(connection_, others[i].second));
      hit.more_pages.push_back({page, static_cast<double>(-others[i].first)});
    }
  }
  if (ask.snippets > 0) add_snippets(hit, names, ask.snippets);
  return hit;
}

}  // namespace winnow::search
