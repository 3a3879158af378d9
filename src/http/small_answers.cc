// SPDX-License-Identifier: AGPL-3.0-or-later
#include "http/small_answers.h"

namespace winnow::http {

void describe(Fields&, Nothing&) {}

void describe(Fields& f, Accepted& a) { f("ok", a.ok, "It is done."); }

void describe(Fields& f, NewId& n) { f("id", n.id, "Id of what was added."); }

void describe(Fields& f, Chosen& c) { f("chosen", c.chosen, "How many it concerns."); }

void describe(Fields& f, OriginalLink& l) { f("url", l.url, "Good for one fetch in a minute."); }

void describe(Fields& f, TokenAsked& t) { f("token", t.token, "Of the address winnow printed."); }

}  // namespace winnow::http
