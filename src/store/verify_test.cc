// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/verify.h"

#include <filesystem>

#include "store/made_records.h"

namespace winnow::store {
namespace {

TEST(Verify, finds_nothing_in_a_sound_case_and_counts_unused_bytes) {
  MadeCase made;
  made.file("a", "1");
  made.put("left by a crash");
  const auto found = must(verify_case(made.view(), {}, {}));
  EXPECT_TRUE(found.complaints.empty());
  EXPECT_EQ(found.blobs, 1);
  EXPECT_EQ(found.unused_blobs, 1);
  EXPECT_EQ(found.journal_entries, 3);
}

TEST(Verify, names_the_blob_that_is_gone) {
  MadeCase made;
  made.file("a", "1");
  const auto name = must(made.open().blobs().list()).at(0);
  std::filesystem::remove(made.path() + "/blobs/" + name.substr(0, 2) + "/" + name.substr(2));
  const auto found = must(verify_case(made.view(), {}, {}));
  ASSERT_FALSE(found.complaints.empty());
  EXPECT_NE(found.complaints[0].find(name), std::string::npos);
}

TEST(Verify, names_the_record_whose_words_were_changed_on_the_disk) {
  MadeRecords made;
  auto claim = made.claim("Permits were sold");
  claim.text = "Permits were sold in May";
  made.change(claim);
  EXPECT_TRUE(must(verify_case(made.view(), {}, {})).complaints.empty());
  made.made().change([](Change& change) {
    return change.database().run_script(
        "DROP TRIGGER record_is_never_changed; UPDATE record SET json ="
        " replace(json, 'Permits', 'Horses') WHERE id = 'c1' AND version = 2;");
  });
  EXPECT_EQ(
      must(verify_case(made.view(), {}, {})).complaints,
      std::vector<std::string>{"claim c1, version 2: is not what the journal says was entered"});
}

}  // namespace
}  // namespace winnow::store
