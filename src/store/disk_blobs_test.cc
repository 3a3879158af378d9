// SPDX-License-Identifier: AGPL-3.0-or-later
#include <filesystem>
#include <fstream>
#include <thread>

#include "store/blobs.h"
#include "store/made_case.h"

namespace winnow::store {
namespace {

TEST(Blobs, are_known_by_their_digests_and_stored_once) {
  MadeCase made;
  const auto first = made.put("abc");
  EXPECT_EQ(first.digests.sha256_hex,
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(first.digests.sha1_hex, "a9993e364706816aba3e25717850c26c9cd0d89d");
  EXPECT_TRUE(first.is_new);
  EXPECT_FALSE(made.put("abc").is_new);
  EXPECT_EQ(must(made.open().blobs().read(first.digests.sha256_hex)), "abc");
  EXPECT_EQ(must(made.open().blobs().list()).size(), 1u);
}

TEST(Blobs, tell_bytes_of_one_value) {
  MadeCase made;
  EXPECT_EQ(made.put(std::string(100, '0')).only_byte, '0');
  EXPECT_EQ(made.put("00100").only_byte, -1);
  EXPECT_EQ(made.put("").only_byte, -1);
  EXPECT_EQ(made.put("").bytes, 0);
}

TEST(Blobs, stream_what_does_not_fit_in_memory) {
  MadeCase made;
  auto writer = must(made.open().blobs().writer());
  const std::string piece(700'000, 'x');
  for (int i = 0; i < 4; ++i) must(writer->write(piece));
  const auto blob = must(writer->finish());
  EXPECT_EQ(blob.bytes, 2'800'000);
  EXPECT_EQ(blob.only_byte, 'x');
  must(made.open().blobs().make_durable());
  must(made.open().blobs().verify(blob.digests.sha256_hex));
  EXPECT_TRUE(std::filesystem::is_empty(made.path() + "/tmp"));
}

TEST(Blobs, that_are_not_finished_leave_nothing) {
  MadeCase made;
  {
    auto writer = must(made.open().blobs().writer());
    must(writer->write(std::string(3'000'000, 'y')));
  }
  EXPECT_TRUE(std::filesystem::is_empty(made.path() + "/tmp"));
  EXPECT_TRUE(must(made.open().blobs().list()).empty());
}

TEST(Blobs, whose_bytes_changed_are_found) {
  MadeCase made;
  const auto name = made.put("original").digests.sha256_hex;
  const auto path = made.path() + "/blobs/" + name.substr(0, 2) + "/" + name.substr(2);
  std::filesystem::permissions(path, std::filesystem::perms::owner_all);
  std::ofstream(path) << "replaced";
  EXPECT_EQ(made.open().blobs().verify(name).error().fault, Fault::malformed);
  EXPECT_EQ(made.open().blobs().verify(std::string(64, '0')).error().fault, Fault::not_found);
  EXPECT_FALSE(made.open().blobs().open("../../etc/passwd"));
}

TEST(Blobs, may_be_finished_by_many_threads) {
  MadeCase made;
  const auto work = [&] {
    for (int i = 0; i < 200; ++i) must(made.open().blobs().put("same " + std::to_string(i)));
  };
  std::thread other(work);
  work();
  other.join();
  EXPECT_EQ(must(made.open().blobs().list()).size(), 200u);
}

}  // namespace
}  // namespace winnow::store
