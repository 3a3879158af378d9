// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/words/sentence_forms.h"

#include <algorithm>
#include <array>

namespace winnow::weigh {
namespace {

constexpr auto forms = std::to_array<SentenceForm>({
    // How probable.
    {"likelihood", "{0:phrase} ({1:per_mille}) that the claim {2:quote} is true."},
    {"likelihood_range", "Our estimate for the claim {0:quote}: {1:word} to {2:word} ({3:range})."},
    {"likelihood_same_word", "Our estimate for the claim {0:quote}: {1:word} ({2:range})."},
    {"outside_scale", "The figure lies beyond the ends of the scale of words."},
    {"between_bands", "The figure lies between two words of the scale; the nearer one is used."},
    {"evidence_for",
     "All reports together are {0:figure} times as expected if the claim is true as if it is not: "
     "{1:ratio} support."},
    {"evidence_against",
     "All reports together are {0:figure} times as expected if the claim is not true as if it is: "
     "{1:ratio} support for the contrary."},
    {"evidence_neither", "All reports together hardly tell whether the claim is true or not."},
    {"naive_shared",
     "Counting every report as independent would give {0:per_mille}; ours is {1:per_mille}, "
     "because "
     "the reports share {2:names}."},
    {"naive_repeats",
     "Counting every report as independent would give {0:per_mille}; ours is {1:per_mille}, "
     "because "
     "what only repeats another report counts for nothing."},
    {"naive_other",
     "Counting every report as independent would give {0:per_mille}; ours is {1:per_mille}, "
     "because "
     "reports that may fail together are weighed together."},
    {"policy",
     "Assumed, not measured: a prior of {0:per_mille}; a group that coordinates says yes with "
     "{1:per_mille}; the table of grades {2:quote}."},
    {"assumed_grade",
     "The reliability of {0:name} cannot be judged: {1:per_mille} is assumed; tried over "
     "{2:range}, the estimate runs over {4:range}."},

    // How well founded.
    {"confidence", "Our confidence in this judgement is {0:confidence}."},
    {"confidence_because", "Our confidence in this judgement is {0:confidence}: {1:reasons}."},

    // On whom it rests.
    {"voices", "{0:count|report|reports}, {1:count|independent voice|independent voices}."},
    {"voices_between",
     "{0:count|report|reports}, between {1:figure} and {2:count|independent voice|independent "
     "voices}."},
    {"voices_own", "{0:count|report|reports}, and it rests on our own observation."},
    {"no_source", "No source on record supports it."},
    {"rests_on_one",
     "Everything rests on {0:name}. If {0:name} alone invented it, all of this falls."},
    {"rests_on_each",
     "Everything rests on each of these: {0:names}. Any one of them alone could have made it up."},
    {"rests_together", "If {0:names} all failed, nothing would support it."},
    {"also_own", "Every report also passed through our own hands."},
    {"more_sets", "{0:count|larger set|larger sets} of this kind {0:verb|is|are} not listed."},
    {"denials_rest", "The denials rest on {0:names}."},
    {"agree_through_gate",
     "{0:count|report agrees|reports agree}, but all came through {1:names}."},
    {"ceiling", "However many more come through {1:names}, this cannot exceed {0:per_mille}."},
    {"repeats", "{0:name} repeats {1:name}; it is not a second source."},
    {"circular",
     "These reports cite one another in a circle and count as one of unknown origin: {0:names}."},
    {"unknown_origin",
     "Where {0:count|report comes|reports come} from is not known: with one origin for all there "
     "{1:verb|is|are} {1:count|independent voice|independent voices}, with an origin each "
     "{2:figure}."},
    {"path_unknown",
     "The path of {0:name} is not known: the estimate is {1:per_mille} if it only repeats, "
     "{2:per_mille} if it is a source of its own."},
    {"path_through", "If {0:name} came through {2:names}, the estimate is {1:per_mille}."},
    {"one_actor", "{0:name} controls {1:name}: they count as one."},
    {"if_one",
     "{0:name} and {1:name} are tied to each other; if they are one, there "
     "{2:verb|is|are} {2:count|independent voice|independent voices}."},
    {"not_independent_of_questioned",
     "What was compared came through {0:name}, who also handled what is in question: it is not "
     "independent of it."},
    {"selected", "What is missing may have been held back: {0:names} could choose what we saw."},
    {"custody_gap", "Custody gap: nothing documents the way from {0:name} to {1:name}."},

    // Why a number moved as it did.
    {"more_agree_less",
     "One more witness through {2:names} takes the estimate from {0:per_mille} to {1:per_mille}. "
     "Agreement of all who came through one gate is explained by the gate as well: whoever chose "
     "them may have told them what to say."},
    {"one_less_more",
     "One witness less through {2:names} takes the estimate from {0:per_mille} to {1:per_mille}. "
     "Agreement of all who came through one gate is explained by the gate as well: the fewer of "
     "them agree, the less it looks arranged."},

    // What was examined.
    {"no_copy", "No copy is held: authenticity checks not applicable."},
    {"no_check", "Copies are held, but no authenticity check was applicable."},
    {"checks_clean",
     "{0:figure} of {1:count|authenticity check|authenticity checks} applied; what they looked for "
     "was not found, and nothing follows from those that did not apply."},
    {"checks_observed",
     "{0:figure} of {1:count|authenticity check|authenticity checks} applied; {2:count|observation "
     "needs|observations need} an explanation, and innocent ones stand beside "
     "{2:verb|it|them}."},
    {"digit_refused_one_voice",
     "Credibility 1 is refused, because one actor alone could have invented all of this; 2 is "
     "offered."},
    {"digit_refused_no_source",
     "Credibility 1 is refused, because no source supports this; 2 is offered."},
    {"sub_claim", "Evidence for {0:quote} does not count for {1:quote}."},

    // State and change.
    {"state_withdrawn", "This claim was withdrawn."},
    {"state_contested_denied", "Contested: {0:count|denial|denials} on record."},
    {"state_contested_contradicted",
     "Contested: {0:count|item|items} of evidence on record {0:verb|speaks|speak} against it."},
    {"state_open_no_source", "Open: no source on record supports it."},
    {"state_open_one_voice", "Open: one actor alone could have invented all that supports it."},
    {"state_open_not_above_even", "Open: the estimate is not clearly above one half."},
    {"state_supported",
     "Supported: {0:count|independent voice speaks|independent voices speak} for it, nothing on "
     "record against it. Supported is not proved."},
    {"state_supported_own",
     "Supported: our own observation speaks for it, nothing on record against it. Supported is not "
     "proved."},
    {"stale", "This rests on something changed since; recompute it."},
    {"response_added",
     "A response added the explanation {0:quote}; what a response says leaves the estimate as it "
     "was."},
    {"corrected", "Corrected on {0:figure}; {1:count|statement|statements} affected."},

    // What is missing before it can be published, and what would help most.
    {"not_ready_not_weighed", "Not ready: it was never weighed."},
    {"not_ready_single_voice", "Not ready: a single voice."},
    {"not_ready_no_response", "Not ready: nobody it concerns was asked, or nobody answered."},
    {"help_reached_without_gate", "Meet {0:name} without {1:name}."},
    {"help_new_witness", "Find one more witness who comes through nobody else."},
    {"help_witness_behind_gate", "Hear one more witness through {0:names}."},
    {"help_separate_holder", "Find somebody who holds the same from elsewhere."},
    {"help_actor_examined", "Find out whether {0:name} is sound."},
    {"help_graded_up", "Find grounds to grade {0:name} one step better."},
    {"help_graded_down", "Find grounds to grade {0:name} one step worse."},
    {"help_signature_verified", "Verify a signature on {0:name}."},
    {"help_upstream_found", "Find out where {0:name} has it from."},
    {"help_custody_gap_closed", "Document the way from {0:name} to {1:name}."},

    // Rival explanations.
    {"rival_top", "{0:phrase} ({1:per_mille}) that of the explanations weighed {2:quote} holds."},
    {"rival_range", "With any one prior halved or doubled, that runs over {0:range}."},
    {"rival_lead", "It has {0:figure} times the chance of the next, {1:quote}."},
    {"rival_tie", "No explanation leads: {0:quote} and {1:quote} are level."},
    {"rival_else", "Something nobody thought of keeps {0:per_mille}."},
    {"rival_linchpin", "Without {0:names} it would not lead."},
    {"rival_lead_shrinks", "Without {0:names} its lead would be too small to count."},
    {"rival_steady", "No single item and no single actor, left out, changes which one leads."},
    {"rival_actor", "Without all that came through {0:name} it would not lead."},
    {"rival_flips",
     "{0:figure} of {1:count|single rating|single ratings}, given otherwise, would change which "
     "one "
     "leads."},
    {"rival_tipping_below",
     "It leads only while what rests on {1:names} is given more than {0:per_mille}."},
    {"rival_tipping_above",
     "It leads only while what rests on {1:names} is given less than {0:per_mille}."},
    {"rival_tipping_none", "It leads only while what rests on {0:names} counts for something."},
    {"rival_tipping_all", "It leads only while what rests on {0:names} is not taken as certain."},
    {"rival_prior", "Whether it leads depends on the prior given to {0:quote}."},
    {"rival_unexplained", "No explanation makes {0:name} expected."},
    {"rival_unrated", "Not counted, because a rating is missing: {0:names}."},
    {"rival_tells_most", "{0:name} tells the explanations apart best."},
});

}  // namespace

std::span<const SentenceForm> sentence_forms() { return forms; }

const SentenceForm* find_form(std::string_view code) {
  const auto found = std::ranges::find(forms, code, &SentenceForm::code);
  return found == forms.end() ? nullptr : &*found;
}

}  // namespace winnow::weigh
