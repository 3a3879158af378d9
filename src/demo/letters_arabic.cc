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
  piece.language = "ara";
  piece.day = day;
  piece.from = from;
  const Person& who = person(from);
  piece.head = {body(who.body).arabic,
                fmt::format("الرقم: {}/{}", 100 + about.number * 7, day % 1000),
                "التاريخ: " + arabic_day(day)};
  piece.signature = who.arabic;
  return piece;
}

void use_arabic_digits(Piece& piece) {
  for (auto* lines : {&piece.head, &piece.paragraphs}) {
    for (std::string& line : *lines) line = with_arabic_digits(line);
  }
}

}  // namespace

Piece licence_request(const Shipment& about, Random& random) {
  Piece piece = begun("request", about, "shamadani", about.ordered + 4);
  piece.to = {"safwani"};
  piece.title = "الموضوع: طلب رخصة عبور للشحنة " + about.reference();
  piece.paragraphs = {
      "السيدة " + person("safwani").arabic + " المحترمة، رئيسة مكتب الرخص في " +
          body("ministry").arabic,
      random.one_of(Phrases{"تحية طيبة وبعد،", "بعد التحية والتقدير،",
                            "نهديكم أطيب التحيات، ونعرض لكم ما يلي:"}),
      fmt::format("نرجو الموافقة على منحنا رخصة عبور لشحنة من {} عدد صناديقها {}، تُنقل على "
                  "الشاحنة ذات اللوحة {} إلى {}.",
                  about.goods.arabic, about.crates, about.plate, about.place.arabic),
      random.one_of(Phrases{"ونتعهد بتسديد الرسوم المترتبة عليها أصولًا.",
                            "ونرفق طيًا الفاتورة وقائمة التعبئة.",
                            "ونأمل أن يصلنا ردكم قبل نهاية الأسبوع."}),
      fmt::format(
          "علمًا بأن البضاعة موردة من {}، وقيمتها {} كرون وفق الفاتورة المرفقة، وأن الشركة لم "
          "تستورد خلال هذا العام إلا ما هو مصرح به لديكم.",
          body("harrow").arabic, with_commas(about.value)),
      "وتفضلوا بقبول فائق الاحترام.",
      "نسخة إلى: قسم النقل، المحاسبة."};
  return piece;
}

Piece licence(const Shipment& about, Random& random) {
  Piece piece = begun("licence", about, "safwani", about.licensed);
  piece.to = {"shamadani"};
  piece.title = fmt::format("رخصة عبور رقم {}", about.licence);
  piece.paragraphs = {
      fmt::format("بناءً على الطلب المقدم من {}، وبعد موافقة نائب الوزير الدكتور {}،",
                  body("rimal").arabic, person("khuzami").arabic),
      fmt::format("يُسمح بعبور الشحنة {} المؤلفة من {} صندوقًا من {} عن طريق {}.", about.reference(),
                  about.crates, about.goods.arabic, about.place.arabic),
      "تقع على عاتق الناقل مسؤولية سلامة البضاعة وأوراقها حتى تسليمها، وتُلغى الرخصة إذا تبيّن أن "
      "المحتويات تخالف ما ورد في الطلب.",
      random.one_of(Phrases{"تسري هذه الرخصة ثلاثين يومًا من تاريخها، ولا تُجدد.",
                            "تُبرز هذه الرخصة عند كل نقطة تفتيش، ولا يُعتد بصورتها.",
                            "لا يجوز فتح الصناديق إلا بحضور مندوب المكتب."})};
  if (about.number % 2 == 1) use_arabic_digits(piece);
  if (about.number == backdated_shipment) piece.plot = "backdated";
  return piece;
}

Piece ministry_note(const Shipment& about, Random& random) {
  const bool miscounted = about.number == miscounted_shipment;
  Piece piece = begun("memo", about, "tanukhani", about.crossed + 2);
  piece.to = {"khuzami"};
  piece.title = "مذكرة داخلية بشأن الشحنة " + about.reference();
  piece.paragraphs = {
      "السيد نائب الوزير الدكتور " + person("khuzami").other_arabic.front() + " المحترم،",
      fmt::format("نحيطكم علمًا بأن الشحنة قد عبرت بتاريخ {}، وعدد صناديقها {} صندوقًا.",
                  arabic_day(about.crossed), miscounted ? 63 : about.crates),
      "وكانت الشاحنة قد خضعت للتفتيش المعتاد، واستُكملت أوراقها لدى مكتب الرخص.",
      random.one_of(Phrases{"ولم يرد من البوابة أي اعتراض على محتوياتها.",
                            "وقد وُضع أصل الرخصة في الخزنة بناءً على طلبكم.",
                            "ويُرجى الاطلاع والتوجيه بما ترونه مناسبًا."})};
  if (miscounted) piece.plot = "crates";
  return piece;
}

Piece gate_receipt(const Shipment& about, Random& random) {
  Piece piece = begun("gate-receipt", about, "sindyani", about.crossed);
  piece.to = {"marzubani"};
  piece.title = fmt::format("إيصال بوابة رقم {}", 90 + about.number);
  const bool mislabelled = about.number == mislabelled_shipment;
  piece.paragraphs = {
      fmt::format("استلمت البوابة الشمالية الشاحنة ذات اللوحة {} الساعة {}.", about.plate,
                  fmt::format("{:02}:{:02}", random.between(5, 8), random.between(10, 59))),
      fmt::format("عدد الصناديق: {}", about.crates),
      "المحتويات: " + (mislabelled ? std::string("محركات بلا مضخات") : about.goods.arabic),
      "السائق المسؤول: " + person("zaatarani").arabic,
      "ضابط البوابة: " + (about.number % 3 == 2 ? person("sindyani").other_arabic.front()
                                                : person("sindyani").arabic)};
  use_arabic_digits(piece);
  if (mislabelled) piece.plot = "goods";
  if (about.number == miscounted_shipment) piece.plot = "crates on-leave";
  return piece;
}

Piece supply_report(const Shipment& about, Random& random) {
  Piece piece = begun("supply-report", about, "marzubani", about.crossed + 1);
  piece.to = {"sindyani"};
  piece.title = "تقرير الإمداد اليومي";
  piece.paragraphs = {
      fmt::format("وصلت إلى {} شحنة من {} قوامها {} صندوقًا من {}، وسُلّمت إلى المستودع الثالث.",
                  about.place.arabic, body("rimal").arabic, about.crates, about.goods.arabic),
      fmt::format("استُلم المبلغ المتفق عليه وقدره {} {} نقدًا من {}.", about.fee(),
                  about.fee() % 100 == 0 ? "كرون" : "كرونًا", body("house").arabic),
      "تولّت مفرزة الحراسة تفريغ الحمولة ليلًا، ولم يُسمح لغير عناصر الإمداد بالاقتراب.",
      random.one_of(Phrases{"يُمنع تداول هذا التقرير خارج مكتب الإمداد.",
                            "لم تُسجل أي خسائر في الطريق.",
                            "يُطلب من البوابة عدم تدوين أسماء السائقين بعد اليوم."})};
  use_arabic_digits(piece);
  piece.plot = "fee";
  if (about.number == mislabelled_shipment) piece.plot = "fee goods";
  return piece;
}

Piece escort_order(const Shipment& about, Random& random) {
  Piece piece = begun("escort-order", about, "marzubani", about.crossed - 2);
  piece.to = {"sindyani"};
  piece.title = fmt::format("أمر مرافقة رقم {}", 300 + about.number * 2);
  piece.paragraphs = {fmt::format("تُكلَّف مجموعة من {} عناصر بمرافقة الشاحنة ذات اللوحة {} حتى {}.",
                                  random.between(3, 7), about.plate, about.place.arabic),
                      "الآمر: " + person("marzubani").other_arabic.front(),
                      random.one_of(Phrases{"تتحرك المجموعة قبل الفجر وتعود قبل الظهر.",
                                            "يُحظر استخدام أجهزة الاتصال أثناء المرافقة.",
                                            "تُسلَّم الشاحنة مقابل إيصال موقّع من ضابط البوابة."})};
  use_arabic_digits(piece);
  return piece;
}

}  // namespace winnow::demo
