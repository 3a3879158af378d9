// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/frame_sink.h: the Sink of a worker: what a reader says becomes frames on its socket.
//
// Holds:  the limits of the job on text and bytes are kept here, whatever the reader does; what
//         they cut is told. Facts wait for the next frame of another kind: a worker that crashes
//         loses those since its last page. When winnow has gone away the worker ends.
#pragma once

#include <string>

#include "base/channel.h"
#include "extract/extractor.h"

namespace winnow::extract {

class FrameSink : public Sink {
 public:
  FrameSink(int socket, const Job& job) : frames_(socket), job_(job), bytes_left_(job.bytes_left) {}

  void fact(const Fact& fact) override;
  void page(const Page& page) override;
  void child(const Child& child) override;
  [[nodiscard]] bool child_bytes(std::string_view bytes) override;
  void child_end(const ChildEnd& end) override;
  void count(const Count& count) override;
  void complaint(const Complaint& complaint) override;
  void progress(const Progress& progress) override;
  void raster(const Raster& raster);
  void done(const Done& done);

  // Text was cut by the limit of the document.
  bool was_cut() const { return was_cut_; }
  bool said_anything() const { return said_anything_; }

 private:
  template <class T>
  void say(int kind, const T& value);

  void send_or_end(int kind, std::string_view body);

  FrameWriter frames_;
  const Job& job_;
  std::int64_t bytes_left_;
  std::int64_t text_bytes_ = 0;
  bool was_cut_ = false;
  bool said_anything_ = false;
};

}  // namespace winnow::extract
