// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/pdf/pdf_session.h: one open document of MuPDF, silent and closed at the end.
//
// Holds:  MuPDF leaves a failing call by longjmp: a body given to attempt() may hold only values
//         without destructors between calls into MuPDF; what it fills lives outside.
#pragma once

#include <mupdf/fitz.h>
#include <mupdf/pdf.h>

#include "extract/extractor.h"

namespace winnow::extract {

// Runs the body; false if MuPDF reported an error in it.
template <class Body>
bool attempt(fz_context* context, Body body) {
  bool ok = false;
  fz_var(ok);
  fz_try(context) {
    body();
    ok = true;
  }
  fz_catch(context) { ok = false; }
  return ok;
}

class PdfSession {
 public:
  enum class State { open, locked, malformed };

  PdfSession(const Input& input, const Job& job);
  ~PdfSession();
  PdfSession(const PdfSession&) = delete;
  PdfSession& operator=(const PdfSession&) = delete;

  State state() const { return state_; }
  fz_context* context() const { return context_; }
  fz_document* document() const { return document_; }
  pdf_document* pdf() const { return pdf_; }
  std::int64_t password_used() const { return password_used_; }
  std::int64_t pages_declared() const { return pages_declared_; }
  // What the limits leave of them.
  std::int64_t pages() const { return pages_; }
  // The page tree claims more pages than it reaches; pages() are those it reaches.
  bool claims_too_many() const { return claims_too_many_; }
  // What the library met so far; `losses` are streams that broke off while they were unpacked.
  struct Warnings {
    std::int64_t all = 0;
    std::int64_t losses = 0;
  };
  Warnings warnings() const;

 private:
  void open(const Input& input, const Job& job);
  bool unlock(const Job& job);

  fz_context* context_ = nullptr;
  fz_document* document_ = nullptr;
  pdf_document* pdf_ = nullptr;  // Borrowed from document_.
  State state_ = State::malformed;
  std::int64_t password_used_ = 0;
  std::int64_t pages_declared_ = 0;
  std::int64_t pages_ = 0;
  Warnings warnings_{};
  bool claims_too_many_ = false;
};

constexpr const char* mupdf_name = "mupdf " FZ_VERSION;

}  // namespace winnow::extract
