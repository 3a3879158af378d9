// SPDX-License-Identifier: AGPL-3.0-or-later
#include <iostream>

#include <fmt/core.h>

#include "base/json.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/new_file.h"
#include "store/documents.h"

namespace winnow::cli {
namespace {

void print_facts(const Document& document) {
  std::cout << fmt::format("{}  {}  {} bytes\nsha256 {}\n{} {}\n", for_people(document.file),
                           document.type, with_thousands(document.bytes), document.sha256,
                           to_text(document.state), document.reason_sentence);
  for (const Fact& fact : document.facts) {
    std::cout << fmt::format("{}: {}  ({})\n", fact.key, for_people(fact.value), fact.origin);
  }
}

void print_member(std::string_view relation, const Relative& member) {
  std::cout << fmt::format("{:<9} {:>6}  {:<9} {:<8} {}\n", relation, member.document,
                           to_text(member.state), member.type, for_people(member.name));
}

void print_family(const Document& document) {
  if (document.family.container) print_member("inside", *document.family.container);
  for (const auto& child : document.family.children) print_member("holds", child);
  const auto shown = static_cast<std::int64_t>(document.family.children.size());
  if (document.family.children_total > shown) {
    std::cout << fmt::format("and {} more\n", document.family.children_total - shown);
  }
  for (const auto& sibling : document.family.siblings) print_member("beside", sibling);
}

int print_pages(const store::View& view, std::int64_t serial, std::int64_t only) {
  const auto pages = store::load_pages(view, serial);
  if (!pages) return failed("show", pages.error());
  for (const Page& page : *pages) {
    if (only == 0 || page.number == only) std::cout << page.text << "\n\f";
  }
  return status_done;
}

// The bytes as they were handed over. Whoever opens them meets what the sender put there.
Result<> save_original(const store::Case& open_case, const Document& document,
                       const std::string& path) {
  TRY_VOID(open_case.blobs().verify(document.sha256));
  TRY(const Descriptor original, open_case.blobs().open(document.sha256));
  TRY(auto file, NewFile::make(path));
  std::string piece(std::size_t{1} << 20, '\0');
  for (;;) {
    TRY(const std::size_t size, read_some(original, piece.data(), piece.size()));
    if (size == 0) break;
    TRY_VOID(file.add({piece.data(), size}));
  }
  file.keep();
  return {};
}

}  // namespace

int run_show(const Words& words, const Clock& clock) {
  const auto opened = store::Case::open_read_only(words.things[0], clock);
  if (!opened) return failed("open", opened.error());
  const auto view = (*opened)->view();
  if (!view) return failed("read", view.error());
  const std::int64_t serial = std::atoll(words.things[1].c_str());
  const auto document = store::load_document(*view, serial);
  if (!document) return failed("show", document.error());
  if (words.has("--original")) {
    const std::string path = words.value("--original");
    const auto saved = save_original(**opened, *document, path);
    if (!saved) return failed("save the original as " + path, saved.error());
    std::cerr << "written to " << path
              << "; it is as hostile as whoever sent it: open it in a cage\n";
  } else if (words.has("--json")) {
    std::cout << to_json(*document) << "\n";
  } else if (words.has("--facts")) {
    print_facts(*document);
  } else if (words.has("--family")) {
    print_family(*document);
  } else {
    return print_pages(*view, serial, std::atoll(words.value("--page", "0").c_str()));
  }
  return status_done;
}

}  // namespace winnow::cli
