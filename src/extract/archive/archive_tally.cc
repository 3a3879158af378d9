// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/archive/archive_tally.h"

#include <utility>

#include <archive.h>

#include "base/text.h"

namespace winnow::extract {

void complain(Sink& sink, std::string code, bool loss, std::string sentence) {
  sink.complaint({.code = std::move(code),
                  .loss = loss,
                  .sentence = to_valid_utf8(sentence),
                  .reader = archive_reader()});
}

std::string reason_of_error(const std::string& sentence) {
  const std::string text = lower_ascii(sentence);
  for (const char* word : {"unsupported", "not supported", "codec id"}) {
    if (text.find(word) != std::string::npos) return "unsupported_type";
  }
  for (const char* word : {"crc", "checksum"}) {
    if (text.find(word) != std::string::npos) return "checksum_differs";
  }
  for (const char* word :
       {"truncated", "premature", "unexpected end", "end of file", "no more", "i/o error"}) {
    if (text.find(word) != std::string::npos) return "truncated";
  }
  return "damaged";
}

Done finish_archive(const ArchiveTally& tally, std::string reader) {
  Done done{.reader = std::move(reader), .is_container = true};
  done.password_used = tally.password_used;
  if (!tally.limit.empty()) {
    done.outcome = Outcome::over_limit;
    done.reason = tally.limit;
  } else if (!tally.loss.empty()) {
    const bool volume = tally.loss == "volume_missing";
    const bool locked = tally.loss.starts_with("password");
    done.outcome = tally.found > 0 ? Outcome::partial
                   : locked        ? Outcome::locked
                   : volume        ? Outcome::refused
                                   : Outcome::malformed;
    done.reason = tally.loss;
  }
  done.checked_empty = done.outcome == Outcome::ok && tally.found == 0;
  return done;
}

std::string archive_reader() {
  const std::string text = archive_version_string();
  return lower_ascii(text);
}

}  // namespace winnow::extract
