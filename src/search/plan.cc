// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/plan.h"

#include <algorithm>

#include "base/text.h"
#include "search/expand.h"
#include "search/fold.h"
#include "search/names.h"
#include "search/stem.h"
#include "search/terms.h"
#include "search/tokens.h"

namespace winnow::search {
namespace {

constexpr std::size_t forms_shown_max = 20;

class Planner {
 public:
  Planner(const Query& query, const Dictionary& dictionary, const PlanOptions& options)
      : query_(query), dictionary_(dictionary), options_(options) {}

  Result<Plan> run() {
    Plan plan;
    plan.level = query_.level;
    TRY(plan.root, node(query_.root));
    plan.readings = std::move(readings_);
    return plan;
  }

 private:
  Result<PlanNode> node(const Node& n) {
    switch (n.kind) {
      case NodeKind::all:
        return group(n, PlanKind::all);
      case NodeKind::any:
        return group(n, PlanKind::any);
      case NodeKind::without:
        return group(n, PlanKind::without);
      case NodeKind::near:
        return group(n, PlanKind::near);
      case NodeKind::same_document:
        return group(n, PlanKind::same_document);
      case NodeKind::word:
        return word(n, query_.level == Level::forms);
      case NodeKind::exact:
        return word(n, false);
      case NodeKind::phrase:
        return phrase(n);
      case NodeKind::prefix:
      case NodeKind::wildcard:
      case NodeKind::fuzzy:
      case NodeKind::regex:
        return pattern(n, std::string(1, space_word));
      case NodeKind::field:
        return field(n);
      case NodeKind::column:
        return column(n);
    }
    return PlanNode{};
  }

  Result<PlanNode> group(const Node& n, PlanKind kind);
  Result<PlanNode> word(const Node& n, bool by_stem);
  Result<PlanNode> phrase(const Node& n);
  Result<PlanNode> pattern(const Node& n, const std::string& space);
  Result<PlanNode> field(const Node& n);
  PlanNode column(const Node& n);
  PlanNode sequence(std::string_view typed, const std::string& space) const;
  PlanNode with_names(PlanNode node);
  void add_joined_pairs(std::vector<PlanNode>& children);
  void add_also(PlanNode& any, PlanNode form, std::string text);
  std::int64_t read(Reading reading) {
    readings_.push_back(std::move(reading));
    return static_cast<std::int64_t>(readings_.size()) - 1;
  }

  const Query& query_;
  const Dictionary& dictionary_;
  const PlanOptions& options_;
  Stemmer stemmer_{};
  std::vector<Reading> readings_{};
};

// The folded word behind the namespace byte.
std::string bare(const std::string& term) { return term.substr(1); }

Result<PlanNode> Planner::group(const Node& n, PlanKind kind) {
  PlanNode out;
  out.kind = kind;
  out.distance = n.distance;
  for (const Node& child : n.children) {
    TRY(PlanNode planned, node(child));
    out.children.push_back(std::move(planned));
  }
  if (kind == PlanKind::near) {
    out.reading = read({to_text(n), "near", static_cast<std::int64_t>(n.children.size())});
  }
  if (kind == PlanKind::all && query_.level != Level::letters) add_joined_pairs(out.children);
  return out;
}

PlanNode Planner::sequence(std::string_view typed, const std::string& space) const {
  PlanNode out;
  out.kind = PlanKind::sequence;
  Tokens tokens;
  tokenise(typed, Purpose::query, tokens);
  for (const Token& token : tokens.list) {
    out.words.push_back(space + std::string(tokens.term(token)));
    out.raw.emplace_back(typed.substr(token.begin, token.end - token.begin));
  }
  return out;
}

Result<PlanNode> Planner::word(const Node& n, bool by_stem) {
  PlanNode out = sequence(n.text, std::string(1, space_word));
  const bool single = out.words.size() == 1;
  out.mark = single ? by_stem ? "stem" : "word" : "phrase";
  if (single && by_stem) out.stems = stemmer_.terms_of_stem(stemmer_.stem(bare(out.words[0])));
  std::string shown;
  for (const std::string& term : out.words) shown += (shown.empty() ? "" : " ") + bare(term);
  Reading reading{shown, out.mark, 1};
  if (!out.stems.empty()) reading.forms = {bare(out.stems[0])};
  out.reading = read(std::move(reading));
  if (query_.level == Level::letters) return out;
  return with_names(std::move(out));
}

// Name forms and prefixed forms beside the word, as far as the index holds them.
PlanNode Planner::with_names(PlanNode node) {
  PlanNode any;
  any.kind = PlanKind::any;
  if (node.words.size() == 1) {
    const std::string word = bare(node.words[0]);
    if (const auto parts = parted_name(word)) {
      PlanNode form = sequence(parts->first + " " + parts->second, std::string(1, space_word));
      const bool held = std::ranges::all_of(
          form.words, [this](const std::string& term) { return dictionary_.df_of(term) > 0; });
      if (held) add_also(any, std::move(form), parts->first + " " + parts->second);
    }
    if (query_.level == Level::words && query_.arabic_prefixes) {
      for (const std::string& form : prefixed_forms(word)) {
        if (dictionary_.df_of(word_term(form)) == 0) continue;
        add_also(any, sequence(form, std::string(1, space_word)), form);
      }
    }
  } else if (node.words.size() == 2 && node.distance < 0) {
    const auto form = joined_name(bare(node.words[0]), bare(node.words[1]));
    if (form && dictionary_.df_of(word_term(*form)) > 0) {
      add_also(any, sequence(*form, std::string(1, space_word)), *form);
    }
  }
  if (any.children.empty()) return node;
  any.children.insert(any.children.begin(), std::move(node));
  return any;
}

void Planner::add_also(PlanNode& any, PlanNode form, std::string text) {
  const bool on = std::ranges::find(options_.off, text) == options_.off.end();
  Reading reading{std::move(text), "also", 1};
  reading.on = on;
  form.mark = "also";
  form.reading = read(std::move(reading));
  if (on) {
    any.children.push_back(std::move(form));
  } else if (form.words.size() == 1) {
    readings_.back().documents = dictionary_.df_of(form.words[0]);
  }
}

// Two words typed side by side, عبد الله, stand for the one word too.
void Planner::add_joined_pairs(std::vector<PlanNode>& children) {
  for (std::size_t i = 0; i + 1 < children.size(); ++i) {
    const PlanNode& first = children[i];
    const PlanNode& second = children[i + 1];
    const bool words = first.kind == PlanKind::sequence && second.kind == PlanKind::sequence &&
                       first.words.size() == 1 && second.words.size() == 1 && first.field.empty() &&
                       second.field.empty() && first.words[0][0] == space_word &&
                       second.words[0][0] == space_word;
    if (!words) continue;
    const auto form = joined_name(bare(first.words[0]), bare(second.words[0]));
    if (!form || dictionary_.df_of(word_term(*form)) == 0) continue;
    PlanNode any;
    any.kind = PlanKind::any;
    PlanNode pair;
    pair.kind = PlanKind::all;
    pair.children.push_back(std::move(children[i]));
    pair.children.push_back(std::move(children[i + 1]));
    any.children.push_back(std::move(pair));
    add_also(any, sequence(*form, std::string(1, space_word)), *form);
    children[i] = std::move(any);
    children.erase(children.begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }
}

Result<PlanNode> Planner::phrase(const Node& n) {
  PlanNode out = sequence(n.text, std::string(1, space_word));
  out.distance = n.distance;
  out.mark = out.words.size() == 1 ? "word" : "phrase";
  if (n.distance >= 0 && out.words.size() > 1) out.kind = PlanKind::window;
  Reading reading{to_text(n), out.mark, static_cast<std::int64_t>(out.words.size())};
  for (const std::string& term : out.words) reading.forms.push_back(bare(term));
  out.reading = read(std::move(reading));
  if (query_.level == Level::letters) return out;
  return with_names(std::move(out));
}

Result<PlanNode> Planner::pattern(const Node& n, const std::string& space) {
  TRY(const Expansion found, expand(dictionary_, n, space));
  PlanNode out;
  Reading reading{to_text(n), "", static_cast<std::int64_t>(found.terms.size())};
  reading.left_out = found.left_out;
  for (const std::size_t i : found.terms) {
    if (reading.forms.size() < forms_shown_max) {
      reading.forms.emplace_back(dictionary_.term(i).substr(space.size()));
    }
    reading.documents += dictionary_.df(i);
  }
  switch (n.kind) {
    case NodeKind::prefix:
      reading.kind = "prefix";
      break;
    case NodeKind::wildcard:
      reading.kind = "wildcard";
      break;
    case NodeKind::fuzzy:
      reading.kind = "fuzzy";
      break;
    default:
      reading.kind = "regex";
      break;
  }
  out.mark = reading.kind;
  if (n.kind == NodeKind::prefix) {
    out.kind = PlanKind::prefix;
    out.words.push_back(space + folded_pattern(n.text));
  } else {
    out.kind = PlanKind::synonym;
    for (const std::size_t i : found.terms) out.words.emplace_back(dictionary_.term(i));
  }
  out.reading = read(std::move(reading));
  return out;
}

Result<PlanNode> Planner::field(const Node& n) {
  const auto name = find_field(n.field);
  if (!name) {
    return fail({.fault = Fault::malformed, .what = n.field, .reason = "there is no such field"});
  }
  const Node& value = n.children.at(0);
  const std::string space = field_term(*name, "");
  PlanNode out;
  if (name->whole_value) {
    out.kind = PlanKind::sequence;
    out.words.push_back(field_term(*name, lower_ascii(trim_ascii(value.text))));
    out.raw.push_back(value.text);
  } else if (value.kind == NodeKind::word || value.kind == NodeKind::exact ||
             value.kind == NodeKind::phrase) {
    out = sequence(value.text, space);
    if (value.distance >= 0 && out.words.size() > 1) out.kind = PlanKind::window;
    out.distance = value.distance;
  } else {
    TRY(out, pattern(value, space));
    readings_.pop_back();
  }
  out.field = n.field;
  out.mark = "field";
  out.reading = read({to_text(n), "filter", static_cast<std::int64_t>(out.words.size())});
  return out;
}

PlanNode Planner::column(const Node& n) {
  PlanNode out;
  out.kind = PlanKind::column;
  out.field = n.field;
  out.text = n.text;
  out.reading = read({to_text(n), "filter", 1});
  return out;
}

}  // namespace

Result<Plan> plan_query(const Query& query, const Dictionary& dictionary,
                        const PlanOptions& options) {
  return Planner(query, dictionary, options).run();
}

}  // namespace winnow::search
