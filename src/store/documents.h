// SPDX-License-Identifier: AGPL-3.0-or-later
// store/documents.h: what was read of a document, written once and given back.
//
// In:     everything a worker said of one document, checked by sandbox/, its children stored.
// Holds:  old readings stay; the best counts (read > partly > the rest, then the newer), so a
//         later reading never makes a document worse. State and index task follow in the same
//         transaction.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "model/document.h"
#include "model/extraction.h"
#include "store/case.h"
#include "store/places.h"

namespace winnow::store {

// A child with its stored bytes. `state` is the caller's decision where no reading is needed: empty
// (zero_bytes, one_byte_value), aside (tiny_image), not_read (over_depth). Without it a child with
// bytes is queued; one without bytes takes state and reason from `child`.
struct FoundChild {
  Child child{};
  std::optional<StoredBlob> blob{};
  std::optional<PlaceState> state{};
  std::string reason{};
};

struct ReadingCost {
  double wall_seconds = 0;
  double cpu_seconds = 0;
  std::int64_t peak_memory_bytes = 0;
};

struct ReadingInput {
  DocumentSerial document = 0;
  Done done{};
  PlaceState state = PlaceState::read;  // Decided by the caller (ledger: outcome to state).
  std::string reason{};
  std::string stopped_by{};  // As sandbox::Ending.
  int signal = 0;
  std::vector<Page> pages{};
  std::vector<Fact> facts{};
  std::vector<FoundChild> children{};
  std::vector<Count> counts{};
  std::vector<Complaint> complaints{};
  ReadingCost cost{};
  std::string options{};   // What else the text depends on: "ocr off", limits raised.
  bool try_again = false;  // The document stays waiting and its task goes back to the queue.
  bool wants_ocr = false;  // Queue pages with text_state needs_ocr for recognition.
};

// Call it inside an operation of kind add_document; it turns into read_again by itself.
Result<DocumentSerial> add_reading(Change& change, const ReadingInput& input);

// Text from pixels for some pages of a document, as a new reading: all other pages are kept. Ends
// the ocr task. State is read, empty (picture_without_text) or partly, by the caller.
struct RecognisedPages {
  DocumentSerial document = 0;
  std::vector<Page> pages{};
  std::vector<Complaint> complaints{};
  std::string reader{};
  PlaceState state = PlaceState::read;
  std::string reason{};
  ReadingCost cost{};
};
Result<DocumentSerial> add_recognised(Change& change, const RecognisedPages& input);

// ---- reading back -------------------------------------------------------------------------------

// Everything GET /api/documents/{id} shows. Fails: not_found.
Result<Document> load_document(const View& view, DocumentSerial serial);

// What a reader or the index needs, without places and family.
struct DocumentHead {
  DocumentSerial serial = 0;
  std::string sha256_hex{};
  std::int64_t bytes = 0;
  std::string title{};
  std::string file{};
  std::vector<std::string> path{};  // Folders and containers, without the file.
  std::string source{};
  std::string hand_over{};
  std::string type{};
  std::string mime{};
  std::string language{};
  std::string day{};  // ISO 8601 day or "".
  PlaceState state = PlaceState::waiting;
  std::string reason{};
  std::int64_t reading = 0;  // Serial of the best one; 0 = none.
  std::int64_t version = 0;  // Raised by every change the index must hear of.
  std::int64_t pages = 0;
  std::int64_t places = 0;
  bool is_container = false;
  Hints hints{};
};
Result<DocumentHead> load_head(const View& view, DocumentSerial serial);
Result<std::vector<Fact>> load_facts(const View& view, DocumentSerial serial);
// Pages with text and anchors, without words.
Result<std::vector<Page>> load_pages(const View& view, DocumentSerial serial);
Result<Page> load_page(const View& view, DocumentSerial serial, std::int64_t number);
// Word boxes; empty if there are none or the derived file is gone.
Result<std::vector<Word>> load_words(const View& view, DocumentSerial serial, std::int64_t number);
// All documents, ascending, from after `after`, for rebuilding the index.
Result<std::vector<DocumentSerial>> list_documents(const View& view, DocumentSerial after,
                                                   std::int64_t count);
Result<std::optional<DocumentSerial>> find_document(const View& view,
                                                    const std::string& sha256_hex);

}  // namespace winnow::store
