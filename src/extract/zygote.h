// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/zygote.h: forks one caged worker per document and says how each ended.
//
// In:     the control socket (base/control.h). It never reads a byte of a document.
// Holds:  one thread; ends when its socket closes. Workers share its address layout, so winnow
//         replaces it after 1,000 documents and after any crash.
// Cost:   0.4 ms per worker.
#pragma once

namespace winnow::extract {

// The exit status of the process. `for_pixels`: with the module of pictures, OCR and drawing, which
// makes each worker dearer.
int run_zygote(int control, bool for_pixels);

}  // namespace winnow::extract
