// SPDX-License-Identifier: AGPL-3.0-or-later
// demo/truth.h: what is in the leak, for tests and for whoever measures against it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/fields.h"
#include "demo/piece.h"

namespace winnow::demo {

struct TrueDocument {
  static constexpr std::string_view type_name = "DemoDocument";
  std::string path{};  // Below leak/; members of containers behind " > ".
  std::string holder{};
  std::string kind{};
  std::string format{};
  std::string language{};
  std::string day{};
  std::string from{};
  std::vector<std::string> to{};
  std::vector<std::string> lines{};
  std::string plot{};
  std::string expect{};        // read, picture, locked or broken.
  std::string sha256{};        // Hex.
  std::string copy_of{};       // The path with the same bytes, or "".
  std::string near_copy_of{};  // The path it was altered from, or "".
  std::string reply_to{};      // The message id it answers, or "".
  std::string message_id{};
};

struct TruePerson {
  static constexpr std::string_view type_name = "DemoPerson";
  std::string key{};
  std::string arabic{};
  std::vector<std::string> other_arabic{};
  std::vector<std::string> latin{};
  std::string role{};
  std::string body{};
  std::string mail{};
};

struct TrueBody {
  static constexpr std::string_view type_name = "DemoBody";
  std::string key{};
  std::string arabic{};
  std::vector<std::string> latin{};
};

struct TrueContradiction {
  static constexpr std::string_view type_name = "DemoContradiction";
  std::string key{};
  std::string question{};
  std::string one_says{};
  std::vector<std::string> one_paths{};
  std::string other_says{};
  std::vector<std::string> other_paths{};
};

struct TruePassword {
  static constexpr std::string_view type_name = "DemoPassword";
  std::string path{};
  std::string password{};
};

struct TrueShipment {
  static constexpr std::string_view type_name = "DemoShipment";
  std::string reference{};
  std::string crossed{};
  std::string goods{};
  std::int64_t crates = 0;
  std::int64_t value = 0;
  std::int64_t fee = 0;
  std::int64_t licence = 0;
  std::string plate{};
  std::string payment{};
  std::string place{};
};

struct Truth {
  static constexpr std::string_view type_name = "DemoTruth";
  std::int64_t seed = 0;
  std::int64_t files = 0;
  std::vector<TrueDocument> documents{};
  std::vector<TruePerson> people{};
  std::vector<TrueBody> bodies{};
  std::vector<TrueShipment> shipments{};
  std::vector<TrueContradiction> contradictions{};
  std::vector<TruePassword> passwords{};
};

void describe(Fields& f, TrueDocument& each);
void describe(Fields& f, TruePerson& each);
void describe(Fields& f, TrueBody& each);
void describe(Fields& f, TrueContradiction& each);
void describe(Fields& f, TruePassword& each);
void describe(Fields& f, TrueShipment& each);
void describe(Fields& f, Truth& truth);

// What the cast, the shipments and the planted contradictions say, once all documents are in: a
// side of a contradiction lists the documents that hold its words.
void complete(Truth& truth);

}  // namespace winnow::demo
