// SPDX-License-Identifier: AGPL-3.0-or-later
#include "model/check.h"

namespace winnow {

const std::vector<std::string_view>& names_of(Severity) {
  static const std::vector<std::string_view> names = {"info", "unusual", "contradiction"};
  return names;
}

void describe(Fields& f, Check& r) {
  f("head", r.head, "Version and history.");
  f("document", r.document, "Id of the document.");
  f("name", r.name, "Which check.");
  f("tool", r.tool, "Tool and version, or the expert.");
  f("observation", r.observation, "What was seen.");
  f("severity", r.severity, "How far it is out of the ordinary.");
  f("is_applicable", r.is_applicable, "It could be made.");
  f("not_applicable_reason", r.not_applicable_reason, "Why it could not.");
  f("innocent_explanations", r.innocent_explanations, "What else may explain it.");
  f("would_settle", r.would_settle, "What would settle it.");
  f("signer", r.signer, "Id of the source whose valid signature was found; else empty.");
  f("compared_with", r.compared_with,
    "References of the documents or sources it compared with or asked.");
}

}  // namespace winnow
