// SPDX-License-Identifier: AGPL-3.0-or-later
#include <fstream>
#include <iostream>

#include <fmt/core.h>
#include <unistd.h>

#include "base/text.h"
#include "cli/command.h"
#include "read/indexing.h"
#include "store/documents.h"
#include "store/ledger.h"

namespace winnow::cli {
namespace {

search::Level level_of(const Words& words) {
  if (words.has("--letters")) return search::Level::letters;
  return words.has("--words") ? search::Level::words : search::Level::forms;
}

std::string shown_run(const search::Run& run, bool is_terminal) {
  std::string text = run.text;
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  }
  if (!run.hit) return text;
  return is_terminal ? "\033[1m" + text + "\033[0m" : "[" + text + "]";
}

void print_hit(const search::Hit& hit, bool is_terminal) {
  std::string path;
  for (const auto& part : hit.path) path += for_people(part) + " > ";
  std::cout << fmt::format("{}  {}{}  p. {} of {}\n", hit.document, path, for_people(hit.file),
                           hit.page, hit.pages_of);
  for (const auto& snippet : hit.snippets) {
    std::cout << "    ";
    if (snippet.field != "text") std::cout << "in " << snippet.field << ": ";
    for (const auto& run : snippet.runs) std::cout << shown_run(run, is_terminal);
    std::cout << "\n";
  }
}

// Beside every result: how it was read, and what was not searched.
void print_account(const search::Answer& answer, const store::NotSearched& not_searched) {
  for (const auto& reading : answer.how_read) {
    std::cout << fmt::format("read as {}: {} ({} pages)\n", reading.kind, for_people(reading.text),
                             with_thousands(reading.documents));
  }
  for (const auto& notice : answer.notices) std::cout << notice << "\n";
  for (const auto& why : answer.why_none) {
    std::cout << fmt::format("{} alone: {} pages", for_people(why.text), why.documents);
    for (const auto& near : why.near) {
      std::cout << fmt::format("; near: {} ({})", for_people(near.word), near.documents);
    }
    std::cout << "\n";
  }
  std::cout << fmt::format("{}{} pages in {} documents\n", answer.total.exact ? "" : "more than ",
                           with_thousands(answer.total.value),
                           with_thousands(answer.documents_total.value));
  std::cout << store::sentence_of(not_searched, answer.pages_without_text) << "\n";
}

int search_one(const search::SearchIndex& index, const store::View& view, const Words& words) {
  const auto parsed = search::parse_query(words.things[1], level_of(words));
  for (const auto& error : parsed.errors) {
    std::cerr << fmt::format("winnow: cannot search at character {}: {}; {}\n", error.begin + 1,
                             error.reason, error.hint);
  }
  if (!parsed.ok()) return status_failed;
  search::Ask ask;
  ask.count = std::max(1, std::atoi(words.value("--count", "10").c_str()));
  const auto answer = index.search(parsed.query, ask);
  if (!answer) return failed("search", answer.error());
  const auto not_searched = store::not_searched(view, {});
  if (!not_searched) return failed("count", not_searched.error());
  const bool is_terminal = ::isatty(STDOUT_FILENO) == 1;
  for (const auto& hit : answer->hits) print_hit(hit, is_terminal);
  print_account(*answer, *not_searched);
  return status_done;
}

int search_list(const search::SearchIndex& index, const Words& words) {
  std::ifstream file(words.value("--list"));
  if (!file) {
    return failed("read", {.fault = Fault::not_found,
                           .what = words.value("--list"),
                           .reason = "it cannot be opened",
                           .hint = "give a text file with one name per line"});
  }
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) {
    if (line.ends_with('\r')) line.pop_back();
    lines.push_back(line);
  }
  const auto level = words.has("--letters") ? search::Level::letters : search::Level::words;
  const auto answers = index.list(lines, level, false);
  if (!answers) return failed("search", answers.error());
  for (const auto& answer : *answers) {
    std::cout << fmt::format("{}\t{}\t{}\t{}\n", for_people(answer.line), answer.hits,
                             answer.documents, answer.error);
  }
  return status_done;
}

}  // namespace

int run_search(const Words& words, const Clock& clock) {
  const bool is_list = words.has("--list");
  if (is_list == (words.things.size() == 2)) {
    std::cerr << "winnow: search wants either a query or --list FILE\n";
    return status_usage;
  }
  auto opened = store::Case::open_read_only(words.things[0], clock);
  if (!opened) return failed("open", opened.error());
  const auto index = read::open_index_of(**opened, true);
  if (!index) return failed("open the index of", index.error());
  const auto view = (*opened)->view();
  if (!view) return failed("read", view.error());
  return is_list ? search_list(*index->index, words) : search_one(*index->index, *view, words);
}

int run_show(const Words& words, const Clock& clock) {
  const auto opened = store::Case::open_read_only(words.things[0], clock);
  if (!opened) return failed("open", opened.error());
  const auto view = (*opened)->view();
  if (!view) return failed("read", view.error());
  const std::int64_t serial = std::atoll(words.things[1].c_str());
  if (words.has("--facts")) {
    const auto document = store::load_document(*view, serial);
    if (!document) return failed("show", document.error());
    std::cout << fmt::format("{}  {}  {} bytes\nsha256 {}\n{} {}\n", for_people(document->file),
                             document->type, with_thousands(document->bytes), document->sha256,
                             to_text(document->state), document->reason_sentence);
    for (const Fact& fact : document->facts) {
      std::cout << fmt::format("{}: {}  ({})\n", fact.key, for_people(fact.value), fact.origin);
    }
    return status_done;
  }
  const auto pages = store::load_pages(*view, serial);
  if (!pages) return failed("show", pages.error());
  const std::int64_t only = std::atoll(words.value("--page", "0").c_str());
  for (const Page& page : *pages) {
    if (only == 0 || page.number == only) std::cout << page.text << "\n\f";
  }
  return status_done;
}

}  // namespace winnow::cli
