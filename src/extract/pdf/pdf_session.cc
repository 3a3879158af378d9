// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/pdf/pdf_session.h"

#include <algorithm>
#include <string_view>

#include "extract/pdf/page_leaves.h"

namespace winnow::extract {

namespace {

constexpr std::size_t store_bytes = 64U << 20;

void keep_silent(void*, const char*) {}

// The library mends what it can and only warns: of a stream that breaks off the rest is lost.
void count_warnings(void* warnings, const char* message) {
  auto& counted = *static_cast<PdfSession::Warnings*>(warnings);
  ++counted.all;
  const std::string_view said = message;
  const bool lost = said.find("treating as end of file") != std::string_view::npos ||
                    said.find("cannot load content stream part") != std::string_view::npos;
  if (lost) ++counted.losses;
}

}  // namespace

PdfSession::PdfSession(const Input& input, const Job& job)
    : context_(fz_new_context(nullptr, nullptr, store_bytes)) {
  if (context_ == nullptr) return;
  fz_set_warning_callback(context_, count_warnings, &warnings_);
  fz_set_error_callback(context_, keep_silent, nullptr);
  open(input, job);
}

PdfSession::~PdfSession() {
  if (context_ == nullptr) return;
  fz_drop_document(context_, document_);
  fz_drop_context(context_);
}

void PdfSession::open(const Input& input, const Job& job) {
  fz_stream* stream = nullptr;
  const bool opened = attempt(context_, [&] {
    fz_register_document_handlers(context_);
    stream = fz_open_memory(context_, reinterpret_cast<const unsigned char*>(input.bytes.data()),
                            input.bytes.size());
    document_ = fz_open_document_with_stream(context_, "application/pdf", stream);
  });
  if (stream != nullptr) fz_drop_stream(context_, stream);
  if (!opened || document_ == nullptr) return;
  if (!unlock(job)) {
    state_ = State::locked;
    return;
  }
  const bool counted = attempt(context_, [&] {
    pdf_ = pdf_document_from_fz_document(context_, document_);
    pages_declared_ = fz_count_pages(context_, document_);
  });
  if (!counted || pdf_ == nullptr) return;
  const auto by_size = static_cast<std::int64_t>(input.bytes.size()) /
                       std::max<std::int64_t>(1, job.limits.pdf_bytes_per_page);
  pages_ = std::clamp<std::int64_t>(pages_declared_, 0, std::min(job.limits.pages, by_size));
  if (!has_page(context_, pdf_, pages_declared_)) {
    pages_ = std::min(pages_, count_page_leaves(context_, pdf_, pages_));
    claims_too_many_ = pages_ < pages_declared_;
  }
  state_ = State::open;
}

PdfSession::Warnings PdfSession::warnings() const {
  fz_flush_warnings(context_);  // Or equal ones in a row would be told once.
  return warnings_;
}

bool PdfSession::unlock(const Job& job) {
  bool open = false;
  (void)attempt(context_, [&] { open = fz_needs_password(context_, document_) == 0; });
  for (std::size_t i = 0; !open && i < job.passwords.size(); ++i) {
    (void)attempt(context_, [&] {
      open = fz_authenticate_password(context_, document_, job.passwords[i].c_str()) != 0;
    });
    if (open) password_used_ = static_cast<std::int64_t>(i) + 1;
  }
  return open;
}

}  // namespace winnow::extract
