// SPDX-License-Identifier: AGPL-3.0-or-later
// What must hold of passages, claims, attributions, evidence and checks (store/record_checks.h).
#include <algorithm>

#include "base/text.h"
#include "store/documents.h"
#include "store/record_checks.h"

namespace winnow::store {
namespace {

constexpr std::int64_t surroundings_codepoints = 32;

// [from, to) in code points.
std::string cut(std::string_view text, std::int64_t from, std::int64_t to) {
  const auto begin = byte_of_codepoint(text, from);
  const auto end = byte_of_codepoint(text, to);
  return std::string(text.substr(begin, end - begin));
}

// Where the words stand, if they stand there once.
Result<> place_quote(Passage& r, std::string_view text) {
  const auto at = text.find(r.quote);
  const std::string page = "page " + std::to_string(r.page);
  if (at == std::string_view::npos) {
    return bad_field("passage", "quote", "the words do not stand on " + page,
                     "copy them from the text, or draw a box around them");
  }
  if (text.find(r.quote, at + 1) != std::string_view::npos) {
    return bad_field("passage", "quote", "the words stand more than once on " + page,
                     "say from where to where");
  }
  r.from = codepoint_of_byte(text, at);
  r.to = r.from + count_codepoints(r.quote);
  return {};
}

Result<> check_box(const PassageBox& box) {
  const bool is_inside = box.x >= 0 && box.y >= 0 && box.width > 0 && box.height > 0 &&
                         box.x + box.width <= 1.0001 && box.y + box.height <= 1.0001;
  if (is_inside) return {};
  return bad_field("passage", "box", "does not lie on the page",
                   "fractions of its width and height, from 0 to 1");
}

Result<> check_span(Passage& r, std::string_view text) {
  if (r.to > count_codepoints(text)) {
    return bad_field("passage", "to", "is behind the end of the page",
                     "the page has " + std::to_string(count_codepoints(text)) + " characters");
  }
  const std::string there = cut(text, r.from, r.to);
  if (r.quote.empty()) r.quote = there;
  if (r.quote != there) {
    return bad_field("passage", "quote", "is not what stands there: \"" + there + "\"");
  }
  r.before = cut(text, std::max<std::int64_t>(0, r.from - surroundings_codepoints), r.from);
  r.after = cut(text, r.to, r.to + surroundings_codepoints);
  return {};
}

bool is_level(std::string_view text) {
  return text.empty() || text == "L" || text == "M" || text == "H";
}

}  // namespace

Result<> check_record(Change& change, Passage& r, const Passage*) {
  TRY_VOID(check_text("passage", "document", r.document));
  if (r.from < 0 || r.to < r.from) return bad_field("passage", "to", "ends before it begins");
  if (r.box) TRY_VOID(check_box(*r.box));
  auto page = load_page(change, std::stoll(r.document), r.page);
  if (!page) {
    return bad_field("passage", "page",
                     "document " + r.document + " has no page " + std::to_string(r.page));
  }
  if (r.from == r.to && r.quote.empty() && !r.box) {
    return bad_field("passage", "quote", "is not said", "give the words, their place, or a box");
  }
  if (r.from == r.to && !r.quote.empty() && !r.box) TRY_VOID(place_quote(r, page->text));
  if (r.from < r.to) TRY_VOID(check_span(r, page->text));
  return {};
}

Result<> check_record(Change&, Claim& r, const Claim*) {
  TRY_VOID(check_text("claim", "text", r.text));
  if (!r.head.id.empty() && (r.negation_of == r.head.id || r.refines == r.head.id)) {
    return bad_field("claim", r.refines == r.head.id ? "refines" : "negation_of", "is itself");
  }
  return check_when("claim", r.time);
}

Result<> check_record(Change&, Attribution& r, const Attribution*) {
  TRY_VOID(check_text("attribution", "claim", r.claim));
  TRY_VOID(check_text("attribution", "speaker", r.speaker));
  if (r.passage.empty() && trim_ascii(r.oral_reason).empty()) {
    return bad_field("attribution", "passage", "is not said",
                     "name the passage, or say in oral_reason why there is none, and who noted it");
  }
  if (r.passage.empty() && trim_ascii(r.noted_by).empty()) {
    return bad_field("attribution", "noted_by", "is not said",
                     "what was said orally was noted by somebody");
  }
  return check_when("attribution", r.when);
}

Result<> check_record(Change&, EvidenceLink& r, const EvidenceLink*) {
  constexpr std::string_view noun = "evidence link";
  TRY_VOID(check_text(noun, "from", r.from));
  TRY_VOID(check_text(noun, "to", r.to));
  if (r.from == r.to) return bad_field(noun, "to", "is the same as from");
  const bool is_hearsay = r.directness == Directness::hearsay;
  if (is_hearsay ? r.hearsay_steps < 1 : r.hearsay_steps != 0) {
    return bad_field(noun, "hearsay_steps",
                     is_hearsay ? "are not said" : "are given for what is no hearsay",
                     "hearsay has one mouth between at least; anything else none");
  }
  if (!is_level(r.credibility) || !is_level(r.relevance)) {
    return bad_field(noun, is_level(r.credibility) ? "relevance" : "credibility",
                     "is none of L, M, H");
  }
  return check_soundness(noun, r.soundness, r.soundness_reason);
}

Result<> check_record(Change&, Check& r, const Check*) {
  TRY_VOID(check_text("check", "document", r.document));
  TRY_VOID(check_text("check", "name", r.name));
  if (!r.is_applicable) {
    return check_text("check", "not_applicable_reason", r.not_applicable_reason);
  }
  TRY_VOID(check_text("check", "observation", r.observation));
  if (r.severity != Severity::info && r.innocent_explanations.empty()) {
    return bad_field("check", "innocent_explanations", "are not said",
                     "say what else may explain what was seen");
  }
  return {};
}

}  // namespace winnow::store
