// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/pdf.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/text.h"
#include "extract/pdf/line_reader.h"
#include "extract/pdf/page_extras.h"
#include "extract/pdf/pdf_extras.h"
#include "extract/pdf/pdf_glyphs.h"
#include "extract/pdf/pdf_session.h"
#include "extract/quality.h"

namespace winnow::extract {

namespace {

struct Range {
  std::int64_t first = 1;
  std::int64_t last = 0;
};

Range asked_pages(const PdfSession& session, const Job& job) {
  Range range{.first = std::max<std::int64_t>(1, job.first_page), .last = session.pages()};
  if (job.last_page > 0) range.last = std::min(range.last, job.last_page);
  return range;
}

Complaint page_complaint(std::int64_t number, std::string code, std::string sentence) {
  return {.code = std::move(code),
          .loss = true,
          .where = "page " + std::to_string(number),
          .sentence = std::move(sentence),
          .reader = mupdf_name};
}

std::string spoken_text(const DrawnPage& drawn) {
  std::string out;
  for (const auto& spoken : drawn.spoken) {
    for (const char32_t c : spoken) append_utf8(out, c);
    out += '\n';
  }
  return to_valid_utf8(without_bidi_controls(out));
}

Page page_from(DrawnPage& drawn, std::int64_t number) {
  Page page{.number = number,
            .kind = PageKind::page,
            .width = drawn.width,
            .height = drawn.height,
            .engine = mupdf_name};
  auto read = read_lines(std::move(drawn.glyphs));
  page.text = std::move(read.text);
  page.words = std::move(read.words);
  return page;
}

void judge(Page& page, const DrawnPage& drawn) {
  page.quality = judge_text(page.text);
  const double area = std::max(1.0, page.width * page.height);
  const Ink ink{.image_share = drawn.image_area / area, .other = drawn.other_ink};
  if (needs_pixels(page.text, page.quality, ink)) {
    page.text_state = TextState::needs_ocr;
  } else {
    page.text_state = page.quality.characters > 0 ? TextState::text : TextState::no_text;
  }
}

class Reading {
 public:
  Reading(const PdfSession& session, const Job& job, Sink& sink)
      : session_(session), job_(job), sink_(sink), extras_(read_extras(session, job, sink)) {}

  void read_page(std::int64_t number) {
    // Said before: what was told so far must not be lost if this page ends the worker.
    sink_.progress({.unit = "page", .done = number - 1, .of = session_.pages()});
    DrawnPage drawn;
    if (!draw_page(session_, static_cast<int>(number) - 1, drawn)) {
      sink_.complaint(page_complaint(number, "damaged", "the page cannot be read"));
      lost_ = true;
      return;
    }
    if (drawn.incomplete) {
      sink_.complaint(page_complaint(number, "damaged", "a part of the page cannot be read"));
      lost_ = true;
    }
    if (drawn.contradictions > 0) {
      auto complaint = page_complaint(number, "text_differs_from_ink",
                                      "text for copying says other letters than the glyphs");
      complaint.loss = false;
      sink_.complaint(complaint);
    }
    auto page = page_from(drawn, number);
    const bool is_hidden = std::ranges::any_of(
        page.words, [](const Word& word) { return (word.flags & WordFlag::hidden) != 0; });
    if (is_hidden && hidden_pages_++ == 0) first_hidden_ = number;
    const auto label = extras_.labels.find(number);
    if (label != extras_.labels.end()) page.label = label->second;
    judge(page, drawn);
    add_extras(page, extras_, spoken_text(drawn));
    is_blank_ = is_blank_ && page.quality.characters == 0 && page.words.empty() &&
                page.other_text.empty() && !drawn.any_ink;
    send(std::move(page));
    ++found_;
  }

  bool is_full() const { return text_bytes_ >= job_.limits.text_bytes; }
  bool lost() const { return lost_; }
  std::int64_t found() const { return found_; }
  bool has_children() const { return extras_.children > 0; }
  // Every page was drawn, without a warning, and shows nothing.
  bool is_blank() const {
    return found_ > 0 && is_blank_ && !lost_ && session_.warnings().all == 0;
  }

  void note_hidden_text() {
    if (hidden_pages_ == 0) return;
    auto complaint =
        page_complaint(first_hidden_, "hidden_text",
                       std::to_string(hidden_pages_) + " pages hold text that cannot be seen");
    complaint.loss = false;
    sink_.complaint(complaint);
  }

 private:
  void send(Page page) {
    text_bytes_ += static_cast<std::int64_t>(page.text.size() + page.other_text.size());
    send_page(std::move(page), job_.limits.page_words, mupdf_name, sink_);
  }

  const PdfSession& session_;
  const Job& job_;
  Sink& sink_;
  Extras extras_;
  std::int64_t text_bytes_ = 0;
  std::int64_t found_ = 0;
  std::int64_t hidden_pages_ = 0;
  std::int64_t first_hidden_ = 0;
  bool lost_ = false;
  bool is_blank_ = true;
};

Done unopened(const PdfSession& session, const Input& input) {
  Done done{.type = "pdf", .mime = "application/pdf", .reader = mupdf_name};
  if (session.state() == PdfSession::State::locked) {
    done.outcome = Outcome::locked;
    done.reason = "password_missing";
  } else {
    const bool cut = input.bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos &&
                     input.bytes.rfind("%%EOF") == std::string_view::npos;
    done.outcome = Outcome::malformed;
    done.reason = input.bytes.empty() ? "empty" : (cut ? "truncated" : "damaged");
  }
  return done;
}

// What the page tree claims against what was found.
void settle_pages(const PdfSession& session, std::int64_t found, Sink& sink, Done& done) {
  const bool none = session.pages() < session.pages_declared() && found == 0;
  if (none) {
    done.outcome = Outcome::malformed;
    done.reason = "damaged";
  } else if (!session.claims_too_many() && session.pages() < session.pages_declared()) {
    done.outcome = Outcome::over_limit;
    done.reason = "over_pages";
  }
  if (!session.claims_too_many()) return;
  sink.complaint({.code = none ? "damaged" : "page_count_differs",
                  .loss = none,
                  .where = "page tree",
                  .sentence = "it claims " + std::to_string(session.pages_declared()) +
                              " pages and reaches " + std::to_string(session.pages()),
                  .reader = mupdf_name});
}

}  // namespace

Done read_pdf(const Input& input, const Job& job, Sink& sink) {
  const PdfSession session(input, job);
  if (session.state() != PdfSession::State::open) return unopened(session, input);
  Done done{.type = "pdf",
            .mime = "application/pdf",
            .reader = mupdf_name,
            .password_used = session.password_used()};
  Reading reading(session, job, sink);
  const auto range = asked_pages(session, job);
  for (auto n = range.first; n <= range.last && !reading.is_full(); ++n) reading.read_page(n);
  done.is_container = reading.has_children();
  reading.note_hidden_text();
  read_revisions(input, job, sink);
  if (job.first_page <= 1 && job.last_page == 0) {
    sink.count({.what = "pages",
                .declared = session.pages_declared(),
                .declared_by = "pdf page tree",
                .found = reading.found(),
                .missing = session.pages_declared() - reading.found()});
  }
  if (reading.lost()) {
    done.outcome = reading.found() > 0 ? Outcome::partial : Outcome::malformed;
    done.reason = "damaged";
  }
  if (input.bytes.rfind("%%EOF") == std::string_view::npos) {
    done.outcome = reading.found() > 0 ? Outcome::partial : Outcome::malformed;
    done.reason = "truncated";
  }
  if (reading.is_blank() && done.outcome == Outcome::ok && !done.is_container) {
    done.checked_empty = true;
    done.reason = "blank";
  }
  settle_pages(session, reading.found(), sink, done);
  if (done.outcome == Outcome::ok && reading.is_full()) {
    done.outcome = Outcome::partial;
    done.reason = "over_text";
  }
  return done;
}

}  // namespace winnow::extract
