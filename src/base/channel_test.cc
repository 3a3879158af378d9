// SPDX-License-Identifier: AGPL-3.0-or-later
#include "base/channel.h"

#include <gtest/gtest.h>
#include <unistd.h>

namespace winnow {
namespace {

TEST(Channel, a_packet_brings_its_descriptors) {
  auto ends = make_socket_pair(SocketKind::packets);
  auto pipe_like = make_socket_pair(SocketKind::stream);
  ASSERT_TRUE(ends && pipe_like);
  const int passed[] = {pipe_like->first.fd()};
  ASSERT_TRUE(send_packet(ends->first.fd(), "hello", passed));
  auto packet = receive_packet(ends->second.fd());
  ASSERT_TRUE(packet && *packet);
  EXPECT_EQ((*packet)->bytes, "hello");
  ASSERT_EQ((*packet)->descriptors.size(), 1U);
  ASSERT_EQ(::write((*packet)->descriptors[0].fd(), "x", 1), 1);
  char got = 0;
  ASSERT_EQ(::read(pipe_like->second.fd(), &got, 1), 1);
  EXPECT_EQ(got, 'x');
  ends->first = Descriptor();
  packet = receive_packet(ends->second.fd());
  ASSERT_TRUE(packet);
  EXPECT_FALSE(*packet);
}

TEST(Channel, frames_come_whole_whatever_the_pieces) {
  auto ends = make_socket_pair(SocketKind::stream);
  ASSERT_TRUE(ends);
  FrameReader reader(ends->second.fd());
  const std::string bytes("\3\0\0\0\2abc\0\0\0\0\3", 13);
  for (const char c : bytes) ASSERT_EQ(::write(ends->first.fd(), &c, 1), 1);
  auto first = reader.next(1000);
  ASSERT_TRUE(first);
  EXPECT_EQ(first->frame.body, "abc");
  auto second = reader.next(1000);
  ASSERT_TRUE(second);
  EXPECT_EQ(second->frame.kind, FrameKind::page);
  EXPECT_EQ(reader.next(10)->ending, FrameReader::Ending::silent);
  ends->first = Descriptor();
  EXPECT_EQ(reader.next(1000)->ending, FrameReader::Ending::closed);
}

TEST(Channel, held_frames_go_out_in_order_before_the_next_that_is_written) {
  auto ends = make_socket_pair(SocketKind::stream);
  ASSERT_TRUE(ends);
  FrameReader reader(ends->second.fd());
  FrameWriter writer(ends->first.fd());
  ASSERT_TRUE(writer.hold(FrameKind::facts, "first"));
  ASSERT_TRUE(writer.hold(FrameKind::facts, "second"));
  EXPECT_EQ(reader.next(10)->ending, FrameReader::Ending::silent);
  ASSERT_TRUE(writer.write(FrameKind::page, "third"));
  for (const std::string_view expected : {"first", "second", "third"}) {
    const auto next = reader.next(1000);
    ASSERT_TRUE(next);
    EXPECT_EQ(next->frame.body, expected);
  }
  EXPECT_EQ(reader.next(10)->ending, FrameReader::Ending::silent);
}

TEST(Channel, more_than_is_worth_holding_goes_out_at_once) {
  auto ends = make_socket_pair(SocketKind::stream);
  ASSERT_TRUE(ends);
  FrameReader reader(ends->second.fd());
  FrameWriter writer(ends->first.fd());
  const std::string body(40'000, 'x');
  ASSERT_TRUE(writer.hold(FrameKind::facts, body));
  ASSERT_TRUE(writer.hold(FrameKind::facts, body));
  EXPECT_EQ(reader.next(1000)->frame.body, body);
  EXPECT_EQ(reader.next(1000)->frame.body, body);
}

TEST(Channel, an_endless_or_unknown_frame_is_refused_by_its_header) {
  for (const auto& header :
       {std::string("\xFF\xFF\xFF\xFF\2", 5), std::string("\0\0\0\0\x7F", 5)}) {
    auto ends = make_socket_pair(SocketKind::stream);
    ASSERT_TRUE(ends);
    ASSERT_EQ(::write(ends->first.fd(), header.data(), header.size()), 5);
    FrameReader reader(ends->second.fd());
    EXPECT_FALSE(reader.next(1000));
  }
}

TEST(Channel, a_reader_that_has_gone_is_an_error_and_no_signal) {
  auto ends = make_socket_pair(SocketKind::stream);
  ASSERT_TRUE(ends);
  ends->second = Descriptor();
  EXPECT_FALSE(write_frame(ends->first.fd(), FrameKind::job, "x"));
}

}  // namespace
}  // namespace winnow
