// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/pdf_extras.h"

namespace winnow::extract {

Extras read_extras(const PdfSession&, const Job&, Sink&) { return {}; }
void read_revisions(const Input&, const Job&, Sink&) {}

}  // namespace winnow::extract
