// SPDX-License-Identifier: AGPL-3.0-or-later
#include "demo/everyday.h"

#include <fmt/core.h>

#include "demo/cast.h"

namespace winnow::demo {
namespace {

struct Everyday {
  std::string from{};
  std::string to{};
  std::string title{};
  std::vector<std::string> paragraphs{};
};

const std::vector<Everyday>& english() {
  static const std::vector<Everyday> all = {
      {"karmawi",
       "tahuni",
       "Tyres",
       {"The workshop wants to be paid for the last four tyres before it mounts new ones.",
        "Please send me the paper with the mileage, without it I cannot book anything."}},
      {"tahuni",
       "karmawi",
       "Re: Tyres",
       {"The mileage is on the back of the fuel card. Two of the four were under guarantee.",
        "The blue lorry stays in the yard until Monday."}},
      {"shamadani",
       "tahuni",
       "Yard lights",
       {"Half of the lamps over the yard are dark again. Who looks after this?",
        "I do not want to hear from the night watch a third time."}},
      {"velden",
       "shamadani",
       "Trade fair in May",
       {"We shall have a stand in hall four, as last year, and would be glad to see you there.",
        "Hotels are full early; my office can book for you if you answer by Friday."}},
      {"velden",
       "tahuni",
       "New pallets",
       {"From this month we load on pallets of 120 by 80 only. Your fork lift can take them.",
        "Old pallets can be returned with any lorry, free of charge."}},
      {"pell",
       "karmawi",
       "Office closed",
       {"Our office is closed on the two days of the feast. The counter opens again on Sunday at "
        "nine.",
        "For the time between please write to this address; I read it once a day."}},
      {"karmawi",
       "shamadani",
       "Telephone bill",
       {"The bill has doubled since January. Most of it is one number abroad, at night.",
        "Shall I ask the exchange for the list of calls?"}},
      {"shamadani",
       "karmawi",
       "Re: Telephone bill",
       {"No list. Pay it.", "And order a second line for my room."}},
      {"karmawi",
       "zaatarani",
       "Receipts for fuel",
       {"I have fuel receipts from seven drivers and there are nine of you.",
        "Without the two missing ones by Thursday the advance is kept back."}},
      {"tahuni",
       "velden",
       "Broken crate",
       {"One crate of the last load arrived with a broken board. Nothing inside is damaged.",
        "The photograph comes by separate mail, the insurer need not hear of it."}},
      {"velden",
       "karmawi",
       "Reminder no. 1",
       {"Our books show a small open sum for packing material of last December.",
        "If your payment has crossed this letter, please take no notice of it."}},
      {"tahuni",
       "shamadani",
       "Leave in August",
       {"I should like to take my leave in the second half of August. Samer can stand in for me.",
        "My wife's brother marries; I cannot move it."}},
  };
  return all;
}

const std::vector<Everyday>& arabic() {
  static const std::vector<Everyday> all = {
      {"tanukhani",
       "safwani",
       "اجتماع الأحد",
       {"تأجّل اجتماع يوم الأحد إلى الساعة الحادية عشرة بسبب سفر السيد نائب الوزير.",
        "يُرجى إبلاغ رؤساء الأقسام وتثبيت القاعة الصغيرة."}},
      {"safwani",
       "tanukhani",
       "رد: اجتماع الأحد",
       {"تم إبلاغ الجميع. القاعة الصغيرة محجوزة للتدريب، وقد حجزنا القاعة الزرقاء بدلًا منها."}},
      {"safwani",
       "tanukhani",
       "قرطاسية المكتب",
       {"نفد الورق والحبر منذ أسبوع، ولم يصل رد من المستودع على طلبنا السابق.",
        "نرجو التكرم بمتابعة الموضوع مع قسم اللوازم."}},
      {"tanukhani",
       "safwani",
       "تعزية",
       {"ببالغ الأسى تلقينا نبأ وفاة والد زميلنا في قسم الأرشيف.",
        "تُقبل التعازي في داره يومي الثلاثاء والأربعاء بعد صلاة العصر."}},
      {"khuzami",
       "tanukhani",
       "موعد طبيب الأسنان",
       {"ألغي كل مواعيدي يوم الاثنين قبل الظهر، لدي موعد عند طبيب الأسنان.",
        "ليبقَ السائق تحت تصرف البيت حتى الثانية."}},
      {"tanukhani",
       "khuzami",
       "تهنئة بالعيد",
       {"كل عام وأنتم بخير بمناسبة حلول عيد الفطر المبارك.",
        "وصلت إلى المكتب ثلاث سلال من الحلوى، وقد وُزعت على الموظفين كما أمرتم."}},
      {"safwani",
       "khuzami",
       "طلب إجازة",
       {"أرجو الموافقة على منحي إجازة لمدة خمسة أيام لمرافقة والدتي إلى المستشفى.",
        "تنوب عني في المكتب الآنسة سمر."}},
      {"marzubani",
       "sindyani",
       "صيانة المولد",
       {"المولد عند البوابة يُطفأ من منتصف الليل حتى الفجر توفيرًا للوقود.",
        "تُرفع قائمة بقطع التبديل المطلوبة قبل نهاية الشهر."}},
      {"sindyani",
       "marzubani",
       "بطانيات",
       {"يحتاج حرس البوابة إلى عشرين بطانية ومدفأتين قبل اشتداد البرد.",
        "القديمة تلفت بسبب تسرب الماء من السقف."}},
      {"karmawi",
       "zaatarani",
       "سلف السائقين",
       {"تُصرف السلف يوم الخميس بعد الظهر فقط، ومن لا يحضر بنفسه لا يستلم.",
        "يُرجى إحضار دفتر المسافات موقعًا."}},
  };
  return all;
}

Mail written(const Everyday& row, const std::string& language, int number, Random& random) {
  Mail mail;
  const Person& who = person(row.from);
  mail.piece.name = fmt::format("everyday-{}-{:02}", language, number);
  mail.piece.kind = "mail-everyday";
  mail.piece.language = language;
  mail.piece.day = day_of(2019, 1, 8) + random.between(0, 210);
  mail.piece.from = row.from;
  mail.piece.to = {row.to};
  mail.piece.title = row.title;
  mail.piece.paragraphs = row.paragraphs;
  mail.piece.signature = language == "ara" ? who.arabic : who.latin.front();
  mail.minute_of_day = static_cast<int>(random.between(7 * 60, 19 * 60));
  mail.with_html = number % 3 == 0;
  mail.charset = number % 2 == 0 ? MailCharset::utf8_base64 : MailCharset::utf8_quoted;
  if (language == "ara" && number % 3 == 1) mail.charset = MailCharset::windows1256_quoted;
  mail.id = fmt::format("everyday.{}.{}.{:08x}@{}", language, number, random.next() & 0xFFFFFFFFU,
                        who.mail.substr(who.mail.find('@') + 1));
  return mail;
}

// An answer follows what it answers, and says so in its header.
void link_answers(std::vector<Mail>& mails) {
  for (std::size_t at = 1; at < mails.size(); ++at) {
    const Mail& before = mails[at - 1];
    const std::string& title = mails[at].piece.title;
    if (title != "Re: " + before.piece.title && title != "رد: " + before.piece.title) continue;
    mails[at].answers = before.id;
    mails[at].piece.day = before.piece.day + 1;
  }
}

}  // namespace

std::vector<Mail> everyday_mails(Random& random) {
  std::vector<Mail> mails;
  int number = 1;
  for (const Everyday& row : english()) mails.push_back(written(row, "eng", number++, random));
  number = 1;
  for (const Everyday& row : arabic()) mails.push_back(written(row, "ara", number++, random));
  link_answers(mails);
  return mails;
}

}  // namespace winnow::demo
