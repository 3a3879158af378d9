// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/support/worked_records.h: the records of the worked example, for tests alone. An
// organisation's man (D1) took its files, a militia (M) brought them to us (B); claim c1 is that
// they are genuine.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "weigh/support/records.h"

namespace winnow::weigh::worked {

inline Source source(std::string id, std::string name, double soundness) {
  return {.head = {.id = std::move(id)}, .cover_name = std::move(name), .soundness = soundness};
}

// Step 0: nobody was asked yet.
inline Records files_received() {
  Records records;
  records.sources = {source("s1", "ORG", 0.5), source("s2", "D1", 0.6), source("s3", "M", 0.5),
                     source("s4", "B", 0.95),  source("s5", "D2", 0.6), source("s6", "D3", 0.6),
                     source("s7", "K", 0.6)};
  records.sources[3].is_own = true;
  records.claims = {{.head = {.id = "c1"}, .text = "The files are genuine."}};
  const std::vector<std::string> files{"hand_over:h1"};
  records.custody = {
      {.head = {.id = "k1"}, .items = files, .from = "s1", .to = "s2", .is_from_author = true},
      {.head = {.id = "k2"},
       .items = files,
       .from = "s2",
       .to = "s3",
       .is_capability_recorded = true,
       .capabilities = {Capability::fabricate}},
      {.head = {.id = "k3"},
       .items = files,
       .from = "s3",
       .to = "s4",
       .is_capability_recorded = true,
       .capabilities = {Capability::fabricate, Capability::alter, Capability::select}}};
  records.documents = {{.document = "12", .hand_overs = {"h1"}}};
  records.evidence = {{.head = {.id = "e1"}, .from = "document:12", .to = "claim:c1"}};
  return records;
}

inline Attribution said(std::string id, std::string speaker, std::vector<std::string> via = {}) {
  return {.head = {.id = std::move(id)},
          .claim = "c1",
          .speaker = std::move(speaker),
          .oral_reason = "asked by telephone",
          .noted_by = "B",
          .basis = Basis::witnessed,
          .reached_via = std::move(via)};
}

// Step 1: D2 and D3, whom M brought, say "of course genuine".
inline Records witnesses_asked() {
  Records records = files_received();
  records.attributions = {said("a1", "s5", {"s3"}), said("a2", "s6", {"s3"})};
  return records;
}

// A blog that says what `upstream` said.
inline Attribution repeated(std::string id, std::string speaker,
                            std::vector<std::string> upstream) {
  auto attribution = said(std::move(id), std::move(speaker));
  attribution.basis = Basis::repeated;
  attribution.upstream = std::move(upstream);
  return attribution;
}

}  // namespace winnow::weigh::worked
