// SPDX-License-Identifier: AGPL-3.0-or-later
#include "demo/truth.h"

#include <map>

#include "demo/cast.h"
#include "demo/story.h"

namespace winnow::demo {
namespace {

bool has_plot(const TrueDocument& document, const std::string& key) {
  return (" " + document.plot + " ").find(" " + key + " ") != std::string::npos;
}

bool says(const TrueDocument& document, const std::string& marker) {
  for (const std::string& line : document.lines) {
    if (line.find(marker) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

void describe(Fields& f, TrueDocument& each) {
  f("path", each.path, "Below leak/; members of containers behind \" > \".");
  f("holder", each.holder, "Whose hand-over it came with.");
  f("kind", each.kind, "What it is in the story.");
  f("format", each.format, "Of the file.");
  f("language", each.language, "ara or eng.");
  f("day", each.day, "Of the document.");
  f("from", each.from, "Key of a person.");
  f("to", each.to, "Keys of people.");
  f("lines", each.lines, "What it says.");
  f("plot", each.plot, "Keys of contradictions.");
  f("expect", each.expect, "read, picture, locked or broken.");
  f("sha256", each.sha256, "Of its bytes, hex.");
  f("copy_of", each.copy_of, "Path with the same bytes.");
  f("near_copy_of", each.near_copy_of, "Path it was altered from.");
  f("reply_to", each.reply_to, "Message id it answers.");
  f("message_id", each.message_id, "Of a mail.");
}

void describe(Fields& f, TruePerson& each) {
  f("key", each.key, "");
  f("arabic", each.arabic, "");
  f("other_arabic", each.other_arabic, "Other spellings that occur.");
  f("latin", each.latin, "All spellings that occur.");
  f("role", each.role, "");
  f("body", each.body, "Key of a body.");
  f("mail", each.mail, "");
}

void describe(Fields& f, TrueBody& each) {
  f("key", each.key, "");
  f("arabic", each.arabic, "");
  f("latin", each.latin, "");
}

void describe(Fields& f, TrueContradiction& each) {
  f("key", each.key, "");
  f("question", each.question, "");
  f("one_says", each.one_says, "");
  f("one_paths", each.one_paths, "");
  f("other_says", each.other_says, "");
  f("other_paths", each.other_paths, "");
}

void describe(Fields& f, TruePassword& each) {
  f("path", each.path, "");
  f("password", each.password, "");
}

void describe(Fields& f, TrueShipment& each) {
  f("reference", each.reference, "");
  f("crossed", each.crossed, "");
  f("goods", each.goods, "");
  f("crates", each.crates, "");
  f("value", each.value, "In crowns.");
  f("fee", each.fee, "In crowns.");
  f("licence", each.licence, "");
  f("plate", each.plate, "");
  f("payment", each.payment, "");
  f("place", each.place, "");
}

void describe(Fields& f, Truth& truth) {
  f("seed", truth.seed, "");
  f("files", truth.files, "On disk, below leak/.");
  f("documents", truth.documents, "");
  f("people", truth.people, "");
  f("bodies", truth.bodies, "");
  f("shipments", truth.shipments, "");
  f("contradictions", truth.contradictions, "");
  f("passwords", truth.passwords, "");
}

void complete(Truth& truth) {
  std::map<std::string, std::string> first_with;
  for (TrueDocument& each : truth.documents) {
    const auto [first, is_new] = first_with.try_emplace(each.sha256, each.path);
    if (!is_new && !each.sha256.empty()) each.copy_of = first->second;
  }
  for (const Person& each : people()) {
    truth.people.push_back(
        {each.key, each.arabic, each.other_arabic, each.latin, each.role, each.body, each.mail});
  }
  for (const Body& each : bodies()) truth.bodies.push_back({each.key, each.arabic, each.latin});
  for (const Contradiction& each : contradictions()) {
    TrueContradiction sides{each.key, each.question, each.one_says, {}, each.other_says, {}};
    for (const TrueDocument& document : truth.documents) {
      if (!has_plot(document, each.key)) continue;
      if (says(document, each.one_marker)) sides.one_paths.push_back(document.path);
      if (says(document, each.other_marker)) sides.other_paths.push_back(document.path);
    }
    truth.contradictions.push_back(sides);
  }
}

}  // namespace winnow::demo
