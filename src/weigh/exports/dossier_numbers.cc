// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/exports/dossier_numbers.h"

#include <fmt/core.h>

#include "weigh/exports/dossier_names.h"
#include "weigh/exports/html_text.h"

namespace winnow::weigh {
namespace {

using Rows = std::vector<std::vector<std::string>>;

// A likelihood ratio that stands for "cannot be doubted" is no number to print.
std::string ratio(double value) {
  return value >= 1e12 ? "above 1e12" : fmt::format("{:.4g}", value);
}

std::string voices(std::int64_t count) {
  return count < 0 ? "our own observation" : std::to_string(count);
}

void add_result(HtmlPage& html, const Assessment& assessment) {
  html.heading("Belief");
  html.pairs({{"Likelihood", html_text(assessment.word)},
              {"Probability under the policy below", decimal(assessment.probability) +
                                                         ", between " + decimal(assessment.low) +
                                                         " and " + decimal(assessment.high)},
              {"Standard error of the computation", decimal(assessment.standard_error)},
              {"Likelihood ratio", ratio(assessment.likelihood_ratio)},
              {"If every report stood alone, which it does not", decimal(assessment.naive)},
              {"Confidence", html_text(assessment.confidence)},
              {"Credibility as a person judged it",
               assessment.digit.empty() ? "none given" : html_text(assessment.digit)},
              {"Weighed", html_text(assessment.head.recorded_at) + ", version " +
                              std::to_string(assessment.head.version)},
              {"Method", html_text(assessment.method)}});
}

void add_policy(HtmlPage& html, const WeighingPolicy& policy) {
  html.heading("Policy");
  html.paragraph(
      "Choices that no measurement makes. Other choices give other numbers; the table of what "
      "moves the result shows how far.");
  html.pairs({{"Prior", decimal(policy.prior)},
              {"Coordination of broken lines", decimal(policy.coordination)},
              {"Own organisation", decimal(policy.own)},
              {"Scale of words", html_text(policy.scale)}});
  Rows rows;
  for (const GradeValue& grade : policy.grades) {
    rows.push_back({html_text(grade.letter), fmt::format("{:g}", grade.support),
                    fmt::format("{:g}", grade.against)});
  }
  html.table({"Letter", "Counts for", "Counts against"}, rows);
}

void add_cut_sets(HtmlPage& html, const DossierNames& names, const Assessment& assessment) {
  html.heading("On whom it rests");
  for (const ModeResult& mode : assessment.modes) {
    html.paragraph("Fear: " + html_text(mode.mode) + ". Independent voices: " +
                   voices(mode.independence_low) + " to " + voices(mode.independence_high) + ".");
    Rows rows;
    for (const CutSet& set : mode.cut_sets) {
      rows.push_back({names.of(set.actors), set.has_own ? "with ourselves" : ""});
    }
    html.table({"If all of these failed, nothing would support it", ""}, rows);
    if (mode.more_cut_sets > 0) {
      html.paragraph(std::to_string(mode.more_cut_sets) + " more sets are not listed.");
    }
  }
}

void add_lines(HtmlPage& html, const DossierNames& names, const ClaimPage& page) {
  html.heading("Lines");
  Rows rows;
  for (const SupportLine& line : page.lines) {
    rows.push_back(
        {html_text(line.reference), line.denies ? "denies" : "supports", names.of(line.actors)});
  }
  html.table({"Report", "", "Who must all be sound"}, rows);
  Rows actors;
  for (const Actor& actor : page.actors) {
    actors.push_back({names.of(actor.source),
                      actor.letter.empty() ? "none" : html_text(actor.letter),
                      decimal(actor.soundness), html_text(actor.soundness_from)});
  }
  html.table({"Actor", "Letter", "Soundness", "From"}, actors);
}

std::string points_of(const Sweep& sweep) {
  std::string all;
  for (const SweepPoint& point : sweep.points) {
    all +=
        (all.empty() ? "" : "; ") + fmt::format("{:g}: ", point.value) + decimal(point.probability);
  }
  return all;
}

void add_sensitivity(HtmlPage& html, const DossierNames& names, const ClaimPage& page) {
  html.heading("What moves the result");
  Rows rows;
  for (const Sweep& sweep : page.sweeps) {
    const bool is_policy = sweep.of == "prior" || sweep.of == "coordination";
    rows.push_back({is_policy ? html_text(sweep.of) : names.of(sweep.of), decimal(sweep.used),
                    points_of(sweep), sweep.tipping ? decimal(*sweep.tipping) : "none"});
  }
  html.table({"Of", "Used", "Value: probability", "Reaches 0.8 at"}, rows);
  Rows ceilings;
  for (const Ceiling& ceiling : page.ceilings) {
    ceilings.push_back({names.of(ceiling.actors), decimal(ceiling.probability)});
  }
  html.table({"Behind these", "it cannot exceed"}, ceilings);
  Rows placements;
  for (const Placement& placement : page.placements) {
    placements.push_back(
        {html_text(placement.name), names.of(placement.actors), decimal(placement.probability)});
  }
  html.table({"If the unknown path is", "", "Probability"}, placements);
}

void add_inputs(HtmlPage& html, const Assessment& assessment) {
  html.heading("Inputs");
  Rows rows;
  for (const UsedInput& input : assessment.inputs) {
    rows.push_back({html_text(input.reference), std::to_string(input.version)});
  }
  html.table({"Record", "Version"}, rows);
  html.pairs({{"Inputs hash (SHA-256)", html_text(assessment.inputs_hash)}});
}

}  // namespace

void add_numbers(HtmlPage& html, const ClaimPage& page) {
  const Assessment& assessment = *page.assessment;
  const DossierNames names(page);
  std::vector<std::string> sentences;
  for (const Sentence& sentence : assessment.sentences) {
    sentences.push_back(html_text(sentence.text));
  }
  html.list(sentences);
  add_result(html, assessment);
  add_cut_sets(html, names, assessment);
  add_lines(html, names, page);
  add_sensitivity(html, names, page);
  add_policy(html, assessment.policy);
  add_inputs(html, assessment);
}

}  // namespace winnow::weigh
