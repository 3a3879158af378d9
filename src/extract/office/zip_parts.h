// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/office/zip_parts.h: the parts of an office document in a ZIP, by name.
//
// In:     the mapped file. Without a directory (a cut file) the local headers are walked.
// Out:    unpacked parts; embedded files and media as children.
// Holds:  a part stops when it is over limits.member_bytes and over limits.member_ratio times its
//         packed size: its bytes so far are given and the reason is over_ratio.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "extract/archive/zip_directory.h"
#include "extract/extractor.h"
#include "extract/office/xml_scanner.h"

namespace winnow::extract {

class ZipParts {
 public:
  ZipParts(std::string_view file, const Job& job, Sink& sink, std::string reader);

  bool has(std::string_view name) const;
  // Names that start so and end so, in the order of the numbers in them.
  std::vector<std::string> names(std::string_view prefix, std::string_view suffix) const;
  // The part's text as UTF-8; "" if absent. Complains about what is missing of it.
  std::string read(std::string_view name);
  // Hands the part on as a child; the locator is its name.
  void hand_on(const std::string& name, ChildKind kind, const std::string& container);

  // The first loss, as a reason code; "" if none.
  const std::string& loss() const { return loss_; }
  void lose(std::string code, std::string_view where, std::string sentence);
  // What the part's XML, read to its end, tells of what is missing: it breaks off, or it held a
  // document type, whose entities are not read (over_ratio if they would unpack beyond a limit).
  void note_state(const XmlScanner& xml, std::string_view where);
  bool is_cut() const { return is_cut_; }
  bool is_empty() const { return members_.empty(); }

 private:
  const ZipMember* find(std::string_view name) const;
  void walk_local_headers();

  std::string_view file_;
  const Job& job_;
  Sink& sink_;
  std::string reader_;
  std::vector<ZipMember> members_{};
  std::vector<std::string_view> packed_{};  // Of a walked file.
  std::string loss_{};
  std::set<std::string> lost_{};  // Parts and places named in a complaint.
  bool is_cut_ = false;
};

}  // namespace winnow::extract
