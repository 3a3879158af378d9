// SPDX-License-Identifier: AGPL-3.0-or-later
#include "model/response.h"

namespace winnow {

const std::vector<std::string_view>& names_of(ResponseKind) {
  static const std::vector<std::string_view> names = {"support", "deny", "query", "comment"};
  return names;
}

const std::vector<std::string_view>& names_of(Moderation) {
  static const std::vector<std::string_view> names = {"waiting", "published", "declined"};
  return names;
}

const std::vector<std::string_view>& names_of(AcceptedAs) {
  static const std::vector<std::string_view> names = {"hypothesis", "document", "gap", "task"};
  return names;
}

void describe(Fields& f, Accepted& r) {
  f("as", r.as, "What it became.");
  f("reference", r.reference, "Reference of the record it became; empty for a task.");
  f("text", r.text, "The task, or what was accepted.");
  f("by", r.by, "Who accepted.");
}

void describe(Fields& f, Response& r) {
  f("head", r.head, "Version and history.");
  f("target", r.target, "Reference of a claim, passage or assessment; empty = general opinion.");
  f("respondent", r.respondent, "Id of the source that answers, or a name as signed.");
  f("kind", r.kind, "What it does.");
  f("text", r.text, "As written.");
  f("when", r.when, "When it came.");
  f("moderation", r.moderation, "Whether it is shown.");
  f("rule", r.rule, "By which rule.");
  f("reply", r.reply, "What was answered.");
  f("accepted", r.accepted, "What a person took from it.");
}

void describe(Fields& f, Correction& r) {
  f("head", r.head, "Version and history.");
  f("target", r.target, "Reference of what was wrong.");
  f("wrong", r.wrong, "What was wrong.");
  f("old_text", r.old_text, "The text before.");
  f("new_text", r.new_text, "The text now.");
  f("cause", r.cause, "Why.");
  f("affected", r.affected, "References of what rested on it, computed.");
  f("when", r.when, "When it was corrected.");
  f("is_public", r.is_public, "Shown for ever at the permalink.");
}

}  // namespace winnow
