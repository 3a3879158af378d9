// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/office/odf_flow.h"

#include <algorithm>
#include <cstdlib>

#include "base/text.h"
#include "extract/csv.h"

namespace winnow::extract {
namespace {

constexpr std::int64_t repeats_max = 1000;
constexpr std::int64_t spaces_max = 100;

std::int64_t number_in(const XmlScanner& xml, std::string_view name) {
  return std::max<std::int64_t>(1, std::atoll(xml.attribute(name).c_str()));
}

}  // namespace

std::int64_t OdfFlow::flags() const {
  return (deleted_ > 0 ? WordFlag::deleted : 0) | (hidden_ > 0 ? WordFlag::hidden : 0);
}

void OdfFlow::add(std::string_view text) {
  if (is_sheet_ && in_cell_) {
    cell_ += text;
  } else {
    writer_.add(text, flags());
  }
}

void OdfFlow::read(XmlScanner& xml, std::string_view root) {
  bool inside = root.empty();
  for (XmlEvent event = xml.next(); event != XmlEvent::finish; event = xml.next()) {
    if (event != XmlEvent::text && xml.name() == root) inside = event == XmlEvent::start;
    if (!inside || writer_.is_full()) continue;
    if (event == XmlEvent::text && paragraphs_ > 0) {
      std::string text(xml.text());
      std::ranges::replace(text, '\n', ' ');
      add(text);
    }
    if (event == XmlEvent::start) open(xml);
    if (event == XmlEvent::end) close(xml.name());
  }
  writer_.end_line();
}

void OdfFlow::open(XmlScanner& xml) {
  const std::string_view name = xml.name();
  if (name == "p" || name == "h") {
    if (paragraphs_ > 0) add(" ");
    ++paragraphs_;
  } else if (name == "table-cell" || name == "covered-table-cell") {
    open_cell(xml);
  } else if (name == "table-row") {
    row_repeats_ = number_in(xml, "number-rows-repeated");
    column_ = 0;
    row_has_text_ = false;
    if (is_sheet_ && xml.attribute("visibility") == "collapse") ++hidden_;
  } else if (name == "table" || name == "page" || name == "spreadsheet") {
    open_part(xml);
  } else if (name == "annotation") {
    add("[Comment ");
  } else if (name == "creator" || name == "date") {
    add(xml.inner_text() + " ");
  } else {
    open_mark(xml);
  }
}

void OdfFlow::open_part(XmlScanner& xml) {
  const std::string_view name = xml.name();
  if (name == "spreadsheet") {
    is_sheet_ = true;
    writer_.set_kind(PageKind::sheet);
  } else if (name == "page") {
    ++slides_;
    writer_.set_kind(PageKind::slide);
    writer_.begin_part(xml.attribute("name"));
  } else if (is_sheet_ && ++tables_ == 1) {
    ++sheets_;
    row_ = 0;
    sheet_ = xml.attribute("name");
    writer_.begin_part(sheet_, xml.attribute("display") == "false");
  }
}

void OdfFlow::open_cell(const XmlScanner& xml) {
  column_repeats_ = number_in(xml, "number-columns-repeated");
  in_cell_ = true;
  cell_.clear();
  const std::string formula = xml.attribute("formula");
  if (is_sheet_ && !formula.empty()) {
    writer_.add_other(sheet_ + "!" + column_name(static_cast<std::size_t>(column_)) +
                      std::to_string(row_ + 1) + " " + formula);
  }
}

void OdfFlow::open_mark(XmlScanner& xml) {
  const std::string_view name = xml.name();
  if (name == "tab") {
    add(is_sheet_ ? " " : "\t");
  } else if (name == "s") {
    add(std::string(static_cast<std::size_t>(std::min(number_in(xml, "c"), spaces_max)), ' '));
  } else if (name == "line-break") {
    if (!in_cell_) writer_.end_line();
    if (in_cell_) add(" ");
  } else if (name == "deletion") {
    ++deleted_;
  } else if (name == "hidden-text" || name == "hidden-paragraph") {
    ++hidden_;
    add(xml.attribute("string-value"));
  } else if (name == "a" || name == "image" || name == "object") {
    const std::string target = xml.attribute("href");
    if (target.find("://") != std::string::npos || target.starts_with("mailto:")) {
      tell(sink_, name == "a" ? "link" : "external_target", target, "odf " + std::string(name));
    }
  }
}

void OdfFlow::close(std::string_view name) {
  if (name == "p" || name == "h") {
    if (paragraphs_ > 0) --paragraphs_;
    if (in_cell_) {
      add(" ");
    } else if (paragraphs_ == 0) {
      writer_.end_line();
    }
  } else if (name == "table-cell" || name == "covered-table-cell") {
    close_cell();
  } else if (name == "table-row") {
    if (is_sheet_) {
      if (row_has_text_) writer_.end_row();
      if (hidden_ > 0) --hidden_;
      row_ += row_repeats_;
    } else {
      writer_.end_line();
    }
  } else if (name == "annotation") {
    add("] ");
  } else if (name == "deletion" && deleted_ > 0) {
    --deleted_;
  } else if ((name == "hidden-text" || name == "hidden-paragraph") && hidden_ > 0) {
    --hidden_;
  } else if (name == "table" && tables_ > 0) {
    --tables_;
  }
}

void OdfFlow::close_cell() {
  in_cell_ = false;
  if (!is_sheet_) {
    writer_.add("\t");
    return;
  }
  while (cell_.ends_with(' ')) cell_.pop_back();
  if (!cell_.empty()) {
    for (std::int64_t i = 0; i < std::min(column_repeats_, repeats_max); ++i) {
      if (row_has_text_) writer_.add("\t");
      writer_.add_anchored(cell_,
                           sheet_ + "!" + column_name(static_cast<std::size_t>(column_ + i)) +
                               std::to_string(row_ + 1),
                           flags());
      row_has_text_ = true;
    }
  }
  column_ += column_repeats_;
}

}  // namespace winnow::extract
