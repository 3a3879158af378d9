// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/draw_custody.h: the graph of hands that some items and witnesses came through.
//
// In:     references of documents and hand-overs (a document stands for the hand-overs it lies in);
//         none = every step of the case.
// Out:    a giver or receiver nobody named is a node of its own, "unknown:" and the step.
// Holds:  a witness is linked to those through whom he was reached, and they to the own
//         organisation, so that a confirmation by the same hands is seen as one.
// Cost:   steps x items.
#pragma once

#include <string>
#include <vector>

#include "weigh/custody_graph.h"
#include "weigh/support/records.h"

namespace winnow::weigh {

// The items and the hand-overs that the documents among them lie in, each once.
std::vector<std::string> with_hand_overs(const Records& records, std::vector<std::string> items);

// Steps by which one of the items passed; those that name no item belong to none.
std::vector<const CustodyStep*> steps_of(const Records& records,
                                         const std::vector<std::string>& items);

CustodyGraph draw_custody(const Records& records, const std::vector<std::string>& items,
                          const std::vector<const Attribution*>& witnesses);

}  // namespace winnow::weigh
