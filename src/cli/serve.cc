// SPDX-License-Identifier: AGPL-3.0-or-later
#include <csignal>
#include <iostream>
#include <thread>

#include <pthread.h>

#include "base/version.h"
#include "cli/command.h"
#include "cli/reading.h"
#include "http/app.h"
#include "read/indexing.h"
#include "sandbox/zygote.h"

namespace winnow::cli {
namespace {

// Signals are taken by one thread that waits for them: a handler could not end a server safely.
class EndSignals {
 public:
  EndSignals() {
    sigemptyset(&set_);
    sigaddset(&set_, SIGINT);
    sigaddset(&set_, SIGTERM);
    sigaddset(&set_, SIGHUP);
    pthread_sigmask(SIG_BLOCK, &set_, nullptr);
  }
  void wait() const {
    int signal = 0;
    sigwait(&set_, &signal);
  }

 private:
  sigset_t set_{};
};

}  // namespace

int run_serve(const Words& words, const Clock& clock) {
  // First: threads take over what is blocked from the one that starts them.
  const EndSignals signals;
  auto zygote = sandbox::Zygote::open(extract_program());
  if (!zygote) return failed("serve", zygote.error());
  auto opened = store::Case::open(words.things[0], clock);
  if (!opened) return failed("open", opened.error());
  auto index = read::open_index_of(**opened, false);
  if (!index) return failed("open the index of", index.error());
  const int port = std::atoi(words.value("--port", "0").c_str());
  auto app =
      http::App::open({.open_case = **opened,
                       .index = *index->index,
                       .zygote = **zygote,
                       .version = std::string(version),
                       .port = static_cast<std::uint16_t>(port),
                       .workers = std::max(1, std::atoi(words.value("--workers", "2").c_str())),
                       .languages = ocr_languages(words)});
  if (!app) return failed("serve", app.error());
  std::cout << "open " << (*app)->address() << "\nCtrl-C ends it; nothing is lost\n" << std::flush;
  std::thread ender([&] {
    signals.wait();
    (*app)->stop();
  });
  (*app)->run();
  ender.join();
  return status_done;
}

}  // namespace winnow::cli
