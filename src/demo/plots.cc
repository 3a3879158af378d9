// SPDX-License-Identifier: AGPL-3.0-or-later
#include "demo/plots.h"

#include <fmt/core.h>

#include "demo/cast.h"

namespace winnow::demo {
namespace {

Piece begun(const std::string& name, const std::string& language, const std::string& from,
            Day day) {
  Piece piece;
  piece.name = name;
  piece.kind = name;
  piece.language = language;
  piece.from = from;
  piece.day = day;
  const bool arabic = language == "ara";
  const Person& who = person(from);
  piece.head = {arabic ? body(who.body).arabic : body(who.body).latin.front()};
  piece.signature = arabic ? who.arabic : who.latin.front();
  return piece;
}

Mail begun_mail(const std::string& name, const std::string& language, const std::string& from,
                Day day) {
  Mail mail;
  mail.piece = begun(name, language, from, day);
  mail.piece.head.clear();
  const std::string& address = person(from).mail;
  mail.id = name + address.substr(address.find('@'));
  return mail;
}

}  // namespace

Piece meeting_minutes() {
  Piece piece = begun("minutes-rest-house", "eng", "tahuni", meeting_by_firm() + 1);
  piece.to = {"shamadani"};
  piece.plot = "meeting attendance";
  piece.title = "Minutes of the talk at the rest house";
  piece.paragraphs = {
      "Those named below met on 14 March 2019 in the rest house of Khan al-Zayzafun, from eleven "
      "until half past two.",
      "Present: Abdulrahim Shamadani, Youssef B. Tahouni, Col. Ghiath Marzbani, for the ministry "
      "Monzer Khouzami, who left before the meal.",
      "Agreed: the firm brings two loads a month; the brigade keeps the road open; the ministry "
      "writes the licences on the firm's word.",
      "Not agreed: the fee. The colonel asks for 12 percent, the firm offers 7 percent."};
  return piece;
}

Piece meeting_report() {
  Piece piece = begun("report-rest-house", "ara", "marzubani", meeting_by_brigade() + 1);
  piece.to = {"sindyani"};
  piece.plot = "meeting attendance";
  piece.title = "تقرير عن لقاء الاستراحة";
  piece.paragraphs = {"جرى اللقاء في استراحة خان الزيزفون بتاريخ ١٧ آذار ٢٠١٩ واستمر ثلاث ساعات.",
                      "حضر اللقاء عن الشركة السيد " + person("shamadani").arabic + " والسيد " +
                          person("tahuni").arabic + ".",
                      "لم يحضر أحد عن الوزارة.",
                      "اتُّفق على أن تكون حصة اللواء اثني عشر بالمئة من قيمة كل شحنة."};
  return piece;
}

Mail meeting_invitation() {
  Mail mail = begun_mail("mail-rest-house", "eng", "shamadani", meeting_by_firm() - 3);
  mail.piece.to = {"tahuni", "karmawi"};
  mail.piece.plot = "meeting";
  mail.piece.title = "Thursday";
  mail.piece.paragraphs = {
      "We drive to the rest house on Thursday the 14th, at nine from the yard. The doctor comes in "
      "his own car and must not be on any list.",
      "Najat stays here and has the figures ready by telephone."};
  return mail;
}

Piece fee_agreement() {
  Piece piece = begun("agreement-on-road-charges", "eng", "shamadani", meeting_by_firm() + 8);
  piece.to = {"marzubani"};
  piece.plot = "fee";
  piece.title = "Agreement on road charges";
  piece.paragraphs = {
      "For every load that crosses, the firm pays 12 percent of the invoiced value within six days "
      "of the crossing, in cash, through Zahra House of Exchange.",
      "In the papers of the firm the charge appears with 7 percent.",
      "This paper exists twice. Neither side shows it to a third."};
  return piece;
}

Piece sum_letter(bool altered) {
  Piece piece = begun("letter-on-value-RG-2019-07", "ara", "khuzami", day_of(2019, 5, 6));
  piece.to = {"shamadani"};
  piece.plot = "altered-letter";
  piece.title = "الموضوع: قيمة الشحنة RG-2019-07";
  piece.paragraphs = {
      "السيد " + person("shamadani").arabic + " المحترم، مدير " + body("rimal").arabic,
      fmt::format("تبيّن لنا بعد التدقيق أن الشحنة المذكورة تستوجب مبلغًا قدره {} كرون، وفق "
                  "الفاتورة المرفقة بطلبكم المؤرخ في 6 نيسان 2019.",
                  altered ? "48,000" : "480,000"),
      "يُرجى مراجعة مكتب الرخص لتسوية الفرق خلال أسبوعين.", "وتفضلوا بقبول الاحترام."};
  return piece;
}

Mail backdating_order(const Shipment& fifth) {
  Mail mail = begun_mail("mail-date-of-licence", "ara", "khuzami", fifth.crossed + 3);
  mail.charset = MailCharset::windows1256_quoted;
  mail.piece.to = {"tanukhani"};
  mail.piece.plot = "backdated";
  mail.piece.title = "رخصة الشحنة " + fifth.reference();
  mail.piece.paragraphs = {
      "السيدة " + person("tanukhani").arabic + "،",
      "عبرت الشحنة قبل أن نكتب لها شيئًا. يؤرَّخ كتاب الرخصة بتاريخ سابق للعبور بأيام، ويُعطى "
      "رقمًا من الأرقام المحجوزة.",
      "تُحذف هذه الرسالة بعد قراءتها."};
  return mail;
}

Mail engines_mail(const Shipment& ninth) {
  Mail mail = begun_mail("mail-what-is-in-the-crates", "eng", "tahuni", ninth.crossed + 1);
  mail.piece.to = {"shamadani"};
  mail.piece.plot = "goods";
  mail.piece.title = "What is in the crates of " + ninth.reference();
  mail.piece.paragraphs = {
      "Hamzeh Sindiani at the gate had two crates opened. He wrote engines without pumps into his "
      "receipt and Samir signed it.",
      "I asked him for a second receipt with pumps. He wants to be asked by the colonel."};
  return mail;
}

Piece leave_slip() {
  Piece piece = begun("leave-slip", "ara", "marzubani", day_of(2019, 4, 18));
  piece.to = {"sindyani"};
  piece.plot = "on-leave";
  piece.title = "إذن غياب";
  piece.paragraphs = {
      "يُمنح الضابط " + person("sindyani").arabic + " إذنًا بالغياب من ٢٠ نيسان حتى ٢٢ نيسان ٢٠١٩.",
      "يعود إلى البوابة صباح ٢٣ نيسان."};
  return piece;
}

Piece contacts() {
  Piece piece = begun("contacts", "eng", "sindyani", day_of(2020, 3, 2));
  piece.rows = {{"Name", "Name in Latin script", "Body", "Mail"}};
  for (const Person& each : people()) {
    piece.rows.push_back(
        {each.arabic, each.latin.front(), body(each.body).latin.back(), each.mail});
  }
  return piece;
}

Piece note_of_accountant() {
  Piece piece = begun("hand-over-note", "eng", "karmawi", day_of(2020, 2, 3));
  piece.head.clear();
  piece.plot = "fee";
  piece.title = "Read this first";
  piece.paragraphs = {
      "I kept the books of Rimal Gate for nine years. I hand you what I could carry: mails, "
      "letters "
      "and the ledger. I left out what concerns the wages of the drivers.",
      "What I signed I signed because I was told to. You will find my name under the notes with "
      "7 percent; the second book was his idea, not mine.",
      "I ask you not to use my name before my family is across the border, and to begin with "
      "Abdulrahim Shamadani.",
      "The password of the locked archive is that of our old safe: the street and the year."};
  return piece;
}

Piece note_of_officer() {
  Piece piece = begun("hand-over-note", "eng", "sindyani", day_of(2020, 3, 11));
  piece.head.clear();
  piece.plot = "on-leave meeting";
  piece.title = "Statement of the officer of the gate";
  piece.paragraphs = {
      "These are papers of the Northern Crossing Brigade, photographed and copied by me. The money "
      "went to Colonel Ghiyath al-Marzubani alone; the gate never had a share.",
      "I was on leave from 20 to 30 April 2019 and have nothing to do with what crossed then.",
      "I want it known that I left of my own will. I have asked for papers to travel in return for "
      "more of the same."};
  return piece;
}

Piece note_of_secretary() {
  Piece piece = begun("hand-over-note", "ara", "tanukhani", day_of(2020, 4, 20));
  piece.head.clear();
  piece.plot = "altered-letter backdated";
  piece.title = "إلى من يهمه الأمر";
  piece.paragraphs = {
      "هذه نسخ من أوراق مكتب نائب الوزير، جمعتها بين عامي 2019 و2020 بعلم من شخص لا أسميه، وهو "
      "مرشح لمنصب نائب الوزير.",
      "لم أغيّر في الأوراق شيئًا. كتاب القيمة وصلني كما هو ولم أر أصله.",
      "أرجو أن يُنشر ما يخص الدكتور " + person("khuzami").arabic +
          " قبل نهاية الشهر، فبعدها لا فائدة "
          "منه."};
  return piece;
}

}  // namespace winnow::demo
