// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/words.h"

#include <algorithm>
#include <cerrno>
#include <cmath>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/files.h"

namespace winnow::store {
namespace {

constexpr std::string_view magic = "winwords1\n";
constexpr std::size_t header_bytes = magic.size() + 8 + 4;
constexpr std::size_t row_bytes = 24;
constexpr double units = 100;  // Per unit of a box.

Error broken(std::string_view where) {
  return {.fault = Fault::malformed,
          .what = "word boxes",
          .where = std::string(where),
          .reason = "do not decode",
          .hint = "read the document again"};
}

void put_number(std::string& out, std::int64_t value) {
  // Zigzag: small negative numbers stay short.
  auto bits = (static_cast<std::uint64_t>(value) << 1) ^ (value < 0 ? ~std::uint64_t{0} : 0);
  char digits[10];
  std::size_t count = 0;
  while (bits >= 0x80) {
    digits[count++] = static_cast<char>(bits | 0x80);
    bits >>= 7;
  }
  digits[count++] = static_cast<char>(bits);
  out.append(digits, count);
}

class NumberReader {
 public:
  explicit NumberReader(std::string_view bytes) : bytes_(bytes) {}
  std::int64_t next() {
    std::uint64_t bits = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      if (at_ >= bytes_.size()) break;
      const auto byte = static_cast<unsigned char>(bytes_[at_++]);
      bits |= std::uint64_t{byte & 0x7Fu} << shift;
      if (byte < 0x80) {
        return static_cast<std::int64_t>((bits >> 1) ^ (~(bits & 1) + 1));
      }
    }
    is_broken_ = true;
    return 0;
  }
  std::size_t left() const { return bytes_.size() - at_; }
  bool is_broken() const { return is_broken_; }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
  bool is_broken_ = false;
};

std::int64_t to_units(double value) {
  constexpr double most = 1e12;
  if (!std::isfinite(value)) return 0;
  return std::llround(std::min(std::max(value, -most), most) * units);
}
double from_units(std::int64_t value) { return static_cast<double>(value) / units; }

// Differences wrap instead of overflowing, so that hostile numbers are harmless.
std::int64_t sum(std::int64_t a, std::int64_t b) {
  return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) + static_cast<std::uint64_t>(b));
}
std::int64_t difference(std::int64_t a, std::int64_t b) {
  return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) - static_cast<std::uint64_t>(b));
}

void put_little_endian(std::string& out, std::uint64_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i));
}
std::uint64_t little_endian(std::string_view bytes) {
  std::uint64_t value = 0;
  for (std::size_t i = bytes.size(); i-- > 0;) {
    value = (value << 8) | static_cast<unsigned char>(bytes[i]);
  }
  return value;
}

struct PageRow {
  std::int64_t number = 0;
  std::uint64_t offset = 0;
  std::uint64_t length = 0;
};

Result<std::string> read_at(int fd, std::uint64_t offset, std::uint64_t length) {
  std::string bytes(static_cast<std::size_t>(length), '\0');
  std::size_t done = 0;
  while (done < bytes.size()) {
    const auto n =
        ::pread(fd, bytes.data() + done, bytes.size() - done, static_cast<off_t>(offset + done));
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return fail(broken("end"));
    done += static_cast<std::size_t>(n);
  }
  return bytes;
}

std::string path_of(const std::string& case_folder) { return case_folder + "/derived/words.pack"; }

std::string header_of(std::int64_t reading, std::size_t pages) {
  std::string header(magic);
  put_little_endian(header, static_cast<std::uint64_t>(reading), 8);
  put_little_endian(header, pages, 4);
  return header;
}

struct OpenBlock {
  Descriptor file{};
  std::vector<PageRow> rows{};
};

// No rows if the block is not there (any more): it is derived and may be gone.
Result<OpenBlock> open_block(const std::string& case_folder, const WordsBlock& block) {
  OpenBlock open;
  if (block.bytes <= static_cast<std::int64_t>(header_bytes)) return open;
  auto file = open_for_reading(path_of(case_folder));
  if (!file && file.error().fault == Fault::not_found) return open;
  if (!file) return fail(std::move(file).error());
  open.file = std::move(*file);
  const auto begin = static_cast<std::uint64_t>(block.offset);
  const auto size = static_cast<std::uint64_t>(block.bytes);
  struct stat found {};
  if (::fstat(open.file.fd(), &found) != 0) return fail(system_error("word boxes", "reading"));
  const auto file_size = static_cast<std::uint64_t>(found.st_size);
  if (size > file_size || begin > file_size - size) return open;
  TRY(const auto header, read_at(open.file.fd(), begin, header_bytes));
  const auto count = little_endian(std::string_view(header).substr(header_bytes - 4));
  if (header != header_of(block.reading, count)) return open;
  if (count > (size - header_bytes) / row_bytes) return fail(broken("header"));
  TRY(const auto table, read_at(open.file.fd(), begin + header_bytes, count * row_bytes));
  for (std::size_t i = 0; i < count; ++i) {
    const auto row = std::string_view(table).substr(i * row_bytes, row_bytes);
    PageRow page{static_cast<std::int64_t>(little_endian(row.substr(0, 8))),
                 little_endian(row.substr(8, 8)), little_endian(row.substr(16, 8))};
    if (page.offset > size || page.length > size - page.offset) return fail(broken("table"));
    page.offset += begin;
    open.rows.push_back(page);
  }
  return open;
}

}  // namespace

std::string pack_words(const std::vector<Word>& words) {
  std::string out;
  out.reserve(words.size() * 24);
  put_number(out, static_cast<std::int64_t>(words.size()));
  Word before;
  std::int64_t x_before = 0;
  std::int64_t y_before = 0;
  for (const auto& word : words) {
    const auto x0 = to_units(word.box.x0);
    const auto y0 = to_units(word.box.y0);
    put_number(out, difference(word.begin, before.end));
    put_number(out, difference(word.end, word.begin));
    put_number(out, difference(x0, x_before));
    put_number(out, difference(y0, y_before));
    put_number(out, difference(to_units(word.box.x1), x0));
    put_number(out, difference(to_units(word.box.y1), y0));
    put_number(out, difference(word.line, before.line));
    put_number(out, difference(word.block, before.block));
    put_number(out, word.angle);
    put_number(out, word.confidence);
    put_number(out, word.flags);
    put_number(out, static_cast<std::int64_t>(word.edges.size()));
    std::int64_t edge_before = x0 / 10;
    for (const auto& edge : word.edges) {
      put_number(out, edge.codepoints);
      put_number(out, difference(edge.x0, edge_before));
      put_number(out, difference(edge.x1, edge.x0));
      edge_before = edge.x1;
    }
    x_before = x0;
    y_before = y0;
    before.end = word.end;
    before.line = word.line;
    before.block = word.block;
  }
  return out;
}

Result<std::vector<Word>> unpack_words(std::string_view packed) {
  NumberReader in(packed);
  const auto count = in.next();
  constexpr std::int64_t numbers_per_word = 12;
  if (count < 0 || count > static_cast<std::int64_t>(in.left()) / numbers_per_word) {
    return fail(broken("count"));
  }
  std::vector<Word> words;
  words.reserve(static_cast<std::size_t>(count));
  Word before;
  std::int64_t x0 = 0;
  std::int64_t y0 = 0;
  for (std::int64_t i = 0; i < count; ++i) {
    Word word;
    word.begin = sum(in.next(), before.end);
    word.end = sum(in.next(), word.begin);
    x0 = sum(x0, in.next());
    y0 = sum(y0, in.next());
    const auto x1 = sum(x0, in.next());
    const auto y1 = sum(y0, in.next());
    word.box = {from_units(x0), from_units(y0), from_units(x1), from_units(y1)};
    word.line = sum(in.next(), before.line);
    word.block = sum(in.next(), before.block);
    word.angle = in.next();
    word.confidence = in.next();
    word.flags = in.next();
    const auto edges = in.next();
    if (edges < 0 || edges > static_cast<std::int64_t>(in.left()) / 3) return fail(broken("word"));
    std::int64_t edge_before = x0 / 10;
    for (std::int64_t k = 0; k < edges; ++k) {
      CharEdge edge;
      edge.codepoints = in.next();
      edge.x0 = sum(in.next(), edge_before);
      edge.x1 = sum(in.next(), edge.x0);
      edge_before = edge.x1;
      word.edges.push_back(edge);
    }
    before.end = word.end;
    before.line = word.line;
    before.block = word.block;
    words.push_back(std::move(word));
  }
  if (in.is_broken() || in.left() != 0) return fail(broken("end"));
  return words;
}

Result<WordsBlock> append_words(const std::string& case_folder, std::int64_t reading,
                                const std::vector<PackedPage>& pages) {
  const auto has_words = [](const PackedPage& page) { return page.words.size() > 1; };
  const auto count = static_cast<std::size_t>(std::count_if(pages.begin(), pages.end(), has_words));
  WordsBlock block{.reading = reading};
  if (count == 0) return block;
  std::string table;
  std::string body;
  const std::uint64_t begin = header_bytes + count * row_bytes;
  for (const auto& page : pages) {
    if (!has_words(page)) continue;
    put_little_endian(table, static_cast<std::uint64_t>(page.number), 8);
    put_little_endian(table, begin + body.size(), 8);
    put_little_endian(table, page.words.size(), 8);
    body += page.words;
  }
  const std::string whole = header_of(reading, count) + table + body;
  const auto path = path_of(case_folder);
  const Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600));
  if (!file.is_open()) return fail(system_error(path, "creating"));
  block.offset = ::lseek(file.fd(), 0, SEEK_END);
  block.bytes = static_cast<std::int64_t>(whole.size());
  std::string_view rest = whole;
  while (!rest.empty()) {
    const auto n = ::write(file.fd(), rest.data(), rest.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return fail(system_error(path, "writing"));
    rest.remove_prefix(static_cast<std::size_t>(n));
  }
  return block;
}

Result<std::vector<PackedPage>> read_words(const std::string& case_folder,
                                           const WordsBlock& block) {
  TRY(const auto open, open_block(case_folder, block));
  std::vector<PackedPage> pages;
  for (const auto& row : open.rows) {
    TRY(auto words, read_at(open.file.fd(), row.offset, row.length));
    pages.push_back({row.number, std::move(words)});
  }
  return pages;
}

Result<std::vector<Word>> read_words_of_page(const std::string& case_folder,
                                             const WordsBlock& block, std::int64_t number) {
  TRY(const auto open, open_block(case_folder, block));
  for (const auto& row : open.rows) {
    if (row.number != number) continue;
    TRY(const auto packed, read_at(open.file.fd(), row.offset, row.length));
    return unpack_words(packed);
  }
  return std::vector<Word>{};
}

}  // namespace winnow::store
