// SPDX-License-Identifier: AGPL-3.0-or-later
// store/words.h: word boxes of readings, packed one after another in derived/words.pack.
//
// Units:  boxes are kept to 1/100 of their unit.
// Holds:  the file may be deleted at any time; it is not synced, and a block that is not the one
//         asked for counts as gone. Bytes that do not decode are malformed, never trusted. A block:
//         "winwords1\n", u64le reading, u32le pages, per page number, offset, length (3 x u64le),
//         then each page's words as variable-length integers, as differences to the word before.
// Cost:   about 20 bytes a word; one write per reading.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/extraction.h"

namespace winnow::store {

std::string pack_words(const std::vector<Word>& words);
Result<std::vector<Word>> unpack_words(std::string_view packed);

struct PackedPage {
  std::int64_t number = 0;
  std::string words{};
};
// Where a block lies. No bytes = there are no words.
struct WordsBlock {
  std::int64_t reading = 0;
  std::int64_t offset = 0;
  std::int64_t bytes = 0;
};
// Appends; pages without words are left out. One writer at a time.
Result<WordsBlock> append_words(const std::string& case_folder, std::int64_t reading,
                                const std::vector<PackedPage>& pages);
// All pages of a block; empty if it is gone.
Result<std::vector<PackedPage>> read_words(const std::string& case_folder, const WordsBlock& block);
Result<std::vector<Word>> read_words_of_page(const std::string& case_folder,
                                             const WordsBlock& block, std::int64_t number);

}  // namespace winnow::store
