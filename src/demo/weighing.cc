// SPDX-License-Identifier: AGPL-3.0-or-later
#include "demo/weighing.h"

#include <string_view>

#include "base/check.h"

namespace winnow::demo {
namespace {

// Who gave what, by the notes that lie in the hand-overs. What a note admits is its capability.
constexpr std::string_view hands = R"line(
{"kind":"source","key":"@desk","record":{"cover_name":"our desk","kind":"organisation","is_own":true}}
{"kind":"source","key":"@accountant","record":{"cover_name":"the accountant","kind":"person","interests":"signed what she now denies; wants her director looked at first","grades":[{"letter":"C","reason":"kept the books for nine years; left papers out by her own word"}]}}
{"kind":"source","key":"@officer","record":{"cover_name":"the officer","kind":"person","interests":"wants papers to travel; says that the money went to his colonel alone","grades":[{"letter":"D","reason":"his own papers contradict his statement"}]}}
{"kind":"source","key":"@secretary","record":{"cover_name":"the secretary","kind":"person","interests":"wants it published before the month ends; somebody gains an office by it","grades":[{"letter":"C","reason":"says that she never saw the original of one letter"}]}}
{"kind":"source","key":"@firm","record":{"cover_name":"the firm","kind":"organisation","interests":"pays less on paper than in cash"}}
{"kind":"source","key":"@brigade","record":{"cover_name":"the brigade","kind":"organisation","interests":"takes a share of every load"}}
{"kind":"source","key":"@ministry","record":{"cover_name":"the ministry","kind":"organisation","interests":"writes licences on the firm's word"}}
{"kind":"passage","key":"@left-out","record":{"document":"<note of the accountant>","page":1,"quote":"I left out what concerns the wages of the drivers.","language":"eng"}}
{"kind":"custody_step","record":{"items":["hand_over:h1"],"from":"@firm","to":"@accountant","is_from_author":true,"how":"she kept the books","asserted_by":"@accountant"}}
{"kind":"custody_step","record":{"items":["hand_over:h1"],"from":"@accountant","to":"@desk","how":"what she could carry","evidence":"passage:@left-out","is_capability_recorded":true,"capabilities":["fabricate","alter","select"]}}
{"kind":"custody_step","record":{"items":["hand_over:h2"],"from":"@brigade","to":"@officer","is_from_author":true,"how":"photographed and copied at the gate","asserted_by":"@officer"}}
{"kind":"custody_step","record":{"items":["hand_over:h2"],"from":"@officer","to":"@desk","how":"more is promised for papers to travel","is_capability_recorded":true,"capabilities":["fabricate","alter","select"]}}
{"kind":"custody_step","record":{"items":["hand_over:h3"],"from":"@ministry","to":"@secretary","is_from_author":true,"how":"gathered with the knowledge of somebody she does not name","asserted_by":"@secretary","is_gap":true,"gap_question":"Who is the person who knew, and did he choose what was copied?"}}
{"kind":"custody_step","record":{"items":["hand_over:h3"],"from":"@secretary","to":"@desk","how":"copies, among them some of both other hand-overs","is_capability_recorded":true,"capabilities":["alter","select"]}}
)line";

constexpr std::string_view share = R"line(
{"kind":"claim","key":"@share","record":{"text":"The firm paid the brigade 12 percent of the value of every load","is_key":true}}
{"kind":"passage","key":"@agreed","record":{"document":"<agreement>","page":1,"quote":"12 percent","language":"eng"}}
{"kind":"passage","key":"@reported","record":{"document":"<report of the meeting>","page":1,"box":{"x":0.05,"y":0.1,"width":0.9,"height":0.4},"language":"ara","translations":[{"language":"eng","text":"It was agreed that the share of the brigade is twelve percent of the value of each load.","by":"the desk"}]}}
{"kind":"passage","key":"@booked","record":{"document":"<note for the file>","page":1,"quote":"7 percent","language":"eng"}}
{"kind":"attribution","record":{"claim":"@share","speaker":"@firm","passage":"@agreed","basis":"authored"}}
{"kind":"attribution","record":{"claim":"@share","speaker":"@brigade","passage":"@reported","basis":"authored"}}
{"kind":"attribution","record":{"claim":"@share","stance":"denies","speaker":"@firm","passage":"@booked","basis":"authored"}}
{"kind":"correction","record":{"target":"claim:@share","wrong":"Our first summary named the share that stands in the notes for the file.","old_text":"The firm paid 7 percent.","new_text":"The firm booked 7 percent; its own agreement and the report of the brigade say 12.","cause":"the agreement on road charges was read after the notes","is_public":true}}
)line";

constexpr std::string_view leave = R"line(
{"kind":"claim","key":"@gate","record":{"text":"The officer was at the gate on 25 April 2019"}}
{"kind":"passage","key":"@signed","record":{"document":"<gate receipt>","page":1,"box":{"x":0.05,"y":0.1,"width":0.9,"height":0.6},"language":"ara","translations":[{"language":"eng","text":"Officer of the gate: his name stands here.","by":"the desk"}]}}
{"kind":"passage","key":"@away","record":{"document":"<note of the officer>","page":1,"quote":"I was on leave from 20 to 30 April 2019","language":"eng"}}
{"kind":"attribution","record":{"claim":"@gate","speaker":"@brigade","passage":"@signed","basis":"authored"}}
{"kind":"attribution","record":{"claim":"@gate","stance":"denies","speaker":"@officer","passage":"@away","basis":"witnessed"}}
{"kind":"evidence_link","record":{"from":"document:<leave slip>","to":"@gate","bearing":"supports","directness":"circumstantial","note":"it gives him leave until 22 April, not 30"}}
{"kind":"question","key":"@name","record":{"text":"How did his name come onto the receipt of 25 April?","claim":"@gate"}}
{"kind":"hypothesis","key":"@there","record":{"question":"@name","text":"he was at the gate and signed"}}
{"kind":"hypothesis","key":"@other","record":{"question":"@name","text":"another wrote his name while he was away"}}
{"kind":"hypothesis","key":"@rest","record":{"question":"@name","text":"something else","is_catch_all":true}}
{"kind":"evidence_link","key":"@e1","record":{"from":"document:<gate receipt>","to":"question:@name","label":"the receipt bears his name","origin":"@officer","credibility":"M","relevance":"H"}}
{"kind":"evidence_link","key":"@e2","record":{"from":"document:<leave slip>","to":"question:@name","label":"the slip ends on 22 April","origin":"@officer","credibility":"M","relevance":"H"}}
{"kind":"evidence_link","key":"@e3","record":{"from":"passage:@away","to":"question:@name","label":"he says he was away until 30 April","origin":"@officer","credibility":"L","relevance":"M"}}
{"kind":"rating","record":{"hypothesis":"@there","item":"@e1","expectation":"very_likely"}}
{"kind":"rating","record":{"hypothesis":"@other","item":"@e1","expectation":"likely"}}
{"kind":"rating","record":{"hypothesis":"@rest","item":"@e1","expectation":"even"}}
{"kind":"rating","record":{"hypothesis":"@there","item":"@e2","expectation":"very_likely"}}
{"kind":"rating","record":{"hypothesis":"@other","item":"@e2","expectation":"unlikely"}}
{"kind":"rating","record":{"hypothesis":"@rest","item":"@e2","expectation":"even"}}
{"kind":"rating","record":{"hypothesis":"@there","item":"@e3","expectation":"likely"}}
{"kind":"rating","record":{"hypothesis":"@other","item":"@e3","expectation":"very_likely"}}
{"kind":"rating","record":{"hypothesis":"@rest","item":"@e3","expectation":"even"}}
)line";

struct Needed {
  std::string_view called{};
  std::string_view kind{};
  std::string_view in_path{};  // Part of its path.
};
constexpr Needed needed[] = {
    {"<note of the accountant>", "hand-over-note", "accountant"},
    {"<note of the officer>", "hand-over-note", "officer"},
    {"<agreement>", "agreement-on-road-charges", "accountant"},
    {"<report of the meeting>", "report-rest-house", "officer"},
    {"<note for the file>", "note", "RG-2019-05"},
    {"<gate receipt>", "gate-receipt", "RG-2019-07"},
    {"<leave slip>", "leave-slip", "officer"},
};

std::string bytes_of(const Truth& truth, const Needed& wanted) {
  for (const TrueDocument& each : truth.documents) {
    const bool is_file = each.path.find(" > ") == std::string::npos;
    if (is_file && each.kind == wanted.kind &&
        each.path.find(wanted.in_path) != std::string::npos) {
      return "sha256:" + each.sha256;
    }
  }
  check_failed("the leak holds the document", __FILE__, __LINE__);
}

void replace_all(std::string& text, std::string_view what, const std::string& by) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at)) {
    text.replace(at, what.size(), by);
    at += by.size();
  }
}

}  // namespace

std::string weighing_lines(const Truth& truth) {
  std::string lines;
  for (const std::string_view part : {hands, share, leave}) lines += part.substr(1);
  for (const Needed& each : needed) replace_all(lines, each.called, bytes_of(truth, each));
  return lines;
}

}  // namespace winnow::demo
