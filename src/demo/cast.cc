// SPDX-License-Identifier: AGPL-3.0-or-later
#include "demo/cast.h"

#include "base/check.h"

namespace winnow::demo {

const std::vector<Person>& people() {
  static const std::vector<Person> all = {
      {"shamadani",
       "عبد الرحيم الشمعداني",
       {"عبدالرحيم شمعداني"},
       {"Abd al-Rahim al-Shamadani", "Abdulrahim Shamadani", "Abdel Rahim El Chamadani"},
       "managing director",
       "rimal",
       "a.shamadani@rimal-gate.example"},
      {"karmawi",
       "نجاة الكرماوي",
       {"نجاة كرماوي"},
       {"Najat al-Karmawi", "Najat Karmaoui", "Nagat El-Karmawy"},
       "chief accountant",
       "rimal",
       "n.karmawi@rimal-gate.example"},
      {"tahuni",
       "يوسف بدر الطاحوني",
       {"يوسف الطاحوني"},
       {"Yusuf Badr al-Tahuni", "Youssef B. Tahouni", "Yousef Eltahoony"},
       "head of shipping",
       "rimal",
       "y.tahuni@rimal-gate.example"},
      {"zaatarani",
       "سامر الزعتراني",
       {},
       {"Samer al-Zaatarani", "Samir Zatarani"},
       "foreman of drivers",
       "rimal",
       "drivers@rimal-gate.example"},
      {"khuzami",
       "منذر الخزامي",
       {"منذر الخزامى"},
       {"Mundhir al-Khuzami", "Monzer Khouzami", "Munther El-Khuzamy"},
       "deputy minister",
       "ministry",
       "deputy@provisions.example"},
      {"safwani",
       "رجاء الصفواني",
       {},
       {"Raja al-Safwani", "Rajaa Safouani"},
       "head of the licence office",
       "ministry",
       "licences@provisions.example"},
      {"tanukhani",
       "ليلى التنوخاني",
       {},
       {"Layla al-Tanukhani", "Leila Tannoukhani"},
       "secretary of the deputy minister",
       "ministry",
       "l.tanukhani@provisions.example"},
      {"marzubani",
       "غياث المرزباني",
       {"العقيد غياث مرزباني"},
       {"Ghiyath al-Marzubani", "Ghiath Marzbani", "Giyas al-Marzoubani"},
       "colonel, head of supply",
       "brigade",
       "supply@crossing.example"},
      {"sindyani",
       "حمزة السندياني",
       {"حمزه السندياني"},
       {"Hamza al-Sindyani", "Hamzeh Sindiani", "Hamza Es-Sindyani"},
       "officer of the northern gate",
       "brigade",
       "gate@crossing.example"},
      {"velden",
       "ماركوس فيلدن",
       {},
       {"Markus Velden", "M. Velden"},
       "export manager",
       "harrow",
       "m.velden@velden-harrow.example"},
      {"pell",
       "إيرينا هالبورغ",
       {},
       {"Irina Halborg-Pell", "I. Halborg"},
       "broker",
       "house",
       "i.halborg@zahra-house.example"},
  };
  return all;
}

const std::vector<Body>& bodies() {
  static const std::vector<Body> all = {
      {"rimal",
       "شركة بوابة الرمال للتجارة والنقل",
       {"Rimal Gate Trading and Transport", "Bawabat al-Rimal Co."}},
      {"ministry", "وزارة المؤن والعبور", {"Ministry of Provisions and Transit", "MoPT"}},
      {"brigade",
       "لواء المعبر الشمالي",
       {"Northern Crossing Brigade", "Liwa al-Maabar al-Shamali"}},
      {"harrow", "فيلدن وهارو للمضخات", {"Velden & Harrow Pumps", "Velden Harrow"}},
      {"house", "بيت الزهراء للصيرفة", {"Zahra House of Exchange", "Bayt al-Zahra"}},
  };
  return all;
}

const Person& person(const std::string& key) {
  for (const Person& each : people()) {
    if (each.key == key) return each;
  }
  CHECK(false);
}

const Body& body(const std::string& key) {
  for (const Body& each : bodies()) {
    if (each.key == key) return each;
  }
  CHECK(false);
}

}  // namespace winnow::demo
