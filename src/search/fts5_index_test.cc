// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/fts5_index.h"

#include <fstream>
#include <map>

#include <gtest/gtest.h>

#include "base/files.h"
#include "search/index.h"

namespace winnow::search {
namespace {

// An index of a few documents in a folder of its own, with their texts as the store would give
// them.
class IndexTest : public testing::Test {
 protected:
  void SetUp() override {
    auto folder = TemporaryFolder::make("/tmp");
    ASSERT_TRUE(folder);
    folder_.emplace(std::move(*folder));
    open();
  }

  void open() {
    index_.reset();
    auto opened = open_index(
        {folder_->path(), false},
        [this](std::int64_t document, std::int64_t page) { return text_of(document, page); });
    ASSERT_TRUE(opened) << opened.error().reason;
    index_ = std::move(*opened);
  }

  std::optional<PageTexts> text_of(std::int64_t document, std::int64_t page) const {
    const auto at = documents_.find(document);
    if (at == documents_.end()) return std::nullopt;
    for (const IndexRecord& record : at->second.pages) {
      if (record.page == page) return PageTexts{record.text, record.others};
    }
    return PageTexts{};
  }

  IndexDocument document(std::int64_t serial, const std::vector<std::string>& pages) const {
    IndexDocument out;
    out.document = serial;
    out.title = "Title" + std::to_string(serial);
    out.file = "file" + std::to_string(serial) + ".txt";
    out.type = "text";
    out.state = "read";
    out.source = "S1";
    std::int64_t number = 0;
    for (const std::string& text : pages) out.pages.push_back({.page = ++number, .text = text});
    return out;
  }

  void put(const IndexDocument& document) {
    documents_[document.document] = document;
    Preparer preparer;
    ASSERT_TRUE(index_->replace({preparer.prepare(document)}));
    ASSERT_TRUE(index_->commit());
  }

  Answer ask(std::string_view text, Level level = Level::forms, Ask how = {}) {
    const ParsedQuery parsed = parse_query(text, level);
    EXPECT_TRUE(parsed.ok()) << text;
    auto answer = index_->search(parsed.query, how);
    EXPECT_TRUE(answer) << answer.error().reason;
    return answer ? std::move(*answer) : Answer{};
  }

  // "1.2 3.1": document and page of every hit by number.
  std::string found(std::string_view text, Level level = Level::forms, Ask how = {}) {
    how.group = Grouping::page;
    std::set<std::pair<std::int64_t, std::int64_t>> places;
    for (const Hit& hit : ask(text, level, how).hits) places.insert({hit.document, hit.page});
    std::string out;
    for (const auto& [serial, page] : places) {
      out += (out.empty() ? "" : " ") + std::to_string(serial) + "." + std::to_string(page);
    }
    return out;
  }

  std::optional<TemporaryFolder> folder_{};
  std::unique_ptr<SearchIndex> index_{};
  std::map<std::int64_t, IndexDocument> documents_{};
};

std::string shown(const Snippet& snippet) {
  std::string out;
  for (const Run& run : snippet.runs) out += run.hit ? "[" + run.text + "]" : run.text;
  return out;
}

TEST_F(IndexTest, finds_the_page_by_words_operators_and_phrases) {
  put(document(1, {"the owner of the ship", "a captain owns two ships"}));
  put(document(2, {"ship to shore"}));
  EXPECT_EQ(found("owners"), "1.1");
  EXPECT_EQ(found("ship"), "1.1 1.2 2.1");
  EXPECT_EQ(found("=ship"), "1.1 2.1");
  EXPECT_EQ(found("ship", Level::words), "1.1 2.1");
  EXPECT_EQ(found("ship -shore"), "1.1 1.2");
  EXPECT_EQ(found("-ship"), "");
  EXPECT_EQ(found("-shore"), "1.1 1.2");
  EXPECT_EQ(found("captain OR shore"), "1.2 2.1");
  EXPECT_EQ(found("\"the ship\""), "1.1");
  EXPECT_EQ(found("\"ship owner\"~1"), "");
  EXPECT_EQ(found("\"ship owner\"~2"), "1.1");
  EXPECT_EQ(found("owner NEAR/2 ship"), "");
  EXPECT_EQ(found("owner NEAR/2 =ship OR owner NEAR/3 =ship"), "1.1");
  EXPECT_EQ(found("\"the the\"~2"), "1.1");
  EXPECT_EQ(found("\"the the\"~1"), "");
  EXPECT_EQ(found("samedoc(owner captain)"), "1.1 1.2");
  EXPECT_EQ(found("owner captain"), "");
}

TEST_F(IndexTest, expands_patterns_and_shows_what_they_became) {
  put(document(1, {"fraud frauds fraudulent", "freud"}));
  EXPECT_EQ(found("frau*"), "1.1");
  EXPECT_EQ(found("fr?ud"), "1.1 1.2");
  EXPECT_EQ(found("*raud*"), "1.1");
  EXPECT_EQ(found("fraud~1"), "1.1 1.2");
  EXPECT_EQ(found("/fr[ae]uds?/"), "1.1 1.2");
  const Answer answer = ask("frau*");
  ASSERT_EQ(answer.how_read.size(), 1U);
  EXPECT_EQ(answer.how_read[0].kind, "prefix");
  EXPECT_EQ(answer.how_read[0].count, 3);
  EXPECT_EQ(answer.how_read[0].documents, 1);
}

TEST_F(IndexTest, finds_arabic_whatever_its_spelling_and_joined_names_as_shown_forms) {
  put(document(1, {"قال عبد الله إن المؤسسة مغلقة"}));
  put(document(2, {"وصل عبدالله إلى الرقة"}));
  put(document(3, {"مُحَمَّد في مكتبة"}));
  EXPECT_EQ(found("عبدالله"), "1.1 2.1");
  EXPECT_EQ(found("\"عبد الله\""), "1.1 2.1");
  EXPECT_EQ(found("عبد الله"), "1.1 2.1");
  EXPECT_EQ(found("عبدالله", Level::forms, {.off = {"عبد الله"}}), "2.1");
  EXPECT_EQ(found("موسسه"), "1.1");
  EXPECT_EQ(found("محمد"), "3.1");
  EXPECT_EQ(found("محمد", Level::letters), "");
  EXPECT_EQ(found("مُحَمَّد", Level::letters), "3.1");
  EXPECT_EQ(found("مكتب", Level::words), "");
  EXPECT_EQ(found("الرقه"), "2.1");
  EXPECT_EQ(found("الرقه", Level::letters), "");
}

TEST_F(IndexTest, filters_by_columns_fields_and_dates) {
  IndexDocument mail = document(1, {"about the shipment", "second page"});
  mail.type = "eml";
  mail.day = 15'000;  // 2011-01-26
  mail.language = "en";
  mail.path = {"box", "inbox"};
  mail.fields = {{"from", "John Smith <john@example.org>"},
                 {"subject", "Urgent cargo"},
                 {"hash", "ABCDEF0123"},
                 {"mime", "message/rfc822"}};
  put(mail);
  put(document(2, {"about the shipment"}));
  EXPECT_EQ(found("shipment type:eml"), "1.1");
  EXPECT_EQ(found("shipment -type:eml"), "2.1");
  EXPECT_EQ(found("date:2011"), "1.1 1.2");
  EXPECT_EQ(found("shipment date:2012..2013"), "");
  EXPECT_EQ(found("lang:en second"), "1.2");
  EXPECT_EQ(found("from:john@example.org second"), "1.2");
  EXPECT_EQ(found("from:jane"), "");
  EXPECT_EQ(found("subject:\"urgent cargo\" page"), "1.2");
  EXPECT_EQ(found("hash:abcdef0123 page"), "1.2");
  EXPECT_EQ(found("mime:message/rfc822 page"), "1.2");
  EXPECT_EQ(found("folder:box page"), "1.2");
  EXPECT_EQ(found("folder:inbox"), "");
  EXPECT_EQ(found("shipment", Level::forms, {.filters = {{"type", "eml", true}}}), "2.1");
  EXPECT_EQ(found("shipment", Level::forms,
                  {.filters = {{"type", "eml", false}, {"type", "text", false}}}),
            "1.1 2.1");
  EXPECT_EQ(found("cargo"), "1.1");
  const Answer answer = ask("cargo");
  ASSERT_EQ(answer.hits.size(), 1U);
  ASSERT_FALSE(answer.hits[0].snippets.empty());
  EXPECT_EQ(answer.hits[0].snippets[0].field, "subject");
  EXPECT_EQ(shown(answer.hits[0].snippets[0]), "Urgent [cargo]");
  const ParsedQuery bad = parse_query("shipment");
  EXPECT_FALSE(index_->search(bad.query, {.filters = {{"colour", "red", false}}}));
}

TEST_F(IndexTest, groups_by_document_counts_exactly_and_pages_through) {
  put(document(1, {"apple apple apple", "apple", "pear", "apple pie with much other text"}));
  put(document(2, {"apple"}));
  const Answer answer = ask("apple");
  EXPECT_EQ(answer.total.value, 4);
  EXPECT_TRUE(answer.total.exact);
  EXPECT_EQ(answer.documents_total.value, 2);
  ASSERT_EQ(answer.hits.size(), 2U);
  const Hit& first = answer.hits[0].document == 1 ? answer.hits[0] : answer.hits[1];
  EXPECT_EQ(first.page, 1);
  EXPECT_EQ(first.pages_in_document, 3);
  EXPECT_EQ(first.pages_of, 4);
  ASSERT_EQ(first.more_pages.size(), 2U);
  EXPECT_EQ(first.more_pages[0].page, 2);
  std::set<std::int64_t> pages;
  for (std::int64_t i = 0; i < 4; ++i) {
    const Answer one =
        ask("apple", Level::forms, {.first = i, .count = 1, .group = Grouping::page});
    ASSERT_EQ(one.hits.size(), 1U);
    pages.insert(one.hits[0].document * 100 + one.hits[0].page);
  }
  EXPECT_EQ(pages.size(), 4U);
}

TEST_F(IndexTest, walks_all_results_in_the_order_of_the_search) {
  for (std::int64_t i = 1; i <= 120; ++i) put(document(i, {"common word " + std::to_string(i)}));
  std::int64_t walked = 0;
  const ParsedQuery parsed = parse_query("common");
  const auto answer = index_->walk(parsed.query, {.snippets = 0}, [&](const Hit&) {
    ++walked;
    return true;
  });
  ASSERT_TRUE(answer);
  EXPECT_EQ(walked, 120);
}

TEST_F(IndexTest, replaces_and_removes_documents_and_counts_generations) {
  put(document(1, {"first text"}));
  const std::int64_t before = ask("first").generation;
  put(document(1, {"second text"}));
  put(document(1, {"second text"}));
  EXPECT_EQ(found("first"), "");
  EXPECT_EQ(found("text"), "1.1");
  EXPECT_EQ(ask("second").generation, before + 2);
  const std::vector<std::int64_t> gone = {1};
  ASSERT_TRUE(index_->remove(gone));
  EXPECT_EQ(found("second"), "1.1");  // Not before the commit.
  ASSERT_TRUE(index_->commit());
  EXPECT_EQ(found("second"), "");
  put(document(1, {"third"}));
  EXPECT_EQ(found("third"), "1.1");
  open();
  EXPECT_EQ(found("third"), "1.1");
  EXPECT_EQ(found("second"), "");
  const auto state = index_->state();
  ASSERT_TRUE(state);
  EXPECT_EQ(state->documents, 1);
  EXPECT_EQ(state->removed_records, 3);
}

TEST_F(IndexTest, marks_exactly_what_matched) {
  put(document(1, {"The owner sold it. Owners of ships met the ship's owner."}));
  const Answer answer = ask("owner");
  ASSERT_EQ(answer.hits.size(), 1U);
  ASSERT_EQ(answer.hits[0].snippets.size(), 1U);
  EXPECT_EQ(shown(answer.hits[0].snippets[0]),
            "The [owner] sold it. [Owners] of ships met the ship's [owner].");
  EXPECT_EQ(shown(ask("\"owners of\"").hits[0].snippets[0]),
            "The owner sold it. [Owners of] ships met the ship's owner.");
  EXPECT_EQ(shown(ask("sold NEAR/1 owner").hits[0].snippets[0]),
            "The [owner] [sold] it. Owners of ships met the ship's owner.");
  const ParsedQuery parsed = parse_query("محمد");
  const auto marks = index_->marks(parsed.query, "هنا مُحَمَّدٌ و محـمد");
  ASSERT_TRUE(marks);
  ASSERT_EQ(marks->size(), 2U);
  EXPECT_EQ((*marks)[0].from, 4);
  EXPECT_EQ((*marks)[0].to, 13);
}

TEST_F(IndexTest, says_why_nothing_was_found) {
  put(document(1, {"merger of companies"}));
  const Answer answer = ask("mergr companies");
  EXPECT_EQ(answer.total.value, 0);
  ASSERT_EQ(answer.why_none.size(), 2U);
  EXPECT_EQ(answer.why_none[0].text, "mergr");
  EXPECT_EQ(answer.why_none[0].documents, 0);
  ASSERT_FALSE(answer.why_none[0].near.empty());
  EXPECT_EQ(answer.why_none[0].near[0].word, "merger");
  EXPECT_EQ(answer.why_none[1].documents, 1);
  const Answer filtered = ask("merger", Level::forms, {.filters = {{"type", "pdf", false}}});
  ASSERT_EQ(filtered.why_none.size(), 1U);
  EXPECT_EQ(filtered.why_none[0].documents, 1);
}

TEST_F(IndexTest, answers_each_line_of_a_list_as_the_phrase_by_hand) {
  put(document(1, {"John Smith AND Sons met", "عبد الله"}));
  put(document(2, {"john smith"}));
  const std::vector<std::string> lines = {"John Smith", "Smith AND Sons", "\xff\xfe", "(((",
                                          "عبدالله",    "John Smith",     "Jon"};
  const auto answers = index_->list(lines, Level::words, false);
  ASSERT_TRUE(answers);
  ASSERT_EQ(answers->size(), lines.size());
  EXPECT_EQ((*answers)[0].hits, 2);
  EXPECT_EQ((*answers)[0].documents, 2);
  EXPECT_EQ((*answers)[1].hits, 1);
  EXPECT_FALSE((*answers)[2].error.empty());
  EXPECT_FALSE((*answers)[3].error.empty());
  EXPECT_EQ((*answers)[4].hits, 1);
  EXPECT_EQ((*answers)[5].hits, 2);
  EXPECT_EQ((*answers)[6].hits, 0);
  for (const LineAnswer& line : *answers) {
    if (!line.error.empty()) continue;
    EXPECT_EQ(ask("\"" + line.line + "\"", Level::words).total.value, line.hits) << line.line;
  }
}

TEST_F(IndexTest, counts_facets_by_document) {
  IndexDocument one = document(1, {"x1 word", "word"});
  one.type = "pdf";
  one.day = 0;
  put(one);
  put(document(2, {"word"}));
  const ParsedQuery parsed = parse_query("word");
  const auto facets = index_->facets(parsed.query, {});
  ASSERT_TRUE(facets);
  ASSERT_EQ(facets->size(), 6U);
  EXPECT_EQ((*facets)[0].field, "state");
  ASSERT_EQ((*facets)[0].values.size(), 1U);
  EXPECT_EQ((*facets)[0].values[0].count, 2);
  EXPECT_EQ((*facets)[1].values.size(), 2U);
  EXPECT_EQ((*facets)[3].values[0].value, "1970");
  EXPECT_EQ((*facets)[3].values[1].label, "unknown");
}

TEST_F(IndexTest, finds_a_document_without_text_by_its_name) {
  IndexDocument scan = document(7, {});
  scan.file = "Vertrag_2011.pdf";
  put(scan);
  EXPECT_EQ(found("file:vertrag"), "7.1");
  EXPECT_EQ(found("vertrag"), "7.1");
  EXPECT_EQ(ask("vertrag").pages_without_text, 0) << "it has no pages at all";
  scan.pages.push_back({.page = 1, .has_text = false});
  put(scan);
  EXPECT_EQ(ask("vertrag").pages_without_text, 1);
}

TEST_F(IndexTest, that_is_damaged_says_so_and_can_be_made_anew) {
  put(document(1, {"word"}));
  index_.reset();
  {
    std::ofstream file(folder_->path() + "/index.sqlite", std::ios::binary | std::ios::trunc);
    file << std::string(8192, 'x');
  }
  ASSERT_TRUE(remove_index(folder_->path() + "/none"));
  const auto opened = open_index({folder_->path(), false}, {});
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().fault, Fault::malformed);
  ASSERT_TRUE(remove_index(folder_->path()));
  open();
  put(document(1, {"word"}));
  EXPECT_EQ(found("word"), "1.1");
}

TEST_F(IndexTest, at_the_words_level_offers_arabic_prefixes_one_by_one) {
  put(document(1, {"الممر", "وممر", "ممر"}));
  ParsedQuery parsed = parse_query("ممر", Level::words);
  parsed.query.arabic_prefixes = true;
  auto answer = index_->search(parsed.query, {.group = Grouping::page});
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->total.value, 3);
  answer = index_->search(parsed.query, {.group = Grouping::page, .off = {"وممر"}});
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->total.value, 2);
  EXPECT_EQ(answer->how_read.size(), 3U);
}

}  // namespace
}  // namespace winnow::search
