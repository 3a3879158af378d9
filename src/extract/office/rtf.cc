// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/office/rtf.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <utility>
#include <vector>

#include "base/text.h"
#include "extract/charset.h"
#include "extract/page_writer.h"

namespace winnow::extract {
namespace {

constexpr std::string_view reader_name = "rtf reader 1";
constexpr std::size_t groups_max = 1'000'000;

// What becomes of the text of a group.
enum class Use { text, skipped, font_table, fact, field_code, object_hex };

struct Group {
  Use use = Use::text;
  std::string key{};      // Of a fact.
  std::string charset{};  // Of the current font.
  std::int64_t flags = 0;
  long skip_after_unicode = 1;
};

std::string charset_of_number(long number) {
  constexpr std::array<std::pair<long, int>, 13> known = {{{0, 1252},
                                                           {161, 1253},
                                                           {162, 1254},
                                                           {177, 1255},
                                                           {178, 1256},
                                                           {186, 1257},
                                                           {204, 1251},
                                                           {238, 1250},
                                                           {222, 874},
                                                           {128, 932},
                                                           {129, 949},
                                                           {134, 936},
                                                           {136, 950}}};
  for (const auto& [charset, page] : known) {
    if (charset == number) return "windows-" + std::to_string(page);
  }
  return {};
}

struct SpecialWord {
  std::string_view word{};
  std::string_view text{};
};
constexpr std::array special_words = {
    SpecialWord{"tab", "\t"},           SpecialWord{"cell", "\t"},
    SpecialWord{"nestcell", "\t"},      SpecialWord{"emdash", "\u2014"},
    SpecialWord{"endash", "\u2013"},    SpecialWord{"lquote", "\u2018"},
    SpecialWord{"rquote", "\u2019"},    SpecialWord{"ldblquote", "\u201C"},
    SpecialWord{"rdblquote", "\u201D"}, SpecialWord{"bullet", "\u2022"},
    SpecialWord{"emspace", " "},        SpecialWord{"enspace", " "}};

bool is_one_of(std::string_view list, std::string_view word) {
  return list.find(" " + std::string(word) + " ") != std::string_view::npos;
}

class RtfFlow {
 public:
  RtfFlow(std::string_view rtf, PageWriter& writer, Sink& sink)
      : rtf_(rtf), writer_(writer), sink_(sink) {}

  // "" or the reason why text may be missing.
  std::string read() {
    while (at_ < rtf_.size() && !writer_.is_full()) {
      const char c = rtf_[at_];
      if (c == '{') {
        flush();
        if (groups_.size() >= groups_max) return "over_depth";
        groups_.push_back(group());
        is_group_start_ = true;
        ++at_;
      } else if (c == '}') {
        end_group();
        ++at_;
      } else if (c == '\\') {
        pass_control();
      } else {
        ++at_;
        if (c != '\r' && c != '\n') take_byte(c);
      }
    }
    flush();
    writer_.end_line();
    return groups_.size() > 1 ? "truncated" : "";
  }

 private:
  Group& group() { return groups_.back(); }

  void end_group() {
    flush();
    if (groups_.size() < 2) return;
    const Group ended = group();
    groups_.pop_back();
    if (ended.use != group().use || ended.key != group().key) hand_over(ended);
  }

  void hand_over(const Group& ended) {
    if (ended.use == Use::fact) {
      tell(sink_, ended.key, collected_, "rtf info " + ended.key);
    } else if (ended.use == Use::field_code) {
      tell(sink_, "field_code", collected_, "rtf field");
    } else if (ended.use == Use::object_hex) {
      hand_on_object();
    }
    collected_.clear();
  }

  void hand_on_object() {
    std::erase_if(collected_, [](char c) { return c == ' ' || c == '\t'; });
    const std::string bytes = from_hex(collected_);
    if (bytes.empty()) return;
    ++objects_;
    const std::string name = "object " + std::to_string(objects_);
    sink_.child({.kind = ChildKind::embedded_object,
                 .container_kind = "rtf",
                 .locator_hex = to_hex(name),
                 .path = {name},
                 .raw_name_hex = to_hex(name),
                 .declared_bytes = static_cast<std::int64_t>(bytes.size())});
    const bool kept = sink_.child_bytes(bytes);
    sink_.child_end({.reason = kept ? "" : "over_ratio",
                     .bytes = kept ? static_cast<std::int64_t>(bytes.size()) : 0});
  }

  void pass_control() {
    const char c = at_ + 1 < rtf_.size() ? rtf_[at_ + 1] : ' ';
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
      pass_word();
      return;
    }
    at_ += 2;
    if (c == '\'') {
      const std::string byte = from_hex(rtf_.substr(std::min(at_, rtf_.size()), 2));
      at_ = std::min(at_ + 2, rtf_.size());
      if (byte.size() == 1) take_byte(byte[0]);
    } else if (c == '*') {
      if (is_group_start_) group().use = Use::skipped;
    } else if (c == '~') {
      take_text("\u00A0");
    } else if (c == '_') {
      take_text("-");
    } else if (c == '\\' || c == '{' || c == '}') {
      take_byte(c);
    } else if (c == '\n' || c == '\r') {
      end_line();
    }
  }

  void pass_word() {
    std::size_t end = at_ + 1;
    while (end < rtf_.size() && ((rtf_[end] | 0x20) >= 'a' && (rtf_[end] | 0x20) <= 'z')) ++end;
    const std::string_view word = rtf_.substr(at_ + 1, end - at_ - 1);
    std::size_t number_end = end;
    if (number_end < rtf_.size() && rtf_[number_end] == '-') ++number_end;
    while (number_end < rtf_.size() && rtf_[number_end] >= '0' && rtf_[number_end] <= '9') {
      ++number_end;
    }
    const bool has_number = number_end > end;
    const std::string digits(rtf_.substr(end, std::min<std::size_t>(number_end - end, 11)));
    const long number = has_number ? std::atol(digits.c_str()) : 1;
    at_ = number_end;
    if (at_ < rtf_.size() && rtf_[at_] == ' ') ++at_;
    apply(word, number);
    is_group_start_ = false;
  }

  void apply(std::string_view word, long number) {
    if (word == "u") {
      flush();
      take_unicode(number);
      return;
    }
    if (word == "bin") {
      const auto size = static_cast<std::size_t>(std::max(0L, number));
      at_ += std::min(size, rtf_.size() - at_);
      return;
    }
    if (apply_destination(word) || apply_font(word, number)) return;
    if (word == "v" || word == "deleted") {
      flush();
      const std::int64_t flag = word == "v" ? WordFlag::hidden : WordFlag::deleted;
      group().flags = number == 0 ? group().flags & ~flag : group().flags | flag;
    } else if (word == "plain") {
      flush();
      group().flags = 0;
    } else if (is_one_of(" par line row nestrow sect page ", word)) {
      end_line();
    } else {
      const auto* special = std::ranges::find(special_words, word, &SpecialWord::word);
      if (special != special_words.end()) take_text(special->text);
    }
  }

  bool apply_destination(std::string_view word) {
    using namespace std::string_view_literals;
    if (word == "fonttbl") {
      group().use = Use::font_table;
    } else if (is_one_of(" colortbl stylesheet pict info listtable listoverridetable themedata "
                         "datastore latentstyles generator xmlnstbl rsidtbl filetbl "sv,
                         word)) {
      group().use = Use::skipped;
    } else if (is_one_of(" shptxt htmltag footnote annotation "sv, word)) {
      group().use = Use::text;
    } else if (word == "fldinst") {
      group().use = Use::field_code;
    } else if (word == "objdata") {
      group().use = Use::object_hex;
    } else if (is_one_of(" title author operator subject company manager keywords doccomm "
                         "category atnauthor "sv,
                         word)) {
      group().use = Use::fact;
      group().key = word == "operator"    ? "last_author"
                    : word == "doccomm"   ? "comment"
                    : word == "atnauthor" ? "comment_author"
                                          : std::string(word);
    } else {
      return false;
    }
    return true;
  }

  bool apply_font(std::string_view word, long number) {
    if (word == "ansicpg") {
      page_charset_ = "windows-" + std::to_string(number);
    } else if (word == "f") {
      flush();
      if (group().use == Use::font_table) {
        font_ = number;
      } else {
        const auto found = fonts_.find(number);
        group().charset = found == fonts_.end() ? "" : found->second;
      }
    } else if (word == "fcharset") {
      if (group().use == Use::font_table) fonts_[font_] = charset_of_number(number);
    } else if (word == "uc") {
      group().skip_after_unicode = std::clamp(number, 0L, 16L);
    } else {
      return false;
    }
    return true;
  }

  void take_unicode(long number) {
    const auto unit = static_cast<char32_t>((number < 0 ? number + 65'536 : number) & 0xFFFF);
    to_skip_ = group().skip_after_unicode;
    if (unit >= 0xD800 && unit < 0xDC00) {
      high_half_ = unit;
      return;
    }
    char32_t whole = unit;
    if (unit >= 0xDC00 && unit < 0xE000) {
      whole = high_half_ == 0 ? 0xFFFD : 0x10000 + ((high_half_ - 0xD800) << 10) + (unit - 0xDC00);
    }
    high_half_ = 0;
    std::string text;
    append_utf8(text, whole);
    const long keep = to_skip_;
    to_skip_ = 0;
    take_text(text);
    to_skip_ = keep;
  }

  void take_byte(char c) {
    is_group_start_ = false;
    if (to_skip_ > 0) {
      --to_skip_;
      return;
    }
    if (group().use != Use::skipped && group().use != Use::font_table) bytes_ += c;
  }

  void flush() {
    to_skip_ = 0;
    if (bytes_.empty()) return;
    const std::string bytes = std::exchange(bytes_, {});
    const std::string& charset = group().charset.empty() ? page_charset_ : group().charset;
    const bool plain = std::ranges::all_of(bytes, [](char c) { return c > 0; });
    std::string text = plain ? bytes : decode_from(bytes, charset);
    if (text.empty()) text = decode_from(bytes, "windows-1252");
    place(text);
  }

  void take_text(std::string_view text) {
    flush();
    place(text);
  }

  void place(std::string_view text) {
    const Use use = group().use;
    if (use == Use::text) writer_.add(text, group().flags);
    if (use == Use::fact || use == Use::field_code || use == Use::object_hex) collected_ += text;
  }

  void end_line() {
    flush();
    if (group().use == Use::text) writer_.end_line();
  }

  std::string_view rtf_;
  PageWriter& writer_;
  Sink& sink_;
  std::size_t at_ = 0;
  std::vector<Group> groups_{Group{}};
  std::map<long, std::string> fonts_{};
  std::string page_charset_ = "windows-1252";
  std::string bytes_{};      // Of the text, not yet decoded.
  std::string collected_{};  // Of a fact, a field code or an object.
  long font_ = 0;
  long to_skip_ = 0;
  char32_t high_half_ = 0;
  std::int64_t objects_ = 0;
  bool is_group_start_ = false;
};

}  // namespace

Done read_rtf(const Input& input, const Job& job, Sink& sink) {
  PageWriter writer(job, sink, PageKind::text, std::string(reader_name));
  RtfFlow flow(input.bytes, writer, sink);
  const std::string loss = flow.read();
  writer.end_page();
  if (!loss.empty()) {
    sink.complaint({.code = loss,
                    .loss = true,
                    .sentence = "the file ends inside a group",
                    .reader = std::string(reader_name)});
  }
  return ended(writer, std::string(reader_name), loss);
}

}  // namespace winnow::extract
