// SPDX-License-Identifier: AGPL-3.0-or-later
#include "base/control.h"

namespace winnow {

void describe(Fields& f, Ready& r) {
  f("protocol", r.protocol, "Number of the protocol.");
  f("landlock_abi", r.landlock_abi, "The kernel's version of Landlock; 0 = none.");
  f("has_seccomp", r.has_seccomp, "System calls can be filtered.");
}

void describe(Fields& f, Start& s) {
  f("id", s.id, "Names the worker in later packets.");
  f("renders", s.renders, "It may open fonts and character maps.");
  f("recognises", s.recognises, "It wants the models of OCR.");
  f("memory_bytes", s.memory_bytes, "Address space of the worker.");
  f("cpu_seconds", s.cpu_seconds, "CPU time of the worker.");
}

void describe(Fields& f, Started& s) {
  f("id", s.id, "The worker.");
  f("failed", s.failed, "errno of the fork, 0 = it runs.");
}

void describe(Fields& f, Ended& e) {
  f("id", e.id, "The worker.");
  f("status", e.status, "As wait(2) gives it.");
  f("cpu_us", e.cpu_us, "CPU microseconds used.");
  f("peak_memory_bytes", e.peak_memory_bytes, "Largest resident size.");
}

}  // namespace winnow
