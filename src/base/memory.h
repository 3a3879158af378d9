// SPDX-License-Identifier: AGPL-3.0-or-later
// base/memory.h: what was freed goes back to the system.
//
// Why:    the allocator keeps what a large document needed, once for each thread that touched one;
//         on a laptop it is missed by the workers and the browser.
// Cost:   milliseconds: call it after large documents only.
#pragma once

namespace winnow {

void give_back_freed_memory();

}  // namespace winnow
