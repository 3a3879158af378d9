// SPDX-License-Identifier: AGPL-3.0-or-later
// demo/letters.h: what the offices wrote about one shipment.
#pragma once

#include <vector>

#include "demo/piece.h"
#include "demo/story.h"

namespace winnow::demo {

// English: the firm, its supplier, its exchange house.
Piece invoice(const Shipment& about, Random& random);
Piece waybill(const Shipment& about, Random& random);
Piece payment_advice(const Shipment& about, Random& random);
Piece packing_list(const Shipment& about, Random& random);
Piece internal_note(const Shipment& about, Random& random);

// Arabic: the firm, the ministry, the brigade.
Piece licence_request(const Shipment& about, Random& random);
Piece licence(const Shipment& about, Random& random);
Piece ministry_note(const Shipment& about, Random& random);
Piece gate_receipt(const Shipment& about, Random& random);
Piece supply_report(const Shipment& about, Random& random);
Piece escort_order(const Shipment& about, Random& random);

// The ledger of goods and money, as the firm kept it.
Piece ledger(const std::vector<Shipment>& all);

}  // namespace winnow::demo
