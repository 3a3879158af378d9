// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/worker.h"

#include <exception>
#include <new>

#include <sys/mman.h>
#include <sys/stat.h>

#include "base/channel.h"
#include "extract/detect.h"
#include "extract/frame_sink.h"
#include "extract/pdf.h"
#include "extract/strings.h"

namespace winnow::extract {
namespace {

constexpr int job_timeout_ms = 10'000;

std::string_view map_bytes(int fd, int protection) {
  struct stat about {};
  if (::fstat(fd, &about) != 0 || about.st_size <= 0) return {};
  const auto size = static_cast<std::size_t>(about.st_size);
  void* start = ::mmap(nullptr, size, protection, MAP_SHARED, fd, 0);
  if (start == MAP_FAILED) throw std::bad_alloc();
  return {static_cast<const char*>(start), size};
}

Done read_document(const Input& input, const Job& job, const Detected& detected, FrameSink& sink) {
  if (input.bytes.empty()) {
    return {.reason = "zero_bytes", .reader = "winnow", .checked_empty = true};
  }
  const Format* format = find_format(detected.type);
  if (format == nullptr) return read_strings(input, job, sink);
  const bool second = job.use_fallback_reader && format->fallback != nullptr;
  return (second ? format->fallback : format->read)(input, job, sink);
}

Done render_document(const Input& input, const Job& job, int raster_fd, FrameSink& sink) {
  const auto raster = map_bytes(raster_fd, PROT_READ | PROT_WRITE);
  const auto made = render_page(input, job, {const_cast<char*>(raster.data()), raster.size()});
  if (made) {
    sink.raster(*made);
    return {.reader = "mupdf"};
  }
  sink.complaint({.code = "damaged", .loss = true, .sentence = made.error().reason});
  return {.outcome = Outcome::malformed, .reason = "damaged", .reader = "mupdf"};
}

void read_and_tell(const WorkerEnds& ends, const Job& job) {
  const Input input{ends.input, map_bytes(ends.input, PROT_READ)};
  FrameSink sink(ends.socket, job);
  const Detected detected = detect(input.bytes, job.name);
  Done done;
  if (job.task == Task::read) done = read_document(input, job, detected, sink);
  if (job.task == Task::render) done = render_document(input, job, ends.raster, sink);
  if (sink.was_cut() && done.outcome == Outcome::ok) {
    done.outcome = Outcome::partial;
    done.reason = "over_text";
  }
  done.type = detected.type;
  done.mime = detected.mime;
  done.told_by = detected.told_by;
  done.second_type = detected.second_type;
  sink.done(done);
}

}  // namespace

int run_worker(const WorkerEnds& ends) {
  try {
    FrameReader frames(ends.socket);
    const auto got = frames.next(job_timeout_ms);
    if (!got || got->ending != FrameReader::Ending::frame || got->frame.kind != FrameKind::job) {
      return status_bad_job;
    }
    const auto job = decode<Job>(got->frame.body);
    if (!job) return status_bad_job;
    read_and_tell(ends, *job);
    return 0;
  } catch (const std::bad_alloc&) {
    return status_no_memory;
  } catch (const std::length_error&) {
    return status_no_memory;
  }
}

}  // namespace winnow::extract
