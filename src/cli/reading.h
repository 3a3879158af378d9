// SPDX-License-Identifier: AGPL-3.0-or-later
// cli/reading.h: reads and indexes all that waits in a case, as `read` and `retry` both end.
#pragma once

#include "cli/command.h"
#include "sandbox/zygote.h"
#include "store/case.h"

namespace winnow::cli {

// "eng" and "ara" unless --languages or --no-ocr say otherwise; none = no OCR.
std::vector<std::string> ocr_languages(const Words& words);

// Uses --workers, --passwords, --languages and --no-ocr. Shows progress, prints the headline; the
// exit status.
int read_and_index(store::Case& open_case, sandbox::Zygote& zygote, const Words& words);

}  // namespace winnow::cli
