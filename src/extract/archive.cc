// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/archive.h"

#include <algorithm>
#include <chrono>
#include <tuple>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "base/time.h"
#include "extract/archive/archive_stream.h"
#include "extract/archive/archive_tally.h"
#include "extract/archive/archive_volume.h"
#include "extract/archive/archive_zip.h"
#include "extract/archive/member_names.h"
#include "extract/archive/member_writer.h"
#include "extract/bytes_at.h"
#include "extract/detect/signature_table.h"

namespace winnow::extract {
namespace {

struct Walk {
  const Input& input;
  const Job& job;
  Sink& sink;
  ArchiveTally& tally;
  ArchiveStream& stream;
  std::string_view type{};
  bool is_volume = false;
  bool knows_charset = false;
  std::string charset{};
};

// Raw where the format has bytes, UTF-8 where it has Unicode.
std::string raw_name_of(archive_entry* entry) {
  const char* name = archive_entry_pathname(entry);
  if (name == nullptr) name = archive_entry_pathname_utf8(entry);
  return name == nullptr ? std::string{} : std::string(name);
}

// All names of the archive, read in a pass of their own: only one with undeclared bytes needs it.
std::string charset_of_archive(const Walk& walk) {
  ArchiveStream stream(walk.input.bytes, walk.type, ArchiveStream::Form::archive);
  std::vector<std::string> names;
  while (stream.next() == Step::ok && names.size() < 1000) {
    names.push_back(raw_name_of(stream.entry()));
  }
  return charset_of_names(names);
}

void add_time(Child& child, std::string key, std::int64_t seconds, std::string_view type) {
  // Years outside 0001-9999 have no text of the common form.
  if (seconds < -62'135'596'800 || seconds > 253'402'300'799) return;
  child.times.push_back({.key = std::move(key),
                         .value = to_text(Instant(std::chrono::seconds(seconds))),
                         .raw = std::to_string(seconds),
                         .origin = std::string(type) + " entry"});
}

Child announce(Walk& walk, std::int64_t ordinal) {
  archive_entry* entry = walk.stream.entry();
  const std::string raw = raw_name_of(entry);
  if (!walk.knows_charset && !is_valid_utf8(raw)) {
    walk.charset = charset_of_archive(walk);
    walk.knows_charset = true;
  }
  ShownName shown = show_name(raw, walk.charset);
  const std::string key = walk.type == "warc"
                              ? u64_big_endian(static_cast<std::uint64_t>(walk.stream.header_at()))
                              : u32_big_endian(static_cast<std::uint64_t>(ordinal)) + raw;
  Child child{.kind = ChildKind::member,
              .container_kind = std::string(walk.type),
              .locator_hex = to_hex(key),
              .path = std::move(shown.path),
              .raw_name_hex = to_hex(raw),
              .name_encoding = std::move(shown.encoding)};
  if (archive_entry_size_is_set(entry) != 0) child.declared_bytes = archive_entry_size(entry);
  if (archive_entry_mtime_is_set(entry) != 0) {
    add_time(child, "modified", archive_entry_mtime(entry), walk.type);
  }
  if (archive_entry_birthtime_is_set(entry) != 0) {
    add_time(child, "created", archive_entry_birthtime(entry), walk.type);
  }
  if (shown.is_suspicious) child.notes.emplace_back("name_suspicious");
  if (child.name_encoding != "utf-8") child.notes.emplace_back("name_guessed");
  return child;
}

// Outside ZIP the library cannot decrypt, so no password was tried and none was wrong.
constexpr std::string_view locked_reason = "password_missing";

// State and reason of an entry that has no bytes to give; both empty if it has.
std::pair<std::string, std::string> state_without_bytes(const Walk& walk, Child& child) {
  archive_entry* entry = walk.stream.entry();
  const char* target = archive_entry_symlink(entry);
  const bool has_data = archive_entry_size_is_set(entry) != 0 && archive_entry_size(entry) > 0;
  if (target == nullptr && !has_data) target = archive_entry_hardlink(entry);
  if (target != nullptr) {
    child.link_target = to_valid_utf8(target);
    return {"aside", "link"};
  }
  const auto kind = archive_entry_filetype(entry);
  if (kind != AE_IFREG && kind != 0) return {"aside", "special_file"};
  if (archive_entry_is_encrypted(entry) != 0) return {"locked", std::string(locked_reason)};
  if (!walk.tally.limit.empty()) return {"not_read", walk.tally.limit};
  return {};
}

void hand_on(Walk& walk, const Child& child) {
  walk.sink.child(child);
  MemberWriter writer(walk.sink, walk.job.limits, walk.input.bytes.size());
  std::string reason;
  for (bool more = true; more;) {
    std::string_view piece;
    const Step step = walk.stream.read(piece);
    more = step == Step::ok;
    if (!piece.empty() && !writer.write(piece)) more = false;
    if (step == Step::fatal) {
      reason = walk.is_volume ? "volume_missing" : reason_of_error(walk.stream.error());
    }
  }
  writer.end(reason);
  if (writer.bytes() > 0 || reason.empty()) ++walk.tally.with_bytes;
  if (writer.budget_is_spent()) walk.tally.limit = "over_ratio";
  const std::string code = writer.stopped_by().empty() ? reason : writer.stopped_by();
  if (!code.empty()) {
    walk.sink.complaint({.code = code,
                         .where = child.path.back(),
                         .sentence = to_valid_utf8(walk.stream.error()),
                         .reader = archive_reader()});
  }
}

void read_member(Walk& walk, std::int64_t ordinal) {
  Child child = announce(walk, ordinal);
  std::tie(child.state, child.reason) = state_without_bytes(walk, child);
  if (child.state.empty()) {
    hand_on(walk, child);
    return;
  }
  if (child.state == "locked") ++walk.tally.locked;
  child.has_bytes = false;
  walk.sink.child(child);
}

// An archive that truly holds nothing: a 7z without a list, or a few closing blocks.
bool is_blank(const Walk& walk) {
  if (walk.type == "7z") return u64_at(walk.input.bytes, 20) == 0;
  if (walk.type == "rar") return false;  // Its signature alone is no archive.
  return walk.input.bytes.size() <= 512 ||
         walk.input.bytes.find_first_not_of('\0', 512) == std::string_view::npos;
}

void note_end(Walk& walk, Step last) {
  ArchiveTally& tally = walk.tally;
  const std::string sentence = walk.stream.error();
  const bool encrypted = walk.stream.has_encrypted_entries();
  const std::string known_loss = tally.loss;
  if (last == Step::fatal) {
    tally.loss = walk.is_volume                    ? "volume_missing"
                 : encrypted && tally.found == 0   ? std::string(locked_reason)
                 : walk.job.name.ends_with(".001") ? "volume_missing"
                                                   : reason_of_error(sentence);
    complain(walk.sink, tally.loss, true, sentence.empty() ? "the archive breaks off" : sentence);
  } else if (tally.found == 0 && !is_blank(walk)) {
    tally.loss = walk.type == "rar" && walk.input.bytes.size() < 32 ? "truncated" : "damaged";
    complain(walk.sink, tally.loss, true, "bytes of members are there and none could be listed");
  } else if (walk.is_volume) {
    tally.loss = "volume_missing";
    complain(walk.sink, tally.loss, true,
             "the archive is split and its other volumes are not here");
  } else if (walk.type == "tar" && !has_tar_end_mark(walk.input.bytes)) {
    complain(walk.sink, "end_mark_missing", false, "the two closing blocks of zeros are absent");
  }
  if (!known_loss.empty()) tally.loss = known_loss;
  if (!tally.limit.empty()) complain(walk.sink, tally.limit, true, "a limit ended the listing");
}

void count_members(const Walk& walk) {
  Count count{.what = "members", .found = walk.tally.found};
  if (walk.type == "cab") {
    count.declared = declared_cab_members(walk.input.bytes);
    count.declared_by = "cFiles";
  }
  if (count.declared) {
    count.missing = std::max<std::int64_t>(0, *count.declared - count.found);
    count.extra = std::max<std::int64_t>(0, count.found - *count.declared);
  }
  walk.sink.count(count);
}

void read_members(const Input& input, const Job& job, Sink& sink, ArchiveTally& tally) {
  std::string_view type = type_by_signature(input.bytes);
  // Some bytes in front of the first header: the name is the better witness.
  if (type.empty()) type = type_by_extension(job.name);
  ArchiveStream stream(input.bytes, type, ArchiveStream::Form::archive);
  Walk walk{input, job, sink, tally, stream, type};
  walk.is_volume = type == "rar" && is_rar_volume(input.bytes);
  Pace pace(sink, "member");
  Step step = stream.next();
  for (; step == Step::ok; step = stream.next()) {
    if (tally.found >= job.limits.entries) {
      tally.limit = "over_members";
      break;
    }
    const std::int64_t ordinal = tally.found++;
    if (ordinal >= job.first_entry) read_member(walk, ordinal);
    pace.show(tally.found, 0);
  }
  note_end(walk, step);
  count_members(walk);
}

}  // namespace

Done read_archive(const Input& input, const Job& job, Sink& sink) {
  ArchiveTally tally;
  if (job.depth >= job.limits.depth) {
    tally.limit = "over_depth";
    complain(sink, tally.limit, true,
             fmt::format("it lies inside {} containers and is not opened", job.depth));
    return finish_archive(tally, archive_reader());
  }
  const std::string_view type = type_by_signature(input.bytes);
  const bool is_zip = type == "zip" || type.empty();
  if (is_zip && read_zip_members(input, job, sink, tally)) {
    return finish_archive(tally, archive_reader());
  }
  if (type == "zip") {
    const bool is_first_volume = input.bytes.starts_with("PK\7\x08");
    tally.loss = is_first_volume ? "volume_missing" : "truncated";
    complain(sink, tally.loss, true, "the directory at the end of the archive is absent");
  }
  read_members(input, job, sink, tally);
  return finish_archive(tally, archive_reader());
}

}  // namespace winnow::extract
