// SPDX-License-Identifier: AGPL-3.0-or-later
#include "read/recognition.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "model/picture_types.h"

namespace winnow::read {
namespace {

constexpr int deaths_max = 3;  // Of workers over one document; then its pages stay as they are.
constexpr std::int64_t layer_characters_min = 20;

// Of recognised pages; everything else goes on to the document's own hearing.
class PagesHeard : public sandbox::Listener {
 public:
  explicit PagesHeard(Hearing& hearing) : hearing_(hearing) {}
  Result<> fact(Fact) override { return {}; }
  Result<> page(Page page) override {
    last_ = page.number;
    auto& pages = hearing_.said.pages;
    const auto kept = std::ranges::find(pages, page.number, &Page::number);
    if (kept != pages.end()) put_recognised(*kept, std::move(page));
    return {};
  }
  Result<> child(Child) override { return {}; }
  Result<> child_bytes(std::string_view) override { return {}; }
  Result<> child_end(ChildEnd) override { return {}; }
  Result<> count(Count) override { return {}; }
  Result<> complaint(Complaint complaint) override {
    return hearing_.complaint(std::move(complaint));
  }
  Result<> progress(Progress progress) override { return hearing_.progress(std::move(progress)); }
  std::int64_t last() const { return last_; }

 private:
  Hearing& hearing_;
  std::int64_t last_ = 0;
};

void add_cost(sandbox::Ending& whole, const sandbox::Ending& part) {
  whole.wall_seconds += part.wall_seconds;
  whole.cpu_seconds += part.cpu_seconds;
  whole.peak_memory_bytes = std::max(whole.peak_memory_bytes, part.peak_memory_bytes);
}

bool wants_pixels(const Page& page) { return page.text_state == TextState::needs_ocr; }

// The first run of pages from `from` on that want pixels; first 0 = there is none.
struct Run {
  std::int64_t first = 0;
  std::int64_t last = 0;
};
Run next_run(const std::vector<Page>& pages, std::int64_t from) {
  Run run;
  for (const Page& page : pages) {
    if (page.number < from) continue;
    const bool goes_on = run.first == 0 || page.number == run.last + 1;
    if (wants_pixels(page) && goes_on) {
      if (run.first == 0) run.first = page.number;
      run.last = page.number;
    } else if (run.first != 0) {
      break;
    }
  }
  return run;
}

void note_nothing_found(Hearing& hearing, Done& done) {
  const auto& pages = hearing.said.pages;
  const bool is_empty = done.outcome == Outcome::ok && !pages.empty() &&
                        hearing.said.children.empty() &&
                        std::ranges::all_of(pages, [](const Page& p) {
                          return p.text_state == TextState::no_text && trim_ascii(p.text).empty();
                        });
  if (!is_empty) return;
  done.checked_empty = true;
  if (done.reason.empty()) done.reason = "picture_without_text";
}

double known(const Quality& q) { return std::max(q.known_words_arabic, q.known_words_latin); }

bool is_better(const Quality& a, const Quality& b) {
  if (a.bad_share != b.bad_share) return a.bad_share < b.bad_share;
  return known(a) >= known(b);
}

void say_not_asked(Hearing& hearing) {
  const bool is_known =
      std::ranges::any_of(hearing.said.pages, [](const Page& page) { return wants_pixels(page); });
  if (!is_known) return;
  hearing.said.complaints.push_back(
      {.code = "no_text_found",
       .sentence = "it was not read by OCR, since that was switched off",
       .reader = "winnow"});
}

}  // namespace

void put_recognised(Page& kept, Page recognised) {
  const bool had_layer = kept.quality.characters >= layer_characters_min;
  if (trim_ascii(recognised.text).empty()) {
    if (recognised.text_state == TextState::needs_ocr) return;
    kept.text_state = kept.quality.characters > 0 ? TextState::text : TextState::no_text;
    return;
  }
  if (had_layer && !is_better(recognised.quality, kept.quality)) {
    kept.other_text += (kept.other_text.empty() ? "" : "\n") + recognised.text;
    kept.other_engine = recognised.engine;
    kept.text_state = TextState::text;
    return;
  }
  std::string beside = std::move(kept.text);
  if (!kept.other_text.empty()) beside += (beside.empty() ? "" : "\n") + kept.other_text;
  kept.other_engine = trim_ascii(beside).empty() ? "" : kept.engine;
  kept.other_text = trim_ascii(beside).empty() ? "" : std::move(beside);
  kept.text = std::move(recognised.text);
  kept.words = std::move(recognised.words);
  kept.anchors.clear();
  kept.engine = std::move(recognised.engine);
  kept.quality = std::move(recognised.quality);
  kept.text_state = recognised.text_state;
}

Result<sandbox::Ending> read_pixels(sandbox::Zygote& zygote, Job job, int input, Hearing& hearing,
                                    sandbox::Ending ending) {
  job.task = Task::ocr;
  job.use_fallback_reader = false;
  const bool is_unread = ending.stopped_by.empty() && ending.done.outcome == Outcome::ok;
  if (is_unread && is_picture(ending.done.type)) {
    TRY(auto whole, zygote.run(job, input, hearing));
    add_cost(whole, ending);
    if (job.languages.empty()) say_not_asked(hearing);
    return whole;
  }
  if (job.languages.empty()) {
    say_not_asked(hearing);
    return ending;
  }
  int deaths = 0;
  bool has_recognised = false;
  for (Run run = next_run(hearing.said.pages, 1); run.first > 0 && deaths < deaths_max;) {
    PagesHeard heard(hearing);
    job.first_page = run.first;
    job.last_page = run.last;
    TRY(const auto part, zygote.run(job, input, heard));
    add_cost(ending, part);
    has_recognised = true;
    std::int64_t next = run.last + 1;
    if (!part.stopped_by.empty()) {
      ++deaths;
      next = std::max(heard.last(), run.first - 1) + 2;
      hearing.said.complaints.push_back(
          {.code = "ocr_failed",
           .loss = true,
           .where = "page " + std::to_string(next - 1),
           .sentence = "its recognition was ended: " + part.stopped_by,
           .reader = "winnow"});
    }
    run = next_run(hearing.said.pages, next);
  }
  if (has_recognised) note_nothing_found(hearing, ending.done);
  return ending;
}

}  // namespace winnow::read
