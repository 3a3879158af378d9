// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/record_import.h"

#include "base/digest.h"
#include "store/made_records.h"

namespace winnow::store {
namespace {

ImportedRecords import(MadeRecords& made, const std::string& text) {
  return must(import_records(made.made().open(), text, "u1"));
}

TEST(RecordImport, keys_become_the_ids_of_the_case) {
  MadeRecords made;
  const auto done = import(made, R"({"kind":"source","key":"@d","record":{"cover_name":"D1"}}
{"kind":"claim","key":"@c","record":{"text":"Permits were sold"}}

{"kind":"passage","key":"@p","record":{"document":"sha256:)" +
                                     sha256_hex(MadeRecords::text) +
                                     R"(","page":1,"quote":"genuine"}}
{"kind":"attribution","key":"@a","record":{"claim":"@c","speaker":"@d","passage":"@p"}}
{"kind":"evidence_link","record":{"from":"attribution:@a","to":"@c"}})");
  EXPECT_EQ(done.lines, 5);
  ASSERT_TRUE(done.bad.empty()) << sentence("import", done.bad[0].error);
  EXPECT_EQ(done.stored, 5);
  const auto said = must(load_record<Attribution>(made.view(), "a1"));
  EXPECT_EQ(said.claim, "c1");
  EXPECT_EQ(said.passage, "p1");
  EXPECT_EQ(must(load_record<Source>(made.view(), said.speaker)).cover_name, "D1");
  const auto link = must(load_record<EvidenceLink>(made.view(), "e1"));
  EXPECT_EQ(link.from, "attribution:a1");
  EXPECT_EQ(link.to, "claim:c1");
  EXPECT_EQ(must(list_journal(made.view().database(), -1, 1))[0].operation,
            OperationKind::link_evidence);
}

TEST(RecordImport, bad_lines_are_named_and_the_rest_goes_on) {
  MadeRecords made;
  const auto done = import(made, R"({"kind":"claim","key":"@c","record":{"text":"A"}}
not json
{"kind":"clam","record":{}}
{"kind":"claim","key":"@c","record":{"text":"B"}}
{"kind":"attribution","record":{"claim":"@c","speaker":"@nobody","noted_by":"u"}}
{"kind":"attribution","record":{"claim":"@c","speaker":"@c"}}
{"kind":"assessment","record":{"target":"claim:@c"}}
{"kind":"claim","record":{"text":""}}
{"kind":"claim","record":{"text":"D"}})");
  EXPECT_EQ(done.stored, 2);
  std::vector<std::int64_t> numbers;
  std::string reasons;
  for (const auto& bad : done.bad) {
    numbers.push_back(bad.number);
    reasons += bad.error.reason + "\n";
  }
  EXPECT_EQ(numbers, (std::vector<std::int64_t>{2, 3, 4, 5, 6, 7, 8}));
  for (const auto* part : {"is not valid JSON", "is none of source,", "belongs to an earlier line",
                           "no earlier line has this key", "is a claim, where a source is wanted",
                           "is computed", "is not said"}) {
    EXPECT_NE(reasons.find(part), std::string::npos) << part;
  }
  EXPECT_EQ(must(load_record<Claim>(made.view(), "c2")).text, "D");
  EXPECT_TRUE(must(verify_journal(made.view().database())).complaints.empty());
}

TEST(RecordImport, what_the_case_made_by_itself_is_changed_instead_of_doubled) {
  MadeRecords made;
  const auto sources = must(list_records<Source>(made.view())).size();
  const auto done = import(made, R"({"kind":"source","record":{"cover_name":"S","kind":"person"}}
{"kind":"source","record":{"cover_name":"the desk","is_own":true}}
{"kind":"question","key":"@q","record":{"text":"What is it?"}}
{"kind":"hypothesis","record":{"question":"@q","text":"none of these","is_catch_all":true}})");
  ASSERT_TRUE(done.bad.empty()) << sentence("import", done.bad[0].error);
  const auto after = must(list_records<Source>(made.view()));
  EXPECT_EQ(after.size(), sources);
  EXPECT_EQ(after[0].cover_name, "the desk");
  EXPECT_EQ(after[1].kind, SourceKind::person);
  EXPECT_EQ(after[1].head.version, 2);
  const auto rest = must(list_records<Hypothesis>(made.view()));
  ASSERT_EQ(rest.size(), 1U);
  EXPECT_EQ(rest[0].text, "none of these");
}

TEST(RecordImport, the_step_of_a_hand_over_is_told_more_of) {
  MadeRecords made;
  const auto done = import(made, R"({"kind":"source","key":"@s","record":{"cover_name":"S"}}
{"kind":"source","key":"@b","record":{"cover_name":"B","is_own":true}}
{"kind":"custody_step","record":{"items":["hand_over:h1"],"from":"@s","to":"@b",)"
                                 R"("is_capability_recorded":true,"capabilities":["select"]}})");
  ASSERT_TRUE(done.bad.empty()) << sentence("import", done.bad[0].error);
  const auto steps = must(list_records<CustodyStep>(made.view()));
  ASSERT_EQ(steps.size(), 1U);
  EXPECT_EQ(steps[0].head.version, 2);
  EXPECT_EQ(steps[0].capabilities, std::vector<Capability>{Capability::select});
}

TEST(RecordImport, a_line_changes_or_withdraws_what_it_names) {
  MadeRecords made;
  const auto done = import(made, R"({"kind":"claim","key":"@c","record":{"text":"A"}}
{"kind":"claim","changes":"@c","why":"a slip","record":{"text":"B"}}
{"kind":"claim","record":{"text":"C"}}
{"kind":"claim","withdraws":"c2","why":"nobody says so"}
{"kind":"claim","withdraws":"c1"}
{"kind":"claim","changes":"c9","record":{"text":"D"}}
{"kind":"claim","changes":"c2","record":{"text":"E"}})");
  EXPECT_EQ(done.stored, 4);
  ASSERT_EQ(done.bad.size(), 3U);
  EXPECT_EQ(done.bad[0].error.where, "why");
  EXPECT_EQ(done.bad[1].error.fault, Fault::not_found);
  EXPECT_EQ(done.bad[2].error.fault, Fault::out_of_date);
  const auto first = must(load_record<Claim>(made.view(), "c1"));
  EXPECT_EQ(first.text, "B");
  EXPECT_EQ(first.head.version, 2);
  EXPECT_EQ(first.head.why, "a slip");
  EXPECT_TRUE(must(load_record<Claim>(made.view(), "c2")).head.is_withdrawn);
  EXPECT_EQ(must(list_journal(made.view().database(), -1, 1))[0].operation,
            OperationKind::withdraw_record);
}

TEST(RecordImport, a_document_is_named_by_where_it_lies) {
  MadeRecords made;
  const auto done = import(made, R"({"kind":"claim","key":"@c","record":{"text":"A"}}
{"kind":"evidence_link","record":{"from":"document:path:note.txt","to":"@c"}}
{"kind":"passage","record":{"document":"path:h1/note.txt","page":1,"quote":"genuine"}}
{"kind":"passage","record":{"document":"path:no.txt","page":1,"quote":"genuine"}})");
  EXPECT_EQ(done.stored, 3);
  ASSERT_EQ(done.bad.size(), 1U);
  EXPECT_EQ(done.bad[0].error.where, "document");
  EXPECT_FALSE(done.bad[0].error.hint.empty());
  EXPECT_EQ(must(load_record<EvidenceLink>(made.view(), "e1")).from, "document:" + made.document());
}

TEST(RecordImport, a_path_that_two_hand_overs_share_is_refused) {
  MadeRecords made;
  must(made.made().open().perform(
      {.kind = OperationKind::add_files, .actor = "u1"}, [&](Change& change) -> Result<> {
        TRY(const auto second, add_hand_over(change, {.source = "T", .path = "/m"}));
        TRY([[maybe_unused]] const auto file, add_file(change, {.hand_over = second,
                                                                .path = {"note.txt"},
                                                                .locator = "note.txt",
                                                                .blob = made.made().put("two")}));
        return {};
      }));
  const auto done =
      import(made, R"({"kind":"passage","record":{"document":"path:note.txt","page":1}})");
  ASSERT_EQ(done.bad.size(), 1U);
  EXPECT_NE(done.bad[0].error.reason.find("lie there"), std::string::npos);
  EXPECT_NE(done.bad[0].error.hint.find("path:h2/note.txt"), std::string::npos);
}

TEST(RecordImport, of_more_lines_than_a_group_keeps_the_keys) {
  MadeRecords made;
  std::string text = R"({"kind":"claim","key":"@c","record":{"text":"A"}})";
  for (int i = 0; i < 600; ++i) {
    text += "\n{\"kind\":\"claim\",\"record\":{\"text\":\"B" + std::to_string(i) +
            "\",\"refines\":\"@c\"}}";
  }
  EXPECT_EQ(import(made, text).stored, 601);
  EXPECT_EQ(must(list_records<Claim>(made.view(), {.naming = {"claim:c1"}})).size(), 600U);
}

}  // namespace
}  // namespace winnow::store
