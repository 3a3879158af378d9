// SPDX-License-Identifier: AGPL-3.0-or-later
#include "http/ledger_answers.h"

namespace winnow::http {

void describe(Fields& f, RetryAsked& r) {
  f("states", r.states, "States to choose; empty: partly, locked and not_read.");
  f("reasons", r.reasons, "Reasons to choose; empty: any.");
  f("places", r.places, "Places to choose; empty: any.");
  f("passwords", r.passwords, "Tried in order in the next run, then forgotten.");
}

void describe(Fields& f, AsideAsked& a) {
  f("places", a.places, "Places to set aside.");
  f("reason", a.reason, "What the person says; empty is allowed.");
}

void describe(Fields& f, PauseAsked& p) { f("paused", p.paused, "Whether reading rests."); }

void describe(Fields& f, StopAsked& s) { f("worker", s.worker, "Number of the worker, from 1."); }

}  // namespace winnow::http
