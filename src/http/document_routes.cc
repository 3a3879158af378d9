// SPDX-License-Identifier: AGPL-3.0-or-later
#include "http/document_routes.h"

#include <memory>

#include <unistd.h>

#include "base/text.h"
#include "http/asked.h"
#include "http/guard.h"
#include "http/page_answers.h"
#include "http/small_answers.h"
#include "store/documents.h"

namespace winnow::http {
namespace {

constexpr std::size_t find_hits_max = 10'000;
constexpr std::size_t piece_bytes = 256 << 10;

struct AskedPage {
  std::int64_t document = 0;
  std::int64_t number = 0;
};
Result<AskedPage> page_asked(const Ask& ask) {
  AskedPage page;
  TRY(page.document, serial_of(ask, "document"));
  TRY(page.number, serial_of(ask, "page"));
  return page;
}

Result<Document> answer_document(const Services& services, const Ask& ask) {
  TRY(const auto serial, serial_of(ask, "document"));
  TRY(const auto view, services.open_case->view());
  return store::load_document(view, serial);
}

// A document without pages answers for its page 1 with an empty one: it may be a result, found
// by its name.
Result<Page> load_page(const store::View& view, const AskedPage& asked) {
  auto page = store::load_page(view, asked.document, asked.number);
  if (page || asked.number != 1) return page;
  TRY(const auto head, store::load_head(view, asked.document));
  TRY(const auto pages, store::load_pages(view, head.serial));
  return pages.empty() ? Result<Page>(Page{.number = 1}) : page;
}

Result<PageText> answer_text(const Services& services, const Ask& ask) {
  TRY(const auto asked, page_asked(ask));
  TRY(const auto view, services.open_case->view());
  TRY(auto page, load_page(view, asked));
  return text_of(std::move(page));
}

Result<PageWords> answer_words(const Services& services, const Ask& ask) {
  TRY(const auto asked, page_asked(ask));
  TRY(const auto view, services.open_case->view());
  TRY(const auto page, load_page(view, asked));
  TRY(const auto words, store::load_words(view, asked.document, asked.number));
  return words_of(page, words);
}

Result<PageMarks> answer_marks(const Services& services, const Ask& ask) {
  TRY(const auto asked, page_asked(ask));
  TRY(const auto parsed, query_of(ask));
  if (!parsed.ok() || ask.parameter("q").empty()) return PageMarks{};
  TRY(const auto view, services.open_case->view());
  TRY(const auto page, load_page(view, asked));
  TRY(const auto words, store::load_words(view, asked.document, asked.number));
  TRY(const auto marks, services.index->marks(parsed.query, page.text));
  return marks_of(page, words, marks);
}

Result<FindAnswer> answer_find(const Services& services, const Ask& ask) {
  TRY(const auto serial, serial_of(ask, "document"));
  TRY(const auto parsed, query_of(ask));
  FindAnswer answer;
  if (!parsed.ok() || ask.parameter("q").empty()) return answer;
  TRY(const auto view, services.open_case->view());
  TRY(const auto pages, store::load_pages(view, serial));
  std::vector<std::string> texts;
  texts.reserve(pages.size());
  for (const Page& page : pages) texts.push_back(page.text);
  TRY(const auto marks, services.index->marks_in(parsed.query, texts));
  for (std::size_t i = 0; i < marks.size(); ++i) {
    answer.total += static_cast<std::int64_t>(marks[i].size());
    for (const search::Mark& mark : marks[i]) {
      if (answer.hits.size() == find_hits_max) break;
      answer.hits.push_back({pages[i].number, mark.from, mark.to});
    }
  }
  return answer;
}

Result<Response> answer_picture(const Services& services, const Ask& ask) {
  TRY(const auto asked, page_asked(ask));
  TRY(const auto width, number_of(ask, "w", 900));
  Response response{.type = "image/png"};
  TRY(response.body, services.pictures->picture(asked.document, asked.number, width));
  return response;
}

// A person takes the original out: the journal says who and which.
Result<OriginalLink> answer_original_link(const Services& services, const Ask& ask,
                                          const Nothing&) {
  TRY(const auto serial, serial_of(ask, "document"));
  TRY(const auto view, services.open_case->view());
  TRY(const auto head, store::load_head(view, serial));
  const auto noted = services.open_case->perform({.kind = store::OperationKind::open_original,
                                                  .actor = services.actor,
                                                  .summary = head.file,
                                                  .objects = {"document:" + std::to_string(serial)},
                                                  .inputs = {head.sha256_hex}},
                                                 [](store::Change&) -> Result<> { return {}; });
  if (!noted) return fail(noted.error());
  TRY(const auto token, services.originals->add({serial, head.sha256_hex, head.file}));
  return OriginalLink{"/original/" + token};
}

// RFC 6266 and 8187: an ASCII name for old programs, the whole name percent-encoded.
std::string disposition_of(const std::string& file) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  std::string plain;
  std::string encoded;
  for (const char c : file) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_plain = std::isalnum(byte) != 0 || c == '.' || c == '-' || c == '_';
    plain += is_plain ? c : '_';
    if (is_plain) {
      encoded += c;
    } else {
      encoded += '%';
      encoded += hex[byte >> 4U];
      encoded += hex[byte & 15U];
    }
  }
  return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
}

}  // namespace

Response original_response(const Services& services, std::string_view token) {
  const auto original = services.originals->spend(token);
  if (!original) {
    return error_response({.fault = Fault::not_found,
                           .what = "this address of an original",
                           .reason = "it was used, or is older than a minute",
                           .hint = "ask for the original again"});
  }
  // What leaves the case is what came into it, or nothing.
  if (const auto sound = services.open_case->blobs().verify(original->sha256_hex); !sound) {
    return error_response(sound.error());
  }
  auto opened = services.open_case->blobs().open(original->sha256_hex);
  if (!opened) return error_response(opened.error());
  Response response{.type = "application/octet-stream"};
  for (auto& header : original_headers()) {
    if (header.first == "Content-Disposition") header.second = disposition_of(original->file);
    response.headers.push_back(std::move(header));
  }
  // Shared, since a std::function must be copyable.
  auto file = std::make_shared<Descriptor>(std::move(*opened));
  response.next_piece = [file]() -> Result<std::optional<std::string>> {
    std::string piece(piece_bytes, '\0');
    const ssize_t size = ::read(file->fd(), piece.data(), piece.size());
    if (size < 0) return fail(system_error("the original", "reading"));
    if (size == 0) return std::optional<std::string>{};
    piece.resize(static_cast<std::size_t>(size));
    return piece;
  };
  return response;
}

std::vector<Route> document_routes(const Services& services) {
  return {
      read_route<Document>("/api/documents/{document}",
                           "One document: facts, pages, readings, places, family.",
                           [&services](const Ask& ask) { return answer_document(services, ask); }),
      write_route<Nothing, OriginalLink>("POST", "/api/documents/{document}/original-link",
                                         "An address good for one fetch of the original bytes.",
                                         [&services](const Ask& ask, const Nothing& nothing) {
                                           return answer_original_link(services, ask, nothing);
                                         }),
      {"GET", "/api/pages/{document}/{page}",
       "The page as PNG, `w` 200, 900 or 1800 pixels wide, drawn in the cage.", std::nullopt,
       std::nullopt, [&services](const Ask& ask) { return answer_picture(services, ask); }},
      read_route<PageText>("/api/pages/{document}/{page}/text", "The text of a page.",
                           [&services](const Ask& ask) { return answer_text(services, ask); }),
      read_route<PageWords>("/api/pages/{document}/{page}/words",
                            "Words of a page with their boxes, by line.",
                            [&services](const Ask& ask) { return answer_words(services, ask); }),
      read_route<PageMarks>("/api/pages/{document}/{page}/marks",
                            "Where the query `q` stands on a page.",
                            [&services](const Ask& ask) { return answer_marks(services, ask); }),
      read_route<FindAnswer>("/api/find/{document}", "Where the query `q` stands in a document.",
                             [&services](const Ask& ask) { return answer_find(services, ask); }),
  };
}

}  // namespace winnow::http
