// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "extract/archive/member_writer.h"
#include "extract/bytes_at.h"
#include "extract/mail.h"
#include "extract/mail/mail_rule.h"

namespace winnow::extract {
namespace {

constexpr std::string_view reader_name = "mbox 1";

struct Message {
  std::size_t separator_at = 0;
  std::string_view separator{};  // Without its line end.
  std::string_view bytes{};      // Up to the next separator.
};

std::size_t behind_line(std::string_view text, std::size_t at) {
  const std::size_t end = text.find('\n', at);
  return end == std::string_view::npos ? text.size() : end + 1;
}

std::vector<Message> split_mailbox(std::string_view mailbox) {
  std::vector<Message> messages;
  std::size_t at = find_mbox_separator(mailbox, 0);
  while (at != std::string_view::npos) {
    const std::size_t begin = behind_line(mailbox, at);
    const std::size_t next = find_mbox_separator(mailbox, begin);
    messages.push_back(
        {at, trim_ascii(mailbox.substr(at, begin - at)),
         mailbox.substr(begin, next == std::string_view::npos ? next : next - begin)});
    at = next;
  }
  return messages;
}

// Whether the length a message declares is that of its body, give or take the lines between.
bool has_other_length(const Message& message) {
  const std::string header = lower_ascii(message.bytes.substr(0, 16 << 10));
  const std::size_t end = std::min(header.find("\n\n"), header.find("\n\r\n"));
  const std::size_t field = header.find("\ncontent-length:");
  if (end == std::string::npos || field == std::string::npos || field > end) return false;
  const std::string_view value = trim_ascii(std::string_view(header).substr(field + 16, 24));
  std::uint64_t declared = 0;
  std::from_chars(value.data(), value.data() + value.size(), declared);
  const std::uint64_t body = message.bytes.size() - end - 2;
  return declared > body || body - declared > 4;
}

// `From a@b Thu Aug 22 10:45:52 2002` -> 2002-08-22T10:45:52, of an unknown zone; "" for all else.
std::string separator_time(std::string_view separator) {
  std::vector<std::string> words;
  for (std::string& word : split(separator, ' ')) {
    if (!word.empty()) words.push_back(std::move(word));
  }
  constexpr std::string_view months = "JanFebMarAprMayJunJulAugSepOctNovDec";
  for (std::size_t i = 0; i + 3 < words.size(); ++i) {
    const std::size_t month = months.find(words[i]);
    const std::string& clock = words[i + 2];
    int day = 0;
    int year = 0;
    std::from_chars(words[i + 1].data(), words[i + 1].data() + words[i + 1].size(), day);
    const std::string& last = words.back();
    std::from_chars(last.data(), last.data() + last.size(), year);
    const bool fits = words[i].size() == 3 && month != std::string_view::npos && month % 3 == 0 &&
                      clock.size() == 8 && clock[2] == ':' && clock[5] == ':';
    if (fits && day > 0 && day < 32 && year > 1970 && year < 2100) {
      return to_valid_utf8(fmt::format("{}-{:02}-{:02}T{}", year, month / 3 + 1, day, clock));
    }
  }
  return {};
}

Child announce(const Message& message, std::size_t ordinal) {
  Child child{.kind = ChildKind::message,
              .container_kind = "mbox",
              .locator_hex = to_hex(u64_big_endian(message.separator_at)),
              .path = {fmt::format("message {}.eml", ordinal + 1)},
              .name_encoding = "utf-8",
              .declared_type = "message/rfc822",
              .declared_bytes = static_cast<std::int64_t>(message.bytes.size())};
  // The whole line is kept: its sender may differ from the one in the header.
  child.times.push_back({.key = "delivered",
                         .value = separator_time(message.separator),
                         .raw = to_valid_utf8(message.separator),
                         .origin = "mbox separator line"});
  if (has_other_length(message)) child.notes.emplace_back("content_length_differs");
  return child;
}

}  // namespace

Done read_mbox(const Input& input, const Job& job, Sink& sink) {
  Done done{.reader = std::string(reader_name), .is_container = true};
  const auto stop = [&](std::string reason, std::string sentence) {
    done.outcome = Outcome::over_limit;
    done.reason = reason;
    sink.complaint({.code = std::move(reason),
                    .loss = true,
                    .sentence = std::move(sentence),
                    .reader = std::string(reader_name)});
  };
  if (job.depth >= job.limits.depth) {
    stop("over_depth", "the mailbox lies inside too many containers and is not opened");
    return done;
  }
  const std::vector<Message> messages = split_mailbox(input.bytes);
  if (!messages.empty() && messages[0].separator_at > 0) {
    sink.complaint({.code = "gap",
                    .where = "byte 0",
                    .sentence = fmt::format("{} bytes stand before the first message",
                                            messages[0].separator_at),
                    .reader = std::string(reader_name)});
  }
  Pace pace(sink, "message");
  std::int64_t found = 0;
  for (const Message& message : messages) {
    if (found >= job.limits.entries) {
      stop("over_members", "the mailbox holds more messages than the limit");
      break;
    }
    if (found++ < job.first_entry) continue;
    sink.child(announce(message, static_cast<std::size_t>(found - 1)));
    MemberWriter writer(sink, job.limits, message.bytes.size());
    static_cast<void>(writer.write(message.bytes));
    writer.end("");
    if (writer.budget_is_spent()) {
      stop("over_ratio", "what may come out of the outermost file is used up");
      break;
    }
    pace.show(found, static_cast<std::int64_t>(messages.size()));
  }
  const auto all = static_cast<std::int64_t>(messages.size());
  sink.count({.what = "messages",
              .declared = all,
              .declared_by = "separator lines",
              .found = found,
              .missing = all - found});
  if (messages.empty()) {
    done.outcome = Outcome::malformed;
    done.reason = "damaged";
  }
  return done;
}

}  // namespace winnow::extract
