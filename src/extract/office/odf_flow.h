// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/office/odf_flow.h: the text of one OpenDocument part.
#pragma once

#include <string>
#include <string_view>

#include "extract/extractor.h"
#include "extract/office/xml_scanner.h"
#include "extract/page_writer.h"

namespace winnow::extract {

class OdfFlow {
 public:
  OdfFlow(PageWriter& writer, Sink& sink) : writer_(writer), sink_(sink) {}

  // Reads the element `root` only ("body", "master-styles"); "" for all.
  void read(XmlScanner& xml, std::string_view root);

  std::int64_t sheets() const { return sheets_; }
  std::int64_t slides() const { return slides_; }

 private:
  void open(XmlScanner& xml);
  void open_part(XmlScanner& xml);
  void open_cell(const XmlScanner& xml);
  void open_mark(XmlScanner& xml);
  void close(std::string_view name);
  void close_cell();
  void add(std::string_view text);
  std::int64_t flags() const;

  PageWriter& writer_;
  Sink& sink_;
  std::int64_t sheets_ = 0;
  std::int64_t slides_ = 0;
  std::int64_t row_ = 0;
  std::int64_t column_ = 0;
  std::int64_t row_repeats_ = 1;
  std::int64_t column_repeats_ = 1;
  std::string sheet_{};
  std::string cell_{};
  int deleted_ = 0;
  int hidden_ = 0;
  int paragraphs_ = 0;
  int tables_ = 0;
  bool is_sheet_ = false;
  bool in_cell_ = false;
  bool row_has_text_ = false;
};

}  // namespace winnow::extract
