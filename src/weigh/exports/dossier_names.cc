// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/exports/dossier_names.h"

#include <algorithm>

#include <fmt/core.h>

#include "weigh/exports/html_text.h"

namespace winnow::weigh {

std::string DossierNames::of(std::string_view source) const {
  if (source.empty() || source.starts_with("unknown:")) return "an origin nobody named";
  const std::string behind = " (" + html_text(source) + ")";
  const auto actor = std::ranges::find(page_.actors, source, &Actor::source);
  if (actor != page_.actors.end()) return html_isolated(actor->label) + behind;
  const auto& nodes = page_.custody.nodes;
  const auto node = std::ranges::find(nodes, source, &CustodyNode::source);
  return node == nodes.end() ? html_text(source) : html_isolated(node->label) + behind;
}

std::string DossierNames::of(const std::vector<std::string>& sources) const {
  std::string all;
  for (const std::string& source : sources) all += (all.empty() ? "" : ", ") + of(source);
  return all;
}

std::string decimal(double value) { return fmt::format("{:.3f}", value); }

}  // namespace winnow::weigh
