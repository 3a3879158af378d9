// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sandbox/link.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/channel.h"

namespace winnow::sandbox {
namespace {

Error gone() {
  return {.fault = Fault::unavailable,
          .what = "winnow-extract",
          .reason = "it ended unexpectedly",
          .hint = "run the same command again; what was read is kept"};
}

// The program gets the control socket as descriptor 3, an environment of one line, and nothing
// else. OMP_THREAD_LIMIT must stand there before the recogniser's library loads.
Result<int> spawn(const std::string& program, Zygotes which, int control) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, control, 3);
  // Signals that a thread of this program waits for stay deadly there.
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t none;
  sigemptyset(&none);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
  char name[] = "winnow-extract";
  char threads[] = "OMP_THREAD_LIMIT=1";
  char pixels[] = "pixels";
  char* const words[] = {name, which == Zygotes::pixels ? pixels : nullptr, nullptr};
  char* const environment[] = {threads, nullptr};
  pid_t pid = -1;
  const int problem =
      ::posix_spawn(&pid, program.c_str(), &actions, &attributes, words, environment);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  if (problem == 0) return pid;
  errno = problem;
  Error error = system_error(program, "starting");
  error.fault = Fault::unavailable;
  error.hint = "winnow, winnow-extract and winnow-pixels.so belong in one folder";
  return fail(std::move(error));
}

}  // namespace

Result<std::shared_ptr<Link>> Link::open(const std::string& program, Zygotes which) {
  TRY(auto ends, make_socket_pair(SocketKind::packets));
  TRY(const int pid, spawn(program, which, ends.second.fd()));
  ends.second = Descriptor();
  std::shared_ptr<Link> link(new Link(std::move(ends.first), pid));
  TRY(auto packet, receive_packet(link->control_.fd()));
  if (!packet || packet->bytes.empty() ||
      packet->bytes[0] != static_cast<char>(ControlKind::ready)) {
    return fail({.fault = Fault::unavailable,
                 .what = program,
                 .reason = "it did not start",
                 .hint = "winnow, winnow-extract and winnow-pixels.so belong in one folder"});
  }
  TRY(link->ready_, decode<Ready>(std::string_view(packet->bytes).substr(1)));
  if (link->ready_.protocol != control_protocol) {
    return fail({.fault = Fault::unavailable,
                 .what = program,
                 .reason = "it speaks another protocol",
                 .hint = "build winnow and winnow-extract together"});
  }
  if (!link->ready_.has_seccomp) {
    return fail(
        {.fault = Fault::refused,
         .what = program,
         .reason = "this kernel filters no system calls, so hostile files could not be caged",
         .hint = "use a kernel with seccomp, as Debian's"});
  }
  link->reader_ = std::thread([raw = link.get()] { raw->listen(); });
  return link;
}

Link::~Link() {
  ::shutdown(control_.fd(), SHUT_RDWR);
  if (reader_.joinable()) reader_.join();
  control_ = Descriptor();
  int status = 0;
  ::waitpid(pid_, &status, 0);
}

void Link::listen() {
  for (;;) {
    auto packet = receive_packet(control_.fd());
    const std::lock_guard lock(mutex_);
    if (!packet || !*packet || (*packet)->bytes.empty()) {
      is_gone_ = true;
      changed_.notify_all();
      return;
    }
    hear((*packet)->bytes, (*packet)->descriptors);
    changed_.notify_all();
  }
}

void Link::hear(const std::string& bytes, std::vector<Descriptor>& descriptors) {
  const auto body = std::string_view(bytes).substr(1);
  if (bytes[0] == static_cast<char>(ControlKind::started)) {
    if (auto started = decode<Started>(body)) {
      Descriptor pidfd = descriptors.empty() ? Descriptor() : std::move(descriptors[0]);
      begun_.emplace(started->id, std::pair(*started, std::move(pidfd)));
    }
  } else if (bytes[0] == static_cast<char>(ControlKind::ended)) {
    if (const auto ended = decode<Ended>(body)) ended_.emplace(ended->id, *ended);
  }
}

Result<Link::Worker> Link::start(Start start, std::span<const int> passed) {
  std::unique_lock lock(mutex_);
  start.id = next_id_++;
  TRY_VOID(
      send_packet(control_.fd(), static_cast<char>(ControlKind::start) + encode(start), passed));
  changed_.wait(lock, [&] { return is_gone_ || begun_.contains(start.id); });
  const auto found = begun_.find(start.id);
  if (found == begun_.end()) return fail(gone());
  auto [started, pidfd] = std::move(found->second);
  begun_.erase(found);
  if (started.failed != 0) {
    errno = static_cast<int>(started.failed);
    return fail(system_error("worker", "starting"));
  }
  ++started_;
  return Worker{start.id, std::move(pidfd)};
}

Result<Ended> Link::wait_for(std::int64_t id) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return is_gone_ || ended_.contains(id); });
  const auto found = ended_.find(id);
  if (found == ended_.end()) return fail(gone());
  const Ended ended = found->second;
  ended_.erase(found);
  return ended;
}

}  // namespace winnow::sandbox
