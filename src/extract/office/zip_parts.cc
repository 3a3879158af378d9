// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/office/zip_parts.h"

#include <algorithm>

#include <zlib.h>

#include "base/text.h"
#include "extract/archive/member_writer.h"
#include "extract/archive/zip_member.h"
#include "extract/bytes_at.h"
#include "extract/charset.h"
#include "extract/office/xml_entities.h"

namespace winnow::extract {
namespace {

constexpr std::size_t local_header_bytes = 30;
constexpr std::string_view local_mark = "PK\3\4";

// Unpacks until the stream or the bytes end; returns the packed bytes used.
std::size_t inflate_what_is_there(std::string_view packed, const Receiver& receive,
                                  bool& is_whole) {
  z_stream stream{};
  is_whole = false;
  if (inflateInit2(&stream, -15) != Z_OK) return 0;
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(std::min<std::size_t>(packed.size(), 1U << 30));
  std::string buffer(64 << 10, '\0');
  int status = Z_OK;
  bool goes_on = true;
  while (status == Z_OK && goes_on) {
    stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
    stream.avail_out = static_cast<uInt>(buffer.size());
    status = ::inflate(&stream, Z_NO_FLUSH);
    goes_on = receive(std::string_view(buffer).substr(0, buffer.size() - stream.avail_out));
  }
  is_whole = status == Z_STREAM_END;
  const std::size_t used = stream.total_in;
  inflateEnd(&stream);
  return used;
}

// Compares names so that slide10 comes after slide9.
bool is_before(const std::string& a, const std::string& b) {
  return a.size() != b.size() ? a.size() < b.size() : a < b;
}

}  // namespace

ZipParts::ZipParts(std::string_view file, const Job& job, Sink& sink, std::string reader)
    : file_(file), job_(job), sink_(sink), reader_(std::move(reader)) {
  if (auto directory = parse_zip_directory(file)) members_ = std::move(directory->members);
  if (!members_.empty()) return;
  is_cut_ = true;
  walk_local_headers();
  lose("truncated", "zip directory", "the directory of the file is missing");
}

void ZipParts::walk_local_headers() {
  std::size_t at = 0;
  while (at + local_header_bytes <= file_.size() && file_.substr(at, 4) == local_mark) {
    ZipMember member;
    member.flags = u16_at(file_, at + 6);
    member.method = u16_at(file_, at + 8);
    member.packed_bytes = u32_at(file_, at + 18);
    const std::size_t name_bytes = u16_at(file_, at + 26);
    const std::size_t data_at = at + local_header_bytes + name_bytes + u16_at(file_, at + 28);
    if (data_at >= file_.size()) break;
    member.raw_name = file_.substr(at + local_header_bytes, name_bytes);
    const std::string_view rest = file_.substr(data_at);
    std::size_t size = static_cast<std::size_t>(member.packed_bytes);
    const bool size_is_behind = (member.flags & 8U) != 0 && member.method == 8;
    if (size_is_behind) {
      bool is_whole = false;
      size = inflate_what_is_there(
          rest, [](std::string_view) { return true; }, is_whole);
    }
    packed_.push_back(rest.substr(0, size));
    member.packed_bytes = packed_.back().size();
    members_.push_back(member);
    at = data_at + std::min(size, rest.size());
    if (size_is_behind) at = std::min(file_.find(local_mark, at), file_.size());
  }
}

const ZipMember* ZipParts::find(std::string_view name) const {
  const auto found = std::ranges::find(members_, name, &ZipMember::raw_name);
  return found == members_.end() ? nullptr : &*found;
}

bool ZipParts::has(std::string_view name) const { return find(name) != nullptr; }

std::vector<std::string> ZipParts::names(std::string_view prefix, std::string_view suffix) const {
  std::vector<std::string> found;
  for (const ZipMember& member : members_) {
    const std::string_view name = member.raw_name;
    if (name.starts_with(prefix) && name.ends_with(suffix) && !name.ends_with('/')) {
      found.emplace_back(name);
    }
  }
  std::ranges::sort(found, is_before);
  return found;
}

std::string ZipParts::read(std::string_view name) {
  const ZipMember* member = find(name);
  if (member == nullptr) return {};
  std::string out;
  bool is_over = false;
  const auto packed = static_cast<std::int64_t>(member->packed_bytes);
  const auto receive = [&](std::string_view piece) {
    out += piece;
    const auto size = static_cast<std::int64_t>(out.size());
    is_over = size > job_.limits.member_bytes && size / job_.limits.member_ratio > packed;
    return !is_over;
  };
  std::string reason;
  if (!is_cut_) {
    reason = unpack_zip_member(file_, *member, "", receive);
  } else if (member->method == 8) {
    bool is_whole = false;
    const auto index = static_cast<std::size_t>(member - members_.data());
    inflate_what_is_there(packed_[index], receive, is_whole);
    if (!is_whole) reason = "truncated";
  } else {
    out = packed_[static_cast<std::size_t>(member - members_.data())];
  }
  if (is_over) reason = "over_ratio";
  if (!reason.empty()) lose(reason, name, "the part is not whole");
  const bool is_wide = out.starts_with("\xFF\xFE") || out.starts_with("\xFE\xFF");
  return is_wide ? decode_text(out, "").text : out;
}

void ZipParts::hand_on(const std::string& name, ChildKind kind, const std::string& container) {
  const ZipMember* member = find(name);
  if (member == nullptr || is_cut_) return;
  Child child{.kind = kind, .container_kind = container, .locator_hex = to_hex(name)};
  child.path = split(to_valid_utf8(name), '/');
  child.raw_name_hex = to_hex(name);
  child.declared_bytes = static_cast<std::int64_t>(member->bytes);
  if (job_.depth + 1 > job_.limits.depth) {
    child.has_bytes = false;
    child.state = "not_read";
    child.reason = "over_depth";
    sink_.child(child);
    return;
  }
  sink_.child(child);
  MemberWriter writer(sink_, job_.limits, member->packed_bytes);
  const std::string reason = unpack_zip_member(
      file_, *member, "", [&](std::string_view piece) { return writer.write(piece); });
  writer.end(reason);
  if (!reason.empty()) lose(reason, name, "the embedded file is not whole");
}

void ZipParts::lose(std::string code, std::string_view where, std::string sentence) {
  lost_.emplace(where);
  if (loss_.empty() || (loss_ == "truncated" && code.starts_with("over_"))) loss_ = code;
  sink_.complaint({.code = std::move(code),
                   .loss = true,
                   .where = to_valid_utf8(where),
                   .sentence = std::move(sentence),
                   .reader = reader_});
}

void ZipParts::note_state(const XmlScanner& xml, std::string_view where) {
  // What did not unpack whole is named already.
  if (xml.is_cut() && !lost_.contains(std::string(where))) {
    lose("truncated", where, "the part ends before its content does");
  }
  if (!xml.has_doctype()) return;
  const bool is_bomb = largest_expansion(xml.doctype()) > job_.limits.member_bytes;
  lose(is_bomb ? "over_ratio" : "damaged", where, "a document type with entities is not read");
}

}  // namespace winnow::extract
