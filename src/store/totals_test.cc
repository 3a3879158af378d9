// SPDX-License-Identifier: AGPL-3.0-or-later
#include "base/digest.h"
#include "store/ledger.h"
#include "store/made_case.h"

namespace winnow::store {
namespace {

ReadingInput container_reading(DocumentSerial document, std::vector<FoundChild> children) {
  ReadingInput input{.document = document, .children = std::move(children)};
  input.done = {.type = "zip", .reader = "zip 1", .is_container = true};
  const auto found = static_cast<std::int64_t>(input.children.size());
  input.counts = {{"members", found, "directory", found, 0, 0}};
  return input;
}

ReadingInput plain_reading(DocumentSerial document, PlaceState state = PlaceState::read,
                           const std::string& reason = "") {
  ReadingInput input{.document = document, .state = state, .reason = reason};
  input.done = {.type = "txt", .reader = "text 1"};
  input.pages = {{.number = 1, .text = "words"}};
  return input;
}

DocumentSerial document_of(MadeCase& made, std::string_view bytes) {
  return must(find_document(made.view(), sha256_hex(bytes))).value_or(0);
}

// fork_16x4_65GB.zip: 16 members of the same bytes at each of four levels below, one leaf.
void read_fork(MadeCase& made) {
  const auto name = [](int level) { return "level " + std::to_string(level); };
  auto document = made.file("fork_16x4_65GB.zip", name(0));
  for (int level = 1; level <= 4; ++level) {
    std::vector<FoundChild> children;
    for (int i = 0; i < 16; ++i) {
      children.push_back(made.member(i, "lib " + std::to_string(i) + ".zip", name(level)));
    }
    made.read(container_reading(document, std::move(children)));
    document = document_of(made, name(level));
  }
  auto leaf = made.member(0, "0.dll", std::string(1000, '0'));
  leaf.state = PlaceState::empty;
  leaf.reason = "one_byte_value";
  made.read(container_reading(document, {leaf}));
}

// The files of LED-1, with rows made by hand.
void read_led_1(MadeCase& made) {
  made.file("empty.pdf", "", PlaceState::empty, "zero_bytes");
  const auto traversal = made.file("traversal.zip", "traversal");
  std::vector<FoundChild> members;
  const std::string texts[] = {"evil", "evil", "evil", "four", "five", "six"};
  for (int i = 0; i < 6; ++i)
    members.push_back(made.member(i, "../" + std::to_string(i), texts[i]));
  made.read(container_reading(traversal, members));
  for (const auto text : {"evil", "four", "five", "six"}) {
    made.read(plain_reading(document_of(made, text)));
  }
  FoundChild locked;
  locked.child = {.container_kind = "zip",
                  .locator_hex = "00000000",
                  .path = {"s.txt"},
                  .has_bytes = false,
                  .state = "locked",
                  .reason = "password_missing"};
  made.read(container_reading(made.file("enc_zip.zip", "enc"), {locked}));
  read_fork(made);
}

TEST(Totals, are_those_of_led_1) {
  MadeCase made;
  read_led_1(made);
  const auto summary = must(summarise(made.view()));
  EXPECT_EQ(summary.headline, "76 found = 75 read + 1 could not be read");
  EXPECT_EQ(summary.origins, 135'451);
  const auto counts = must(tally(made.view()));
  EXPECT_EQ(counts.of(PlaceState::read), 73);
  EXPECT_EQ(counts.of(PlaceState::empty), 2);
  EXPECT_EQ(counts.of(PlaceState::locked), 1);
  EXPECT_EQ(summary.blobs, 13);
  const auto leaf = document_of(made, std::string(1000, '0'));
  EXPECT_EQ(must(count_origins_of(made.view(), leaf)), 65'536);
  for (const auto& total : summary.totals) EXPECT_TRUE(total.holds) << total.name;
}

TEST(Totals, of_led_1_change_by_one_place_when_the_password_is_found) {
  MadeCase made;
  read_led_1(made);
  const auto container = document_of(made, "enc");
  FoundChild open;
  open.child = {.container_kind = "zip", .locator_hex = "00000000", .path = {"s.txt"}};
  open.blob = made.put("the secret of winnow");
  made.read(container_reading(container, {open}));
  made.read(plain_reading(document_of(made, "the secret of winnow")));
  const auto summary = must(summarise(made.view()));
  EXPECT_EQ(summary.headline, "76 found = 76 read");
  EXPECT_EQ(summary.blobs, 14);
  EXPECT_TRUE(summary.adds_up);
}

TEST(Totals, are_those_of_led_2) {
  MadeCase made;
  const auto name = [](int level) { return "nested " + std::to_string(level); };
  auto document = made.file("nested_40.zip", name(0));
  for (int level = 1; level <= 20; ++level) {
    auto child = made.member(0, "inner.zip", name(level));
    if (level == 20) {
      child.state = PlaceState::not_read;
      child.reason = "over_depth";
    }
    made.read(container_reading(document, {child}));
    document = document_of(made, name(level));
  }
  EXPECT_EQ(must(summarise(made.view())).headline, "21 found = 20 read + 1 could not be read");
  EXPECT_TRUE(must(summarise(made.view())).adds_up);
  must(made.open().perform({.kind = OperationKind::choose_retry, .actor = "u1"},
                           [](Change& change) { return choose_retry(change, {}); }));
  for (int level = 21; level <= 40; ++level) {
    made.read(container_reading(document, {made.member(0, "inner.zip", name(level))}));
    document = document_of(made, name(level));
  }
  made.read(plain_reading(document));
  EXPECT_EQ(must(summarise(made.view())).headline, "41 found = 41 read");
  EXPECT_TRUE(must(summarise(made.view())).adds_up);
}

struct Damage {
  std::string total{};
  std::string sql{};
};

TEST(Totals, fail_when_a_row_is_damaged) {
  MadeCase made;
  read_led_1(made);
  const Damage damages[] = {
      {"T1", "UPDATE container_count SET found = found - 1 WHERE serial = 1"},
      {"T1", "UPDATE container_count SET declared = declared + 1 WHERE serial = 2"},
      {"T2", "DELETE FROM place WHERE name = 's.txt'"},
      {"T2", "UPDATE place SET state = 'missing', reason = 'gap' WHERE name = 'lib 3.zip'"},
      {"T3", "UPDATE place SET state = 'partly' WHERE name = '../3'"},
      {"T3", "UPDATE place SET state = 'lost' WHERE name = 's.txt'"},
      {"T3", "UPDATE place SET reason = '' WHERE name = 's.txt'"},
      {"T4", "PRAGMA defer_foreign_keys=ON; DELETE FROM place WHERE name = 'traversal.zip'"},
      {"T5", "INSERT INTO listed_file VALUES (1, 'gone.pdf', '', NULL)"},
      {"T5", "INSERT INTO listed_file VALUES (1, 'enc_zip.zip', 'aa', NULL)"},
      {"T6", "DELETE FROM task WHERE kind = 'index' AND document = 2"},
      {"T6", "DELETE FROM page WHERE rowid = 1"},
      {"T7",
       "INSERT INTO blob VALUES (99, 'ab', '', '', 1, ''); "
       "UPDATE place SET blob = 99 WHERE name = '../3'"},
      {"T8",
       "UPDATE journal SET operation = 'add_files' WHERE operation = 'add_document'"
       " AND seq = (SELECT max(seq) FROM journal)"}};
  for (const auto& damage : damages) {
    made.change([&](Change& change) -> Result<> {
      TRY_VOID(change.database().run_script("SAVEPOINT damage;" + damage.sql));
      for (const auto& total : must(check_totals(change))) {
        if (total.name != damage.total) continue;
        EXPECT_FALSE(total.holds) << damage.sql;
        EXPECT_FALSE(total.misfits.empty()) << damage.sql;
      }
      return change.database().run_script("ROLLBACK TO damage; RELEASE damage");
    });
  }
  for (const auto& total : made.totals()) EXPECT_TRUE(total.holds) << total.name;
}

TEST(Totals, compare_the_records_of_the_index_with_what_was_noted) {
  MadeCase made;
  const auto document = made.file("a", "1");
  made.read(plain_reading(document));
  const auto head = must(load_head(made.view(), document));
  made.change([&](Change& change) {
    return mark_indexed(change, {{.document = document, .version = head.version, .records = 1}});
  });
  EXPECT_EQ(must(queue_state(made.view())).waiting_index, 0);
  EXPECT_TRUE(must(check_totals(made.view(), 1)).at(5).holds);
  EXPECT_FALSE(must(check_totals(made.view(), 2)).at(5).holds);
}

TEST(Totals, survive_a_container_that_holds_itself) {
  MadeCase made;
  const auto document = made.file("quine.zip", "quine");
  made.read(container_reading(document, {made.member(0, "quine.zip", "quine")}));
  EXPECT_EQ(must(tally(made.view())).found(), 2);
  EXPECT_LE(must(count_origins(made.view())).total, 4);
  EXPECT_EQ(must(load_document(made.view(), document)).places_total, 2);
}

}  // namespace
}  // namespace winnow::store
