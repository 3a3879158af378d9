// SPDX-License-Identifier: AGPL-3.0-or-later
// demo/office.h: a piece as a file of an office program; the smallest one that is whole.
#pragma once

#include <string>

#include "demo/piece.h"

namespace winnow::demo {

std::string docx(const Piece& piece);
std::string xlsx(const Piece& piece);
std::string odt(const Piece& piece);
std::string rtf(const Piece& piece);
std::string html(const Piece& piece);
std::string csv(const Piece& piece);  // The rows alone.

}  // namespace winnow::demo
