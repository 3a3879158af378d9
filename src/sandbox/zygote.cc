// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sandbox/zygote.h"

#include <algorithm>
#include <chrono>
#include <csignal>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/channel.h"
#include "sandbox/checked.h"
#include "sandbox/link.h"
#include "sandbox/patience.h"

namespace winnow::sandbox {
namespace {

using SteadyClock = std::chrono::steady_clock;
constexpr std::int64_t documents_per_zygote = 1000;
constexpr std::int64_t bytes_per_cpu_second = 1 << 20;
constexpr int status_no_memory = 42;

// Each page has its own limit inside the worker; this one ends a worker that ignores it.
std::int64_t ocr_seconds(const Job& job) {
  if (job.task != Task::ocr || job.languages.empty()) return 0;
  constexpr std::int64_t unknown_pages = 100;
  const std::int64_t pages = job.last_page > 0 ? job.last_page - job.first_page + 1 : unknown_pages;
  return job.limits.ocr_seconds_per_page * pages;
}

Start start_for(const Job& job, int input) {
  struct stat about {};
  const std::int64_t size = ::fstat(input, &about) == 0 ? about.st_size : 0;
  const bool renders = job.task != Task::read || job.use_fallback_reader;
  return {
      .renders = renders,
      .recognises = job.task == Task::ocr && !job.languages.empty(),
      .memory_bytes = (renders ? job.limits.render_memory_bytes : job.limits.memory_bytes) + size,
      .cpu_seconds = job.limits.cpu_seconds + size / bytes_per_cpu_second + ocr_seconds(job)};
}

void kill_worker(const Link::Worker& worker) {
  ::syscall(SYS_pidfd_send_signal, worker.pidfd.fd(), SIGKILL, nullptr, 0U);
}

// Why a worker without a last frame ended, from what winnow did and saw.
Done done_after_death(const Ending& ending, int exit_status) {
  Done done{.outcome = Outcome::malformed, .reason = "crashed", .reader = "winnow-extract"};
  if (ending.stopped_by == "silence") {
    done.outcome = Outcome::over_limit;
    done.reason = "over_time";
  } else if (ending.stopped_by == "frames") {
    done.reason = "bad_frames";
  } else if (ending.signal == SIGXCPU) {
    done.outcome = Outcome::over_limit;
    done.reason = "over_time";
  } else if (ending.signal == SIGSYS) {
    done.outcome = Outcome::refused;
    done.reason = "refused_call";
  } else if (exit_status == status_no_memory) {
    done.outcome = Outcome::over_limit;
    done.reason = "over_memory";
  }
  return done;
}

std::string stopped_by(const Ending& ending, int exit_status) {
  if (!ending.stopped_by.empty()) return ending.stopped_by;
  if (ending.signal == SIGXCPU) return "cpu";
  if (ending.signal == SIGSYS) return "forbidden_call";
  if (ending.signal != 0) return "signal";
  return exit_status == status_no_memory ? "memory" : "";
}

struct Silent : Listener {
  Result<> fact(Fact) override { return {}; }
  Result<> page(Page) override { return {}; }
  Result<> child(Child) override { return {}; }
  Result<> child_bytes(std::string_view) override { return {}; }
  Result<> child_end(ChildEnd) override { return {}; }
  Result<> count(Count) override { return {}; }
  Result<> complaint(Complaint complaint) override {
    if (!complaint.sentence.empty()) said = complaint.sentence;
    return {};
  }
  Result<> progress(Progress) override { return {}; }
  std::string said{};
};

}  // namespace

struct Zygote::Parts {
  std::string program{};
  std::mutex mutex{};
  std::shared_ptr<sandbox::Link> link{};
  std::shared_ptr<sandbox::Link> pixels{};  // Made with the first job that wants it.

  // A running zygote of this kind; a tired one is replaced.
  Result<std::shared_ptr<sandbox::Link>> running(Zygotes which) {
    const std::lock_guard lock(mutex);
    auto& kept = which == Zygotes::pixels ? pixels : link;
    if (!kept || kept->is_retired() || kept->started() >= documents_per_zygote) {
      TRY(kept, sandbox::Link::open(program, which));
    }
    return kept;
  }
};

Zygote::Zygote(std::string program) : parts_(std::make_unique<Parts>()) {
  parts_->program = std::move(program);
}
Zygote::~Zygote() = default;

Result<std::unique_ptr<Zygote>> Zygote::open(const std::string& program) {
  std::unique_ptr<Zygote> zygote(new Zygote(program));
  TRY(zygote->parts_->link, sandbox::Link::open(program, Zygotes::text));
  return zygote;
}

CageLevel Zygote::level() const {
  const std::lock_guard lock(parts_->mutex);
  const Ready& ready = parts_->link->ready();
  return {ready.landlock_abi > 0 ? "full" : "no_landlock", ready.landlock_abi};
}

namespace {

struct Heard {
  Result<> result{};
  std::string stopped_by{};
};

// Reads frames until the worker has said its last, is silent too long or breaks a rule.
Heard hear_all(FrameReader& frames, Patience patience, Conversation& conversation) {
  for (;;) {
    auto got = frames.next(static_cast<int>(patience.tick_ms()));
    if (!got) return {{}, "frames"};
    if (got->ending == FrameReader::Ending::silent) {
      if (patience.tick()) return {{}, "silence"};
      continue;
    }
    patience.renew();
    if (got->ending == FrameReader::Ending::closed) return {};
    if (auto heard = conversation.hear(got->frame); !heard) {
      const bool is_worker = heard.error().fault == Fault::malformed;
      if (is_worker) return {{}, "frames"};
      return {fail(std::move(heard).error()), "listener"};
    }
  }
}

}  // namespace

Result<Ending> Zygote::run_with(const Job& job, int input, int raster, Listener& listener) {
  const auto begun = SteadyClock::now();
  const Start start = start_for(job, input);
  TRY(const auto link, parts_->running(start.renders ? Zygotes::pixels : Zygotes::text));
  TRY(auto ends, make_socket_pair(SocketKind::stream));
  std::vector<int> passed = {input, ends.second.fd()};
  if (raster >= 0) passed.push_back(raster);
  auto worker = link->start(start, passed);
  if (!worker) {
    link->retire();
    return fail(std::move(worker).error());
  }
  ends.second = Descriptor();
  Ending ending;
  Conversation conversation(job, listener);
  Heard heard;
  if (write_frame(ends.first.fd(), FrameKind::job, encode(job))) {
    FrameReader frames(ends.first.fd());
    heard = hear_all(frames, {worker->pidfd.fd(), job.limits.silence_ms}, conversation);
  }
  ending.stopped_by = heard.stopped_by;
  if (!ending.stopped_by.empty()) kill_worker(*worker);
  TRY(const Ended ended, link->wait_for(worker->id));
  const int status = static_cast<int>(ended.status);
  const int exit_status = WIFEXITED(status) ? WEXITSTATUS(status) : 0;
  if (WIFSIGNALED(status) && ending.stopped_by.empty()) ending.signal = WTERMSIG(status);
  ending.stopped_by = stopped_by(ending, exit_status);
  ending.wall_seconds = std::chrono::duration<double>(SteadyClock::now() - begun).count();
  ending.cpu_seconds = static_cast<double>(ended.cpu_us) / 1e6;
  ending.peak_memory_bytes = ended.peak_memory_bytes;
  ending.raster = conversation.raster();
  const bool ended_well = conversation.done() && ending.stopped_by.empty() && exit_status == 0;
  ending.done = ended_well ? *conversation.done() : done_after_death(ending, exit_status);
  if (ending.signal != 0) link->retire();
  if (!heard.result) return fail(std::move(heard.result).error());
  return ending;
}

Result<Ending> Zygote::run(const Job& job, int input, Listener& listener) {
  return run_with(job, input, -1, listener);
}

Result<Zygote::Picture> Zygote::render(const Job& job, int input) {
  const auto size = static_cast<std::size_t>(job.width_px * job.limits.side_px * 3);
  // Sized and sealed here: a worker that shrank it would kill winnow with SIGBUS.
  const Descriptor memory(::memfd_create("raster", MFD_CLOEXEC | MFD_ALLOW_SEALING));
  if (!memory.is_open() || ::ftruncate(memory.fd(), static_cast<off_t>(size)) != 0 ||
      ::fcntl(memory.fd(), F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0) {
    return fail(system_error("raster memory", "making"));
  }
  Silent silent;
  Picture picture;
  TRY(picture.ending, run_with(job, input, memory.fd(), silent));
  const auto used = static_cast<std::size_t>(picture.ending.raster.bytes);
  if (picture.ending.done.outcome != Outcome::ok || used == 0 || used > size) {
    return fail({.fault = Fault::malformed,
                 .what = "page " + std::to_string(job.first_page),
                 .reason = silent.said.empty() ? "it could not be drawn" : silent.said,
                 .hint = "its text may still be there"});
  }
  picture.pixels.resize(used);
  if (::pread(memory.fd(), picture.pixels.data(), used, 0) != static_cast<ssize_t>(used)) {
    return fail(system_error("raster memory", "reading"));
  }
  return picture;
}

}  // namespace winnow::sandbox
