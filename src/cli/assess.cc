// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <iostream>

#include <fmt/core.h>

#include "base/json.h"
#include "base/text.h"
#include "cli/command.h"
#include "store/records.h"
#include "weigh/weighing.h"

namespace winnow::cli {
namespace {

std::string percent(double probability) { return fmt::format("{:.1f} %", 100 * probability); }

std::string voices_of(const ModeResult& mode) {
  if (mode.independence_low < 0) return "our own observation";
  if (mode.independence_high > mode.independence_low) {
    return fmt::format("{} to {} independent voices", mode.independence_low,
                       mode.independence_high);
  }
  return fmt::format("{} independent voice{}", mode.independence_low,
                     mode.independence_low == 1 ? "" : "s");
}

// Where only an interval is known, no single number is said; beside it what counting every report
// would give.
std::string numbers_of(const Assessment& a) {
  const bool is_wide = a.high - a.low >= .0005;
  std::string line = is_wide ? percent(a.low) + " to " + percent(a.high) : percent(a.probability);
  line += " (" + for_people(a.word) + ")";
  line += "; counting every report as independent: " + percent(a.naive);
  const auto invented = std::ranges::find(a.modes, "fabricate", &ModeResult::mode);
  return invented == a.modes.end() ? line : line + "; " + voices_of(*invented);
}

Result<> print_rows(const store::View& view, std::vector<HypothesisResult> rows) {
  std::ranges::stable_sort(rows, std::greater<>(), &HypothesisResult::probability);
  for (const auto& row : rows) {
    TRY(const auto hypothesis, store::load_record<Hypothesis>(view, row.hypothesis));
    std::cout << fmt::format("  {:<5} {:>6}  {} ({})\n", row.hypothesis, percent(row.probability),
                             for_people(hypothesis.text), for_people(row.word));
  }
  return {};
}

Result<> print(const store::View& view, const std::string& id, const Assessment& assessment) {
  const bool is_question = !assessment.hypotheses.empty();
  std::cout << fmt::format("{} {}, version {} of its assessment{}{}\n",
                           is_question ? "question" : "claim", id, assessment.head.version,
                           assessment.head.why.empty() ? "" : ": ",
                           for_people(assessment.head.why));
  if (is_question) {
    TRY_VOID(print_rows(view, assessment.hypotheses));
  } else {
    std::cout << "  " << numbers_of(assessment) << "\n";
  }
  for (const auto& sentence : assessment.sentences) {
    std::cout << "  - " << for_people(sentence.text) << "\n";
  }
  return {};
}

Result<Assessment> assess(store::Case& open_case, const Words& words) {
  const auto& id = words.things[1];
  const weigh::AssessAsked asked{.why = words.value("--why"), .digit = words.value("--digit")};
  if (id.starts_with('q')) return weigh::assess_question(open_case, "local", id, asked);
  return weigh::assess_claim(open_case, "local", id, asked);
}

}  // namespace

int run_assess(const Words& words, const Clock& clock) {
  auto opened = store::Case::open(words.things[0], clock);
  if (!opened) return failed("open", opened.error());
  const auto assessment = assess(**opened, words);
  if (!assessment) return failed("assess", assessment.error());
  if (words.has("--json")) {
    std::cout << to_json(*assessment) << "\n";
    return status_done;
  }
  const auto view = (*opened)->view();
  if (!view) return failed("read", view.error());
  const auto printed = print(*view, words.things[1], *assessment);
  return printed ? status_done : failed("show", printed.error());
}

}  // namespace winnow::cli
