// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/frame_sink.h: the Sink of a worker: what a reader says becomes frames on its socket.
//
// Holds:  the limits of the job on text and bytes are kept here, whatever the reader does; what
// they
//         cut is told. When winnow has gone away the worker ends.
#pragma once

#include <string>

#include "extract/extractor.h"

namespace winnow::extract {

class FrameSink : public Sink {
 public:
  FrameSink(int socket, const Job& job) : socket_(socket), job_(job), bytes_left_(job.bytes_left) {}

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

  int socket_;
  const Job& job_;
  std::int64_t bytes_left_;
  std::int64_t text_bytes_ = 0;
  bool was_cut_ = false;
  bool said_anything_ = false;
};

}  // namespace winnow::extract
