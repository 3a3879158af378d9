// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/zygote.h"

#include <cerrno>
#include <clocale>
#include <csignal>
#include <cstdio>
#include <map>
#include <memory>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/channel.h"
#include "base/control.h"
#include "cage/cage.h"
#include "extract/archive/archive_stream.h"
#include "extract/detect.h"
#include "extract/mail.h"
#include "extract/pixel_readers.h"
#include "extract/quality.h"
#include "extract/worker.h"

namespace winnow::extract {
namespace {

template <class T>
Result<> tell(int control, ControlKind kind, const T& value, std::span<const int> passed = {}) {
  return send_packet(control, static_cast<char>(kind) + encode(value), passed);
}

// Libraries load tables on first use; in the cage they could not.
void warm_up() {
  std::setlocale(LC_ALL, "C.UTF-8");
  warm_up_detect();
  warm_up_archives();
  warm_up_mail();
  (void)judge_text(
      "The first words load the tables of languages. \u0646\u0635 \u0639\u0631\u0628\u064A");
}

class Zygote {
 public:
  Zygote(int control, cage::Plan text, cage::Plan render, std::unique_ptr<PixelReaders> pixels)
      : control_(control),
        text_(std::move(text)),
        render_(std::move(render)),
        pixels_(std::move(pixels)) {}

  int run() {
    const Ready ready{control_protocol, text_.level().landlock_abi, text_.level().has_seccomp};
    if (!tell(control_, ControlKind::ready, ready)) return 1;
    for (;;) {
      wait_for_something();
      if (!hear()) return 0;
      reap();
    }
  }

 private:
  struct Running {
    std::int64_t id = 0;
    Descriptor pidfd{};
  };

  void wait_for_something() {
    polled_.assign(1, {control_, POLLIN, 0});
    for (const auto& [pid, running] : running_) polled_.push_back({running.pidfd.fd(), POLLIN, 0});
    while (::poll(polled_.data(), polled_.size(), -1) < 0 && errno == EINTR) {
    }
  }

  // False: winnow has gone.
  bool hear() {
    if ((polled_[0].revents & (POLLIN | POLLHUP)) == 0) return true;
    auto packet = receive_packet(control_);
    if (!packet || !*packet || (*packet)->bytes.empty()) return false;
    if ((*packet)->bytes[0] != static_cast<char>(ControlKind::start)) return false;
    const auto start = decode<Start>(std::string_view((*packet)->bytes).substr(1));
    if (!start || (*packet)->descriptors.size() < 2) return false;
    return begin(*start, (*packet)->descriptors);
  }

  bool begin(const Start& start, std::vector<Descriptor>& passed) {
    if (start.recognises && pixels_ != nullptr) pixels_->load_models();
    const pid_t pid = ::fork();
    if (pid == 0) live_as_worker(start, passed);
    if (pid < 0) {
      return bool(tell(control_, ControlKind::started, Started{start.id, errno}));
    }
    Running running{start.id, Descriptor(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0)))};
    const int pidfd = running.pidfd.fd();
    running_.emplace(pid, std::move(running));
    const int passing[] = {pidfd};
    return bool(tell(control_, ControlKind::started, Started{start.id, 0}, passing));
  }

  // Only what the worker needs stays open, at known numbers.
  [[noreturn]] void live_as_worker(const Start& start, std::vector<Descriptor>& passed) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    // Above all descriptors that the zygote itself ever holds, below the limit of the cage.
    constexpr int first = 60;
    WorkerEnds ends{.input = first, .socket = first + 1, .raster = -1};
    for (std::size_t i = 0; i < passed.size(); ++i) {
      ::dup2(passed[i].fd(), first + static_cast<int>(i));
    }
    if (passed.size() > 2) ends.raster = first + 2;
    const cage::Plan& plan = start.renders ? render_ : text_;
    if (!plan.enter({start.memory_bytes, start.cpu_seconds})) ::_exit(44);
    ::close(control_);
    for (const auto& [pid, running] : running_) ::close(running.pidfd.fd());
    for (const Descriptor& one : passed) ::close(one.fd());
    ::_exit(run_worker(ends, pixels_.get()));
  }

  void reap() {
    for (auto it = running_.begin(); it != running_.end();) {
      int status = 0;
      rusage used{};
      if (::wait4(it->first, &status, WNOHANG, &used) != it->first) {
        ++it;
        continue;
      }
      const auto us = [](const timeval& t) { return t.tv_sec * 1'000'000 + t.tv_usec; };
      (void)tell(control_, ControlKind::ended,
                 Ended{it->second.id, status, us(used.ru_utime) + us(used.ru_stime),
                       used.ru_maxrss * 1024});
      it = running_.erase(it);
    }
  }

  int control_;
  cage::Plan text_;
  cage::Plan render_;
  std::unique_ptr<PixelReaders> pixels_;  // Null in the zygote for text.
  std::map<pid_t, Running> running_{};
  std::vector<pollfd> polled_{};
};

}  // namespace

int run_zygote(int control, bool for_pixels) {
  ::fcntl(control, F_SETFD, FD_CLOEXEC);
  warm_up();
  std::unique_ptr<PixelReaders> pixels;
  if (for_pixels) {
    std::string problem;
    pixels = load_pixel_readers(problem);
    if (pixels == nullptr) {
      std::fprintf(stderr, "winnow-extract: %s\n", problem.c_str());
      return 1;
    }
    pixels->warm_up();
  }
  auto text = cage::Plan::make(cage::Profile::text);
  auto render = cage::Plan::make(cage::Profile::render);
  if (!text || !render) return 1;
  ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
  return Zygote(control, std::move(*text), std::move(*render), std::move(pixels)).run();
}

}  // namespace winnow::extract
