// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/archive/archive_stream.h"

#include <algorithm>
#include <array>
#include <vector>

#include <iconv.h>

namespace winnow::extract {
namespace {

constexpr std::size_t zeros_bytes = 1 << 16;
// What libarchive asks for by itself: code pages of LHA, UTF-16 of LHA, 7z, CAB, ISO and RAR.
constexpr std::array charsets_of_names = {"UTF-16LE", "UTF-16BE", "CP932",  "CP437",  "CP850",
                                          "CP866",    "CP936",    "CP949",  "BIG5",   "EUC-JP",
                                          "CP1250",   "CP1251",   "CP1252", "CP1256", "KOI8-R"};

using Switch = int (*)(archive*);
struct Row {
  std::string_view type{};
  Switch turn_on = nullptr;
};

int both_rar(archive* handle) {
  archive_read_support_format_rar5(handle);
  return archive_read_support_format_rar(handle);
}

constexpr std::array formats = {
    Row{"zip", archive_read_support_format_zip},
    Row{"7z", archive_read_support_format_7zip},
    Row{"rar", both_rar},
    Row{"tar", archive_read_support_format_tar},
    Row{"cpio", archive_read_support_format_cpio},
    Row{"iso", archive_read_support_format_iso9660},
    Row{"cab", archive_read_support_format_cab},
    Row{"lha", archive_read_support_format_lha},
    Row{"xar", archive_read_support_format_xar},
    Row{"ar", archive_read_support_format_ar},
    Row{"warc", archive_read_support_format_warc},
};

constexpr std::array filters = {
    Row{"gz", archive_read_support_filter_gzip}, Row{"bz2", archive_read_support_filter_bzip2},
    Row{"xz", archive_read_support_filter_xz},   Row{"lzma", archive_read_support_filter_lzma},
    Row{"lz", archive_read_support_filter_lzip}, Row{"zst", archive_read_support_filter_zstd},
    Row{"lz4", archive_read_support_filter_lz4}, Row{"Z", archive_read_support_filter_compress},
};

template <class Rows>
void turn_on(const Rows& rows, std::string_view type, archive* handle) {
  for (const Row& row : rows) {
    if (row.type == type) row.turn_on(handle);
  }
}

locale_t utf8_locale() {
  static const locale_t locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
  return locale;
}

}  // namespace

void warm_up_archives() {
  utf8_locale();
  // A header may name the charset of its names, and the C library loads a file for each. They
  // stay open: a closed one would be loaded again, which the cage refuses.
  static const std::vector<iconv_t> kept_open = [] {
    std::vector<iconv_t> converters;
    for (const char* charset : charsets_of_names) {
      converters.push_back(iconv_open("UTF-8", charset));
      converters.push_back(iconv_open(charset, "UTF-8"));
    }
    return converters;
  }();
  static_cast<void>(kept_open);
}

ArchiveStream::ArchiveStream(std::string_view bytes, std::string_view type, Form form,
                             const std::string& password)
    : handle_(archive_read_new()), zeros_(zeros_bytes, '\0') {
  if (utf8_locale() != nullptr) outer_locale_ = uselocale(utf8_locale());
  if (form == Form::single_stream) {
    turn_on(filters, type, handle_);
    archive_read_support_format_raw(handle_);
  } else {
    turn_on(formats, type, handle_);
  }
  if (!password.empty()) archive_read_add_passphrase(handle_, password.c_str());
  if (archive_read_open_memory(handle_, bytes.data(), bytes.size()) != ARCHIVE_OK) {
    opened_ = Step::fatal;
  }
}

ArchiveStream::~ArchiveStream() {
  archive_read_free(handle_);
  if (outer_locale_ != nullptr) uselocale(outer_locale_);
}

bool ArchiveStream::has_encrypted_entries() const {
  // The library asks a format for this, and there is none if the opening failed.
  return opened_ == Step::ok && archive_format(handle_) != 0 &&
         archive_read_has_encrypted_entries(handle_) > 0;
}

Step ArchiveStream::next() {
  if (opened_ == Step::fatal) return opened_;
  block_ = {};
  block_at_ = given_ = 0;
  block_ended_ = false;
  const int status = archive_read_next_header(handle_, &entry_);
  if (status == ARCHIVE_EOF) return Step::end;
  if (status == ARCHIVE_OK || status == ARCHIVE_WARN) return Step::ok;
  return Step::fatal;
}

Step ArchiveStream::read_block() {
  const void* block = nullptr;
  std::size_t size = 0;
  la_int64_t offset = 0;
  const int status = archive_read_data_block(handle_, &block, &size, &offset);
  if (status == ARCHIVE_EOF) {
    block_ended_ = true;
    // A hole at the end of a sparse member has no block of its own.
    const std::int64_t bytes =
        archive_entry_size_is_set(entry_) != 0 ? archive_entry_size(entry_) : given_;
    const bool sparse = archive_entry_sparse_count(entry_) > 0 || offset > given_;
    block_at_ = sparse ? std::max(bytes, given_) : given_;
    return given_ < block_at_ ? Step::ok : Step::end;
  }
  if (status != ARCHIVE_OK && status != ARCHIVE_WARN) return Step::fatal;
  block_ = {static_cast<const char*>(block), size};
  block_at_ = std::max<std::int64_t>(offset, given_);
  return status == ARCHIVE_OK ? Step::ok : Step::fatal;
}

Step ArchiveStream::read(std::string_view& piece) {
  piece = {};
  // A block without bytes is legal; a stream of them without end is not worth following.
  for (int tries = 0; tries < 10'000; ++tries) {
    if (given_ < block_at_) {
      const auto hole = static_cast<std::size_t>(
          std::min<std::int64_t>(block_at_ - given_, static_cast<std::int64_t>(zeros_bytes)));
      piece = std::string_view(zeros_).substr(0, hole);
      given_ += static_cast<std::int64_t>(hole);
      return Step::ok;
    }
    if (!block_.empty()) {
      piece = block_;
      given_ += static_cast<std::int64_t>(block_.size());
      block_ = {};
      return Step::ok;
    }
    if (block_ended_) return Step::end;
    const Step step = read_block();
    if (step != Step::ok) {
      // Bytes that came with a warning (a wrong checksum) are handed on with it.
      piece = block_;
      block_ = {};
      return step;
    }
  }
  return Step::fatal;
}

std::string ArchiveStream::error() const {
  const char* text = archive_error_string(handle_);
  return text == nullptr ? std::string{} : std::string(text);
}

}  // namespace winnow::extract
