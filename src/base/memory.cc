// SPDX-License-Identifier: AGPL-3.0-or-later
#include "base/memory.h"

#include <malloc.h>

namespace winnow {

void give_back_freed_memory() { ::malloc_trim(0); }

}  // namespace winnow
