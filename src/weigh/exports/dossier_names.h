// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/exports/dossier_names.h: ids as a reader of a dossier wants them, and numbers.
//
// Out:    HTML: the cover name with the id behind it, isolated. Numbers with three digits.
// Holds:  no name but the cover name; an origin nobody named is called that.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "weigh/claim_page.h"

namespace winnow::weigh {

class DossierNames {
 public:
  explicit DossierNames(const ClaimPage& page) : page_(page) {}
  // "<bdi>M</bdi> (s3)"
  std::string of(std::string_view source) const;
  std::string of(const std::vector<std::string>& sources) const;

 private:
  const ClaimPage& page_;
};

// "0.655"
std::string decimal(double value);

}  // namespace winnow::weigh
