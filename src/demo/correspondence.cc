// SPDX-License-Identifier: AGPL-3.0-or-later
#include "demo/correspondence.h"

#include <fmt/core.h>

#include "demo/cast.h"

namespace winnow::demo {
namespace {

using Phrases = std::vector<std::string>;

struct Route {
  std::string kind{};
  std::string from{};
  std::vector<std::string> to{};
  Day day = 0;
};

Mail begun(const Shipment& about, const Route& route, Random& random) {
  Mail mail;
  const Person& who = person(route.from);
  mail.piece.name = about.reference() + "-mail-" + route.kind;
  mail.piece.kind = "mail-" + route.kind;
  mail.piece.language = "eng";
  mail.piece.day = route.day;
  mail.piece.from = route.from;
  mail.piece.to = route.to;
  mail.piece.signature = who.latin[static_cast<std::size_t>(
      random.between(0, static_cast<std::int64_t>(who.latin.size()) - 1))];
  mail.minute_of_day = static_cast<int>(random.between(7 * 60, 19 * 60));
  mail.id = fmt::format("{}.{}.{:08x}@{}", about.reference(), route.kind,
                        random.next() & 0xFFFFFFFFU, who.mail.substr(who.mail.find('@') + 1));
  return mail;
}

Mail order(const Shipment& about, Random& random) {
  Mail mail = begun(about, {"order", "shamadani", {"velden"}, about.ordered}, random);
  mail.piece.title = "Order " + about.reference();
  mail.piece.paragraphs = {
      "Dear " + person("velden").latin.front() + ",",
      random.one_of(Phrases{"please reserve for us the following, as last time.",
                            "our customer in the north has asked for more; please reserve:",
                            "we need the next lot earlier than planned. Please set aside:"}),
      fmt::format("{} crates of {}, altogether not above {} crowns.", about.crates,
                  about.goods.english, with_commas(about.value)),
      random.one_of(Phrases{"Write pumps on all papers, the office there knows no other word.",
                            "Send the papers to Yusuf, not to the general address.",
                            "No calls about this, mail only."})};
  if (about.number == mislabelled_shipment) mail.piece.plot = "goods";
  return mail;
}

Mail confirmation(const Shipment& about, const Mail& asked, Random& random) {
  Mail mail =
      begun(about, {"confirm", "velden", {"shamadani", "tahuni"}, about.ordered + 3}, random);
  mail.piece.title = "Re: " + asked.piece.title;
  mail.answers = asked.id;
  mail.piece.paragraphs = {
      random.one_of(Phrases{"Reserved. The invoice is attached.",
                            "All crates stand ready in the yard; invoice attached.",
                            "Confirmed with thanks, our invoice comes with this mail."}),
      fmt::format("The lorry can load from {} on.", english_day(about.licensed))};
  for (const auto& line : quoted_body(asked)) mail.piece.paragraphs.push_back(line);
  return mail;
}

Mail instructions(const Shipment& about, Random& random) {
  Mail mail = begun(about, {"drivers", "tahuni", {"zaatarani"}, about.crossed - 1}, random);
  mail.charset = MailCharset::windows1256_quoted;
  mail.piece.language = "ara";
  mail.piece.title = "تعليمات السائقين " + about.reference();
  mail.piece.signature = person("tahuni").arabic;
  mail.piece.paragraphs = {
      "الأخ " + person("zaatarani").arabic + "، تحية طيبة،",
      fmt::format("تنطلق الشاحنة {} غدًا إلى {} وعلى متنها {} صندوقًا.", about.plate,
                  about.place.arabic, about.crates),
      random.one_of(Phrases{"لا تتوقف في الطريق ولا تسمح لأحد بفتح الصناديق.",
                            "سلّم الأوراق لضابط البوابة واطلب منه إيصالًا موقعًا.",
                            "اتصل بي عند آخر محطة وقود قبل المعبر."}),
      random.one_of(Phrases{"أجرة السائقين عند العودة.",
                            "السلفة لدى السيدة " + person("karmawi").other_arabic.front() + ".",
                            "أبلغني فور وصولك."})};
  return mail;
}

std::vector<Mail> fee_thread(const Shipment& about, Random& random) {
  Mail question = begun(about, {"fee", "karmawi", {"shamadani"}, about.paid - 1}, random);
  question.charset = MailCharset::utf8_base64;
  question.piece.title = "Road charges " + about.reference();
  question.piece.plot = "fee";
  question.piece.paragraphs = {
      fmt::format("The people of {} ask for 12 percent, that is {} crowns, for {}.",
                  person("marzubani").latin[1], with_commas(about.fee()), about.reference()),
      random.one_of(Phrases{"In the books I can carry 7 percent at most. What about the rest?",
                            "We agreed on 7 percent in the books. Who signs for the rest?",
                            "I will not sign for more than 7 percent again."})};
  Mail answer = begun(about, {"fee-reply", "shamadani", {"karmawi"}, about.paid - 1}, random);
  answer.piece.title = "Re: " + question.piece.title;
  answer.answers = question.id;
  answer.piece.plot = "fee";
  answer.piece.paragraphs = {
      random.one_of(Phrases{"Pay it. The rest goes under repairs, as always.",
                            "Let Irina pay it out in cash and keep the advice apart.",
                            "Do it today, the lorry stands at the gate. We speak on Thursday."})};
  for (const auto& line : quoted_body(question)) answer.piece.paragraphs.push_back(line);
  Mail forward = begun(about, {"fee-forward", "karmawi", {"pell"}, about.paid}, random);
  forward.piece.title = "Fwd: " + answer.piece.title;
  forward.answers = answer.id;
  forward.piece.plot = "fee";
  forward.piece.paragraphs = {fmt::format("Please pay out {} crowns under {}. His answer is below.",
                                          with_commas(about.fee()), about.payment),
                              "---------- Forwarded message ----------"};
  for (const auto& line : quoted_body(answer)) forward.piece.paragraphs.push_back(line);
  return {question, answer, forward};
}

Mail licence_sent(const Shipment& about, Random& random) {
  Mail mail = begun(about, {"licence", "safwani", {"shamadani"}, about.licensed}, random);
  mail.charset = MailCharset::utf8_base64;
  mail.piece.language = "ara";
  mail.piece.title = fmt::format("رخصة العبور رقم {}", about.licence);
  mail.piece.signature = person("safwani").arabic;
  const std::string by_hand =
      "يُسلَّم الأصل باليد إلى السيد " + person("tahuni").other_arabic.front() + " فقط.";
  mail.piece.paragraphs = {
      "السيد " + person("shamadani").other_arabic.front() + " المحترم،",
      fmt::format("نرفق لكم رخصة العبور رقم {} الخاصة بالشحنة {}.", about.licence,
                  about.reference()),
      random.one_of(Phrases{"يُرجى تسديد الرسوم لدى الخزينة قبل استلام الأصل.", by_hand,
                            "نذكركم بأن نائب الوزير ينتظر زيارتكم."})};
  return mail;
}

}  // namespace

std::vector<Mail> mails_about(const Shipment& about, Random& random) {
  std::vector<Mail> mails;
  mails.push_back(order(about, random));
  mails.push_back(confirmation(about, mails.front(), random));
  mails.push_back(instructions(about, random));
  for (Mail& each : fee_thread(about, random)) mails.push_back(std::move(each));
  mails.push_back(licence_sent(about, random));
  return mails;
}

}  // namespace winnow::demo
