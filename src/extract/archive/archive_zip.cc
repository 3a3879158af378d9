// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/archive/archive_zip.h"

#include <algorithm>
#include <chrono>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "base/time.h"
#include "extract/archive/member_names.h"
#include "extract/archive/member_writer.h"
#include "extract/archive/zip_directory.h"
#include "extract/archive/zip_member.h"
#include "extract/bytes_at.h"

namespace winnow::extract {
namespace {

std::string dos_time_text(std::uint32_t dos) {
  const std::uint32_t day = dos >> 16;
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}", 1980 + (day >> 9), (day >> 5) & 15,
                     day & 31, (dos >> 11) & 31, (dos >> 5) & 63, (dos & 31) * 2);
}

std::vector<Fact> times_of(const ZipMember& member) {
  std::vector<Fact> times;
  if (member.unix_time) {
    times.push_back({.key = "modified",
                     .value = to_text(Instant(std::chrono::seconds(*member.unix_time))),
                     .raw = std::to_string(*member.unix_time),
                     .origin = "zip extended timestamp"});
  }
  // Local time of an unknown zone: shown without one, never shifted.
  const std::uint32_t day = member.dos_time >> 16;
  if (day != 0 && (day & 31) != 0 && ((day >> 5) & 15) != 0) {
    const std::string text = dos_time_text(member.dos_time);
    times.push_back({.key = "modified", .value = text, .raw = text, .origin = "zip directory"});
  }
  return times;
}

struct Walk {
  const Input& input;
  const Job& job;
  Sink& sink;
  ArchiveTally& tally;
  ZipDirectory directory{};
  std::string charset{};
  std::string right_password{};  // That opened a member before: tried first.
};

Child announce(const Walk& walk, const ZipMember& member) {
  const std::string_view raw = member.raw_name;
  ShownName shown = show_name(member.unicode_name.empty() ? raw : member.unicode_name,
                              member.is_utf8() ? "" : walk.charset);
  Child child{
      .kind = ChildKind::member,
      .container_kind = "zip",
      .locator_hex = to_hex(u32_big_endian(member.index) + std::string(raw)),
      .path = std::move(shown.path),
      .raw_name_hex = to_hex(raw),
      .name_encoding = std::move(shown.encoding),
      .declared_bytes = static_cast<std::int64_t>(std::min<std::uint64_t>(member.bytes, INT64_MAX)),
      .declared_crc = fmt::format("{:08x}", member.crc),
      .times = times_of(member)};
  if (shown.is_suspicious) child.notes.emplace_back("name_suspicious");
  if (child.name_encoding != "utf-8") child.notes.emplace_back("name_guessed");
  return child;
}

void announce_without_bytes(Walk& walk, Child child, std::string_view state,
                            std::string_view reason) {
  child.has_bytes = false;
  child.state = state;
  child.reason = reason;
  walk.sink.child(child);
}

// The password of the job that opens a member: checked over all its bytes, since one wrong ZIP
// password in 256 passes the short check.
std::string find_password(Walk& walk, const ZipMember& member) {
  const auto opens = [&](const std::string& password) {
    return zip_member_opens(walk.input.bytes, member, password);
  };
  if (!walk.right_password.empty() && opens(walk.right_password)) return walk.right_password;
  std::int64_t number = 0;
  for (const std::string& password : walk.job.passwords) {
    ++number;
    for (const std::string& spelling : password_spellings(password)) {
      if (spelling.empty() || !opens(spelling)) continue;
      walk.tally.password_used = number;
      walk.right_password = spelling;
      return spelling;
    }
    walk.sink.progress({.unit = "member", .done = walk.tally.found});
  }
  return {};
}

void hand_on(Walk& walk, const ZipMember& member, const Child& child, const std::string& password) {
  walk.sink.child(child);
  MemberWriter writer(walk.sink, walk.job.limits, member.packed_bytes);
  const std::string reason = unpack_zip_member(walk.input.bytes, member, password,
                                               [&](std::string_view b) { return writer.write(b); });
  writer.end(reason);
  ++walk.tally.with_bytes;
  if (writer.budget_is_spent()) walk.tally.limit = "over_ratio";
  if (!reason.empty() || !writer.stopped_by().empty()) {
    const std::string code = writer.stopped_by().empty() ? reason : writer.stopped_by();
    walk.sink.complaint({.code = code,
                         .where = child.path.back(),
                         .sentence = "a member could not be unpacked to its end",
                         .reader = archive_reader()});
  }
}

void read_member(Walk& walk, const ZipMember& member) {
  Child child = announce(walk, member);
  if (walk.directory.disk != 0) {
    ++walk.tally.missing;
    return announce_without_bytes(walk, std::move(child), "missing", "volume_missing");
  }
  const ZipPlace place = locate_zip_member(walk.input.bytes, member);
  if (place.is_absent) {
    ++walk.tally.missing;
    return announce_without_bytes(walk, std::move(child), "missing", "member_missing");
  }
  if (place.local_name != member.raw_name) child.notes.emplace_back("local_header_differs");
  if (member.is_folder()) {
    return announce_without_bytes(walk, std::move(child), "aside", "special_file");
  }
  if (!walk.tally.limit.empty()) {
    return announce_without_bytes(walk, std::move(child), "not_read", walk.tally.limit);
  }
  if (member.is_link() && member.bytes < 4096 && !member.is_encrypted()) {
    child.link_target = to_valid_utf8(small_zip_member(walk.input.bytes, member, 4096));
    return announce_without_bytes(walk, std::move(child), "aside", "link");
  }
  std::string password;
  if (member.is_encrypted()) {
    password = find_password(walk, member);
    if (password.empty()) {
      ++walk.tally.locked;
      return announce_without_bytes(
          walk, std::move(child), "locked",
          walk.job.passwords.empty() ? "password_missing" : "password_wrong");
    }
  }
  hand_on(walk, member, child, password);
}

// Bytes that belong to no member are named: they may hold what was deleted or hidden.
void note_gaps(Walk& walk) {
  std::vector<std::pair<std::uint64_t, std::uint64_t>> taken;
  for (const ZipMember& member : walk.directory.members) {
    const ZipPlace place = locate_zip_member(walk.input.bytes, member);
    if (place.is_absent) continue;
    // A data descriptor has 12 to 24 bytes and no length of its own.
    const std::uint64_t descriptor = (member.flags & 8U) != 0 ? 24 : 0;
    taken.emplace_back(member.local_at,
                       member.local_at + place.header_bytes + place.packed.size() + descriptor);
  }
  std::ranges::sort(taken);
  std::uint64_t at = 0;
  taken.emplace_back(walk.directory.at, walk.directory.at);
  for (const auto& [begin, end] : taken) {
    if (begin > at) {
      walk.sink.complaint({.code = "gap",
                           .where = fmt::format("byte {}", at),
                           .sentence = fmt::format("{} bytes belong to no member", begin - at),
                           .reader = archive_reader()});
    }
    at = std::max(at, end);
  }
}

void settle(Walk& walk) {
  const auto declared = static_cast<std::int64_t>(walk.directory.declared);
  const std::int64_t held = walk.tally.found - walk.tally.missing;
  walk.sink.count({.what = "members",
                   .declared = declared,
                   .declared_by = "zip end record",
                   .found = held,
                   .missing = std::max<std::int64_t>(0, declared - held),
                   .extra = std::max<std::int64_t>(0, held - declared)});
  if (walk.directory.disk != 0) {
    walk.tally.loss = "volume_missing";
    complain(walk.sink, "volume_missing", true,
             fmt::format("the archive is split and its volumes before number {} are not here",
                         walk.directory.disk + 1));
  } else if (declared > walk.tally.found && walk.tally.limit.empty()) {
    walk.tally.loss = "damaged";
    complain(walk.sink, "damaged", true, "the directory ends before its last member");
  }
  if (!walk.tally.limit.empty()) {
    complain(walk.sink, walk.tally.limit, true, "a limit ended the unpacking");
  }
}

}  // namespace

bool read_zip_members(const Input& input, const Job& job, Sink& sink, ArchiveTally& tally) {
  auto directory = parse_zip_directory(input.bytes);
  if (!directory) return false;
  Walk walk{.input = input, .job = job, .sink = sink, .tally = tally};
  walk.directory = std::move(*directory);
  std::vector<std::string> undeclared;
  for (const ZipMember& member : walk.directory.members) {
    if (!member.is_utf8()) undeclared.emplace_back(member.raw_name);
  }
  walk.charset = charset_of_names(undeclared);
  Pace pace(sink, "member");
  for (const ZipMember& member : walk.directory.members) {
    if (tally.found >= job.limits.entries) {
      tally.limit = "over_members";
      break;
    }
    ++tally.found;
    if (static_cast<std::int64_t>(member.index) < job.first_entry) continue;
    read_member(walk, member);
    pace.show(tally.found, static_cast<std::int64_t>(walk.directory.members.size()));
  }
  if (job.first_entry == 0 && walk.directory.disk == 0) note_gaps(walk);
  settle(walk);
  return true;
}

}  // namespace winnow::extract
