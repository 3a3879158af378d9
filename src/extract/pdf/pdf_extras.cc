// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/pdf/pdf_extras.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "base/text.h"
#include "extract/pdf/pdf_parts.h"

namespace winnow::extract {

namespace {

constexpr int depth_max = 30;
constexpr std::int64_t steps_max = 100'000;

class ExtrasReader {
 public:
  ExtrasReader(const PdfSession& session, Sink& sink) : session_(session), sink_(sink) {}

  Extras read() {
    auto* context = session_.context();
    pdf_obj* root = nullptr;
    (void)attempt(context, [&] {
      root = pdf_dict_get(context, pdf_trailer(context, session_.pdf()), PDF_NAME(Root));
    });
    part("form fields", [&] {
      auto* form = pdf_dict_gets(context, root, "AcroForm");
      fields(pdf_dict_gets(context, form, "Fields"), "", 0);
    });
    for (std::int64_t n = 1; n <= session_.pages(); ++n) {
      part("annotations", [&] { annotations(n); });
    }
    part("bookmarks", [&] {
      auto* outlines = pdf_dict_gets(context, root, "Outlines");
      bookmarks(pdf_dict_gets(context, outlines, "First"), 0);
    });
    say_what_was_cut();
    return std::move(extras_);
  }

 private:
  void part(const char* name, auto body) {
    if (attempt(session_.context(), body)) return;
    sink_.complaint({.code = "damaged",
                     .loss = true,
                     .where = name,
                     .sentence = "a part of the document beside its pages cannot be read",
                     .reader = mupdf_name});
  }

  void complain(std::string code, bool loss, std::string where, std::string sentence) {
    sink_.complaint({.code = std::move(code),
                     .loss = loss,
                     .where = std::move(where),
                     .sentence = std::move(sentence),
                     .reader = mupdf_name});
  }

  void say_what_was_cut() {
    if (steps_ >= steps_max) {
      complain("over_members", true, "form fields, annotations and bookmarks",
               "there are more than " + std::to_string(steps_max) + " of them");
    }
    if (is_too_deep_) {
      complain("over_members", true, "form fields and bookmarks",
               "they are nested deeper than " + std::to_string(depth_max) + " levels");
    }
    if (has_ring_) complain("damaged", false, "bookmarks", "the list of bookmarks runs in a ring");
  }

  pdf_obj* entry(pdf_obj* of, const char* key) {
    return pdf_dict_gets(session_.context(), of, key);
  }

  std::string text(pdf_obj* of) { return pdf_text(session_, of); }

  std::int64_t page_number(pdf_obj* page) {
    if (page == nullptr) return 1;
    int number = 0;
    (void)attempt(session_.context(), [&] {
      number = pdf_lookup_page_number(session_.context(), session_.pdf(), page) + 1;
    });
    return std::max(1, number);
  }

  Box place(pdf_obj* rect, std::int64_t number) {
    fz_rect box{};
    (void)attempt(session_.context(), [&] {
      auto* page =
          pdf_lookup_page_obj(session_.context(), session_.pdf(), static_cast<int>(number) - 1);
      fz_rect mediabox{};
      fz_matrix ctm{};
      pdf_page_obj_transform(session_.context(), page, &mediabox, &ctm);
      box = fz_transform_rect(pdf_to_rect(session_.context(), rect), ctm);
    });
    return {.x0 = static_cast<double>(box.x0),
            .y0 = static_cast<double>(box.y0),
            .x1 = static_cast<double>(box.x1),
            .y1 = static_cast<double>(box.y1)};
  }

  void fields(pdf_obj* list, const std::string& parent, int depth) {
    auto* context = session_.context();
    const int n = pdf_array_len(context, list);
    is_too_deep_ = is_too_deep_ || (depth > depth_max && n > 0);
    if (depth > depth_max) return;
    for (int i = 0; i < n && ++steps_ < steps_max; ++i) {
      auto* field = pdf_array_get(context, list, i);
      const auto own = text(entry(field, "T"));
      const auto name = parent.empty() || own.empty() ? parent + own : parent + "." + own;
      value(field, name);
      fields(entry(field, "Kids"), name, depth + 1);
    }
  }

  void value(pdf_obj* field, const std::string& name) {
    auto* context = session_.context();
    auto* found = entry(field, "V");
    if (pdf_is_string(context, found) == 0 && pdf_is_name(context, found) == 0) return;
    const auto said = text(found);
    if (said.empty()) return;
    sink_.fact({.key = "form_value", .value = said, .raw = said, .origin = "pdf field " + name});
    if (pdf_is_name(context, found) != 0) return;
    auto* kids = entry(field, "Kids");
    auto* widget = entry(field, "Rect") == nullptr ? pdf_array_get(context, kids, 0) : field;
    const auto number = page_number(entry(widget, "P"));
    extras_.placed[number].push_back(
        {.text = said, .box = place(entry(widget, "Rect"), number), .flags = WordFlag::form_value});
  }

  void annotations(std::int64_t number) {
    auto* context = session_.context();
    auto* page = pdf_lookup_page_obj(context, session_.pdf(), static_cast<int>(number) - 1);
    auto* list = entry(page, "Annots");
    const int n = pdf_array_len(context, list);
    for (int i = 0; i < n && ++steps_ < steps_max; ++i) {
      auto* one = pdf_array_get(context, list, i);
      const std::string kind = pdf_to_name(context, entry(one, "Subtype"));
      if (kind == "Link") {
        const auto address = text(entry(entry(one, "A"), "URI"));
        if (!address.empty()) extras_.beside[number] += address + "\n";
      } else if (kind == "FileAttachment") {
        extras_.children += send_attachment(session_, sink_, entry(one, "FS"));
      } else if (kind != "Widget" && kind != "Popup") {
        comment(one, kind, number);
      }
    }
  }

  void comment(pdf_obj* one, const std::string& kind, std::int64_t number) {
    const auto said = text(entry(one, "Contents"));
    if (said.empty()) return;
    const auto author = text(entry(one, "T"));
    const auto at = "pdf annotation " + kind + " page " + std::to_string(number);
    sink_.fact({.key = "comment", .value = said, .raw = said, .origin = at});
    if (!author.empty()) {
      sink_.fact({.key = "comment_author", .value = author, .raw = author, .origin = at});
    }
    const auto date = text(entry(one, "M"));
    if (!date.empty()) {
      sink_.fact({.key = "comment_modified", .value = date, .raw = date, .origin = at});
    }
    extras_.placed[number].push_back(
        {.text = said, .box = place(entry(one, "Rect"), number), .flags = WordFlag::annotation});
  }

  void bookmarks(pdf_obj* one, int depth) {
    is_too_deep_ = is_too_deep_ || (depth > depth_max && one != nullptr);
    for (; one != nullptr && depth <= depth_max && ++steps_ < steps_max; one = entry(one, "Next")) {
      const int number = pdf_to_num(session_.context(), one);
      if (number > 0 && !seen_bookmarks_.insert(number).second) {
        has_ring_ = true;
        return;
      }
      const auto title = text(entry(one, "Title"));
      if (!title.empty()) {
        sink_.fact({.key = "bookmark", .value = title, .raw = title, .origin = "pdf Outlines"});
        extras_.beside[bookmark_page(one)] += title + "\n";
      }
      bookmarks(entry(one, "First"), depth + 1);
    }
  }

  std::int64_t bookmark_page(pdf_obj* one) {
    auto* target = entry(one, "Dest");
    if (target == nullptr) target = entry(entry(one, "A"), "D");
    if (pdf_is_array(session_.context(), target) == 0) return 1;
    return page_number(pdf_array_get(session_.context(), target, 0));
  }

  const PdfSession& session_;
  Sink& sink_;
  Extras extras_{};
  std::int64_t steps_ = 0;
  std::set<int> seen_bookmarks_{};  // By object number.
  bool is_too_deep_ = false;
  bool has_ring_ = false;
};

}  // namespace

Extras read_extras(const PdfSession& session, const Job&, Sink& sink) {
  auto extras = ExtrasReader(session, sink).read();
  send_metadata(session, sink);
  extras.children += send_embedded_files(session, sink);
  return extras;
}

}  // namespace winnow::extract
