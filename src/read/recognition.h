// SPDX-License-Identifier: AGPL-3.0-or-later
// read/recognition.h: after the reading of a document, what of it wants to be read from pixels.
//
// In:     how the first worker ended and what it said; the job with the languages (none = no OCR).
// Out:    pages recognised take the place of theirs in what was said; the text that was there
//         before is kept as the other text of the page. The ending of the whole.
// Fails:  as Zygote::run does.
// Holds:  a worker that dies over a page costs that page alone; the next ones go on.
#pragma once

#include "read/hearing.h"
#include "sandbox/zygote.h"

namespace winnow::read {

Result<sandbox::Ending> read_pixels(sandbox::Zygote& zygote, Job job, int input, Hearing& hearing,
                                    sandbox::Ending ending);

// The better text of the two is shown, the other is kept beside it.
void put_recognised(Page& kept, Page recognised);

}  // namespace winnow::read
