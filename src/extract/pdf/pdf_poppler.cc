// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <memory>
#include <string>
#include <vector>

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include "base/text.h"
#include "extract/pdf.h"
#include "extract/pdf/page_extras.h"
#include "extract/quality.h"

namespace winnow::extract {

namespace {

constexpr const char* poppler_name = "poppler 22.12";

void keep_silent(const std::string&, void*) {}

std::unique_ptr<poppler::document> open(const Input& input, const std::string& password) {
  return std::unique_ptr<poppler::document>(poppler::document::load_from_raw_data(
      input.bytes.data(), static_cast<int>(input.bytes.size()), password, password));
}

std::string utf8(const poppler::ustring& text) {
  const auto bytes = text.to_utf8();
  return to_valid_utf8(without_bidi_controls(std::string_view(bytes.data(), bytes.size())));
}

Page page_of(const poppler::page& source, std::int64_t number) {
  const auto size = source.page_rect();
  Page page{
      .number = number, .width = size.width(), .height = size.height(), .engine = poppler_name};
  std::int64_t at = 0;
  std::int64_t line = 0;
  double baseline = 0;
  for (const auto& box : source.text_list()) {
    const auto word = utf8(box.text());
    if (word.empty()) continue;
    const auto place = box.bbox();
    if (!page.words.empty()) {
      const bool breaks = std::abs(place.bottom() - baseline) > 0.5 * place.height();
      page.text += breaks ? '\n' : ' ';
      ++at;
      if (breaks) ++line;
    }
    baseline = place.bottom();
    const auto length = count_codepoints(word);
    page.words.push_back(
        {.begin = at,
         .end = at + length,
         .box = {.x0 = place.x(), .y0 = place.y(), .x1 = place.right(), .y1 = place.bottom()},
         .line = line,
         .angle = box.rotation()});
    page.text += word;
    at += length;
  }
  page.quality = judge_text(page.text);
  page.text_state = page.quality.characters > 0 ? TextState::text : TextState::no_text;
  if (needs_pixels(page.text, page.quality, {})) page.text_state = TextState::needs_ocr;
  return page;
}

void read_pages(const poppler::document& document, const Job& job, Sink& sink, Done& done) {
  const auto declared = static_cast<std::int64_t>(document.pages());
  const auto last =
      std::min(job.last_page > 0 ? job.last_page : declared, std::min(declared, job.limits.pages));
  std::int64_t found = 0;
  for (auto n = std::max<std::int64_t>(1, job.first_page); n <= last; ++n) {
    const std::unique_ptr<poppler::page> page(document.create_page(static_cast<int>(n) - 1));
    if (page == nullptr) {
      sink.complaint({.code = "damaged",
                      .loss = true,
                      .where = "page " + std::to_string(n),
                      .sentence = "the page cannot be read",
                      .reader = poppler_name});
      done.outcome = Outcome::partial;
      done.reason = "damaged";
      continue;
    }
    send_page(page_of(*page, n), job.limits.page_words, poppler_name, sink);
    ++found;
    sink.progress({.unit = "page", .done = n, .of = declared});
  }
  sink.count({.what = "pages",
              .declared = declared,
              .declared_by = "pdf page tree",
              .found = found,
              .missing = declared - found});
}

}  // namespace

Done read_pdf_with_poppler(const Input& input, const Job& job, Sink& sink) {
  Done done{.type = "pdf", .mime = "application/pdf", .reader = poppler_name};
  poppler::set_debug_error_function(keep_silent, nullptr);
  auto document = open(input, "");
  for (std::size_t i = 0; document != nullptr && document->is_locked() && i < job.passwords.size();
       ++i) {
    auto other = open(input, job.passwords[i]);
    if (other == nullptr || other->is_locked()) continue;
    document = std::move(other);
    done.password_used = static_cast<std::int64_t>(i) + 1;
  }
  if (document == nullptr) {
    done.outcome = Outcome::malformed;
    done.reason = "damaged";
    return done;
  }
  if (document->is_locked()) {
    done.outcome = Outcome::locked;
    done.reason = "password_missing";
    return done;
  }
  read_pages(*document, job, sink, done);
  return done;
}

}  // namespace winnow::extract
