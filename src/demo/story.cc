// SPDX-License-Identifier: AGPL-3.0-or-later
#include "demo/story.h"

#include <fmt/core.h>

namespace winnow::demo {
namespace {

const std::vector<Goods>& all_goods() {
  static const std::vector<Goods> all = {
      {"irrigation pumps HV-40", "مضخات ري طراز HV-40"},
      {"diesel generator sets", "مجموعات توليد تعمل بالديزل"},
      {"spare parts for pumps", "قطع تبديل للمضخات"},
      {"hydraulic hoses", "خراطيم هيدروليكية"},
      {"control cabinets", "خزائن تحكم كهربائية"},
      {"flow meters", "عدادات تدفق"},
  };
  return all;
}

const std::vector<Place>& all_places() {
  static const std::vector<Place> all = {
      {"تل المرّاح", "Tell al-Marrah", "Tal Mirrah"},
      {"بئر الحسناء", "Bir al-Hasna", "Beer Hassna"},
      {"خان الزيزفون", "Khan al-Zayzafun", "Khan Zaizafoun"},
      {"معبر الشماسية", "Shammasiya crossing", "Chamassieh crossing"},
  };
  return all;
}

}  // namespace

std::string Shipment::reference() const { return fmt::format("RG-2019-{:02}", number); }

std::vector<Shipment> shipments(Random& random) {
  std::vector<Shipment> all;
  Day ordered = day_of(2019, 1, 7);
  for (int number = 1; number <= 14; ++number) {
    if (number == miscounted_shipment) ordered = day_of(2019, 4, 2);
    Shipment one;
    one.number = number;
    one.ordered = ordered;
    one.licensed = ordered + random.between(9, 13);
    one.crossed = one.licensed + random.between(3, 8);
    one.paid = one.crossed + random.between(2, 6);
    one.goods = random.one_of(all_goods());
    one.crates = random.between(12, 58);
    one.value = random.between(140, 620) * 1000;
    one.licence = 400 + number * 3 + random.between(0, 2);
    one.plate = fmt::format("{}-{:05}", random.between(11, 49), random.between(10000, 99999));
    one.payment = fmt::format("ZH{}{:03}", random.between(1000, 9999), number);
    one.place = random.one_of(all_places());
    if (number == miscounted_shipment) {
      one.crates = 36;
      one.value = 480000;
      one.crossed = day_of(2019, 4, 25);
      one.paid = day_of(2019, 4, 28);
      one.licensed = day_of(2019, 4, 18);
    }
    if (number == mislabelled_shipment) one.goods = all_goods()[0];
    all.push_back(one);
    ordered += random.between(12, 14);
  }
  return all;
}

Day meeting_by_firm() { return day_of(2019, 3, 14); }
Day meeting_by_brigade() { return day_of(2019, 3, 17); }

const std::vector<Contradiction>& contradictions() {
  static const std::vector<Contradiction> all = {
      {"meeting", "When did they meet at the rest house of Khan al-Zayzafun?", "14 March 2019",
       "met on 14 March 2019", "17 March 2019", "بتاريخ ١٧ آذار ٢٠١٩"},
      {"attendance", "Was the ministry at the rest house?", "Mundhir al-Khuzami, until the meal",
       "Monzer Khouzami, who left before the meal", "nobody", "لم يحضر أحد عن الوزارة"},
      {"altered-letter", "What sum does the ministry's letter on RG-2019-07 name?", "480,000",
       "مبلغًا قدره 480,000", "48,000", "مبلغًا قدره 48,000"},
      {"crates", "How many crates did RG-2019-07 carry?", "36", "36 crates", "63", "63 صندوقًا"},
      {"backdated", "When was the licence for RG-2019-05 written?", "before the goods crossed",
       "يُسمح بعبور الشحنة", "after they crossed, dated back", "يؤرَّخ كتاب الرخصة بتاريخ سابق"},
      {"fee", "What share was paid to the brigade?", "7 percent", "7 percent", "12 percent",
       "12 percent"},
      {"goods", "What was in the crates of RG-2019-09?", "irrigation pumps",
       "irrigation pumps HV-40", "engines without pumps", "محركات بلا مضخات"},
      {"on-leave", "Was Hamza al-Sindyani at the gate on 25 April 2019?", "he was on leave",
       "on leave from 20 to 30 April 2019", "he signed the receipt",
       "ضابط البوابة: حمزة السندياني"},
  };
  return all;
}

}  // namespace winnow::demo
