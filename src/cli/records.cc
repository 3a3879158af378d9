// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/records.h"

#include <functional>
#include <iostream>

#include <fmt/core.h>

#include "base/json.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/record_lines.h"

namespace winnow::cli {
namespace {

using store::View;

template <class E>
std::string_view word_of(E value) {
  return names_of(value).at(static_cast<std::size_t>(value));
}

// Behind what may be outdated.
Result<std::string> marks_of(const View& view, RecordKind kind, const std::string& id) {
  TRY(const auto stale, store::find_stale(view, store::reference_to(kind, id)));
  return stale ? " [stale since entry " + std::to_string(stale->since_entry) + "]" : std::string();
}

// The newest version field by field, then who entered which version and why.
template <class T>
Result<> show_one(const View& view, const std::string& id, bool as_json) {
  TRY(const auto history, store::record_history<T>(view, id));
  if (as_json) {
    for (const auto& version : history) std::cout << to_json(version) << "\n";
    return {};
  }
  TRY(const auto marks, marks_of(view, store::RecordOf<T>::kind, id));
  const auto& newest = history.back();
  std::cout << store::spoken_noun_of(store::RecordOf<T>::kind) << " " << id
            << (newest.head.is_withdrawn ? " [withdrawn]" : "") << marks << "\n"
            << lines_of_record(newest);
  for (const auto& version : history) {
    std::cout << fmt::format("  version {:<14} {} {} {}\n", version.head.version,
                             version.head.recorded_at, for_people(version.head.recorded_by),
                             for_people(version.head.why));
  }
  return {};
}

template <class T>
Result<> list_all(const View& view, bool as_json,
                  const std::function<Result<std::string>(const T&)>& line_of) {
  TRY(const auto records, store::list_records<T>(view));
  for (const auto& record : records) {
    if (as_json) {
      std::cout << to_json(record) << "\n";
      continue;
    }
    TRY(const auto line, line_of(record));
    TRY(const auto marks, marks_of(view, store::RecordOf<T>::kind, record.head.id));
    std::cout << fmt::format("{:<5} ", record.head.id) << line << marks << "\n";
  }
  return {};
}

Result<std::string> line_of_source(const Source& source) {
  return fmt::format("{:<13} {}  {}{}{}", word_of(source.kind),
                     source.grades.empty() ? "-" : source.grades.back().letter,
                     for_people(source.cover_name), source.is_own ? " [own]" : "",
                     source.has_sealed_name ? " [real name sealed]" : "");
}

Result<std::string> line_of_claim(const View& view, const Claim& claim) {
  TRY(const auto said,
      store::list_records<Attribution>(view, {.naming = {"claim:" + claim.head.id}}));
  std::int64_t counts[3] = {0, 0, 0};
  for (const auto& one : said) ++counts[static_cast<std::size_t>(one.stance)];
  return fmt::format("{:<13} {} assert, {} deny, {} doubt  {}", word_of(claim.kind), counts[0],
                     counts[1], counts[2], for_people(claim.text));
}

Result<> show_voices(const View& view, const std::string& claim) {
  TRY(const auto said, store::list_records<Attribution>(view, {.naming = {"claim:" + claim}}));
  for (const auto& one : said) {
    TRY(const auto speaker, store::load_record<Source>(view, one.speaker));
    TRY(const auto marks, marks_of(view, RecordKind::attribution, one.head.id));
    std::cout << fmt::format("  {:<5} {} {}, {}, {}{}\n", one.head.id,
                             for_people(speaker.cover_name), word_of(one.stance),
                             word_of(one.basis),
                             one.passage.empty() ? "oral" : "passage " + one.passage, marks);
  }
  return {};
}

Result<> show_rivals(const View& view, const Question& question) {
  TRY(const auto marks, marks_of(view, RecordKind::question, question.head.id));
  std::cout << fmt::format("{:<5} {}{}\n", question.head.id, for_people(question.text), marks);
  TRY(const auto rivals,
      store::list_records<Hypothesis>(view, {.naming = {"question:" + question.head.id}}));
  for (const auto& one : rivals) {
    std::cout << fmt::format("  {:<5} {}{}{}\n", one.head.id, for_people(one.text),
                             one.is_catch_all ? " [the rest]" : "",
                             one.prior ? fmt::format("  prior {:.2f}", *one.prior) : "");
  }
  return {};
}

Result<> show_questions(const View& view, const std::string& id, bool as_json) {
  if (id.starts_with('h')) return show_one<Hypothesis>(view, id, as_json);
  std::vector<Question> questions;
  if (id.empty()) {
    TRY(questions, store::list_records<Question>(view));
  } else {
    TRY(questions.emplace_back(), store::load_record<Question>(view, id));
  }
  for (const auto& question : questions) {
    if (!as_json) {
      TRY_VOID(show_rivals(view, question));
      continue;
    }
    TRY(const auto rivals,
        store::list_records<Hypothesis>(view, {.naming = {"question:" + question.head.id}}));
    for (const auto& one : rivals) std::cout << to_json(one) << "\n";
  }
  return {};
}

using Shown = std::function<Result<>(const View& view, const std::string& id, bool as_json)>;

int show_records(const Words& words, const Clock& clock, const Shown& shown) {
  const auto opened = store::Case::open_read_only(words.things[0], clock);
  if (!opened) return failed("open", opened.error());
  const auto view = (*opened)->view();
  if (!view) return failed("read", view.error());
  const std::string id = words.things.size() > 1 ? words.things[1] : "";
  const auto done = shown(*view, id, words.has("--json"));
  return done ? status_done : failed("show", done.error());
}

}  // namespace

int run_source(const Words& words, const Clock& clock) {
  return show_records(words, clock, [](const View& view, const std::string& id, bool as_json) {
    if (!id.empty()) return show_one<Source>(view, id, as_json);
    return list_all<Source>(view, as_json, line_of_source);
  });
}

int run_claim(const Words& words, const Clock& clock) {
  return show_records(
      words, clock, [](const View& view, const std::string& id, bool as_json) -> Result<> {
        if (id.empty()) {
          return list_all<Claim>(view, as_json,
                                 [&](const Claim& one) { return line_of_claim(view, one); });
        }
        TRY_VOID(show_one<Claim>(view, id, as_json));
        return as_json ? Result<>{} : show_voices(view, id);
      });
}

int run_hypotheses(const Words& words, const Clock& clock) {
  return show_records(words, clock, show_questions);
}

}  // namespace winnow::cli
