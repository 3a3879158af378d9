// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/pdf/page_leaves.h"

#include <limits>
#include <set>
#include <vector>

namespace winnow::extract {

bool has_page(fz_context* context, pdf_document* pdf, std::int64_t number) {
  if (number < 1 || number > std::numeric_limits<int>::max()) return false;
  pdf_obj* page = nullptr;
  const bool found = attempt(
      context, [&] { page = pdf_lookup_page_obj(context, pdf, static_cast<int>(number) - 1); });
  return found && page != nullptr;
}

std::int64_t count_page_leaves(fz_context* context, pdf_document* pdf, std::int64_t most) {
  std::int64_t leaves = 0;
  (void)attempt(context, [&] {
    pdf_obj* root = pdf_dict_get(context, pdf_trailer(context, pdf), PDF_NAME(Root));
    std::vector<pdf_obj*> waiting = {pdf_dict_get(context, root, PDF_NAME(Pages))};
    std::set<int> seen;  // Nodes by object number.
    while (!waiting.empty() && leaves < most) {
      pdf_obj* node = waiting.back();
      waiting.pop_back();
      pdf_obj* kids = pdf_dict_get(context, node, PDF_NAME(Kids));
      const int count = pdf_array_len(context, kids);
      if (count == 0) {
        if (pdf_is_dict(context, node) != 0 && kids == nullptr) ++leaves;
        continue;
      }
      if (!seen.insert(pdf_to_num(context, node)).second) continue;
      for (int i = count - 1; i >= 0; --i) waiting.push_back(pdf_array_get(context, kids, i));
    }
  });
  return leaves;
}

}  // namespace winnow::extract
