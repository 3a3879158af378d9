// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/extractor.h: the contract of every reader of a foreign format.
//
// In:     one document as a read-only map of its descriptor, and the job. Never a path; readers
//         open no file, start no thread and no program, and recurse only with a limit.
// Out:    what was found goes to the Sink as soon as it is known, one page at a time, so that a
//         death at page 300 keeps 299 pages; the return value says how it ended.
// Holds:  a member or page that fails is a complaint, the next one goes on. Library exceptions stop
//         inside the reader; std::bad_alloc may pass (the worker then exits with status 42).
#pragma once

#include <string_view>

#include "model/extraction.h"

namespace winnow::extract {

struct Input {
  int descriptor = -1;
  std::string_view bytes{};
};

class Sink {
 public:
  virtual ~Sink() = default;
  virtual void fact(const Fact& fact) = 0;
  // Cut before: at most limits.page_words words and 4 MiB of text in one page.
  virtual void page(const Page& page) = 0;
  // child, child_bytes*, child_end; children of one document never overlap. A child without bytes
  // (has_bytes false) has neither bytes nor end.
  virtual void child(const Child& child) = 0;
  // Pieces of any size. False: the budget of the root object is spent; stop this member and end it
  // with reason over_ratio.
  [[nodiscard]] virtual bool child_bytes(std::string_view bytes) = 0;
  virtual void child_end(const ChildEnd& end) = 0;
  virtual void count(const Count& count) = 0;
  virtual void complaint(const Complaint& complaint) = 0;
  // Shows that work goes on; at least every second in long units.
  virtual void progress(const Progress& progress) = 0;
};

// Fills `outcome`, `reason`, `reader`, `is_container`, `checked_empty`, `password_used`; the type
// fields are filled by the caller from detect().
using Extractor = Done (*)(const Input& input, const Job& job, Sink& sink);

struct Format {
  std::string_view type{};  // Short name: "pdf", "docx", "eml", "zip".
  std::string_view mime{};
  Extractor read = nullptr;
};

// The row for a type; null for types nobody here reads (they get their string runs).
const Format* find_format(std::string_view type);

}  // namespace winnow::extract
