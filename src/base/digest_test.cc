// SPDX-License-Identifier: AGPL-3.0-or-later
#include "base/digest.h"

#include <gtest/gtest.h>

namespace winnow {
namespace {

TEST(Digest, abc_has_its_published_hashes) {
  Hasher hasher;
  hasher.add("a");
  hasher.add("bc");
  const auto digests = hasher.finish();
  EXPECT_EQ(digests.sha256_hex, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(digests.sha1_hex, "a9993e364706816aba3e25717850c26c9cd0d89d");
  EXPECT_EQ(digests.md5_hex, "900150983cd24fb0d6963f7d28e17f72");
  EXPECT_EQ(sha256_hex("abc"), digests.sha256_hex);
}

}  // namespace
}  // namespace winnow
