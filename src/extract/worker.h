// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/worker.h: the life of one worker inside the cage: one job, one document, then the end.
//
// In:     descriptors for the input and the socket; for render jobs the raster memory.
// Out:    the exit status: 0 after the frame `done`, 42 when memory ran out, 43 for a job that does
//         not decode. Everything else is said in frames.
#pragma once

namespace winnow::extract {

class PixelReaders;

struct WorkerEnds {
  int input = -1;
  int socket = -1;
  int raster = -1;
};

constexpr int status_no_memory = 42;
constexpr int status_bad_job = 43;

// `pixels` is null in the zygote for text.
int run_worker(const WorkerEnds& ends, PixelReaders* pixels);

}  // namespace winnow::extract
