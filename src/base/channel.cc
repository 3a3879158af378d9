// SPDX-License-Identifier: AGPL-3.0-or-later
#include "base/channel.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/check.h"

namespace winnow {
namespace {

constexpr std::size_t piece_bytes = 64 * 1024;

std::size_t body_length(std::string_view header) {
  std::size_t length = 0;
  for (std::size_t i = 4; i-- > 0;) length = (length << 8) | static_cast<unsigned char>(header[i]);
  return length;
}

Error bad_frame(std::string reason) {
  return {.fault = Fault::malformed, .what = "frame", .reason = std::move(reason)};
}

// A side that has gone is an error here, never a signal that would end the program.
// Header and body go in one call: the other side is woken once for a frame.
Result<> send_all(int socket, std::string_view header, std::string_view body) {
  while (!header.empty() || !body.empty()) {
    iovec parts[] = {{const_cast<char*>(header.data()), header.size()},
                     {const_cast<char*>(body.data()), body.size()}};
    msghdr message{};
    message.msg_iov = parts;
    message.msg_iovlen = 2;
    const auto n = ::sendmsg(socket, &message, MSG_NOSIGNAL);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return fail(system_error("worker socket", "writing"));
    const auto sent = static_cast<std::size_t>(n);
    const std::size_t of_header = std::min(sent, header.size());
    header.remove_prefix(of_header);
    body.remove_prefix(sent - of_header);
  }
  return {};
}

std::string header_of(FrameKind kind, std::size_t size) {
  std::string header;
  for (int i = 0; i < 4; ++i) header.push_back(static_cast<char>(size >> (8 * i)));
  header.push_back(static_cast<char>(kind));
  return header;
}

Error too_long() {
  return {.fault = Fault::over_limit, .what = "frame", .reason = "is over 8 MiB"};
}

}  // namespace

Result<std::pair<Descriptor, Descriptor>> make_socket_pair(SocketKind kind) {
  int ends[2];
  const int type = kind == SocketKind::packets ? SOCK_SEQPACKET : SOCK_STREAM;
  if (::socketpair(AF_UNIX, type | SOCK_CLOEXEC, 0, ends) != 0) {
    return fail(system_error("socket pair", "making"));
  }
  return std::pair(Descriptor(ends[0]), Descriptor(ends[1]));
}

Result<> send_packet(int socket, std::string_view bytes, std::span<const int> descriptors) {
  CHECK(bytes.size() <= packet_bytes_max && descriptors.size() <= packet_descriptors_max);
  iovec part{const_cast<char*>(bytes.data()), bytes.size()};
  alignas(cmsghdr) char control[CMSG_SPACE(sizeof(int) * packet_descriptors_max)] = {};
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  if (!descriptors.empty()) {
    message.msg_control = control;
    message.msg_controllen = CMSG_SPACE(descriptors.size_bytes());
    cmsghdr* header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(descriptors.size_bytes());
    std::memcpy(CMSG_DATA(header), descriptors.data(), descriptors.size_bytes());
  }
  for (;;) {
    if (::sendmsg(socket, &message, MSG_NOSIGNAL) >= 0) return {};
    if (errno != EINTR) return fail(system_error("control socket", "sending"));
  }
}

Result<std::optional<Packet>> receive_packet(int socket) {
  std::string bytes(packet_bytes_max, '\0');
  iovec part{bytes.data(), bytes.size()};
  alignas(cmsghdr) char control[CMSG_SPACE(sizeof(int) * packet_descriptors_max)] = {};
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  message.msg_control = control;
  message.msg_controllen = sizeof control;
  ssize_t length = 0;
  do {
    length = ::recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
  } while (length < 0 && errno == EINTR);
  if (length < 0) return fail(system_error("control socket", "receiving"));
  if (length == 0) return std::optional<Packet>();
  Packet packet;
  packet.bytes = bytes.substr(0, static_cast<std::size_t>(length));
  for (cmsghdr* header = CMSG_FIRSTHDR(&message); header != nullptr;
       header = CMSG_NXTHDR(&message, header)) {
    if (header->cmsg_level != SOL_SOCKET || header->cmsg_type != SCM_RIGHTS) continue;
    const std::size_t count = (header->cmsg_len - CMSG_LEN(0)) / sizeof(int);
    for (std::size_t i = 0; i < count; ++i) {
      int fd = -1;
      std::memcpy(&fd, CMSG_DATA(header) + i * sizeof(int), sizeof fd);
      packet.descriptors.emplace_back(fd);
    }
  }
  return std::optional<Packet>(std::move(packet));
}

Result<> write_frame(int socket, FrameKind kind, std::string_view body) {
  if (body.size() > frame_body_max) return fail(too_long());
  return send_all(socket, header_of(kind, body.size()), body);
}

Result<> FrameWriter::write(FrameKind kind, std::string_view body) {
  if (held_.empty()) return write_frame(socket_, kind, body);
  if (body.size() > frame_body_max) return fail(too_long());
  held_ += header_of(kind, body.size());
  const std::string before = std::exchange(held_, {});
  return send_all(socket_, before, body);
}

Result<> FrameWriter::hold(FrameKind kind, std::string_view body) {
  if (held_.size() + body.size() > piece_bytes) return write(kind, body);
  held_ += header_of(kind, body.size());
  held_ += body;
  return {};
}

std::optional<Frame> FrameReader::take_frame() {
  const std::string_view rest = std::string_view(pending_).substr(used_);
  if (rest.size() < frame_header_size) return std::nullopt;
  const std::size_t length = body_length(rest);
  if (rest.size() < frame_header_size + length) return std::nullopt;
  Frame frame{static_cast<FrameKind>(rest[4]), std::string(rest.substr(frame_header_size, length))};
  used_ += frame_header_size + length;
  if (used_ == pending_.size()) {
    pending_.clear();
    used_ = 0;
  }
  return frame;
}

Result<FrameReader::Got> FrameReader::next(int timeout_ms) {
  for (;;) {
    const std::string_view rest = std::string_view(pending_).substr(used_);
    if (rest.size() >= frame_header_size) {
      const auto kind = static_cast<std::uint8_t>(rest[4]);
      if (body_length(rest) > frame_body_max) return fail(bad_frame("a frame is over 8 MiB"));
      if (kind == 0 || kind > frame_kind_max) return fail(bad_frame("a frame of no known kind"));
    }
    if (auto frame = take_frame()) return Got{Ending::frame, std::move(*frame)};
    pollfd wait{socket_, POLLIN, 0};
    const int ready = ::poll(&wait, 1, timeout_ms);
    if (ready < 0 && errno == EINTR) continue;
    if (ready == 0) return Got{Ending::silent, {}};
    if (used_ > 0) {
      pending_.erase(0, used_);
      used_ = 0;
    }
    if (!piece_) piece_ = std::make_unique_for_overwrite<char[]>(piece_bytes);
    const auto n = ::read(socket_, piece_.get(), piece_bytes);
    if (n > 0) pending_.append(piece_.get(), static_cast<std::size_t>(n));
    if (n < 0 && errno == EINTR) continue;
    if (n > 0) continue;
    if (n < 0 && errno != ECONNRESET) return fail(system_error("worker socket", "reading"));
    return Got{Ending::closed, {}};
  }
}

}  // namespace winnow
