// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/prepared.h"

#include <cstring>
#include <unordered_map>

#include "base/text.h"
#include "search/stem.h"
#include "search/terms.h"
#include "search/tokens.h"

namespace winnow::search {
namespace {

// Values of one field, and texts of one page, lie apart, so that no phrase crosses them.
constexpr int gap_positions = 10;
constexpr char gap_term = 0x7F;
constexpr std::size_t words_kept_max = 1'000'000;
constexpr std::size_t recent_slots = 8192;

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>{}(text);
  }
};

void append_gap(std::string& stream) {
  for (int i = 0; i < gap_positions; ++i) stream += {next_position, gap_term};
}

std::string path_text(const std::vector<std::string>& path) {
  std::string out;
  for (const std::string& part : path) out += (out.empty() ? "" : "/") + part;
  return out;
}

// A whole value as a term: lower case, no control characters (they part the stream).
std::string value_of(std::string_view value) {
  std::string out = lower_ascii(trim_ascii(value));
  for (char& c : out) {
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  }
  return out.substr(0, 256);
}

}  // namespace

struct Preparer::Words {
  struct Word {
    std::string stem{};  // Term.
    std::uint64_t page = 0;
    std::uint32_t pages = 0;
  };
  std::unordered_map<std::string, Word, TextHash, std::equal_to<>> known{};
  std::vector<std::pair<const std::string, Word>*> met{};
  Stemmer stemmer{};
  Tokens tokens{};
  std::uint64_t page = 0;

  // Frequent words are found here without a walk through the large map, which misses the caches.
  using Entry = std::pair<const std::string, Word>;
  std::vector<Entry*> recent = std::vector<Entry*>(recent_slots, nullptr);

  Entry& find(std::string_view term) {
    Entry*& slot = recent[TextHash{}(term) % recent_slots];
    if (slot != nullptr && slot->first == term) return *slot;
    slot = &find_or_add(term);
    return *slot;
  }

  void forget() {
    known.clear();
    recent.assign(recent_slots, nullptr);
  }

  Entry& find_or_add(std::string_view term) {
    if (const auto at = known.find(term); at != known.end()) return *at;
    Word word;
    if (term[0] == space_word) {
      const std::string stem = stemmer.stem(term.substr(1));
      if (stem != term.substr(1)) word.stem = stem_term(stem);
    }
    return *known.emplace(std::string(term), std::move(word)).first;
  }

  void count(Entry& entry) {
    Word& word = entry.second;
    if (word.page == page) return;
    word.page = page;
    if (word.pages++ == 0) met.push_back(&entry);
  }

  std::int64_t add_text(std::string_view text, std::string& stream) {
    tokenise(text, Purpose::index, tokens);
    stream.reserve(stream.size() + text.size() * 5 / 2);
    std::int64_t positions = 0;
    std::string term;
    for (const Token& token : tokens.list) {
      term.assign(1, space_word);
      term += tokens.term(token);
      auto& entry = find(term);
      count(entry);
      stream += token.same_position ? same_position : next_position;
      stream += term;
      if (!entry.second.stem.empty()) {
        stream += same_position;
        stream += entry.second.stem;
      }
      positions += token.same_position ? 0 : 1;
    }
    return positions;
  }

  void add_field(const FieldName& field, std::string_view value, std::string& stream) {
    if (field.whole_value) {
      const std::string term = field_term(field, value_of(value));
      count(find(term));
      stream += next_position + term;
      return;
    }
    tokenise(value, Purpose::index, tokens);
    for (const Token& token : tokens.list) {
      const std::string term = field_term(field, tokens.term(token));
      count(find(term));
      stream += (token.same_position ? same_position : next_position) + term;
    }
    append_gap(stream);
  }

  void add_fields(const IndexDocument& document, std::string& stream) {
    add_field(*find_field("title"), document.title, stream);
    add_field(*find_field("file"), document.file, stream);
    add_field(*find_field("path"), path_text(document.path), stream);
    for (const FieldValue& value : document.fields) {
      add_field(find_field(value.field).value_or(*find_field("other")), value.value, stream);
    }
  }
};

void append_count(std::string& counts, std::string_view term, std::uint32_t pages) {
  const auto bytes = static_cast<std::uint32_t>(term.size());
  const std::uint32_t head[2] = {bytes, pages};
  counts.append(reinterpret_cast<const char*>(head), sizeof head);  // Never leaves this process.
  counts += term;
}

std::optional<TermCount> take_count(std::string_view& counts) {
  std::uint32_t head[2] = {0, 0};
  if (counts.size() < sizeof head) return std::nullopt;
  std::memcpy(head, counts.data(), sizeof head);
  const TermCount out{counts.substr(sizeof head, head[0]), head[1]};
  counts.remove_prefix(sizeof head + out.term.size());
  return out;
}

Preparer::Preparer() : words_(std::make_unique<Words>()) {}
Preparer::~Preparer() = default;
Preparer::Preparer(Preparer&&) noexcept = default;
Preparer& Preparer::operator=(Preparer&&) noexcept = default;

std::vector<FieldValue> names_of_document(const IndexDocument& document) {
  std::vector<FieldValue> out;
  if (!document.title.empty()) out.push_back({"title", document.title});
  if (!document.file.empty() && document.file != document.title) {
    out.push_back({"file", document.file});
  }
  for (const FieldValue& value : document.fields) {
    const auto field = find_field(value.field);
    if ((!field || !field->whole_value) && value.value != document.title) out.push_back(value);
  }
  return out;
}

std::shared_ptr<const PreparedDocument> Preparer::prepare(const IndexDocument& document) {
  auto out = std::make_shared<PreparedDocument>();
  if (words_->known.size() > words_kept_max) words_->forget();
  const std::vector<IndexRecord> empty(1);
  const auto& pages = document.pages.empty() ? empty : document.pages;
  for (const IndexRecord& page : pages) {
    ++words_->page;
    PreparedPage& prepared = out->pages.emplace_back();
    prepared.head = {page.page, page.label, page.kind, page.language, "", {}, page.has_text};
    if (prepared.head.language.empty()) prepared.head.language = document.language;
    prepared.positions = words_->add_text(page.text, prepared.body);
    for (const OtherText& other : page.others) {
      words_->add_text(other.text, prepared.others);
      append_gap(prepared.others);
    }
    if (&page == &pages.front()) {
      for (const FieldValue& name : names_of_document(document)) {
        words_->add_text(name.value, prepared.others);
        append_gap(prepared.others);
      }
    }
    out->fields.clear();
    words_->add_fields(document, out->fields);
  }
  for (auto* entry : words_->met) {
    append_count(out->counts, entry->first, entry->second.pages);
    entry->second.pages = 0;
  }
  words_->met.clear();
  out->head = {document.document,
               document.title,
               document.file,
               document.path,
               document.type,
               document.language,
               document.day,
               document.source,
               document.state,
               document.fields,
               {}};
  return out;
}

}  // namespace winnow::search
