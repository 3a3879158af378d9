// SPDX-License-Identifier: AGPL-3.0-or-later
// cage/filter.h: which system calls a worker may make, as the bytes of a seccomp program.
//
// Out:    BPF instructions for PR_SET_SECCOMP; what is not on the lists kills the process.
#pragma once

#include <string>

#include "base/result.h"
#include "cage/cage.h"

namespace winnow::cage {

Result<std::string> compile_filter(Profile profile);

}  // namespace winnow::cage
