// SPDX-License-Identifier: AGPL-3.0-or-later
// demo/story.h: what happened: fourteen shipments, what they carried, who was paid.
//
// Holds:  the numbers that a planted contradiction needs are fixed (shipments 5, 7 and 9); all
//         others follow from the seed.
#pragma once

#include <string>
#include <vector>

#include "base/random.h"
#include "demo/calendar.h"

namespace winnow::demo {

struct Goods {
  std::string english{};
  std::string arabic{};
};

struct Place {
  std::string arabic{};
  std::string latin{};
  std::string other_latin{};
};

struct Shipment {
  int number = 0;
  Day ordered = 0;
  Day licensed = 0;
  Day crossed = 0;
  Day paid = 0;
  Goods goods{};
  std::int64_t crates = 0;
  std::int64_t value = 0;  // Crowns of Sahar.
  std::int64_t licence = 0;
  std::string plate{};
  std::string payment{};  // The reference of the exchange house.
  Place place{};          // Where it was handed over.
  std::int64_t fee() const { return value * 12 / 100; }
  std::string reference() const;  // RG-2019-07
};

std::vector<Shipment> shipments(Random& random);

// The meeting at the rest house, by the firm's minutes and by the brigade's report.
constexpr int backdated_shipment = 5;
constexpr int miscounted_shipment = 7;
constexpr int mislabelled_shipment = 9;
Day meeting_by_firm();
Day meeting_by_brigade();

struct Contradiction {
  std::string key{};
  std::string question{};
  std::string one_says{};
  std::string one_marker{};  // A phrase that stands in the documents of the one side.
  std::string other_says{};
  std::string other_marker{};
};

const std::vector<Contradiction>& contradictions();

}  // namespace winnow::demo
