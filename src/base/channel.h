// SPDX-License-Identifier: AGPL-3.0-or-later
// base/channel.h: packets with descriptors between winnow and its zygote, frames between winnow and
// a worker.
//
// Units:  milliseconds; -1 waits for ever.
// Fails:  unavailable when the other side is gone or silent; malformed for a frame that breaks
//         base/wire.h.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/files.h"
#include "base/result.h"
#include "base/wire.h"

namespace winnow {

enum class SocketKind { packets, stream };
// Both ends close on exec.
Result<std::pair<Descriptor, Descriptor>> make_socket_pair(SocketKind kind);

constexpr std::size_t packet_bytes_max = 4096;
constexpr std::size_t packet_descriptors_max = 4;

struct Packet {
  std::string bytes{};
  std::vector<Descriptor> descriptors{};
};
Result<> send_packet(int socket, std::string_view bytes, std::span<const int> descriptors);
// No value: the other side has closed.
Result<std::optional<Packet>> receive_packet(int socket);

struct Frame {
  FrameKind kind = FrameKind::done;
  std::string body{};
};
Result<> write_frame(int socket, FrameKind kind, std::string_view body);

// Frames may be held until the next that is written, so that many small ones wake the reader once.
class FrameWriter {
 public:
  explicit FrameWriter(int socket) : socket_(socket) {}
  Result<> write(FrameKind kind, std::string_view body);
  Result<> hold(FrameKind kind, std::string_view body);

 private:
  int socket_;
  std::string held_{};
};

// Reads whole frames from a stream; what came of the next one is kept between calls.
class FrameReader {
 public:
  explicit FrameReader(int socket) : socket_(socket) {}
  enum class Ending { frame, closed, silent };
  struct Got {
    Ending ending = Ending::closed;
    Frame frame{};
  };
  Result<Got> next(int timeout_ms);

 private:
  std::optional<Frame> take_frame();
  int socket_;
  std::string pending_{};
  std::size_t used_ = 0;
  std::unique_ptr<char[]> piece_{};  // Made once: clearing it for every read cost a third of a job.
};

}  // namespace winnow
