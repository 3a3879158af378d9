// SPDX-License-Identifier: AGPL-3.0-or-later
#include <fmt/core.h>

#include "demo/cast.h"
#include "demo/letters.h"

namespace winnow::demo {
namespace {

using Phrases = std::vector<std::string>;

Piece begun(const std::string& kind, const Shipment& about, const std::string& from, Day day) {
  Piece piece;
  piece.name = about.reference() + "-" + kind;
  piece.kind = kind;
  piece.language = "eng";
  piece.day = day;
  piece.from = from;
  const Person& who = person(from);
  piece.head = {body(who.body).latin.front(), english_day(day)};
  piece.signature = who.latin.front() + ", " + who.role;
  piece.plot = about.number == miscounted_shipment ? "crates" : "";
  return piece;
}

}  // namespace

Piece invoice(const Shipment& about, Random& random) {
  Piece piece = begun("invoice", about, "velden", about.ordered + 3);
  piece.to = {"shamadani"};
  piece.title =
      fmt::format("Invoice VH-{} for order {}", 7000 + about.number * 11, about.reference());
  piece.paragraphs = {
      fmt::format("To {}, attention Mr {}.", body("rimal").latin.front(),
                  person("shamadani").latin.front()),
      random.one_of(
          Phrases{"We thank you for the order and invoice as follows, free carrier at our yard.",
                  "As agreed by telephone we invoice the goods below; risk passes at our yard.",
                  "Please find our charges below. The usual reduction is already deducted."}),
      "Payment within fourteen days through " + body("house").latin.front() + "."};
  const std::int64_t each = about.value / about.crates;
  piece.rows = {{"Item", "Crates", "Per crate", "Crowns"},
                {about.goods.english, std::to_string(about.crates), with_commas(each),
                 with_commas(about.value)}};
  if (about.number == mislabelled_shipment) piece.plot = "goods";
  return piece;
}

Piece waybill(const Shipment& about, Random& random) {
  Piece piece = begun("waybill", about, "tahuni", about.crossed - 1);
  piece.to = {"zaatarani"};
  piece.title = "Waybill " + about.reference();
  piece.paragraphs = {
      fmt::format("{} crates of {} on lorry {}, driver's foreman {}.", about.crates,
                  about.goods.english, about.plate, person("zaatarani").latin.front()),
      fmt::format("Hand-over at {} under transit licence {}.", about.place.latin, about.licence),
      random.one_of(Phrases{"The seals are to be checked before departure and at the gate.",
                            "Keep the tarpaulin closed; nothing is opened before the gate.",
                            "Drive by day only, and telephone from the last fuel station."})};
  piece.rows = {
      {"Crates", "Goods", "Lorry", "Crossing on"},
      {std::to_string(about.crates), about.goods.english, about.plate, numeric_day(about.crossed)}};
  return piece;
}

Piece payment_advice(const Shipment& about, Random& random) {
  Piece piece = begun("payment", about, "pell", about.paid);
  piece.to = {"karmawi"};
  piece.title = "Payment advice " + about.payment;
  piece.paragraphs = {
      fmt::format("By order of {} we have paid out {} crowns in cash against {}.",
                  body("rimal").latin.back(), with_commas(about.fee()), about.reference()),
      fmt::format("Receiver: a bearer sent by {}, who gave the word agreed upon.",
                  person("marzubani").latin[static_cast<std::size_t>(random.between(0, 2))]),
      "Charge of this house: 3 per mille. No further copy of this advice exists with us."};
  piece.plot = "fee";
  return piece;
}

Piece packing_list(const Shipment& about, Random& random) {
  Piece piece = begun("packing", about, "velden", about.crossed - 9);
  piece.to = {"tahuni"};
  piece.title = "Packing list for " + about.reference();
  piece.paragraphs = {fmt::format("{} crates in all.", about.crates)};
  piece.rows = {{"Crates", "Marks", "Gross kg"}};
  std::int64_t from = 1;
  while (from <= about.crates) {
    const std::int64_t to = std::min(about.crates, from + random.between(4, 9));
    piece.rows.push_back({fmt::format("{} to {}", from, to),
                          fmt::format("VH/{:02}/{:03}", about.number, from),
                          std::to_string((to - from + 1) * random.between(71, 96))});
    from = to + 1;
  }
  return piece;
}

Piece internal_note(const Shipment& about, Random& random) {
  Piece piece = begun("note", about, "karmawi", about.paid + 1);
  piece.to = {"shamadani"};
  piece.title = "Note for the file, " + about.reference();
  piece.paragraphs = {
      fmt::format("Entered in the books as road charges, 7 percent: {} crowns.",
                  with_commas(about.value * 7 / 100)),
      fmt::format("Paid out by {} under {}.", body("house").latin.front(), about.payment),
      random.one_of(
          Phrases{"The rest is carried under repairs of vehicles, as in the months before.",
                  "The difference stays in the second book, which does not leave my drawer.",
                  "I ask again that somebody other than me sign for the difference."})};
  piece.plot = "fee";
  return piece;
}

Piece ledger(const std::vector<Shipment>& all) {
  Piece piece;
  piece.name = "goods-exchanged-2019";
  piece.kind = "ledger";
  piece.language = "eng";
  piece.day = all.back().paid + 20;
  piece.from = "karmawi";
  piece.title = "Goods exchanged 2019";
  piece.rows = {{"Reference", "Crossed", "Goods", "Crates", "Crowns", "Fee", "Payment", "Place"}};
  for (const Shipment& each : all) {
    piece.rows.push_back({each.reference(), numeric_day(each.crossed), each.goods.english,
                          std::to_string(each.crates), std::to_string(each.value),
                          std::to_string(each.fee()), each.payment,
                          each.number % 2 == 0 ? each.place.latin : each.place.other_latin});
  }
  piece.plot = "fee crates";
  return piece;
}

}  // namespace winnow::demo
