// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/office/xml_scanner.h: the tags and texts of an XML part, one after the other.
//
// In:     UTF-8; the bytes must outlive the scanner.
// Out:    starts, ends and texts; an empty element is a start and an end. Names are local names.
// Holds:  no recursion; no DTD is read, no entity beyond the five and the numeric ones is known.
//         A `<!DOCTYPE` is passed over and remembered; an unknown entity stays as it stands.
// Cost:   linear.
#pragma once

#include <string>
#include <string_view>

namespace winnow::extract {

enum class XmlEvent { start, end, text, finish };

class XmlScanner {
 public:
  explicit XmlScanner(std::string_view xml) : xml_(xml) {}

  XmlEvent next();
  std::string_view name() const { return name_; }  // Of the last start or end.
  std::string_view text() const { return text_; }  // Of the last text, entities decoded.
  // Of the last start, by local or whole name; "" if absent.
  std::string attribute(std::string_view wanted) const;
  // The characters between a start and its end, tags dropped; to be called after the start.
  std::string inner_text();
  void skip_element();

  bool has_doctype() const { return !doctype_.empty(); }
  std::string_view doctype() const { return doctype_; }  // The declaration with its subset.
  bool is_cut() const { return is_cut_; }  // The bytes end inside a tag or an element.

 private:
  XmlEvent read_tag();
  bool pass_declaration();
  void set_text(std::string_view raw);

  std::string_view xml_;
  std::size_t at_ = 0;
  std::string_view name_{};
  std::string_view attributes_{};
  std::string text_{};
  std::size_t open_ = 0;
  bool ends_next_ = false;
  std::string_view doctype_{};
  bool is_cut_ = false;
};

// Decodes the five and the numeric entities.
std::string decode_xml_entities(std::string_view raw);

}  // namespace winnow::extract
