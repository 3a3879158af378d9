// SPDX-License-Identifier: AGPL-3.0-or-later
// http/app.h: one case, served to one browser on this machine.
//
// In:     an open case, its index, a zygote; a port, or 0 for a free one.
// Out:    the address to open: it holds a token that works once.
// Fails:  unavailable if the port is taken.
// Holds:  every answer, refusals too, carries the headers of guard.h.
// From:   security.md 4.2.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "http/server.h"
#include "sandbox/zygote.h"
#include "search/index.h"
#include "store/case.h"

namespace winnow::http {

class App {
 public:
  struct Parts {
    store::Case& open_case;
    search::SearchIndex& index;
    sandbox::Zygote& zygote;
    std::string version{};
    std::uint16_t port = 0;
    int workers = 2;
    std::vector<std::string> languages{"eng", "ara"};  // For OCR; none = no OCR.
  };
  static Result<std::unique_ptr<App>> open(const Parts& parts);
  ~App();
  App(const App&) = delete;
  App& operator=(const App&) = delete;

  std::string address() const;
  // Serves, and reads what waits in the case, until stop(), which any thread may call.
  void run();
  void stop();

 private:
  struct State;
  explicit App(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

// The API as OpenAPI 3.1; needs no case.
std::string api_description(std::string_view version);

}  // namespace winnow::http
