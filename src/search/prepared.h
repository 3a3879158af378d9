// SPDX-License-Identifier: AGPL-3.0-or-later
// search/prepared.h: a document as terms, ready to be written.
//
// A stream of terms is, per term, a byte (1E: at the next position, 1F: at the position of the
// term before) and the term. Words and stems share a position.
//
// Holds:  the names of a document (title, file, subject, ...) stand as words on its first page
//         only, so that a plain word finds it once; as field terms they stand on every page.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "search/index.h"

namespace winnow::search {

constexpr char next_position = 0x1E;
constexpr char same_position = 0x1F;

struct PreparedPage {
  IndexRecord head{};  // Without its texts.
  std::int64_t positions = 0;
  std::string body{};
  std::string others{};
};

class PreparedDocument {
 public:
  IndexDocument head{};  // Without its pages.
  std::string fields{};
  std::vector<PreparedPage> pages{};
  std::string counts{};  // Pages per term, unsorted; read by take_count().
};

// One text for all counts of a document: a string per word would cost more than counting.
struct TermCount {
  std::string_view term{};
  std::uint32_t pages = 0;
};
void append_count(std::string& counts, std::string_view term, std::uint32_t pages);
std::optional<TermCount> take_count(std::string_view& counts);

// Fields whose words stand among those of the first page.
std::vector<FieldValue> names_of_document(const IndexDocument& document);

}  // namespace winnow::search
