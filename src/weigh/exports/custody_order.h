// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/exports/custody_order.h: which hand-over of material followed upon which.
//
// In:     records of a case. Out: ids of steps by which the giver of a step had received one of its
//         items, in the order of the records; a day with its first or last second.
// Holds:  an item is a document or a hand-over; a document also passed by the steps of the
//         hand-overs it lies in. A date known in part has no instant here: none is invented.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "weigh/support/records.h"

namespace winnow::weigh {

std::vector<std::string> steps_before(const Records& records, const CustodyStep& step);

// Documents among the items, and those that lie in a hand-over among them, each once: their ids.
std::vector<std::string> documents_of(const Records& records,
                                      const std::vector<std::string>& items);

// "2016-03-01T00:00:00Z" of a whole day, else "".
std::string start_of(const When& when);
// "2016-03-04T23:59:59Z"
std::string end_of(const When& when);
// "early March (from 2016-03-01 to 2016-03-04, text)"; "" if nothing is known.
std::string spoken(const When& when);

}  // namespace winnow::weigh
