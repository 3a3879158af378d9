// SPDX-License-Identifier: AGPL-3.0-or-later
// search/index.h: the index: what goes in, what may be asked. No type of an engine stands here.
//
// In:     documents with their pages, as `store/` holds them. The index is derived and may be
//         thrown away and rebuilt at any time.
// Fails:  malformed if the files are damaged or of another analysis (then: rebuild), unavailable
//         for the disk, locked while another process writes.
// Holds:  any number of threads may ask while one thread writes; an answer is of one generation.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "search/answer.h"
#include "search/query.h"

namespace winnow::search {

// A text of a page beside its main one; `origin` is shown with its hits ("text layer", "hidden").
struct OtherText {
  std::string origin{};
  std::string text{};
};

// One page, mail body, block of rows or transcript segment. A phrase never crosses two of them.
struct IndexRecord {
  std::int64_t page = 1;
  std::string label{};
  std::string kind{};      // As PageKind: page, sheet, slide, mail_body, message_part, text.
  std::string language{};  // ISO 639; "" = unknown, then the document's is taken.
  std::string text{};
  std::vector<OtherText> others{};
  bool has_text = true;  // False: a page not (yet) recognised; Answer::pages_without_text.
};

// A field of the document. Searched as words: from to cc subject author title file path, and any
// name not listed here; searched as whole values: mime hash.
struct FieldValue {
  std::string field{};
  std::string value{};
};

// All that is known of one document. A document without pages still gets one empty record, so that
// its fields find it. `path` are the components of its folder and containers, without the file.
struct IndexDocument {
  std::int64_t document = 0;  // The store's serial.
  std::string title{};
  std::string file{};
  std::vector<std::string> path{};
  std::string type{};
  std::string language{};
  std::optional<std::int64_t> day{};  // Days since 1970-01-01.
  std::string source{};
  std::string state{};
  std::vector<FieldValue> fields{};
  std::vector<IndexRecord> pages{};
};

// An analysed document: the costly, pure part of indexing, done on any thread before replace().
class PreparedDocument;
using PreparedDocuments = std::vector<std::shared_ptr<const PreparedDocument>>;

// One per thread: it remembers the stems of the words it has met, which is most of the speed.
class Preparer {
 public:
  Preparer();
  ~Preparer();
  Preparer(Preparer&&) noexcept;
  Preparer& operator=(Preparer&&) noexcept;
  std::shared_ptr<const PreparedDocument> prepare(const IndexDocument& document);

 private:
  struct Words;
  std::unique_ptr<Words> words_;
};

// The texts of a page, asked of the store for snippets, marks and the level `letters`; called from
// the thread that searches. No value = the page is gone.
struct PageTexts {
  std::string text{};
  std::vector<OtherText> others{};
};
using TextOf = std::function<std::optional<PageTexts>(std::int64_t document, std::int64_t page)>;

// Restriction on a column beside the query: state type language source folder date. A value of
// `date` is a year, month, day or range "2011..2013"; of `folder` a path joined by "/", which
// includes what is below it; "" = unknown.
struct Filter {
  std::string field{};
  std::string value{};
  bool exclude = false;
};

enum class Grouping { page, document };

struct Ask {
  std::int64_t first = 0;
  std::int64_t count = 50;
  Grouping group = Grouping::document;
  std::vector<Filter> filters{};
  std::vector<std::string> off{};  // Texts of `also` readings that are switched off.
  std::int64_t count_to = 10'000;  // Totals above it read "more than"; -1 = count all.
  std::int64_t snippets = 3;       // Per hit; 0 = none, and no text is fetched.
  std::chrono::milliseconds deadline{2000};
};

struct IndexState {
  std::int64_t generation = 0;
  std::int64_t documents = 0;
  std::int64_t records = 0;
  std::int64_t records_without_text = 0;
  std::int64_t removed_records = 0;  // Still on disk until a rebuild.
  std::int64_t bytes = 0;
  std::int64_t words = 0;  // In the dictionary.
};

// A document the index holds, with its records.
struct HeldDocument {
  std::int64_t document = 0;
  std::int64_t records = 0;
};

// Called per hit in order of rank (or of record, see `walk`); false stops.
using HitVisitor = std::function<bool(const Hit&)>;

class SearchIndex {
 public:
  virtual ~SearchIndex() = default;

  // Earlier records of the same documents go, atomically with the next commit; doing it twice is
  // harmless. One writer at a time; a batch of 500 to 2,000 documents is best.
  virtual Result<> replace(const PreparedDocuments& documents) = 0;
  virtual Result<> remove(std::span<const std::int64_t> documents) = 0;
  virtual Result<std::int64_t> commit() = 0;  // The new generation.
  // Merges what many commits left behind: at the end of an ingest.
  virtual Result<> optimise() = 0;

  virtual Result<Answer> search(const Query& query, const Ask& ask) const = 0;
  virtual Result<std::vector<Facet>> facets(const Query& query, const Ask& ask) const = 0;
  // All pages (or documents) that match, from `first` on and without ceiling (`count` is not
  // asked), in the order of search(); memory is that
  // of the match list, 16 bytes per page.
  virtual Result<Answer> walk(const Query& query, const Ask& ask,
                              const HitVisitor& visit) const = 0;
  // Thousands of lines in one pass; each line's numbers equal those of search().
  virtual Result<std::vector<LineAnswer>> list(std::span<const std::string> lines, Level level,
                                               bool as_queries) const = 0;
  // Where the query matches in a text, by the same analysis and the same expansions.
  virtual Result<std::vector<Mark>> marks(const Query& query, std::string_view text) const = 0;
  // The same for many texts, such as the pages of a document: the query is read once.
  virtual Result<std::vector<std::vector<Mark>>> marks_in(
      const Query& query, std::span<const std::string> texts) const = 0;
  // Words of the dictionary that the pattern node matches, most frequent first.
  virtual Result<std::vector<NearWord>> expand(const Node& pattern) const = 0;
  // How the query is read, with counts, without running it.
  virtual Result<std::vector<Reading>> how_read(const Query& query) const = 0;

  virtual Result<IndexState> state() const = 0;
  // All documents it holds, by document: to be compared with the store.
  virtual Result<std::vector<HeldDocument>> held() const = 0;
  virtual Result<std::vector<std::string>> check() const = 0;  // Complaints; empty = sound.
};

// Opens or makes `folder`/index.sqlite. `text_of` may be empty: then no snippets of page text and
// no level `letters`.
struct IndexPlace {
  std::string folder{};
  bool read_only = false;
};
Result<std::unique_ptr<SearchIndex>> open_index(const IndexPlace& place, TextOf text_of);

// Removes the index's files, after damage or a change of analysis; open_index() then makes a new
// one and the caller hands in all documents again.
Result<> remove_index(const std::string& folder);

}  // namespace winnow::search
