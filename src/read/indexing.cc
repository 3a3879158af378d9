// SPDX-License-Identifier: AGPL-3.0-or-later
#include "read/indexing.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <vector>

#include "base/memory.h"
#include "base/time.h"
#include "read/rebuild.h"
#include "store/documents.h"
#include "store/tasks.h"

namespace winnow::read {
namespace {

constexpr std::int64_t batch_documents = 1000;
// Prepared text that is held at once: a few documents may be as large as all others together.
constexpr std::size_t held_bytes = std::size_t{8} << 20;

std::optional<std::int64_t> days_of(const std::string& day) {
  const auto instant = parse_instant(day + "T00:00:00Z");
  if (!instant) return std::nullopt;
  return std::chrono::floor<std::chrono::days>(*instant).time_since_epoch().count();
}

// Takes the texts: a document of 64 MiB must not be held twice.
search::IndexRecord record_of(Page&& page) {
  search::IndexRecord record{
      .page = page.number,
      .label = page.label,
      .kind = std::string(names_of(page.kind)[static_cast<std::size_t>(page.kind)]),
      .language = page.quality.language,
      .text = std::move(page.text),
      .has_text = page.text_state != TextState::needs_ocr && page.text_state != TextState::no_text};
  if (!page.other_text.empty()) {
    record.others.push_back({std::move(page.other_engine), std::move(page.other_text)});
  }
  return record;
}

const std::map<std::string, std::string>& indexed_facts() {
  static const std::map<std::string, std::string> fields = {
      {"from", "from"},      {"to", "to"},         {"cc", "cc"},
      {"bcc", "to"},         {"author", "author"}, {"last_author", "author"},
      {"subject", "subject"}};
  return fields;
}

Result<search::IndexDocument> document_of(const store::View& view,
                                          const store::DocumentHead& head) {
  search::IndexDocument document{.document = head.serial,
                                 .title = head.title,
                                 .file = head.file,
                                 .path = head.path,
                                 .type = head.type,
                                 .language = head.language,
                                 .day = days_of(head.day),
                                 .source = head.source,
                                 .state = std::string(to_text(head.state))};
  document.fields.push_back({"hash", head.sha256_hex});
  if (!head.mime.empty()) document.fields.push_back({"mime", head.mime});
  TRY(const auto facts, store::load_facts(view, head.serial));
  for (const Fact& fact : facts) {
    const auto field = indexed_facts().find(fact.key);
    if (field != indexed_facts().end()) document.fields.push_back({field->second, fact.value});
  }
  TRY(auto pages, store::load_pages(view, head.serial));
  for (Page& page : pages) document.pages.push_back(record_of(std::move(page)));
  return document;
}

std::size_t text_bytes(const search::IndexDocument& document) {
  std::size_t bytes = 0;
  for (const auto& page : document.pages) bytes += page.text.size();
  return bytes;
}

// Texts for snippets come from the store, with a view per question: a view is one state of the
// case.
search::TextOf texts_of(store::Case& open_case) {
  return
      [&open_case](std::int64_t document, std::int64_t page) -> std::optional<search::PageTexts> {
        const auto view = open_case.view();
        if (!view) return std::nullopt;
        auto found = store::load_page(*view, document, page);
        if (!found) return std::nullopt;
        search::PageTexts texts{.text = std::move(found->text)};
        if (!found->other_text.empty()) {
          texts.others.push_back({found->other_engine, std::move(found->other_text)});
        }
        return texts;
      };
}

}  // namespace

Result<OpenedIndex> open_index_of(store::Case& open_case, bool read_only) {
  const std::string folder = open_case.folder() + "/index";
  if (!read_only) TRY_VOID(forget_cut_rebuild(open_case));
  auto opened = search::open_index({.folder = folder, .read_only = read_only}, texts_of(open_case));
  if (opened) return OpenedIndex{std::move(*opened), {}};
  const Fault fault = opened.error().fault;
  if (read_only || (fault != Fault::malformed && fault != Fault::out_of_date)) {
    return fail(std::move(opened).error());
  }
  OpenedIndex again{.notice = "the index was made anew: " + opened.error().reason};
  TRY_VOID(search::remove_index(folder));
  TRY(again.index, search::open_index({.folder = folder, .read_only = false}, texts_of(open_case)));
  TRY_VOID(open_case.keep_books(
      [](store::Change& change) { return store::queue_all_for_index(change); }));
  return again;
}

Result<std::int64_t> index_waiting(store::Case& open_case, search::SearchIndex& index,
                                   Afterwards afterwards) {
  search::Preparer preparer;
  std::int64_t total = 0;
  for (;;) {
    std::vector<store::ClaimedTask> tasks;
    TRY_VOID(open_case.keep_books([&](store::Change& change) -> Result<> {
      TRY(tasks, store::claim_tasks(change, store::TaskKind::index, batch_documents));
      return {};
    }));
    if (tasks.empty()) break;
    search::PreparedDocuments prepared;
    std::size_t held = 0;
    std::vector<store::Indexed> indexed;
    TRY(const auto view, open_case.view());
    for (const auto& task : tasks) {
      TRY(const auto head, store::load_head(view, task.document));
      TRY(const auto document, document_of(view, head));
      indexed.push_back(
          {.document = task.document,
           .version = head.version,
           // A document without pages has one empty record, so that its fields find it.
           .records = std::max<std::int64_t>(1, static_cast<std::int64_t>(document.pages.size()))});
      prepared.push_back(preparer.prepare(document));
      held += text_bytes(document);
      if (held < held_bytes) continue;
      TRY_VOID(index.replace(prepared));
      prepared.clear();
      held = 0;
      give_back_freed_memory();
    }
    TRY_VOID(index.replace(prepared));
    TRY([[maybe_unused]] const auto generation, index.commit());
    TRY_VOID(open_case.keep_books(
        [&](store::Change& change) { return store::mark_indexed(change, indexed); }));
    total += static_cast<std::int64_t>(tasks.size());
  }
  if (total > 0 && afterwards == Afterwards::optimise) TRY_VOID(index.optimise());
  return total;
}

IndexingMeanwhile::IndexingMeanwhile(store::Case& open_case, search::SearchIndex& index,
                                     std::chrono::milliseconds every)
    : case_(open_case), index_(index), every_(every), thread_([this] { run(); }) {}

IndexingMeanwhile::~IndexingMeanwhile() {
  if (thread_.joinable()) [[maybe_unused]]
    const auto left = finish();
}

void IndexingMeanwhile::run() {
  std::unique_lock lock(mutex_);
  while (!changed_.wait_for(lock, every_, [this] { return is_stopping_; })) {
    lock.unlock();
    auto indexed = index_waiting(case_, index_, Afterwards::leave);
    lock.lock();
    if (!indexed) {
      outcome_ = std::move(indexed);
      return;
    }
    *outcome_ += *indexed;
  }
}

Result<std::int64_t> IndexingMeanwhile::finish() {
  {
    const std::lock_guard lock(mutex_);
    is_stopping_ = true;
  }
  changed_.notify_all();
  thread_.join();
  if (!outcome_) return std::move(outcome_);
  TRY(const auto left, index_waiting(case_, index_));
  if (left == 0 && *outcome_ > 0) TRY_VOID(index_.optimise());
  return *outcome_ + left;
}

}  // namespace winnow::read
