// SPDX-License-Identifier: AGPL-3.0-or-later
#include "cli/search.h"

#include <fstream>
#include <iostream>

#include <fmt/core.h>
#include <unistd.h>

#include "base/text.h"
#include "cli/command.h"
#include "read/indexing.h"
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

// What each part grew to, and what made the order.
void print_why(const search::Answer& answer) {
  for (const auto& reading : answer.how_read) {
    if (reading.forms.empty()) continue;
    std::cout << "why: " << for_people(reading.text) << " also stands for";
    for (const auto& form : reading.forms) std::cout << " " << for_people(form);
    if (reading.left_out > 0) std::cout << fmt::format(" and {} left out", reading.left_out);
    std::cout << "\n";
  }
  for (const auto& hit : answer.hits) {
    std::cout << fmt::format("why: {} page {} has weight {:.3f}\n", hit.document, hit.page,
                             hit.score);
  }
}

int print_facets(const search::SearchIndex& index, const search::Query& query) {
  const auto facets = index.facets(query, {.count_to = -1});
  if (!facets) return failed("count", facets.error());
  for (const auto& facet : *facets) {
    for (const auto& value : facet.values) {
      std::cout << fmt::format("{:<9} {:>9}  {}\n", facet.field, with_thousands(value.count),
                               for_people(value.label.empty() ? value.value : value.label));
    }
    if (facet.more > 0) std::cout << fmt::format("{:<9} and {} more\n", facet.field, facet.more);
  }
  return status_done;
}

int search_one(const SearchParts& parts, const Words& words) {
  const auto parsed = search::parse_query(words.things[1], level_of(words));
  for (const auto& error : parsed.errors) {
    std::cerr << fmt::format("winnow: cannot search at character {}: {}; {}\n", error.begin + 1,
                             error.reason, error.hint);
  }
  if (!parsed.ok()) return status_failed;
  if (wants_export(words)) return export_search(parsed, parts, words);
  search::Ask ask;
  ask.count = std::max(1, std::atoi(words.value("--count", "10").c_str()));
  const auto answer = parts.index.search(parsed.query, ask);
  if (!answer) return failed("search", answer.error());
  const auto not_searched = store::not_searched(parts.view, {});
  if (!not_searched) return failed("count", not_searched.error());
  const bool is_terminal = ::isatty(STDOUT_FILENO) == 1;
  for (const auto& hit : answer->hits) print_hit(hit, is_terminal);
  print_account(*answer, *not_searched);
  if (words.has("--why")) print_why(*answer);
  return words.has("--facets") ? print_facets(parts.index, parsed.query) : status_done;
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
  return is_list ? search_list(*index->index, words)
                 : search_one({**opened, *index->index, *view, clock}, words);
}

}  // namespace winnow::cli
