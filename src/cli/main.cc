// SPDX-License-Identifier: AGPL-3.0-or-later
// cli/main.cc: the list of commands; what each does stands in its own file.
#include <algorithm>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include "cli/command.h"

namespace winnow::cli {
namespace {

const Command commands[] = {
    {"new", "CASE", "makes a case folder", {}, {}, 1, 1, run_new},
    {"read",
     "CASE PATH... --from SOURCE [--on DATE] [--workers N] [--passwords FILE]"
     " [--languages eng,ara] [--no-ocr]",
     "takes a hand-over in, reads and indexes it; run again = goes on",
     {"--from", "--on", "--workers", "--passwords", "--languages"},
     {"--no-ocr"},
     2,
     1000,
     run_read},
    {"retry",
     "CASE [--state S] [--reason R] [--type T] [--passwords FILE]"
     " [--languages eng,ara] [--no-ocr]",
     "reads again what failed, without options all of it; never makes anything worse",
     {"--state", "--reason", "--type", "--workers", "--passwords", "--languages"},
     {"--no-ocr"},
     1,
     1,
     run_retry},
    {"status",
     "CASE [--json]",
     "what was found, read and not read; whether the totals add up",
     {},
     {"--json"},
     1,
     1,
     run_status},
    {"ledger",
     "CASE [--state S] [--reason R] [--type T] [--json]",
     "one line per place, failed ones first",
     {"--state", "--reason", "--type"},
     {"--json"},
     1,
     1,
     run_ledger},
    {"ledger export",
     "CASE DIR [--counts-only]",
     "writes entries, counts and a summary with the root of all lines",
     {},
     {"--counts-only"},
     2,
     2,
     run_export_ledger},
    {"ledger check",
     "CASE DIR",
     "recomputes such an export and compares it with the case",
     {},
     {},
     2,
     2,
     run_check_ledger},
    {"verify",
     "CASE",
     "hashes every blob again and recomputes the journal",
     {},
     {},
     1,
     1,
     run_verify},
    {"search",
     "CASE QUERY [--words] [--letters] [--count N] [--why] [--facets] [--csv FILE] [--xlsx FILE]\n"
     "      [--json FILE] | CASE --list FILE",
     "pages that say it, how the query was read, and what was not searched; files hold all of them",
     {"--count", "--list", "--csv", "--xlsx", "--json"},
     {"--words", "--letters", "--why", "--facets"},
     1,
     2,
     run_search},
    {"index stats", "CASE", "what the index holds", {}, {}, 1, 1, run_index_stats},
    {"index check",
     "CASE",
     "whether the index is sound and holds what the case holds",
     {},
     {},
     1,
     1,
     run_index_check},
    {"index rebuild",
     "CASE",
     "throws the index away and makes it again",
     {},
     {},
     1,
     1,
     run_index_rebuild},
    {"journal",
     "CASE [--json]",
     "who did what and when; whether the chain of entries is whole",
     {},
     {"--json"},
     1,
     1,
     run_journal},
    {"undo",
     "CASE",
     "takes the last setting aside or change of a record back",
     {},
     {},
     1,
     1,
     run_undo},
    {"import",
     "CASE records FILE",
     "takes sources, claims and other records in, a line of JSON each",
     {},
     {},
     3,
     3,
     run_import},
    {"export",
     "CASE FORMAT DIR",
     "claims, custody and assessments as new files in DIR, under cover names alone; FORMAT is\n"
     "      prov, claims, case-uco, ftm, dossier (a page per claim to print) or classical",
     {},
     {},
     3,
     3,
     run_export_weighing},
    {"source",
     "CASE [ID] [--json]",
     "who says, holds or hands over, under cover names; one with its history",
     {},
     {"--json"},
     1,
     2,
     run_source},
    {"claim",
     "CASE [ID] [--json]",
     "what is claimed and how many assert or deny it; one with its history and its voices",
     {},
     {"--json"},
     1,
     2,
     run_claim},
    {"hypotheses",
     "CASE [ID] [--json]",
     "questions with their rival answers",
     {},
     {"--json"},
     1,
     2,
     run_hypotheses},
    {"assess",
     "CASE ID [--digit N] [--why REASON] [--json]",
     "weighs a claim or a question, keeps the assessment and says it in sentences",
     {"--digit", "--why"},
     {"--json"},
     2,
     2,
     run_assess},
    {"serve",
     "CASE [--port N] [--workers N] [--languages eng,ara] [--no-ocr]",
     "the web interface of a case on this machine; reads on what waits",
     {"--port", "--workers", "--languages"},
     {"--no-ocr"},
     1,
     1,
     run_serve},
    {"demo",
     "DIR [--seed N]",
     "writes an invented leak of about 300 files into DIR/leak, what is true into DIR/truth.json",
     {"--seed"},
     {},
     1,
     1,
     run_demo},
    {"api", "", "the HTTP interface of serve as OpenAPI 3.1", {}, {}, 0, 0, run_api},
    {"show",
     "CASE DOCUMENT [--page N | --facts | --family | --json | --original FILE]",
     "one document: its text, what is known of it, what it lies in and holds, its bytes",
     {"--page", "--original"},
     {"--facts", "--family", "--json"},
     2,
     2,
     run_show},
};

void print_usage(std::ostream& out) {
  out << "winnow reads leaked documents and loses none of them without saying so.\n\n";
  for (const Command& command : commands) {
    out << "  winnow " << command.verb << " " << command.arguments << "\n      " << command.says
        << "\n";
  }
  out << "\nEXIT STATUS  0 done, 1 failed, 2 wrong usage, 3 done, but some documents could not be "
         "read,\n"
         "             lines not imported, or a total does not add up, 10 no case there, 11 case "
         "in use\n"
         "EXAMPLE      winnow new palmyra && winnow read palmyra ~/leak --from \"source K\" &&\n"
         "             winnow search palmyra 'convoy OR \u0642\u0627\u0641\u0644\u0629'\n";
}

int run(const std::vector<std::string>& words) {
  const SystemClock clock;
  if (words.empty() || words[0] == "--help" || words[0] == "help") {
    print_usage(words.empty() ? std::cerr : std::cout);
    return words.empty() ? status_usage : status_done;
  }
  const std::string both = words.size() > 1 ? words[0] + " " + words[1] : "";
  const bool two = std::ranges::any_of(commands, [&](auto& each) { return each.verb == both; });
  for (const Command& command : commands) {
    if (command.verb != (two ? both : words[0])) continue;
    const Words parsed = parse_words(command, {words.begin() + (two ? 2 : 1), words.end()});
    if (parsed.problem.empty()) return command.run(parsed, clock);
    std::cerr << "winnow: " << command.verb << " " << parsed.problem << "; usage: winnow "
              << command.verb << " " << command.arguments << "\n";
    return status_usage;
  }
  std::cerr << "winnow: there is no verb \"" << words[0] << "\"; winnow --help lists them\n";
  return status_usage;
}

}  // namespace
}  // namespace winnow::cli

int main(int count, char** words) {
  try {
    return winnow::cli::run({words + 1, words + count});
  } catch (const std::exception& bug) {
    std::cerr << "winnow: a bug in winnow: " << bug.what() << "\n";
    return winnow::cli::status_failed;
  }
}
