// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/words/say.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <span>

#include "base/check.h"
#include "base/text.h"
#include "weigh/words/confidence.h"
#include "weigh/words/sentence_forms.h"
#include "weigh/words/words.h"

namespace winnow::weigh {
namespace {

constexpr std::string_view left_out = "...";

struct Place {
  std::size_t argument = 0;
  std::string_view kind{};
  std::string_view one{};  // Of a count: what follows 1, and what follows all else.
  std::string_view many{};
};

Place parse_place(std::string_view inside) {
  Place place;
  const std::size_t colon = inside.find(':');
  CHECK(colon != inside.npos);
  std::from_chars(inside.data(), inside.data() + colon, place.argument);
  std::string_view rest = inside.substr(colon + 1);
  const std::size_t bar = rest.find('|');
  place.kind = rest.substr(0, bar);
  if (bar != rest.npos) {
    rest.remove_prefix(bar + 1);
    const std::size_t second = rest.find('|');
    CHECK(second != rest.npos);
    place.one = rest.substr(0, second);
    place.many = rest.substr(second + 1);
  }
  return place;
}

bool is_list(const Place& place) { return place.kind == "names" || place.kind == "reasons"; }

std::int64_t number(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  CHECK(error == std::errc{} && end == text.data() + text.size());
  return value;
}

std::string quoted(std::string_view raw) {
  const std::string safe = for_people(raw);
  std::string text = "\u201c";
  for (std::size_t at = 0; at < safe.size();) {
    const CodePoint c = code_point_at(safe, at);
    at = c.next;
    // Quotations inside a quotation take single marks, so that the outer ones stay ours.
    const char32_t inner = c.value == 0x201C ? 0x2018 : c.value == 0x201D ? 0x2019 : c.value;
    append_utf8(text, inner);
  }
  return text + "\u201d";
}

std::string listed(const std::vector<std::string>& parts) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) {
      text += i + 1 == parts.size() ? " and " : ", ";
    }
    text += parts[i];
  }
  return text;
}

std::string_view likelihood_text(std::string_view code) {
  const LikelihoodWord* word = nullptr;
  for (const Scale scale : {Scale::icd_203, Scale::phia}) {
    for (const LikelihoodWord& candidate : all_words(scale)) {
      word = candidate.code == code ? &candidate : word;
    }
  }
  CHECK(word != nullptr);
  return word->text;
}

std::string phrase(std::string_view code) {
  const std::string text(likelihood_text(code));
  if (code == "almost_no_chance") {
    return "There is " + text;
  }
  const bool is_noun =
      code == "roughly_even_chance" || code == "remote_chance" || code == "realistic_possibility";
  return (is_noun ? "There is a " : "It is ") + text;
}

std::string ratio_text(std::string_view code) {
  std::string text(code);
  std::ranges::replace(text, '_', ' ');
  return text;
}

std::string reason_text(std::string_view code) {
  const auto& names = names_of(ConfidenceReason{});
  const auto found = std::ranges::find(names, code);
  CHECK(found != names.end());
  return std::string(phrase_of(static_cast<ConfidenceReason>(found - names.begin())));
}

std::string confidence_text(std::string_view code) {
  CHECK(std::ranges::find(names_of(Confidence{}), code) != names_of(Confidence{}).end());
  return std::string(code);
}

std::string rendered_list(const Place& place, std::span<const std::string> arguments, bool ours) {
  std::vector<std::string> parts;
  for (const std::string& argument : arguments.subspan(place.argument)) {
    if (place.kind == "reasons") {
      parts.push_back(reason_text(argument));
    } else {
      parts.push_back(ours ? std::string(left_out) : for_people(argument));
    }
  }
  return listed(parts);
}

std::string rendered(const Place& place, std::span<const std::string> arguments, bool ours) {
  CHECK(place.argument < arguments.size());
  const std::string& argument = arguments[place.argument];
  if (is_list(place)) return rendered_list(place, arguments, ours);
  if (place.kind == "quote") return quoted(ours ? left_out : argument);
  if (place.kind == "name") return ours ? std::string(left_out) : for_people(argument);
  if (place.kind == "figure") return argument;
  if (place.kind == "phrase") return phrase(argument);
  if (place.kind == "word") return std::string(likelihood_text(argument));
  if (place.kind == "ratio") return ratio_text(argument);
  if (place.kind == "confidence") return confidence_text(argument);
  if (place.kind == "per_mille") return percent(number(argument));
  if (place.kind == "range") {
    CHECK(place.argument + 1 < arguments.size());
    return percent(number(argument), number(arguments[place.argument + 1]));
  }
  const std::string noun(number(argument) == 1 ? place.one : place.many);
  if (place.kind == "verb") return noun;
  CHECK(place.kind == "count");
  return with_thousands(number(argument)) + " " + noun;
}

// How many arguments a place reaches to; a list reaches as far as there are any.
std::size_t reach(const Place& place, std::size_t given) {
  if (is_list(place)) {
    return std::max(given, place.argument + 1);
  }
  return place.argument + (place.kind == "range" ? 2 : 1);
}

std::string filled(std::string_view form, std::span<const std::string> arguments, bool ours) {
  std::string text;
  std::size_t used = 0;
  while (true) {
    const std::size_t open = form.find('{');
    text += form.substr(0, open);
    if (open == form.npos) {
      break;
    }
    const std::size_t close = form.find('}', open);
    CHECK(close != form.npos);
    const Place place = parse_place(form.substr(open + 1, close - open - 1));
    text += rendered(place, arguments, ours);
    used = std::max(used, reach(place, arguments.size()));
    form.remove_prefix(close + 1);
  }
  CHECK(used == arguments.size());
  return text;
}

}  // namespace

Sentence say(std::string_view code, std::vector<std::string> arguments) {
  const SentenceForm* form = find_form(code);
  CHECK(form != nullptr);
  Sentence sentence{.code = std::string(code), .arguments = std::move(arguments), .text = {}};
  sentence.text = filled(form->english, sentence.arguments, false);
  return sentence;
}

std::string own_words(const Sentence& sentence) {
  const SentenceForm* form = find_form(sentence.code);
  CHECK(form != nullptr);
  return filled(form->english, sentence.arguments, true);
}

}  // namespace winnow::weigh
