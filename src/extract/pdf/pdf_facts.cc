// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <string>
#include <utility>

#include "base/text.h"
#include "extract/pdf/pdf_date.h"
#include "extract/pdf/pdf_parts.h"

namespace winnow::extract {

namespace {

constexpr std::size_t xmp_bytes_max = 64U << 10;

std::string key_of(const std::string& name) {
  constexpr std::pair<std::string_view, std::string_view> known[] = {
      {"CreationDate", "created"}, {"ModDate", "modified"}, {"Creator", "application"}};
  for (const auto& [field, key] : known) {
    if (name == field) return std::string(key);
  }
  return lower_ascii(name);
}

void send_info(const PdfSession& session, Sink& sink) {
  auto* context = session.context();
  auto* list = pdf_dict_gets(context, pdf_trailer(context, session.pdf()), "Info");
  const int n = std::min(200, pdf_dict_len(context, list));
  for (int i = 0; i < n; ++i) {
    const auto name = to_valid_utf8(pdf_to_name(context, pdf_dict_get_key(context, list, i)));
    const auto value = pdf_text(session, pdf_dict_get_val(context, list, i));
    if (value.empty()) continue;
    const auto date = name.ends_with("Date") ? iso_of_pdf_date(value) : "";
    sink.fact({.key = key_of(name),
               .value = date.empty() ? value : date,
               .raw = value,
               .origin = "pdf Info " + name});
  }
}

void send_xmp(const PdfSession& session, Sink& sink) {
  auto* context = session.context();
  auto* root = pdf_dict_get(context, pdf_trailer(context, session.pdf()), PDF_NAME(Root));
  auto* stream = pdf_dict_gets(context, root, "Metadata");
  if (pdf_is_stream(context, stream) == 0) return;
  fz_buffer* buffer = pdf_load_stream(context, stream);
  unsigned char* bytes = nullptr;
  const auto size = std::min(xmp_bytes_max, fz_buffer_storage(context, buffer, &bytes));
  const auto text = to_valid_utf8({reinterpret_cast<const char*>(bytes), size});
  fz_drop_buffer(context, buffer);
  sink.fact({.key = "xmp", .value = text, .raw = text, .origin = "pdf Metadata"});
}

void send_signatures(const PdfSession& session, Sink& sink) {
  auto* context = session.context();
  const int n = pdf_count_signatures(context, session.pdf());
  if (n == 0) return;
  sink.fact({.key = "signatures",
             .value = std::to_string(n),
             .raw = std::to_string(n),
             .origin = "pdf signature fields"});
}

}  // namespace

std::string pdf_text(const PdfSession& session, pdf_obj* object) {
  auto* context = session.context();
  if (pdf_is_name(context, object) != 0) return to_valid_utf8(pdf_to_name(context, object));
  if (pdf_is_string(context, object) == 0) return "";
  return to_valid_utf8(without_bidi_controls(pdf_to_text_string(context, object)));
}

void send_metadata(const PdfSession& session, Sink& sink) {
  auto* context = session.context();
  (void)attempt(context, [&] { send_info(session, sink); });
  (void)attempt(context, [&] { send_xmp(session, sink); });
  (void)attempt(context, [&] { send_signatures(session, sink); });
}

}  // namespace winnow::extract
