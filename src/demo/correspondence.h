// SPDX-License-Identifier: AGPL-3.0-or-later
// demo/correspondence.h: seven messages about each shipment: order, answer, orders to the drivers,
// the fee with its reply and its forward, the licence.
#pragma once

#include <vector>

#include "demo/mail.h"
#include "demo/story.h"

namespace winnow::demo {

std::vector<Mail> mails_about(const Shipment& about, Random& random);

}  // namespace winnow::demo
