// SPDX-License-Identifier: AGPL-3.0-or-later
#include "demo/packing.h"

#include <archive.h>
#include <archive_entry.h>
#include <gtest/gtest.h>

namespace winnow::demo {
namespace {

const std::vector<Member> two = {{"a.txt", "thirty-six crates"},
                                 {"b/c.txt", std::string(3000, 'x')}};

// What another reader of archives finds, or why it finds nothing.
std::vector<Member> read_back(const std::string& bytes, const char* password = nullptr) {
  std::vector<Member> found;
  archive* reader = archive_read_new();
  archive_read_support_format_all(reader);
  archive_read_support_filter_all(reader);
  if (password != nullptr) archive_read_add_passphrase(reader, password);
  EXPECT_EQ(archive_read_open_memory(reader, bytes.data(), bytes.size()), ARCHIVE_OK);
  archive_entry* entry = nullptr;
  while (archive_read_next_header(reader, &entry) == ARCHIVE_OK) {
    std::string body(static_cast<std::size_t>(archive_entry_size(entry)), '\0');
    const auto got = archive_read_data(reader, body.data(), body.size());
    found.push_back({archive_entry_pathname(entry), got < 0 ? "unreadable" : body});
  }
  archive_read_free(reader);
  return found;
}

void expect_two(const std::vector<Member>& found) {
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].name, "a.txt");
  EXPECT_EQ(found[0].bytes, two[0].bytes);
  EXPECT_EQ(found[1].bytes, two[1].bytes);
}

TEST(Packing, another_reader_finds_every_member) {
  expect_two(read_back(zip(two)));
  expect_two(read_back(gzip(tar(two))));
  expect_two(read_back(seven_zip(two)));
}

TEST(Packing, an_encrypted_zip_opens_with_its_password_alone) {
  expect_two(read_back(zip(two, "qasr-1974"), "qasr-1974"));
  EXPECT_EQ(read_back(zip(two, "qasr-1974"), "wrong").at(0).bytes, "unreadable");
}

TEST(Packing, the_same_members_give_the_same_bytes) {
  EXPECT_EQ(zip(two), zip(two));
  EXPECT_EQ(seven_zip(two), seven_zip(two));
}

}  // namespace
}  // namespace winnow::demo
