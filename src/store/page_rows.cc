// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/page_rows.h"

#include <charconv>
#include <cmath>

#include "base/text.h"
#include "store/migrate.h"

namespace winnow::store {
namespace {

// SQLite would turn NaN into NULL, which the columns refuse.
double finite(double value) { return std::isfinite(value) ? value : 0; }

Result<> put_page(Change& change, std::int64_t reading, const Page& page) {
  const auto& q = page.quality;
  Query insert(change.database(), sql_text("page_insert"));
  insert << reading << page.number << page.label << word_of(page.kind) << finite(page.width)
         << finite(page.height) << word_of(page.text_state) << page.engine << q.language
         << q.language_reliable << q.mean_confidence << q.characters << finite(q.bad_share)
         << finite(q.letter_score_arabic) << finite(q.letter_score_latin)
         << finite(q.known_words_arabic) << finite(q.known_words_latin) << page.hidden
         << anchors_to_text(page.anchors) << page.other_engine << page.other_text << page.text;
  return insert.finish();
}

Page page_of(const Query& row) {
  Page page{.number = row.integer(0),
            .label = row.text(1),
            .kind = enum_of<PageKind>(row.text_view(2)),
            .width = row.number(3),
            .height = row.number(4),
            .text_state = enum_of<TextState>(row.text_view(5)),
            .engine = row.text(6),
            .hidden = row.flag(16)};
  page.quality = {.characters = row.integer(10),
                  .bad_share = row.number(11),
                  .letter_score_arabic = row.number(12),
                  .letter_score_latin = row.number(13),
                  .known_words_arabic = row.number(14),
                  .known_words_latin = row.number(15),
                  .language = row.text(7),
                  .language_reliable = row.flag(8),
                  .mean_confidence = row.integer(9)};
  page.anchors = anchors_from_text(row.text_view(17));
  page.other_engine = row.text(18);
  page.other_text = row.text(19);
  page.text = row.text(20);
  return page;
}

// Reads "123 " and moves behind the blank.
bool take_number(std::string_view& line, std::int64_t& value) {
  const auto [end, problem] = std::from_chars(line.data(), line.data() + line.size(), value);
  if (problem != std::errc{} || end == line.data() + line.size() || *end != ' ') return false;
  line.remove_prefix(static_cast<std::size_t>(end - line.data()) + 1);
  return true;
}

}  // namespace

Result<> put_pages(Change& change, std::int64_t reading, const std::vector<Page>& pages) {
  for (const auto& page : pages) TRY_VOID(put_page(change, reading, page));
  return {};
}

Result<> put_facts(Change& change, std::int64_t reading, const std::vector<Fact>& facts) {
  for (const auto& fact : facts) {
    Query insert(change.database(),
                 "INSERT INTO fact (reading, key, value, raw, origin)"
                 " VALUES (?, ?, ?, ?, ?)");
    insert << reading << fact.key << fact.value << fact.raw << fact.origin;
    TRY_VOID(insert.finish());
  }
  return {};
}

Result<> put_complaints(Change& change, std::int64_t reading,
                        const std::vector<Complaint>& complaints) {
  for (const auto& c : complaints) {
    Query insert(change.database(),
                 "INSERT INTO complaint (reading, code, loss, position,"
                 " sentence, reader) VALUES (?, ?, ?, ?, ?, ?)");
    insert << reading << c.code << c.loss << c.where << c.sentence << c.reader;
    TRY_VOID(insert.finish());
  }
  return {};
}

Result<> put_counts(Change& change, std::int64_t reading, const std::vector<Count>& counts) {
  for (const auto& c : counts) {
    Query insert(change.database(),
                 "INSERT INTO container_count (reading, what, declared,"
                 " declared_by, found, missing, extra)"
                 " VALUES (?, ?, ?, ?, ?, ?, ?)");
    insert << reading << c.what << c.declared << c.declared_by << c.found << c.missing << c.extra;
    TRY_VOID(insert.finish());
  }
  return {};
}

Result<> copy_reading_rows(Change& change, std::int64_t from, std::int64_t to) {
  constexpr std::string_view copies[] = {
      "INSERT INTO fact (reading, key, value, raw, origin)"
      " SELECT ?1, key, value, raw, origin FROM fact WHERE reading = ?2",
      "INSERT INTO complaint (reading, code, loss, position, sentence, reader)"
      " SELECT ?1, code, loss, position, sentence, reader FROM complaint WHERE reading = ?2",
      "INSERT INTO container_count (reading, what, declared, declared_by, found, missing, extra)"
      " SELECT ?1, what, declared, declared_by, found, missing, extra FROM container_count"
      " WHERE reading = ?2"};
  Query pages(change.database(), sql_text("page_copy"));
  pages << to << from;
  TRY_VOID(pages.finish());
  for (const auto copy : copies) {
    Query query(change.database(), copy);
    query << to << from;
    TRY_VOID(query.finish());
  }
  return {};
}

Result<std::vector<Page>> pages_of_reading(const View& view, std::int64_t reading,
                                           std::int64_t number) {
  std::vector<Page> pages;
  Query query(view.database(), sql_text("page_list"));
  query << reading << number;
  while (query.next()) pages.push_back(page_of(query));
  TRY_VOID(query.finish());
  return pages;
}

Result<std::vector<Fact>> facts_of_reading(const View& view, std::int64_t reading) {
  std::vector<Fact> facts;
  Query query(view.database(),
              "SELECT key, value, raw, origin FROM fact WHERE reading = ?"
              " ORDER BY rowid");
  query << reading;
  while (query.next()) {
    facts.push_back({query.text(0), query.text(1), query.text(2), query.text(3)});
  }
  TRY_VOID(query.finish());
  return facts;
}

Result<std::vector<Complaint>> complaints_of_reading(const View& view, std::int64_t reading) {
  std::vector<Complaint> complaints;
  Query query(view.database(),
              "SELECT code, loss, position, sentence, reader FROM complaint"
              " WHERE reading = ? ORDER BY loss DESC, rowid");
  query << reading;
  while (query.next()) {
    complaints.push_back(
        {query.text(0), query.flag(1), query.text(2), query.text(3), query.text(4)});
  }
  TRY_VOID(query.finish());
  return complaints;
}

Result<WordsBlock> words_block(const View& view, std::int64_t reading) {
  WordsBlock block{.reading = reading};
  Query row(view.database(),
            "SELECT coalesce(words_at, 0), words_bytes FROM reading"
            " WHERE serial = ?");
  row << reading;
  if (row.next()) {
    block.offset = row.integer(0);
    block.bytes = row.integer(1);
  }
  TRY_VOID(row.finish());
  return block;
}

std::string anchors_to_text(const std::vector<Anchor>& anchors) {
  std::string text;
  for (const auto& anchor : anchors) {
    text += std::to_string(anchor.begin) + " " + std::to_string(anchor.end) + " ";
    for (const char c : anchor.at) {
      if (c == '\n') text += "\\n";
      if (c == '\\') text += "\\\\";
      if (c != '\n' && c != '\\') text += c;
    }
    text += '\n';
  }
  return text;
}

std::vector<Anchor> anchors_from_text(std::string_view text) {
  std::vector<Anchor> anchors;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    auto line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    Anchor anchor;
    if (!take_number(line, anchor.begin) || !take_number(line, anchor.end)) continue;
    for (std::size_t i = 0; i < line.size(); ++i) {
      const bool is_escaped = line[i] == '\\' && i + 1 < line.size();
      if (is_escaped) ++i;
      anchor.at += is_escaped && line[i] == 'n' ? '\n' : line[i];
    }
    anchors.push_back(std::move(anchor));
  }
  return anchors;
}

}  // namespace winnow::store
