// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/exports/dossier.h"

#include "weigh/exports/dossier_numbers.h"
#include "weigh/exports/dossier_records.h"

namespace winnow::weigh {
namespace {

Error stale_claim(const Claim& claim, const StoredAssessment& stored) {
  std::string because;
  for (const std::string& each : stored.stale_because) {
    because += (because.empty() ? "" : ", ") + each;
  }
  return {.fault = Fault::out_of_date,
          .what = "claim " + claim.head.id,
          .reason = "its assessment is stale" +
                    (because.empty() ? "" : ", since " + because + " changed"),
          .hint = "weigh it again"};
}

std::string page_of(const CaseToExport& exported, const ClaimPage& page) {
  HtmlPage html("Claim " + page.claim.head.id + " of " + exported.name);
  html.quotation(html_text(page.claim.text));
  if (page.assessment) {
    add_numbers(html, page);
  } else {
    html.paragraph("<strong>never weighed</strong>: no number is given.");
  }
  add_records(html, exported, page);
  return std::move(html).finish();
}

}  // namespace

Result<std::vector<Error>> export_dossier(const CaseToExport& exported, ExportFiles& files) {
  std::vector<Error> left_out;
  const RecordIndex index(exported.records);
  for (const Claim& claim : exported.records.claims) {
    const StoredAssessment* stored = exported.assessment_of("claim:" + claim.head.id);
    if (stored != nullptr && stored->is_stale) {
      left_out.push_back(stale_claim(claim, *stored));
      continue;
    }
    const bool is_weighed = stored != nullptr && stored->assessment;
    const WeighingPolicy policy = is_weighed ? stored->assessment->policy : default_policy();
    const ClaimPage page =
        show_claim(index, claim, policy, is_weighed ? *stored : StoredAssessment{});
    TRY_VOID(files.begin("claim-" + claim.head.id + ".html"));
    TRY_VOID(files.add(page_of(exported, page)));
  }
  return left_out;
}

}  // namespace winnow::weigh
