// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/matrix_page.h"

namespace winnow::weigh {

void describe(Fields& f, MatrixItem& r) {
  f("link", r.link, "The evidence.");
  f("soundness", r.soundness, "Belief in the item itself.");
  f("soundness_from", r.soundness_from, "typed, claim or own.");
  f("group", r.group, "Items of one group share an origin.");
  f("diagnosticity", r.diagnosticity, "How well it tells the rows apart; 0 while not rated.");
  f("is_unexplained", r.is_unexplained, "Unexpected under every hypothesis.");
  f("is_rated", r.is_rated, "Own ratings of the column are all in.");
  f("colleagues_hidden", r.colleagues_hidden,
    "Colleagues have rated; shown once one's own are in.");
}

void describe(Fields& f, LeftOut& r) {
  f("without", r.without, "Id of the item or source left out.");
  f("rows", r.rows, "Result without it.");
}

void describe(Fields& f, GroupTipping& r) {
  f("group", r.group, "Which group.");
  f("soundness", r.soundness, "Belief in force.");
  f("tipping", r.tipping, "Belief at which the first row changes; missing = none.");
}

void describe(Fields& f, Linchpin& r) { f("items", r.items, "Ids of the evidence links."); }

void describe(Fields& f, MatrixPage& r) {
  f("question", r.question, "The question.");
  f("rater", r.rater, "Who sees it.");
  f("rows", r.rows, "Hypotheses, shuffled for this rater.");
  f("columns", r.columns, "Evidence.");
  f("ratings", r.ratings, "Those this rater may see.");
  f("is_complete", r.is_complete, "Every cell has a rating.");
  f("result", r.result, "Empty until complete.");
  f("lead", r.lead, "Decimal logarithm of first over second.");
  f("without_item", r.without_item, "Leave one item out.");
  f("without_actor", r.without_actor, "Leave one origin out.");
  f("linchpins", r.linchpins, "Smallest sets of items whose loss changes the top.");
  f("tipping", r.tipping, "Of each group.");
  f("assessment", r.assessment, "What is stored; missing = never weighed.");
  f("is_stale", r.is_stale, "Something it rests on has changed.");
  f("sentences", r.sentences, "What may be said.");
}

}  // namespace winnow::weigh
