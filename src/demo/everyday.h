// SPDX-License-Identifier: AGPL-3.0-or-later
// demo/everyday.h: what people also write at work; nothing in it bears on the story.
#pragma once

#include <vector>

#include "base/random.h"
#include "demo/mail.h"

namespace winnow::demo {

std::vector<Mail> everyday_mails(Random& random);

}  // namespace winnow::demo
