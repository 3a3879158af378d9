// SPDX-License-Identifier: AGPL-3.0-or-later
// bench/floor.cc: what the libraries alone cost, without a cage, a ledger or care: each file is
// hashed; PDFs give their text by MuPDF, containers their members by libarchive, the rest its
// bytes; all text goes into one FTS5 table. usage: floor FOLDER INDEX.sqlite
#include <csetjmp>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include <archive.h>
#include <archive_entry.h>
#include <mupdf/fitz.h>
#include <openssl/sha.h>
#include <sqlite3.h>

namespace {

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

class Index {
 public:
  explicit Index(const char* path) {
    sqlite3_open(path, &database_);
    sqlite3_exec(database_, "PRAGMA synchronous=OFF; CREATE VIRTUAL TABLE t USING fts5(x); BEGIN",
                 nullptr, nullptr, nullptr);
    sqlite3_prepare_v2(database_, "INSERT INTO t VALUES (?)", -1, &insert_, nullptr);
  }
  ~Index() {
    sqlite3_finalize(insert_);
    sqlite3_exec(database_, "COMMIT", nullptr, nullptr, nullptr);
    sqlite3_close(database_);
  }
  void add(const std::string& text) {
    sqlite3_bind_text(insert_, 1, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
    sqlite3_step(insert_);
    sqlite3_reset(insert_);
    ++texts;
  }
  long texts = 0;

 private:
  sqlite3* database_ = nullptr;
  sqlite3_stmt* insert_ = nullptr;
};

void add_pdf(fz_context* context, const std::string& path, Index& index) {
  fz_document* document = nullptr;
  fz_var(document);
  fz_try(context) {
    document = fz_open_document(context, path.c_str());
    const int pages = fz_count_pages(context, document);
    for (int page = 0; page < pages; ++page) {
      fz_buffer* text = fz_new_buffer_from_page_number(context, document, page, nullptr);
      index.add(fz_string_from_buffer(context, text));
      fz_drop_buffer(context, text);
    }
  }
  fz_always(context) { fz_drop_document(context, document); }
  fz_catch(context) {}
}

// The libraries crash on some files; a crash would end the run and make it look quick.
sigjmp_buf before_file;
void leave_file(int) { siglongjmp(before_file, 1); }

bool add_container(const std::string& bytes, Index& index) {
  archive* reader = archive_read_new();
  archive_read_support_format_all(reader);
  archive_read_support_filter_gzip(reader);
  archive_read_support_filter_bzip2(reader);
  archive_read_support_filter_xz(reader);
  bool any = false;
  if (archive_read_open_memory(reader, bytes.data(), bytes.size()) == ARCHIVE_OK) {
    archive_entry* entry = nullptr;
    while (archive_read_next_header(reader, &entry) == ARCHIVE_OK) {
      any = true;
      std::string member(std::size_t{8} << 20, '\0');
      const la_ssize_t size = archive_read_data(reader, member.data(), member.size());
      if (size <= 0) continue;
      member.resize(static_cast<std::size_t>(size));
      index.add(member);
    }
  }
  archive_read_free(reader);
  return any;
}

}  // namespace

int main(int count, char** words) {
  if (count != 3) return 2;
  Index index(words[2]);
  fz_context* context = fz_new_context(nullptr, nullptr, FZ_STORE_DEFAULT);
  fz_register_document_handlers(context);
  fz_set_warning_callback(context, [](void*, const char*) {}, nullptr);
  fz_set_error_callback(context, [](void*, const char*) {}, nullptr);
  std::signal(SIGSEGV, leave_file);
  std::signal(SIGABRT, leave_file);
  for (const auto& entry : std::filesystem::recursive_directory_iterator(words[1])) {
    if (!entry.is_regular_file()) continue;
    if (sigsetjmp(before_file, 1) != 0) {
      std::cerr << "crashed on " << entry.path() << "\n";
      continue;
    }
    const std::string bytes = bytes_of(entry.path());
    unsigned char hash[SHA256_DIGEST_LENGTH];
    SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), hash);
    if (bytes.substr(0, 1024).find("%PDF-") != std::string::npos) {
      add_pdf(context, entry.path().string(), index);
    } else if (!add_container(bytes, index)) {
      index.add(bytes);
    }
  }
  fz_drop_context(context);
  std::cout << index.texts << " texts\n";
  return 0;
}
