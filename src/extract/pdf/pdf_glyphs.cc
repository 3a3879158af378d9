// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/pdf/pdf_glyphs.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "extract/pdf/bidi_line.h"
#include "extract/pdf/pdf_collector.h"

namespace winnow::extract {

namespace {

std::u32string decoded(const char* text) {
  std::u32string out;
  const std::string_view bytes(text);
  for (std::size_t at = 0; at < bytes.size();) {
    const auto point = code_point_at(bytes, at);
    out += point.value;
    at = point.next;
  }
  return out;
}

// Pending text is sent to the device by any change of the matrix.
void send_pending(fz_context* context, pdf_processor* processor) {
  if (processor->op_cm != nullptr) processor->op_cm(context, processor, 1, 0, 0, 1, 0, 0);
}

bool shares_a_letter(const std::u32string& spoken, const std::vector<Cluster>& clusters,
                     std::size_t first) {
  bool any_letter = false;
  for (auto i = first; i < clusters.size(); ++i) {
    for (const char32_t c : normal_cluster(clusters[i].text)) {
      if (c == 0xFFFD || spoken.find(c) != std::u32string::npos) return true;
      any_letter = any_letter || is_letter(c);
    }
  }
  return !any_letter;
}

void speak(Collector& collector, const MarkedContent& marked) {
  auto& clusters = collector.page->glyphs.clusters;
  if (marked.first >= clusters.size() || marked.text.empty()) return;
  if (!shares_a_letter(marked.text, clusters, marked.first)) ++collector.page->contradictions;
  if (std::ranges::any_of(marked.text, is_white_space)) {
    collector.page->spoken.push_back(marked.text);
    return;
  }
  auto whole = clusters[marked.first];
  for (auto i = marked.first + 1; i < clusters.size(); ++i) {
    const auto& other = clusters[i];
    if (other.angle != whole.angle) return;
    whole.x0 = std::min(whole.x0, other.x0);
    whole.x1 = std::max(whole.x1, other.x1);
    if (other.ink.x0 >= other.ink.x1) continue;
    if (whole.ink.x0 >= whole.ink.x1) whole.ink = other.ink;
    whole.ink = {.x0 = std::min(whole.ink.x0, other.ink.x0),
                 .y0 = std::min(whole.ink.y0, other.ink.y0),
                 .x1 = std::max(whole.ink.x1, other.ink.x1),
                 .y1 = std::max(whole.ink.y1, other.ink.y1)};
  }
  whole.text = marked.text;
  whole.flags |= WordFlag::actual_text;
  clusters.resize(marked.first);
  clusters.push_back(std::move(whole));
}

void begin_marked(fz_context* context, pdf_processor* processor, const char* actual_text) {
  auto& collector = collector_of(context);
  const bool off = processor->hidden > 0;
  if (actual_text != nullptr || off) send_pending(context, processor);
  // MuPDF would skip the text of a layer that is off; it is read here, and flagged.
  if (off) processor->hidden = 0;
  collector.marked.push_back({.off = off,
                              .speaks = actual_text != nullptr,
                              .first = collector.page->glyphs.clusters.size(),
                              .text = actual_text == nullptr ? U"" : decoded(actual_text)});
  if (off) ++collector.layers_off;
}

void op_bdc(fz_context* context, pdf_processor* processor, const char* tag, pdf_obj* raw,
            pdf_obj* cooked) {
  const char* text = nullptr;
  auto* entry = pdf_dict_gets(context, cooked, "ActualText");
  if (pdf_is_string(context, entry) != 0) text = pdf_to_text_string(context, entry);
  begin_marked(context, processor, text);
  const auto original = collector_of(context).bdc;
  if (original != nullptr) original(context, processor, tag, raw, cooked);
}

void op_bmc(fz_context* context, pdf_processor* processor, const char* tag) {
  begin_marked(context, processor, nullptr);
  const auto original = collector_of(context).bmc;
  if (original != nullptr) original(context, processor, tag);
}

void op_emc(fz_context* context, pdf_processor* processor) {
  auto& collector = collector_of(context);
  if (!collector.marked.empty()) {
    const bool matters = collector.marked.back().speaks || collector.marked.back().off;
    if (matters) send_pending(context, processor);
    const auto marked = std::move(collector.marked.back());
    collector.marked.pop_back();
    if (marked.off) --collector.layers_off;
    if (marked.speaks) speak(collector, marked);
  }
  if (collector.emc != nullptr) collector.emc(context, processor);
}

void run_contents(fz_context* context, pdf_document* pdf, pdf_page* page, fz_device* device,
                  fz_matrix ctm) {
  auto& collector = collector_of(context);
  auto* colours = pdf_load_default_colorspaces(context, pdf, page);
  auto* processor = pdf_new_run_processor(context, device, ctm, "View", nullptr, colours, nullptr);
  collector.bdc = std::exchange(processor->op_BDC, op_bdc);
  collector.bmc = std::exchange(processor->op_BMC, op_bmc);
  collector.emc = std::exchange(processor->op_EMC, op_emc);
  const bool ok = attempt(context, [&] {
    // Resources first, whatever the header calls the two parameters.
    pdf_process_contents(context, processor, pdf, pdf_page_resources(context, page),
                         pdf_page_contents(context, page), nullptr);
  });
  (void)attempt(context, [&] { pdf_close_processor(context, processor); });
  pdf_drop_processor(context, processor);
  fz_drop_default_colorspaces(context, colours);
  if (!ok) collector.page->incomplete = true;
}

void run_parts(fz_context* context, pdf_document* pdf, pdf_page* page, Collector& collector) {
  fz_rect mediabox{};
  fz_matrix ctm{};
  pdf_page_transform(context, page, &mediabox, &ctm);
  const auto bounds = fz_transform_rect(mediabox, ctm);
  collector.page->width = static_cast<double>(bounds.x1 - bounds.x0);
  collector.page->height = static_cast<double>(bounds.y1 - bounds.y0);
  auto* device = new_glyph_device(context);
  run_contents(context, pdf, page, device, ctm);
  collector.part_flags = WordFlag::annotation;
  if (!attempt(context, [&] { pdf_run_page_annots(context, page, device, ctm, nullptr); })) {
    collector.page->incomplete = true;
  }
  collector.part_flags = WordFlag::form_value;
  if (!attempt(context, [&] { pdf_run_page_widgets(context, page, device, ctm, nullptr); })) {
    collector.page->incomplete = true;
  }
  fz_close_device(context, device);
  fz_drop_device(context, device);
}

}  // namespace

bool draw_page(const PdfSession& session, int index, DrawnPage& drawn) {
  auto* context = session.context();
  Collector collector{.page = &drawn};
  fz_set_user_context(context, &collector);
  pdf_page* page = nullptr;
  const std::int64_t losses = session.warnings().losses;
  const bool ok = attempt(context, [&] {
    page = pdf_load_page(context, session.pdf(), index);
    run_parts(context, session.pdf(), page, collector);
  });
  const bool loaded = page != nullptr;
  if (loaded) fz_drop_page(context, &page->super);
  fz_set_user_context(context, nullptr);
  if (!ok || session.warnings().losses > losses) drawn.incomplete = true;
  return loaded;
}

}  // namespace winnow::extract
