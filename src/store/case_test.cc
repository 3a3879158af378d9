// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/case.h"

#include <filesystem>
#include <fstream>

#include "store/made_case.h"
#include "store/migrate.h"

namespace winnow::store {
namespace {

Page page_with(std::int64_t number, const std::string& text) {
  Page page{.number = number, .label = "p" + std::to_string(number), .text = text};
  page.quality.characters = static_cast<std::int64_t>(text.size());
  page.quality.language = "en";
  page.words.push_back({.begin = 0, .end = 3, .box = {1.25, 2, 3.5, 4}, .line = 1});
  return page;
}

TEST(Case, gives_back_the_text_of_a_page_that_was_read) {
  MadeCase made;
  const auto document = made.file("a.txt", "abc");
  ReadingInput input{.document = document, .pages = {page_with(1, "one"), page_with(2, "two")}};
  input.done = {.type = "txt", .reader = "text 1"};
  input.facts = {{"title", "A title", "A title", "made"},
                 {"modified", "2012-03-04T05:06:07Z", "", "made"}};
  made.read(input);
  made.reopen();
  const auto view = made.view();
  EXPECT_EQ(must(load_page(view, document, 2)).text, "two");
  EXPECT_EQ(must(load_words(view, document, 2)).at(0).box, (Box{1.25, 2, 3.5, 4}));
  const auto head = must(load_head(view, document));
  EXPECT_EQ(head.title, "A title");
  EXPECT_EQ(head.day, "2012-03-04");
  EXPECT_EQ(head.language, "en");
  EXPECT_EQ(head.file, "a.txt");
  EXPECT_EQ(must(load_page(view, document, 1)).label, "p1");
  EXPECT_FALSE(load_page(view, document, 3));
  const auto whole = must(load_document(view, document));
  EXPECT_EQ(whole.pages.size(), 2u);
  EXPECT_EQ(whole.places.at(0).path, std::vector<std::string>{"a.txt"});
  EXPECT_EQ(whole.origins, 1);
}

TEST(Case, lets_one_process_write_and_others_read) {
  MadeCase made;
  const SystemClock clock;
  const auto second = Case::open(made.path(), clock);
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().fault, Fault::locked);
  auto reader = must(Case::open_read_only(made.path(), clock));
  EXPECT_EQ(reader->name(), "made");
  EXPECT_FALSE(reader->keep_books([](Change&) -> Result<> { return {}; }));
  EXPECT_FALSE(reader->blobs().put("x"));
}

TEST(Case, is_not_found_where_there_is_none_and_not_made_over_other_files) {
  const SystemClock clock;
  const auto folder = must(TemporaryFolder::make(testing::TempDir()));
  EXPECT_EQ(Case::open(folder.path(), clock).error().fault, Fault::not_found);
  std::ofstream(folder.path() + "/mine") << "x";
  EXPECT_EQ(Case::create(folder.path(), "n", "u", clock).error().fault, Fault::refused);
}

TEST(Case, undoes_everything_when_the_work_fails) {
  MadeCase made;
  const auto before = must(verify_journal(made.view().database())).entries;
  const auto failed = made.open().perform({.kind = OperationKind::add_files, .actor = "u1"},
                                          [&](Change& change) -> Result<int> {
                                            TRY_VOID(set_paused(change, true));
                                            return fail({.fault = Fault::refused, .reason = "no"});
                                          });
  EXPECT_FALSE(failed);
  EXPECT_FALSE(must(is_paused(made.view())));
  EXPECT_EQ(must(verify_journal(made.view().database())).entries, before);
}

TEST(Case, undoes_everything_when_the_work_throws) {
  MadeCase made;
  const Work broken = [](Change& change) -> Result<> {
    TRY_VOID(set_paused(change, true));
    throw std::runtime_error("a bug");
  };
  EXPECT_THROW(static_cast<void>(made.open().keep_books(broken)), std::runtime_error);
  EXPECT_FALSE(must(is_paused(made.view())));
  made.file("still.works", "x");
}

TEST(Case, keeps_the_other_steps_when_one_of_a_group_fails) {
  MadeCase made;
  std::vector<Step> steps;
  for (int i = 0; i < 3; ++i) {
    FoundFile file{.hand_over = made.hand_over(), .path = {"f"}, .locator = std::to_string(i)};
    file.blob = made.put("bytes " + std::to_string(i));
    steps.push_back(
        {{.kind = OperationKind::add_files, .actor = "u1"}, [file, i](Change& change) -> Result<> {
           TRY(const auto document, add_file(change, file));
           static_cast<void>(document);
           if (i != 1) return {};
           return fail({.fault = Fault::refused, .reason = "no"});
         }});
  }
  const auto endings = must(made.open().perform_all(steps));
  EXPECT_TRUE(endings.at(1).error);
  EXPECT_FALSE(endings.at(0).error);
  EXPECT_EQ(endings.at(2).entry, endings.at(0).entry + 1);
  EXPECT_EQ(must(tally(made.view())).found(), 2);
  EXPECT_TRUE(must(verify_journal(made.view().database())).complaints.empty());
}

TEST(Case, empties_what_a_crash_left_in_its_temporary_folder) {
  MadeCase made;
  std::ofstream(made.path() + "/tmp/blob-77") << "half";
  made.reopen();
  EXPECT_TRUE(std::filesystem::is_empty(made.path() + "/tmp"));
}

TEST(Case, shows_a_view_of_one_moment) {
  MadeCase made;
  made.file("a", "1");
  const auto view = made.view();
  EXPECT_EQ(must(tally(view)).found(), 1);
  made.file("b", "2");
  EXPECT_EQ(must(tally(view)).found(), 1);
  EXPECT_EQ(must(tally(made.view())).found(), 2);
}

TEST(Case, counts_what_people_did_in_its_revision) {
  MadeCase made;
  const auto before = must(case_revision(made.view()));
  made.file("a", "1");
  EXPECT_EQ(must(case_revision(made.view())), before);
  const auto id = place_id(made.hand_over(), "file", "a");
  must(made.open().perform({.kind = OperationKind::set_aside, .actor = "u1"}, [&](Change& change) {
    return set_aside(change, {id}, "by_person", "private");
  }));
  EXPECT_EQ(must(case_revision(made.view())), before + 1);
}

}  // namespace
}  // namespace winnow::store
