// SPDX-License-Identifier: AGPL-3.0-or-later
// demo/letterhead.h: what the paper of an office carries besides words: emblem, signature, stamp.
//
// Holds:  no words are drawn; what a document says stands in its Piece alone. One office, one
//         emblem; one person, one signature.
// Units:  points; x and y name the middle.
#pragma once

#include <string>

#include <cairo.h>

namespace winnow::demo {

struct Spot {
  double x = 0;
  double y = 0;
};

void draw_emblem(cairo_t* page, const std::string& body, Spot at);
void draw_signature(cairo_t* page, const std::string& person, Spot at);
void draw_stamp(cairo_t* page, const std::string& body, Spot at);

// Whether papers of that office are stamped.
bool is_stamped(const std::string& body);

}  // namespace winnow::demo
