// SPDX-License-Identifier: AGPL-3.0-or-later
// Writing side of store/documents.h: a reading with all it brought.
#include <algorithm>
#include <array>
#include <map>
#include <unordered_set>

#include "base/digest.h"
#include "base/text.h"
#include "store/documents.h"
#include "store/page_rows.h"
#include "store/passage_anchors.h"
#include "store/place_rows.h"
#include "store/words.h"

namespace winnow::store {
namespace {

constexpr std::int64_t ocr_priority = 200;

struct Standing {
  std::int64_t blob = 0;
  std::string sha256_hex{};
  std::string hint_key{};
  std::int64_t depth = 0;
  std::int64_t hand_over = 0;
  std::int64_t root_bytes = 0;
  std::int64_t attempts = 0;
  std::int64_t best = 0;  // Serial of the best reading, 0 = none.
  PlaceState best_state = PlaceState::waiting;
  std::string best_reason{};
  std::string title{};
  bool was_read = false;
};

Result<Standing> standing_of(const View& view, DocumentSerial document) {
  Query query(view.database(), sql_text("document_standing"));
  query << document;
  if (!query.next()) {
    TRY_VOID(query.finish());
    return fail({.fault = Fault::not_found,
                 .what = "document " + std::to_string(document),
                 .reason = "does not exist"});
  }
  return Standing{.blob = query.integer(0),
                  .sha256_hex = query.text(1),
                  .hint_key = query.text(2),
                  .depth = query.integer(3),
                  .hand_over = query.integer(4),
                  .root_bytes = query.integer(5),
                  .attempts = query.integer(6),
                  .best = query.integer(7),
                  .best_state = enum_of<PlaceState>(query.text_view(8)),
                  .best_reason = query.text(9),
                  .title = query.text(10),
                  .was_read = query.integer(11) > 0};
}

struct PageSums {
  std::int64_t pages = 0;
  std::int64_t with_text = 0;
  std::int64_t by_ocr = 0;
  std::int64_t characters = 0;
  std::int64_t confidence_permille = -1;
  std::string language{};
};

PageSums sums_of(const std::vector<Page>& pages) {
  PageSums sums;
  std::int64_t confidence = 0;
  std::int64_t judged = 0;
  std::map<std::string, std::int64_t> languages;
  for (const auto& page : pages) {
    ++sums.pages;
    if (!page.text.empty()) ++sums.with_text;
    if (page.text_state == TextState::ocr) ++sums.by_ocr;
    sums.characters += page.quality.characters;
    if (!page.quality.language.empty()) {
      languages[page.quality.language] += page.quality.characters + 1;
    }
    if (page.quality.mean_confidence >= 0) {
      confidence += page.quality.mean_confidence;
      ++judged;
    }
  }
  if (judged > 0) sums.confidence_permille = confidence * 10 / judged;
  std::int64_t most = 0;
  for (const auto& [language, characters] : languages) {
    if (characters > most) sums.language = language;
    most = std::max(most, characters);
  }
  return sums;
}

const std::string* value_of(const std::vector<Fact>& facts, std::string_view key) {
  for (const auto& fact : facts) {
    if (fact.key == key && !trim_ascii(fact.value).empty()) return &fact.value;
  }
  return nullptr;
}

bool is_day(std::string_view text) {
  if (text.size() < 10 || text[4] != '-' || text[7] != '-') return false;
  for (const std::size_t i : {0, 1, 2, 3, 5, 6, 8, 9}) {
    if (text[i] < '0' || text[i] > '9') return false;
  }
  return true;
}

// The date of the content before those of the file.
std::string day_of(const std::vector<Fact>& facts) {
  constexpr std::array<std::string_view, 6> keys = {"sent",    "date",     "taken",
                                                    "created", "modified", "printed"};
  for (const auto key : keys) {
    const auto* value = value_of(facts, key);
    if (value != nullptr && is_day(*value)) return value->substr(0, 10);
  }
  return {};
}

std::string title_of(const std::vector<Fact>& facts, const std::string& otherwise) {
  for (const auto key : {"subject", "title"}) {
    if (const auto* value = value_of(facts, key)) return *value;
  }
  return otherwise;
}

std::string reading_key(const Standing& standing, const std::string& reader,
                        const std::string& options) {
  return sha256_hex(standing.sha256_hex + "\n" + standing.hint_key + "\n" + reader + "\n" +
                    options);
}

Result<std::int64_t> insert_reading(Change& change, const ReadingInput& input,
                                    const Standing& standing, const PageSums& sums,
                                    std::string_view kind) {
  Query insert(change.database(), sql_text("reading_insert"));
  insert << input.document << kind << reading_key(standing, input.done.reader, input.options)
         << input.done.reader << word_of(input.done.outcome) << to_text(input.state) << input.reason
         << input.stopped_by << input.signal << input.options << input.done.password_used
         << input.cost.wall_seconds << input.cost.cpu_seconds << input.cost.peak_memory_bytes
         << sums.pages << sums.with_text << sums.by_ocr << sums.confidence_permille
         << sums.characters << standing.attempts << change.now();
  TRY_VOID(insert.finish());
  return change.database().last_serial();
}

std::vector<PackedPage> packed_pages(const std::vector<Page>& pages) {
  std::vector<PackedPage> packed;
  for (const auto& page : pages) {
    if (!page.words.empty()) packed.push_back({page.number, pack_words(page.words)});
  }
  return packed;
}

Result<> put_words(Change& change, std::int64_t reading, const std::vector<PackedPage>& pages) {
  if (pages.empty()) return {};
  TRY(const auto block, append_words(change.folder(), reading, pages));
  Query update(change.database(),
               "UPDATE reading SET words_at = ?, words_bytes = ?"
               " WHERE serial = ?");
  update << block.offset << block.bytes << reading;
  return update.finish();
}

// Two places under one key of the container would be one row: the later gets a key of its own.
std::string distinct_locator(const std::string& container, const Child& child,
                             std::unordered_set<std::string>& ids) {
  std::string locator = from_hex(child.locator_hex);
  for (int copy = 2; !ids.insert(place_id(container, child.container_kind, locator)).second;
       ++copy) {
    locator = from_hex(child.locator_hex) + "#" + std::to_string(copy);
  }
  return locator;
}

NewPlace new_place_of(const FoundChild& found, const Standing& standing, std::string locator) {
  const auto& child = found.child;
  NewPlace place{.kind = child.container_kind,
                 .child_kind = std::string(word_of(child.kind)),
                 .locator_hex = to_hex(locator),
                 .path = child.path,
                 .raw_name_hex = child.raw_name_hex,
                 .name_encoding = child.name_encoding,
                 .declared_bytes = child.declared_bytes,
                 .declared_crc = child.declared_crc,
                 .times = child.times,
                 .notes = child.notes,
                 .link_target = child.link_target,
                 .made_by_us = child.made_by_us,
                 .blob = found.blob,
                 .hints = {child.declared_type, child.declared_charset},
                 .state = found.state,
                 .reason = found.reason,
                 .depth = standing.depth + 1,
                 .root_hand_over = standing.hand_over,
                 .root_bytes = standing.root_bytes};
  place.container = standing.blob;
  if (!found.blob && !found.state) {
    place.state = parse_place_state(child.state).value_or(PlaceState::not_read);
    place.reason = child.reason;
  }
  return place;
}

Result<> put_children(Change& change, const ReadingInput& input, const Standing& standing) {
  if (input.children.empty()) return {};
  const std::string container = from_hex(standing.sha256_hex);
  std::unordered_set<std::string> ids;
  for (const auto& found : input.children) {
    auto locator = distinct_locator(container, found.child, ids);
    auto place = new_place_of(found, standing, locator);
    place.id = place_id(container, place.kind, locator);
    TRY_VOID(put_place(change, place));
  }
  Query count(change.database(),
              "UPDATE document SET children = (SELECT count(*) FROM place"
              " WHERE container = ?1 AND state <> 'missing') WHERE blob = ?1");
  count << standing.blob;
  return count.finish();
}

Result<> make_best(Change& change, const ReadingInput& input, std::int64_t reading,
                   const PageSums& sums, const std::string& file_title) {
  Query update(change.database(), sql_text("document_read"));
  update << input.document << input.done.type << input.done.mime << input.done.told_by
         << input.done.second_type << title_of(input.facts, file_title) << sums.language
         << day_of(input.facts) << input.done.is_container << reading << sums.pages;
  return update.finish();
}

Result<> end_reading_task(Change& change, const ReadingInput& input) {
  if (input.try_again) return queue_task(change, TaskKind::read, input.document, ocr_priority);
  Query end(change.database(), "DELETE FROM task WHERE kind = 'read' AND document = ?");
  end << input.document;
  TRY_VOID(end.finish());
  if (!input.wants_ocr) return {};
  return queue_task(change, TaskKind::ocr, input.document, ocr_priority);
}

Result<> put_reading_rows(Change& change, const ReadingInput& input, std::int64_t reading) {
  TRY_VOID(put_pages(change, reading, input.pages));
  TRY_VOID(put_facts(change, reading, input.facts));
  TRY_VOID(put_complaints(change, reading, input.complaints));
  TRY_VOID(put_counts(change, reading, input.counts));
  return put_words(change, reading, packed_pages(input.pages));
}

}  // namespace

Result<DocumentSerial> add_reading(Change& change, const ReadingInput& input) {
  TRY(const auto standing, standing_of(change, input.document));
  if (standing.was_read) change.set_kind(OperationKind::read_again);
  const auto sums = sums_of(input.pages);
  TRY(const auto reading, insert_reading(change, input, standing, sums, "read"));
  TRY_VOID(put_reading_rows(change, input, reading));
  TRY_VOID(put_children(change, input, standing));
  Query attempts(change.database(), "UPDATE document SET attempts = ? WHERE serial = ?");
  attempts << standing.attempts << input.document;
  TRY_VOID(attempts.finish());
  const bool is_best = standing.best == 0 || rank_of(input.state) >= rank_of(standing.best_state);
  if (is_best) {
    TRY_VOID(make_best(change, input, reading, sums, standing.title));
    TRY_VOID(mark_moved_passages(change, input.document));
  }
  TRY_VOID(end_reading_task(change, input));
  if (!input.try_again) {
    TRY_VOID(set_document_state(change, input.document, is_best ? input.state : standing.best_state,
                                is_best ? input.reason : standing.best_reason));
    TRY_VOID(queue_for_index(change, input.document));
  }
  const auto id = std::to_string(input.document);
  change.name_object("document:" + id);
  change.name_input(standing.sha256_hex);
  change.touch("document", id);
  return input.document;
}

Result<DocumentSerial> add_recognised(Change& change, const RecognisedPages& input) {
  TRY(const auto standing, standing_of(change, input.document));
  TRY(auto all, pages_of_reading(change, standing.best, 0));
  const auto is_new = [&](std::int64_t number) {
    return std::any_of(input.pages.begin(), input.pages.end(),
                       [&](const Page& page) { return page.number == number; });
  };
  std::erase_if(all, [&](const Page& page) { return is_new(page.number); });
  all.insert(all.end(), input.pages.begin(), input.pages.end());
  const auto sums = sums_of(all);
  ReadingInput as_reading{
      .document = input.document, .state = input.state, .reason = input.reason, .cost = input.cost};
  as_reading.done.reader = input.reader;
  TRY(const auto reading, insert_reading(change, as_reading, standing, sums, "ocr"));
  TRY_VOID(put_pages(change, reading, input.pages));
  TRY_VOID(put_complaints(change, reading, input.complaints));
  TRY_VOID(copy_reading_rows(change, standing.best, reading));
  auto packed = packed_pages(input.pages);
  TRY(const auto block, words_block(change, standing.best));
  TRY(auto before, read_words(change.folder(), block));
  for (auto& page : before) {
    if (!is_new(page.number)) packed.push_back(std::move(page));
  }
  TRY_VOID(put_words(change, reading, packed));
  Query update(change.database(),
               "UPDATE document SET reading = ?, pages = ?, language ="
               " CASE ?3 WHEN '' THEN language ELSE ?3 END WHERE serial = ?4");
  update << reading << sums.pages << sums.language << input.document;
  TRY_VOID(update.finish());
  Query end(change.database(), "DELETE FROM task WHERE kind = 'ocr' AND document = ?");
  end << input.document;
  TRY_VOID(end.finish());
  TRY_VOID(mark_moved_passages(change, input.document));
  TRY_VOID(set_document_state(change, input.document, input.state, input.reason));
  TRY_VOID(queue_for_index(change, input.document));
  change.set_kind(OperationKind::recognise_pages);
  change.name_object("document:" + std::to_string(input.document));
  change.name_input(standing.sha256_hex);
  change.touch("document", std::to_string(input.document));
  return input.document;
}

}  // namespace winnow::store
