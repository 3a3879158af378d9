// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/exports/dossier_records.h"

#include <set>

#include "weigh/exports/custody_order.h"
#include "weigh/exports/dossier_names.h"

namespace winnow::weigh {
namespace {

using Rows = std::vector<std::vector<std::string>>;

template <class E>
std::string word_of(E value) {
  return std::string(names_of(value).at(static_cast<std::size_t>(value)));
}

std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) all += (all.empty() ? "" : ", ") + html_text(text);
  return all;
}

class DossierRecords {
 public:
  DossierRecords(HtmlPage& html, const CaseToExport& exported, const ClaimPage& page)
      : html_(html), exported_(exported), page_(page), names_(page) {}

  void write() {
    add_reports();
    add_custody();
    add_checks();
    add_questions();
    add_answers();
    html_.heading("Before it is published");
    std::vector<std::string> items;
    for (const Sentence& sentence : page_.warnings) items.push_back(html_text(sentence.text));
    for (const Sentence& sentence : page_.readiness) items.push_back(html_text(sentence.text));
    html_.list(items);
  }

 private:
  std::vector<std::string> row_of(const VoiceItem& item) const {
    std::string where = item.document.empty() ? "" : file_of(item.document);
    if (item.page > 0) where += ", page " + std::to_string(item.page);
    return {html_text(item.reference),
            html_isolated(item.label),
            word_of(item.stance),
            word_of(item.basis),
            item.quote.empty() ? "" : html_isolated(item.quote),
            where,
            joined(item.repeats)};
  }
  std::string file_of(const std::string& id) const {
    const ExportedDocument* document = exported_.document(id);
    if (document == nullptr) return "document " + html_text(id);
    return html_isolated(document->file) + " (document " + html_text(id) + ")";
  }

  void add_reports() {
    html_.heading("Who says so");
    Rows rows;
    for (const auto* voices : {&page_.voices_for, &page_.voices_against}) {
      for (const Voice& voice : *voices) {
        for (const VoiceItem& item : voice.items) rows.push_back(row_of(item));
      }
    }
    for (const auto* items : {&page_.doubts, &page_.repeaters}) {
      for (const VoiceItem& item : *items) rows.push_back(row_of(item));
    }
    html_.table({"Report", "Speaker", "Stance", "Basis", "Words", "Where", "Repeats"}, rows);
    html_.paragraph(std::to_string(page_.voices_for.size()) + " for, " +
                    std::to_string(page_.voices_against.size()) +
                    " against, once reports that share hands are taken together.");
    Rows links;
    for (const EvidenceLink& link : page_.evidence) {
      links.push_back({html_text(link.from), word_of(link.bearing), word_of(link.directness),
                       html_isolated(link.label), html_isolated(link.note)});
    }
    html_.table({"Evidence", "Bearing", "Directness", "Label", "Note"}, links);
  }

  static std::string capabilities_of(const CustodyLink& link) {
    if (link.step.empty()) return "";
    if (!link.is_capability_recorded) return "not recorded: counts as all";
    std::string all;
    for (const Capability each : link.capabilities) {
      all += (all.empty() ? "" : ", ") + word_of(each);
    }
    return all.empty() ? "none" : all;
  }

  void add_custody() {
    html_.heading("Through whose hands");
    Rows rows;
    for (const CustodyLink& link : page_.custody.links) {
      rows.push_back(
          {html_text(link.step), names_.of(link.from), names_.of(link.to), joined(link.items),
           html_isolated(spoken(link.when)),
           html_isolated(link.is_gap ? "not documented: " + link.gap_question : link.how),
           capabilities_of(link)});
    }
    html_.table({"Step", "From", "To", "What", "When", "How", "The giver could"}, rows);
    Rows sources;
    for (const CustodyNode& node : page_.custody.nodes) {
      sources.push_back({names_.of(node.source), word_of(node.kind), html_text(node.letter),
                         html_isolated(node.interests)});
    }
    html_.table({"Source", "Kind", "Letter", "Interests"}, sources);
  }

  // Of every document that a report or a piece of evidence of this claim stands in.
  std::set<std::string> papers() const {
    std::set<std::string> papers;
    const auto add = [&](const std::vector<VoiceItem>& items) {
      for (const VoiceItem& item : items) {
        if (!item.document.empty()) papers.insert(item.document);
      }
    };
    for (const auto* voices : {&page_.voices_for, &page_.voices_against}) {
      for (const Voice& voice : *voices) add(voice.items);
    }
    add(page_.doubts);
    add(page_.repeaters);
    return papers;
  }

  void add_checks() {
    html_.heading("Checks");
    const auto looked_at = papers();
    Rows rows;
    for (const Check& check : exported_.records.checks) {
      if (!looked_at.contains(check.document)) continue;
      rows.push_back(
          {html_isolated(check.name), file_of(check.document),
           html_isolated(check.is_applicable ? check.observation
                                             : "not applicable: " + check.not_applicable_reason),
           check.is_applicable ? word_of(check.severity) : "",
           joined(check.innocent_explanations)});
    }
    html_.table({"Check", "Of", "Observed", "", "May also be explained by"}, rows);
    if (rows.empty()) html_.paragraph("None was made. That is no pass.");
    for (const auto& id : looked_at) {
      const ExportedDocument* document = exported_.document(id);
      if (document == nullptr || document->sha256.empty()) continue;
      html_.paragraph(file_of(id) + ": SHA-256 " + html_text(document->sha256));
    }
  }

  // Rivals with what was weighed of them, while that stands.
  void add_questions() {
    if (page_.questions.empty()) return;
    html_.heading("Rival explanations");
    for (const Question& question : page_.questions) {
      html_.paragraph(html_isolated(question.text));
      const Assessment* standing = exported_.standing_assessment_of("question:" + question.head.id);
      Rows rows;
      for (const Hypothesis& rival : exported_.records.hypotheses) {
        if (rival.question != question.head.id) continue;
        std::string result = "never weighed, or outdated";
        for (const auto& row :
             standing == nullptr ? std::vector<HypothesisResult>{} : standing->hypotheses) {
          if (row.hypothesis != rival.head.id) continue;
          result = html_text(row.word) + ": " + decimal(row.probability) + ", between " +
                   decimal(row.low) + " and " + decimal(row.high);
        }
        rows.push_back({html_isolated(rival.text), result});
      }
      html_.table({"Explanation", "Likelihood"}, rows);
      if (standing != nullptr) {
        html_.paragraph("Inputs hash (SHA-256): " + html_text(standing->inputs_hash));
      }
    }
  }

  void add_answers() {
    html_.heading("Looked for");
    std::vector<std::string> wanted;
    for (const std::string& each : page_.looked_for) wanted.push_back(html_isolated(each));
    html_.list(wanted);
    html_.heading("Responses");
    Rows responses;
    for (const Response& response : page_.responses) {
      responses.push_back({html_isolated(response.respondent), word_of(response.kind),
                           html_isolated(response.text), html_isolated(spoken(response.when)),
                           word_of(response.moderation) +
                               (response.rule.empty() ? "" : ": " + html_text(response.rule)),
                           html_isolated(response.reply)});
    }
    html_.table({"From", "Kind", "Text", "When", "Moderation", "Reply"}, responses);
    if (responses.empty()) html_.paragraph("None.");
    html_.heading("Corrections");
    Rows corrections;
    for (const Correction& correction : page_.corrections) {
      corrections.push_back({html_isolated(spoken(correction.when)),
                             html_isolated(correction.wrong), html_isolated(correction.old_text),
                             html_isolated(correction.new_text), html_isolated(correction.cause),
                             joined(correction.affected)});
    }
    html_.table({"When", "What was wrong", "Old text", "New text", "Cause", "Affects"},
                corrections);
    if (corrections.empty()) html_.paragraph("None.");
  }

  HtmlPage& html_;
  const CaseToExport& exported_;
  const ClaimPage& page_;
  DossierNames names_;
};

}  // namespace

void add_records(HtmlPage& html, const CaseToExport& exported, const ClaimPage& page) {
  DossierRecords(html, exported, page).write();
}

}  // namespace winnow::weigh
