// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>

#include "extract/archive.h"
#include "extract/csv.h"
#include "extract/extractor.h"
#include "extract/html.h"
#include "extract/mail.h"
#include "extract/office/epub.h"
#include "extract/office/odf.h"
#include "extract/office/ooxml.h"
#include "extract/office/rtf.h"
#include "extract/pdf.h"
#include "extract/strings.h"
#include "extract/text.h"

namespace winnow::extract {
namespace {

// A line per format. Types that are not here get their string runs and say so.
const Format formats[] = {
    {"pdf", "application/pdf", read_pdf},
    {"docx", "", read_docx},
    {"docm", "", read_docx},
    {"xlsx", "", read_xlsx},
    {"xlsm", "", read_xlsx},
    {"pptx", "", read_pptx},
    {"ppsx", "", read_pptx},
    {"odt", "", read_odf},
    {"ods", "", read_odf},
    {"odp", "", read_odf},
    {"odg", "", read_odf},
    {"odf", "", read_odf},
    {"rtf", "application/rtf", read_rtf},
    {"epub", "application/epub+zip", read_epub},
    {"html", "text/html", read_html},
    {"csv", "text/csv", read_csv},
    {"text", "text/plain", read_text},
    {"xml", "application/xml", read_xml},
    {"svg", "image/svg+xml", read_xml},
    {"fb2", "application/x-fictionbook+xml", read_xml},
    {"eml", "message/rfc822", read_mail},
    {"mhtml", "multipart/related", read_mail},
    {"mbox", "application/mbox", read_mbox},
    {"zip", "application/zip", read_archive},
    {"7z", "", read_archive},
    {"rar", "", read_archive},
    {"tar", "", read_archive},
    {"cpio", "", read_archive},
    {"iso", "", read_archive},
    {"cab", "", read_archive},
    {"lha", "", read_archive},
    {"xar", "", read_archive},
    {"ar", "", read_archive},
    {"warc", "", read_archive},
    {"gz", "", read_compressed},
    {"bz2", "", read_compressed},
    {"xz", "", read_compressed},
    {"lzma", "", read_compressed},
    {"lz", "", read_compressed},
    {"zst", "", read_compressed},
    {"lz4", "", read_compressed},
    {"Z", "", read_compressed},
    {"zlib", "", read_compressed},
    {"ooxml_locked", "", read_locked_ole},
};

}  // namespace

const Format* find_format(std::string_view type) {
  const auto* found = std::ranges::find(formats, type, &Format::type);
  return found == std::end(formats) ? nullptr : found;
}

}  // namespace winnow::extract
