// SPDX-License-Identifier: AGPL-3.0-or-later
#include "demo/leak.h"

#include <fmt/core.h>

#include "demo/cast.h"
#include "demo/correspondence.h"
#include "demo/everyday.h"
#include "demo/folder.h"
#include "demo/letters.h"
#include "demo/plots.h"

namespace winnow::demo {
namespace {

constexpr std::string_view safe_password = "qasr-1974";

using Formats = std::vector<std::string_view>;

// The three hand-overs and what they share.
struct Holders {
  Folder accountant;
  Folder officer;
  Folder secretary;
};

std::string_view turn(const Formats& formats, const Shipment& about) {
  return formats[static_cast<std::size_t>(about.number) % formats.size()];
}

void add_firm_papers(Holders& to, const Shipment& about, Random& random,
                     const Piece& bill_of_goods) {
  Folder& folder = to.accountant;
  folder.add("invoices", bill_of_goods, turn({"pdf", "pdf", "scan"}, about));
  const Piece bill = waybill(about, random);
  const std::string bill_path = folder.add("waybills", bill, turn({"docx", "odt", "xlsx"}, about));
  if (about.number % 4 == 0) {
    Piece revised = bill;
    revised.name += "-rev2";
    revised.paragraphs.push_back("Second version: the lorry was changed at the yard.");
    folder.add("waybills", revised, "docx");
    folder.last().near_copy_of = bill_path;
  }
  folder.add("payments", payment_advice(about, random), turn({"pdf", "rtf", "jpg", "txt"}, about));
  folder.add("packing", packing_list(about, random), turn({"xlsx", "csv"}, about));
  folder.add("notes", internal_note(about, random), turn({"docx", "txt", "rtf", "html"}, about));
  folder.add("letters", licence_request(about, random), turn({"pdf", "docx", "odt"}, about));
}

// The mails of the firm; invoice and licence travel as attachments.
std::vector<Mail> add_mails(Holders& to, const Shipment& about, Random& random,
                            const Piece& bill_of_goods, const Piece& licence_piece) {
  std::vector<Mail> mails = mails_about(about, random);
  for (Mail& mail : mails) {
    const std::string& kind = mail.piece.kind;
    if (kind == "mail-drivers") continue;
    Piece inside;
    if (kind == "mail-confirm") inside = bill_of_goods;
    if (kind == "mail-licence") inside = licence_piece;
    const std::string name = inside.name + ".pdf";
    if (!inside.name.empty()) {
      mail.attached = {{name, "application/pdf", to.accountant.render(inside, "pdf")}};
    }
    const std::string path = to.accountant.add_mail("mail", mail);
    if (!inside.name.empty())
      to.accountant.note_inside(path, {name, mail.attached[0].bytes}, inside, "pdf");
  }
  return mails;
}

void add_ministry_papers(Holders& to, const Shipment& about, const Piece& licence_piece,
                         Random& random) {
  const std::string path =
      to.secretary.add("licences", licence_piece, turn({"pdf", "png", "pdf"}, about));
  if (about.number % 2 == 0) {
    to.accountant.add_copy("licences/" + path.substr(path.rfind('/') + 1), path);
  }
  to.secretary.add("memos", ministry_note(about, random), turn({"docx", "odt", "pdf"}, about));
}

void add_brigade_papers(Holders& to, const Shipment& about, Random& random) {
  to.officer.add("gate", gate_receipt(about, random), turn({"jpg", "png", "tif"}, about));
  to.officer.add("supply", supply_report(about, random),
                 turn({"pdf", "rtf", "docx", "html"}, about));
  to.officer.add("escort", escort_order(about, random), turn({"win", "odt", "pdf"}, about));
}

void add_plots(Holders& to, const std::vector<Shipment>& all) {
  to.accountant.add("", note_of_accountant(), "txt");
  to.officer.add("", note_of_officer(), "docx");
  to.secretary.add("", note_of_secretary(), "pdf");
  to.officer.add("phone", contacts(), "csv");
  to.accountant.add("meeting", meeting_minutes(), "docx");
  to.accountant.add_mail("mail", meeting_invitation());
  to.officer.add("meeting", meeting_report(), "pdf");
  to.officer.add("personnel", leave_slip(), "rtf");
  to.accountant.add("letters", fee_agreement(), "pdf");
  const std::string letter = to.accountant.add("letters", sum_letter(false), "pdf");
  to.secretary.add("letters", sum_letter(true), "pdf");
  to.secretary.last().near_copy_of = letter;
  to.secretary.add_mail("mail", backdating_order(all[backdated_shipment - 1]));
  to.accountant.add_mail("mail", engines_mail(all[mislabelled_shipment - 1]));
}

void add_mailbox(Folder& folder, const std::vector<Mail>& mails) {
  const std::string path = folder.add_bytes("mail/drivers-2019.mbox", mbox(mails), "read");
  for (std::size_t at = 0; at < mails.size(); ++at) {
    folder.note_inside(path, {fmt::format("message {}.eml", at + 1), ""}, mails[at].piece, "eml");
    folder.last().sha256.clear();
    folder.last().message_id = mails[at].id;
  }
}

// A ZIP in a compressed TAR in a message; a 7z; the locked one.
void add_archives(Holders& to, const std::vector<Shipment>& all, Leak& leak, Random& random) {
  const Piece book = ledger(all);
  Folder& folder = to.accountant;
  folder.add("ledger", book, "xlsx");
  folder.add("ledger", book, "csv");
  Piece nested = fee_agreement();
  nested.name = "agreement-draft";
  nested.paragraphs.push_back("Draft: the clause on repairs of vehicles is still missing.");
  Mail mail = meeting_invitation();
  mail.piece.name = "mail-backup-of-the-books";
  mail.piece.kind = "mail-backup";
  mail.piece.title = "Backup, keep it";
  mail.piece.paragraphs = {"As you asked: everything in one piece. Do not open it in the office."};
  mail.piece.plot.clear();
  mail.id = "backup" + mail.id.substr(mail.id.find('@'));
  const Member draft{"agreement-draft.docx", folder.render(nested, "docx")};
  const Member goods{"goods.csv", folder.render(book, "csv")};
  const std::string inner = zip({draft, goods});
  mail.attached = {{"books.tar.gz", "application/gzip", gzip(tar({{"old/inner.zip", inner}}))}};
  const std::string path = folder.add_mail("mail", mail);
  const std::string chain = path + " > books.tar.gz > old/inner.zip";
  folder.note_inside(chain, draft, nested, "docx");
  folder.note_inside(chain, goods, book, "csv");
  std::vector<Member> reports;
  std::vector<Piece> pieces;
  for (int at = 0; at < 4; ++at) {
    pieces.push_back(supply_report(all[static_cast<std::size_t>(at) * 3], random));
    reports.push_back({pieces.back().name + ".txt", to.officer.render(pieces.back(), "txt")});
  }
  const std::string sevens = to.officer.add_bytes("phone/reports.7z", seven_zip(reports), "read");
  for (std::size_t at = 0; at < pieces.size(); ++at) {
    to.officer.note_inside(sevens, reports[at], pieces[at], "txt");
  }
  Piece second = ledger(all);
  second.name = "second-book";
  for (auto& row : second.rows) row.push_back(row[5] == "Fee" ? "Signed" : "A. Shamadani");
  const Member rows{"second-book.csv", folder.render(second, "csv")};
  const std::string locked =
      folder.add_bytes("ledger/second-book.zip", zip({rows}, safe_password), "read");
  folder.note_inside(locked, rows, second, "csv", "locked");
  leak.truth.passwords.push_back({locked, std::string(safe_password)});
}

void add_copies_and_wreck(Holders& to, const Leak& leak, const std::vector<Shipment>& all,
                          Random& random) {
  std::vector<std::string> paths;
  for (const Member& each : leak.files) {
    if (each.name.find("/mail/") == std::string::npos) paths.push_back(each.name);
  }
  for (int count = 1; count <= 10; ++count) {
    const std::string of = random.one_of(paths);
    to.secretary.add_copy(fmt::format("usb/{:02} {}", count, of.substr(of.rfind('/') + 1)), of);
  }
  const std::string whole = to.officer.render(packing_list(all[3], random), "xlsx");
  to.officer.add_bytes("phone/list-cut-off.xlsx", whole.substr(0, whole.size() / 2), "broken");
}

}  // namespace

Leak make_leak(std::uint64_t seed) {
  Leak leak;
  Random random(seed);
  const std::vector<Shipment> all = shipments(random);
  Holders to{{leak, "holder-a-accountant", random},
             {leak, "holder-b-officer", random},
             {leak, "holder-c-secretary", random}};
  std::vector<Mail> to_drivers;
  add_plots(to, all);
  for (const Shipment& about : all) {
    const Piece licence_piece = licence(about, random);
    const Piece bill_of_goods = invoice(about, random);
    add_firm_papers(to, about, random, bill_of_goods);
    for (const Mail& mail : add_mails(to, about, random, bill_of_goods, licence_piece)) {
      if (mail.piece.kind == "mail-drivers") to_drivers.push_back(mail);
    }
    add_ministry_papers(to, about, licence_piece, random);
    add_brigade_papers(to, about, random);
    leak.truth.shipments.push_back({about.reference(), iso_day(about.crossed), about.goods.english,
                                    about.crates, about.value, about.fee(), about.licence,
                                    about.plate, about.payment, about.place.latin});
  }
  add_mailbox(to.accountant, to_drivers);
  for (const Mail& mail : everyday_mails(random)) {
    const std::string& office = person(mail.piece.from).body;
    Folder& folder = office == "ministry"  ? to.secretary
                     : office == "brigade" ? to.officer
                                           : to.accountant;
    folder.add_mail("mail", mail);
  }
  add_archives(to, all, leak, random);
  add_copies_and_wreck(to, leak, all, random);
  leak.truth.seed = static_cast<std::int64_t>(seed);
  leak.truth.files = static_cast<std::int64_t>(leak.files.size());
  complete(leak.truth);
  return leak;
}

}  // namespace winnow::demo
