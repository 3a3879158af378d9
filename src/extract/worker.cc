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
#include "extract/pixel_readers.h"
#include "extract/strings.h"
#include "model/picture_types.h"

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

Done read_document(const Input& input, const Job& job, const Detected& detected,
                   PixelReaders* pixels, FrameSink& sink) {
  if (input.bytes.empty()) {
    return {.reason = "zero_bytes", .reader = "winnow", .checked_empty = true};
  }
  // Pictures are opened where the libraries for them are.
  if (is_picture(detected.type)) return {.reader = "winnow"};
  if (job.use_fallback_reader && detected.type == "pdf" && pixels != nullptr) {
    return pixels->read_pdf_again(input, job, sink);
  }
  const Format* format = find_format(detected.type);
  if (format != nullptr) return format->read(input, job, sink);
  Done done = read_strings(input, job, sink);
  // No rule told what it is, so it is not known either whether a reader is missing.
  if (detected.told_by == "nothing") done.reason = "unknown_type";
  return done;
}

Done recognise_document(const Input& input, const Job& job, const Detected& detected,
                        PixelReaders& pixels, FrameSink& sink) {
  if (is_picture(detected.type)) return pixels.read_picture(input, job, sink);
  if (detected.type == "pdf") return recognise_pdf(input, job, pixels, sink);
  return {.outcome = Outcome::refused, .reason = "unsupported_type", .reader = "winnow"};
}

Result<Raster> draw(const Input& input, const Job& job, std::string_view type, PixelReaders* pixels,
                    std::span<char> raster) {
  if (is_picture(type) && pixels != nullptr) return pixels->render_picture(input, job, raster);
  if (type == "pdf") return render_page(input, job, raster);
  return fail({.fault = Fault::refused,
               .what = job.name,
               .reason = "this kind of document (" + std::string(type) + ") has no page picture"});
}

Done render_document(const Input& input, const Job& job, const Detected& detected,
                     PixelReaders* pixels, int raster_fd, FrameSink& sink) {
  const auto raster = map_bytes(raster_fd, PROT_READ | PROT_WRITE);
  const auto made =
      draw(input, job, detected.type, pixels, {const_cast<char*>(raster.data()), raster.size()});
  if (made) {
    sink.raster(*made);
    return {.reader = "mupdf"};
  }
  sink.complaint({.code = "damaged", .loss = true, .sentence = made.error().reason});
  return {.outcome = Outcome::malformed, .reason = "damaged", .reader = "mupdf"};
}

void read_and_tell(const WorkerEnds& ends, const Job& job, PixelReaders* pixels) {
  const Input input{ends.input, map_bytes(ends.input, PROT_READ)};
  FrameSink sink(ends.socket, job);
  const Detected detected = detect(input.bytes, job.name);
  Done done;
  if (job.task == Task::read) done = read_document(input, job, detected, pixels, sink);
  if (job.task == Task::ocr && pixels != nullptr) {
    done = recognise_document(input, job, detected, *pixels, sink);
  }
  if (job.task == Task::render) {
    done = render_document(input, job, detected, pixels, ends.raster, sink);
  }
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

int run_worker(const WorkerEnds& ends, PixelReaders* pixels) {
  try {
    FrameReader frames(ends.socket);
    const auto got = frames.next(job_timeout_ms);
    if (!got || got->ending != FrameReader::Ending::frame || got->frame.kind != FrameKind::job) {
      return status_bad_job;
    }
    const auto job = decode<Job>(got->frame.body);
    if (!job) return status_bad_job;
    read_and_tell(ends, *job, pixels);
    return 0;
  } catch (const std::bad_alloc&) {
    return status_no_memory;
  } catch (const std::length_error&) {
    return status_no_memory;
  }
}

}  // namespace winnow::extract
