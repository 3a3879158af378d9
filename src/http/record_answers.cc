// SPDX-License-Identifier: AGPL-3.0-or-later
#include "http/record_answers.h"

namespace winnow::http {

void describe(Fields& f, WithdrawAsked& r) {
  f("version", r.version, "The version that was read.");
  f("why", r.why, "Why the record is taken back.");
}

void describe(Fields& f, SealAsked& r) {
  f("name", r.name, "The real name.");
  f("passphrase", r.passphrase, "Of the sealed names of this case; the first one sets it.");
}

void describe(Fields& f, RevealAsked& r) {
  f("passphrase", r.passphrase, "Of the sealed names of this case.");
}

void describe(Fields& f, RevealedName& r) { f("name", r.name, "The real name."); }

}  // namespace winnow::http
