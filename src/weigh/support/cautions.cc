// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/support/cautions.h"

#include <algorithm>
#include <string>
#include <utility>

#include "weigh/lines/independence.h"
#include "weigh/words/say.h"

namespace winnow::weigh {
namespace {

using Names = std::vector<std::string>;

class Collected {
 public:
  void add(std::string_view code, Names arguments) {
    const auto is_same = [&](const Sentence& one) {
      return one.code == code && one.arguments == arguments;
    };
    if (std::ranges::none_of(sentences_, is_same)) {
      sentences_.push_back(say(code, std::move(arguments)));
    }
  }
  std::vector<Sentence> finish() { return std::move(sentences_); }

 private:
  std::vector<Sentence> sentences_{};
};

Names speakers(const RecordIndex& index, const Circle& circle) {
  Names names;
  for (const auto& id : circle) {
    auto name = index.name_of(index.attribution(id)->speaker);
    if (std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
  }
  return names;
}

void add_ties(const RecordIndex& index, const Support& support, Collected& collected) {
  const auto name = [&](int actor) {
    return index.name_of(support.actors[static_cast<std::size_t>(actor)].source);
  };
  for (const auto& tie : support.ties) {
    const auto voices = independence(if_one(support.graph, tie.one, tie.other));
    if (voices.unbounded) continue;
    collected.add("if_one", {name(tie.one), name(tie.other), std::to_string(voices.at_least)});
  }
}

std::string party(const RecordIndex& index, const std::string& source) {
  return source.empty() ? "somebody not named" : index.name_of(source);
}

}  // namespace

std::vector<Sentence> cautions(const RecordIndex& index, const Support& support) {
  Collected collected;
  for (const auto& circle : support.circles) collected.add("circular", speakers(index, circle));
  for (const auto& actor : support.actors) {
    for (const auto& controlled : actor.also) {
      collected.add("one_actor", {index.name_of(actor.source), index.name_of(controlled)});
    }
  }
  add_ties(index, support, collected);
  for (const auto& hand : support.shared_hands) {
    collected.add("not_independent_of_questioned", {index.name_of(hand.source)});
  }
  for (const auto& step : index.records().custody) {
    if (std::ranges::find(support.gaps, step.head.id) == support.gaps.end()) continue;
    collected.add("custody_gap", {party(index, step.from), party(index, step.to)});
  }
  return collected.finish();
}

}  // namespace winnow::weigh
