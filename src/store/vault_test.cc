// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/vault.h"

#include <filesystem>

#include "base/digest.h"
#include "store/ledger_export.h"
#include "store/made_records.h"

namespace winnow::store {
namespace {

constexpr VaultCost small = {.operations = 1, .memory_bytes = 8192};
const std::string real_name = "Ahmad Hassan al-Jazairi";
const std::string passphrase = "correct horse";

Result<Source> seal(MadeRecords& made, const std::string& id, const std::string& name,
                    const std::string& word = passphrase) {
  return seal_name(made.made().open(),
                   {.source = id, .name = name, .passphrase = word, .actor = "u1", .cost = small});
}
Result<std::string> reveal(MadeRecords& made, const std::string& id,
                           const std::string& word = passphrase) {
  return reveal_name(made.made().open(), {.source = id, .passphrase = word, .actor = "u2"});
}

// Name and size of every file below, and whether it holds the needle.
std::vector<std::string> files_that_hold(const std::string& folder, std::string_view needle) {
  std::vector<std::string> found;
  for (const auto& item : std::filesystem::recursive_directory_iterator(folder)) {
    if (!item.is_regular_file()) continue;
    if (must(read_file(item.path().string())).find(needle) != std::string::npos) {
      found.push_back(item.path().filename().string());
    }
  }
  return found;
}

TEST(Vault, a_sealed_name_is_told_for_the_passphrase_alone_and_that_is_written_down) {
  MadeRecords made;
  const auto id = made.source("D1").head.id;
  EXPECT_EQ(reveal(made, id).error().fault, Fault::not_found);
  const auto source = must(seal(made, id, real_name));
  EXPECT_TRUE(source.has_sealed_name);
  EXPECT_EQ(source.head.version, 1) << "nothing that is weighed has changed";
  EXPECT_TRUE(must(load_record<Source>(made.view(), id)).has_sealed_name);
  EXPECT_EQ(reveal(made, id, "wrong").error().fault, Fault::refused);
  EXPECT_EQ(must(reveal(made, id)), real_name);
  const auto entries = must(list_journal(made.view().database(), -1, 2));
  EXPECT_EQ(entries[0].operation, OperationKind::reveal_name);
  EXPECT_EQ(entries[0].actor, "u2");
  EXPECT_EQ(entries[0].objects, std::vector<std::string>{"source:" + id});
  EXPECT_EQ(entries[1].operation, OperationKind::seal_name);
}

TEST(Vault, the_first_sealing_sets_the_passphrase_of_all) {
  MadeRecords made;
  const auto one = made.source("D1").head.id;
  const auto two = made.source("D2").head.id;
  must(seal(made, one, real_name));
  EXPECT_EQ(seal(made, two, "Other", "another").error().fault, Fault::refused);
  must(seal(made, two, "Other"));
  must(seal(made, one, std::string(700, 'n')));
  made.made().reopen();
  EXPECT_EQ(must(reveal(made, one)), std::string(700, 'n'));
  EXPECT_EQ(must(reveal(made, two)), "Other");
  EXPECT_EQ(seal(made, "s99", "Nobody").error().fault, Fault::not_found);
  EXPECT_EQ(seal(made, one, "").error().where, "name");
  EXPECT_EQ(seal(made, one, "X", "").error().where, "passphrase");
}

TEST(Vault, no_byte_of_the_case_holds_the_name_its_hashes_or_its_length) {
  // Sealed, revealed, and the case exported: then every file is searched, the write-ahead log too.
  MadeRecords made;
  auto source = made.source("D1");
  made.attribution(made.claim("A"), source);
  must(seal(made, source.head.id, real_name));
  must(seal(made, made.source("D2").head.id, "Li"));
  must(reveal(made, source.head.id));
  source.interests = "sells permits";
  made.change(source);
  const std::string folder = made.made().path();
  must(export_ledger(made.view(), {.folder = folder + "/export", .time = "t"}));
  Hasher hasher;
  hasher.add(real_name);
  const auto digests = hasher.finish();
  ASSERT_FALSE(files_that_hold(folder, "sells permits").empty())
      << "the search finds what is there";
  for (const auto& needle : {real_name, to_hex(real_name), to_base64(real_name), digests.sha256_hex,
                             digests.sha1_hex, digests.md5_hex, from_hex(digests.sha256_hex),
                             from_hex(digests.sha1_hex), from_hex(digests.md5_hex), passphrase}) {
    EXPECT_TRUE(files_that_hold(folder, needle).empty()) << to_hex(needle);
  }
  Query row(made.view().database(), "SELECT count(DISTINCT length(box)) FROM sealed_name");
  ASSERT_TRUE(row.next());
  EXPECT_EQ(row.integer(0), 1);
}

TEST(Vault, a_name_that_was_changed_on_the_disk_is_not_told) {
  MadeRecords made;
  const auto id = made.source("D1").head.id;
  must(seal(made, id, real_name));
  made.made().change([](Change& change) {
    return change.database().run_script(
        "UPDATE sealed_name SET box ="
        " CASE WHEN box LIKE '0%' THEN '1' ELSE '0' END || substr(box, 2)");
  });
  EXPECT_EQ(reveal(made, id).error().fault, Fault::malformed);
}

}  // namespace
}  // namespace winnow::store
