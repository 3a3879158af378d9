// SPDX-License-Identifier: AGPL-3.0-or-later
// demo/folder.h: puts pieces into files of a holder's hand-over and notes what stands in each.
#pragma once

#include <string>
#include <string_view>

#include "base/random.h"
#include "demo/leak.h"
#include "demo/mail.h"

namespace winnow::demo {

class Folder {
 public:
  Folder(Leak& leak, std::string holder, Random& random)
      : leak_(leak), holder_(std::move(holder)), random_(random) {}

  // Formats: pdf docx xlsx odt rtf html csv txt win jpg png tif scan. The path it got.
  std::string add(const std::string& place, const Piece& piece, std::string_view format);
  std::string add_mail(const std::string& place, const Mail& mail);
  // A file that no piece stands for on its own: archives and broken ones.
  std::string add_bytes(const std::string& path, const std::string& bytes, std::string_view expect);
  void add_copy(const std::string& path, const std::string& of);

  // Notes what stands inside a container just added.
  void note_inside(const std::string& container, const Member& member, const Piece& piece,
                   std::string_view format, std::string_view expect = "read");
  TrueDocument& last() { return leak_.truth.documents.back(); }
  std::string bytes_of(const std::string& path) const;
  std::string render(const Piece& piece, std::string_view format);

 private:
  void note(const Member& file, const Piece& piece, std::string_view format,
            std::string_view expect);
  Leak& leak_;
  std::string holder_;
  Random& random_;
};

// The ending of a file of that format: "win" is .txt, "scan" is .pdf.
std::string ending_of(std::string_view format);
bool is_picture(std::string_view format);

}  // namespace winnow::demo
