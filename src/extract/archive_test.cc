// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/archive.h"

#include <map>
#include <set>

#include <gtest/gtest.h>

#include "base/text.h"
#include "extract/corpus_files.h"
#include "extract/recording_sink.h"

namespace winnow::extract {
namespace {

struct Reading {
  Done done{};
  RecordingSink sink{};

  std::int64_t in_state(std::string_view state) const {
    return std::ranges::count_if(sink.children,
                                 [&](const auto& c) { return c.child.state == state; });
  }
};

Reading read_bytes(const std::string& bytes, Job job) {
  Reading reading;
  reading.done = read_archive({.bytes = bytes}, job, reading.sink);
  return reading;
}

Reading read(const std::string& name, Job job = {}) {
  if (job.name.empty()) job.name = name.substr(name.rfind('/') + 1);
  return read_bytes(corpus_file(name), job);
}

std::size_t members(const std::string& name) { return read(name).sink.children.size(); }

TEST(Archive, a_zip_has_as_many_members_as_its_end_record_says) {
  const Reading reading = read("archive/test-documents.zip");
  EXPECT_EQ(reading.sink.children.size(), 9U);
  ASSERT_EQ(reading.sink.counts.size(), 1U);
  EXPECT_EQ(reading.sink.counts[0].declared, 9);
  EXPECT_EQ(reading.sink.counts[0].missing, 0);
  EXPECT_EQ(reading.done.outcome, Outcome::ok);
  EXPECT_EQ(members("archive/testZip_with_DataDescriptor.zip"), 5U);
}

TEST(Archive, a_locator_is_the_index_in_the_directory_and_the_raw_name) {
  const Reading reading = read("archive/test-documents.zip");
  const Child& second = reading.sink.children.at(1).child;
  EXPECT_EQ(second.locator_hex, "00000001" + second.raw_name_hex);
}

TEST(Archive, names_that_climb_out_stay_data_and_are_flagged) {
  const Reading reading = read("hostile-made/traversal.zip");
  EXPECT_EQ(reading.done.outcome, Outcome::ok);
  ASSERT_EQ(reading.sink.children.size(), 6U);
  for (const RecordedChild& child : reading.sink.children) {
    EXPECT_TRUE(child.has_ended);
    EXPECT_EQ(child.child.notes.empty() ? "" : child.child.notes[0], "name_suspicious")
        << child.child.path.back();
  }
}

TEST(Archive, names_in_gbk_are_guessed_from_all_names_together) {
  const Reading reading = read("archive/gbk.zip");
  ASSERT_EQ(reading.sink.children.size(), 2U);
  EXPECT_EQ(reading.sink.children[0].child.name_encoding, "gb18030");
}

TEST(Archive, a_link_is_an_entry_and_the_file_below_it_a_child) {
  const Reading reading = read("hostile-made/symlink.tar");
  ASSERT_EQ(reading.sink.children.size(), 2U);
  EXPECT_EQ(reading.sink.children[0].child.state, "aside");
  EXPECT_EQ(reading.sink.children[0].child.reason, "link");
  EXPECT_FALSE(reading.sink.children[0].child.link_target.empty());
  EXPECT_EQ(reading.sink.children[1].child.path, (std::vector<std::string>{"link", "x"}));
  EXPECT_TRUE(reading.sink.children[1].has_ended);
}

TEST(Archive, a_bomb_of_zeros_gives_a_hundred_equal_members) {
  const Reading reading = read("hostile-made/bomb_1GB.zip");
  EXPECT_EQ(reading.done.outcome, Outcome::ok);
  ASSERT_EQ(reading.sink.children.size(), 100U);
  for (const RecordedChild& child : reading.sink.children) {
    EXPECT_EQ(child.bytes_total, 10'000'000);
    EXPECT_EQ(child.end.reason, "");
  }
}

TEST(Archive, a_nest_of_sixteen_to_the_fourth_is_five_contents) {
  std::map<std::string, int> contents = {{corpus_file("hostile-made/fork_16x4_65GB.zip"), 0}};
  std::set<std::string> leaves;
  std::size_t places = 0;
  while (!contents.empty()) {
    const auto [bytes, depth] = *contents.begin();
    contents.erase(contents.begin());
    const Reading reading = read_bytes(bytes, {.depth = depth});
    places += reading.sink.children.size();
    for (const RecordedChild& child : reading.sink.children) {
      if (child.bytes.starts_with("PK")) {
        contents.emplace(child.bytes, depth + 1);
      } else {
        leaves.insert(child.bytes.substr(0, 100));
      }
    }
  }
  EXPECT_EQ(places, 65U);
  EXPECT_EQ(leaves.size(), 1U);
}

TEST(Archive, nesting_ends_at_twenty_containers) {
  std::string bytes = corpus_file("hostile-made/nested_40.zip");
  std::int64_t depth = 0;
  Reading reading;
  for (; depth < 41; ++depth) {
    reading = read_bytes(bytes, {.depth = depth});
    if (reading.sink.children.empty()) break;
    EXPECT_EQ(reading.sink.children.size(), 1U);
    bytes = reading.sink.children[0].bytes;
  }
  EXPECT_EQ(depth, 20);
  EXPECT_EQ(reading.done.outcome, Outcome::over_limit);
  EXPECT_EQ(reading.done.reason, "over_depth");
}

TEST(Archive, without_a_directory_the_local_headers_are_walked_and_that_is_said) {
  const Reading reading = read("archive-libarchive/test_read_format_zip_malformed1.zip");
  EXPECT_NE(reading.done.outcome, Outcome::ok);
  EXPECT_EQ(reading.sink.children.size(), 1U);
}

TEST(Archive, a_split_zip_names_its_members_as_missing) {
  const Reading reading = read("archive/test-documents-spanned.zip");
  EXPECT_EQ(reading.sink.children.size(), 9U);
  EXPECT_EQ(reading.in_state("missing"), 9);
  EXPECT_EQ(reading.done.reason, "volume_missing");
}

TEST(Archive, an_encrypted_member_is_listed_and_opens_with_the_right_password) {
  const Reading locked = read("hostile-made/enc_zip.zip");
  EXPECT_EQ(locked.done.outcome, Outcome::ok);
  ASSERT_EQ(locked.sink.children.size(), 1U);
  EXPECT_EQ(locked.sink.children[0].child.state, "locked");
  EXPECT_EQ(locked.sink.children[0].child.reason, "password_missing");
  const Reading open = read("hostile-made/enc_zip.zip", {.passwords = {"winnow", "secret"}});
  ASSERT_EQ(open.sink.children.size(), 1U);
  EXPECT_EQ(open.sink.children[0].bytes_total, 19);
  EXPECT_EQ(open.sink.children[0].end.reason, "");
  EXPECT_EQ(open.done.password_used, 2);
}

TEST(Archive, a_zip_may_be_half_open) {
  const Reading reading = read("archive/testZipEncrypted.zip");
  EXPECT_EQ(reading.sink.children.size(), 2U);
  EXPECT_EQ(reading.in_state("locked"), 1);
}

TEST(Archive, aes_members_open_with_their_password) {
  const Reading reading = read("archive-libarchive/test_read_format_zip_winzip_aes256.zip",
                               {.passwords = {"wrong", "password"}});
  ASSERT_FALSE(reading.sink.children.empty());
  EXPECT_EQ(reading.sink.children[0].end.reason, "");
  EXPECT_GT(reading.sink.children[0].bytes_total, 0);
}

TEST(Archive, a_locked_7z_is_locked_and_not_empty) {
  const Reading reading = read("hostile-made/enc_7z.7z");
  const bool whole = reading.done.outcome == Outcome::locked;
  EXPECT_TRUE(whole || reading.in_state("locked") == 1) << reading.done.reason;
}

TEST(Archive, every_format_gives_the_members_that_are_in_it) {
  const std::string folder = "archive-libarchive/test_read_format_";
  EXPECT_EQ(members(folder + "7zip_solid_zstd.7z"), 5U);
  EXPECT_EQ(members(folder + "7zip_win_attrib.7z"), 8U);
  EXPECT_EQ(members(folder + "7zip_lzma1_2.7z"), 5U);
  EXPECT_EQ(members(folder + "rar5_multiple_files.rar"), 4U);
  EXPECT_EQ(members(folder + "rar5_solid.rar"), 7U);
  EXPECT_EQ(members(folder + "rar_compress_best.rar"), 6U);
}

TEST(Archive, a_damaged_7z_is_damaged) {
  for (const char* name : {"7zip_malformed2.7z", "7zip_malformed4.7z"}) {
    const Reading reading = read(std::string("archive-libarchive/test_read_format_") + name);
    EXPECT_EQ(reading.done.outcome, Outcome::malformed) << name;
    EXPECT_EQ(reading.done.reason, "damaged") << name;
  }
}

TEST(Archive, the_signature_of_a_rar_alone_is_no_empty_archive) {
  const Reading reading = read_bytes(std::string("Rar!\x1A\x07\x01\x00", 8), {.name = "a.rar"});
  EXPECT_EQ(reading.done.outcome, Outcome::malformed);
  EXPECT_EQ(reading.done.reason, "truncated");
}

TEST(Archive, one_volume_of_several_says_that_the_others_are_missing) {
  for (const char* name : {"test_rar_multivolume_multiple_files.part2.rar",
                           "test_rar_multivolume_multiple_files.part4.rar",
                           "test_rar_multivolume_uncompressed_files.part03.rar",
                           "test_rar_multivolume_uncompressed_files.part06.rar",
                           "test_read_format_rar5_multiarchive.part03.rar"}) {
    const Reading reading = read(std::string("archive-libarchive/") + name);
    EXPECT_EQ(reading.done.reason, "volume_missing") << name;
  }
}

TEST(Archive, names_with_unicode_survive_in_every_format) {
  const Reading reading = read("archive-libarchive/test_read_format_rar5_unicode.rar");
  ASSERT_FALSE(reading.sink.children.empty());
  for (const RecordedChild& child : reading.sink.children) {
    EXPECT_EQ(child.child.path.back().find('?'), std::string::npos) << child.child.path.back();
  }
}

TEST(Archive, a_cut_tar_keeps_what_is_there) {
  std::string bytes = corpus_file("archive/test-nested-tarball.tar");
  bytes.resize(bytes.size() / 3);
  const Reading reading = read_bytes(bytes, {.name = "a.tar"});
  ASSERT_FALSE(reading.sink.children.empty());
  EXPECT_TRUE(reading.sink.children.back().end.reason == "truncated" ||
              reading.sink.has_complaint("truncated") ||
              reading.sink.has_complaint("end_mark_missing"));
}

TEST(Archive, a_retry_goes_on_behind_the_member_that_killed_the_worker) {
  const Reading reading = read("archive/test-documents.zip", {.first_entry = 7});
  EXPECT_EQ(reading.sink.children.size(), 2U);
}

TEST(Archive, a_spent_budget_ends_the_unpacking_but_not_the_listing) {
  Reading reading;
  reading.sink.bytes_left = 25'000'000;
  const std::string bytes = corpus_file("hostile-made/bomb_1GB.zip");
  reading.done = read_archive({.bytes = bytes}, {}, reading.sink);
  EXPECT_EQ(reading.done.reason, "over_ratio");
  EXPECT_EQ(reading.sink.children.size(), 100U);
  EXPECT_EQ(reading.in_state("not_read"), 97);
}

}  // namespace
}  // namespace winnow::extract
