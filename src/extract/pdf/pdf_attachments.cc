// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"
#include "extract/pdf/pdf_extras.h"
#include "extract/pdf/pdf_parts.h"
#include "extract/pdf/revisions.h"

namespace winnow::extract {

namespace {

constexpr std::size_t piece_bytes = 256U << 10;

std::string name_of(const PdfSession& session, pdf_obj* file) {
  for (const char* key : {"UF", "F"}) {
    const auto name = pdf_text(session, pdf_dict_gets(session.context(), file, key));
    if (!name.empty()) return name;
  }
  return "attachment";
}

pdf_obj* stream_of(const PdfSession& session, pdf_obj* file) {
  auto* context = session.context();
  auto* held = pdf_dict_gets(context, file, "EF");
  for (const char* key : {"F", "UF", "DOS", "Mac", "Unix"}) {
    auto* stream = pdf_dict_gets(context, held, key);
    if (pdf_is_stream(context, stream) != 0) return stream;
  }
  return nullptr;
}

void send_bytes(Sink& sink, std::string_view bytes, std::string reason) {
  std::int64_t sent = 0;
  for (std::size_t at = 0; at < bytes.size(); at += piece_bytes) {
    const auto piece = bytes.substr(at, piece_bytes);
    if (!sink.child_bytes(piece)) {
      reason = "over_ratio";
      break;
    }
    sent += static_cast<std::int64_t>(piece.size());
  }
  sink.child_end({.reason = std::move(reason), .bytes = sent});
}

Child child_named(const std::string& name, ChildKind kind, const std::string& locator) {
  return {.kind = kind,
          .container_kind = "pdf",
          .locator_hex = to_hex(locator),
          .path = {name},
          .raw_name_hex = to_hex(name),
          .name_encoding = "utf-8"};
}

}  // namespace

std::int64_t send_attachment(const PdfSession& session, Sink& sink, pdf_obj* file) {
  auto* context = session.context();
  const auto name = name_of(session, file);
  auto* stream = stream_of(session, file);
  auto child = child_named(name, ChildKind::attachment,
                           "object " + std::to_string(pdf_to_num(context, stream)) + " " + name);
  if (stream == nullptr) {
    child.has_bytes = false;
    child.state = "missing";
    child.reason = "damaged";
    sink.child(child);
    return 1;
  }
  fz_buffer* buffer = nullptr;
  const bool ok = attempt(context, [&] { buffer = pdf_load_stream(context, stream); });
  sink.child(child);
  unsigned char* bytes = nullptr;
  const auto size = buffer == nullptr ? 0 : fz_buffer_storage(context, buffer, &bytes);
  send_bytes(sink, {reinterpret_cast<const char*>(bytes), size}, ok ? "" : "damaged");
  fz_drop_buffer(context, buffer);
  return 1;
}

std::int64_t send_embedded_files(const PdfSession& session, Sink& sink) {
  auto* context = session.context();
  std::int64_t declared = 0;
  std::int64_t found = 0;
  pdf_obj* tree = nullptr;
  const bool ok = attempt(context, [&] {
    tree = pdf_load_name_tree(context, session.pdf(), PDF_NAME(EmbeddedFiles));
    declared = tree == nullptr ? 0 : pdf_dict_len(context, tree);
    for (int i = 0; i < declared; ++i) {
      found += send_attachment(session, sink, pdf_dict_get_val(context, tree, i));
    }
  });
  pdf_drop_obj(context, tree);
  if (!ok) {
    sink.complaint({.code = "damaged",
                    .loss = true,
                    .where = "embedded files",
                    .sentence = "the list of embedded files cannot be read to its end",
                    .reader = mupdf_name});
  }
  if (declared > 0) {
    sink.count({.what = "attachments",
                .declared = declared,
                .declared_by = "pdf EmbeddedFiles",
                .found = found,
                .missing = declared - found});
  }
  return found;
}

void read_revisions(const Input& input, const Job& job, Sink& sink) {
  constexpr std::size_t revisions_max = 20;
  const std::vector<std::size_t> ends = ends_of_revisions(input.bytes);
  for (std::size_t i = 0; i < std::min(ends.size(), revisions_max); ++i) {
    const Input older{.bytes = input.bytes.substr(0, ends[i])};
    if (PdfSession(older, job).state() == PdfSession::State::malformed) continue;
    auto child = child_named("revision " + std::to_string(i + 1) + ".pdf",
                             ChildKind::earlier_revision, "prefix " + std::to_string(ends[i]));
    child.declared_type = "application/pdf";
    child.declared_bytes = static_cast<std::int64_t>(ends[i]);
    sink.child(child);
    send_bytes(sink, older.bytes, "");
  }
  if (ends.size() > revisions_max) {
    sink.complaint({.code = "over_members",
                    .loss = true,
                    .where = "earlier revisions",
                    .sentence = "of " + std::to_string(ends.size()) + " older versions the first " +
                                std::to_string(revisions_max) + " are kept",
                    .reader = mupdf_name});
  }
}

}  // namespace winnow::extract
