// SPDX-License-Identifier: AGPL-3.0-or-later
#include "demo/letterhead.h"

#include <cmath>
#include <numbers>

#include "base/random.h"

namespace winnow::demo {
namespace {

constexpr double whole_turn = 2 * std::numbers::pi;

// FNV-1a: a number that follows from the key alone.
std::uint64_t number_of(const std::string& key) {
  std::uint64_t number = 0xCBF29CE484222325U;
  for (const char letter : key) {
    number = (number ^ static_cast<unsigned char>(letter)) * 0x100000001B3U;
  }
  return number;
}

void star(cairo_t* page, Spot at, double radius, int points) {
  cairo_new_path(page);
  for (int corner = 0; corner < points * 2; ++corner) {
    const double far = corner % 2 == 0 ? radius : radius * 0.45;
    const double angle = whole_turn * corner / (points * 2) - whole_turn / 4;
    cairo_line_to(page, at.x + far * std::cos(angle), at.y + far * std::sin(angle));
  }
  cairo_close_path(page);
  cairo_fill(page);
}

void ring(cairo_t* page, Spot at, double radius, double width) {
  cairo_new_path(page);
  cairo_set_line_width(page, width);
  cairo_arc(page, at.x, at.y, radius, 0, whole_turn);
  cairo_stroke(page);
}

// A gate between two towers: the firm.
void gate(cairo_t* page, Spot at) {
  cairo_rectangle(page, at.x - 20, at.y - 16, 9, 32);
  cairo_rectangle(page, at.x + 11, at.y - 16, 9, 32);
  cairo_fill(page);
  cairo_new_path(page);
  cairo_set_line_width(page, 4);
  cairo_arc(page, at.x, at.y + 4, 11, whole_turn / 2, whole_turn);
  cairo_stroke(page);
}

// Three waves: the maker of pumps.
void waves(cairo_t* page, Spot at) {
  cairo_set_line_width(page, 3);
  for (int row = -1; row <= 1; ++row) {
    const double y = at.y + row * 9;
    cairo_move_to(page, at.x - 22, y);
    cairo_curve_to(page, at.x - 8, y - 9, at.x + 8, y + 9, at.x + 22, y);
    cairo_stroke(page);
  }
}

// A blossom of six rings: the house of exchange.
void blossom(cairo_t* page, Spot at) {
  for (int petal = 0; petal < 6; ++petal) {
    const double angle = whole_turn * petal / 6;
    ring(page, {at.x + 10 * std::cos(angle), at.y + 10 * std::sin(angle)}, 8, 1.5);
  }
}

void ink_of(cairo_t* page, const std::string& body) {
  if (body == "ministry") {
    cairo_set_source_rgb(page, 0.10, 0.32, 0.20);
  } else if (body == "brigade") {
    cairo_set_source_rgb(page, 0.45, 0.12, 0.12);
  } else {
    cairo_set_source_rgb(page, 0.12, 0.18, 0.42);
  }
}

}  // namespace

bool is_stamped(const std::string& body) { return body == "ministry" || body == "brigade"; }

void draw_emblem(cairo_t* page, const std::string& body, Spot at) {
  cairo_save(page);
  ink_of(page, body);
  if (body == "ministry") {
    ring(page, at, 22, 2);
    ring(page, at, 18, 0.7);
    star(page, at, 14, 8);
  } else if (body == "brigade") {
    star(page, {at.x, at.y - 6}, 14, 5);
    cairo_rectangle(page, at.x - 20, at.y + 12, 40, 4);
    cairo_fill(page);
  } else if (body == "rimal") {
    gate(page, at);
  } else if (body == "harrow") {
    waves(page, at);
  } else {
    blossom(page, at);
  }
  cairo_restore(page);
}

void draw_signature(cairo_t* page, const std::string& person, Spot at) {
  Random hand(number_of(person));
  cairo_save(page);
  cairo_set_source_rgb(page, 0.10, 0.12, 0.45);
  cairo_set_line_width(page, 1.1);
  cairo_set_line_cap(page, CAIRO_LINE_CAP_ROUND);
  Spot pen{at.x - 34, at.y};
  cairo_move_to(page, pen.x, pen.y);
  for (int stroke = 0; stroke < 7; ++stroke) {
    const Spot next{pen.x + static_cast<double>(hand.between(4, 15)),
                    at.y + static_cast<double>(hand.between(-9, 9))};
    cairo_curve_to(page, pen.x + static_cast<double>(hand.between(-6, 8)),
                   pen.y - static_cast<double>(hand.between(4, 20)),
                   next.x + static_cast<double>(hand.between(-8, 3)),
                   next.y + static_cast<double>(hand.between(2, 16)), next.x, next.y);
    pen = next;
  }
  cairo_line_to(page, at.x - 28, at.y + 13);
  cairo_stroke(page);
  cairo_restore(page);
}

void draw_stamp(cairo_t* page, const std::string& body, Spot at) {
  cairo_save(page);
  cairo_translate(page, at.x, at.y);
  cairo_rotate(page, static_cast<double>(number_of(body) % 7) * 0.05 - 0.2);
  ink_of(page, body);
  ring(page, {0, 0}, 34, 1.8);
  ring(page, {0, 0}, 27, 0.8);
  for (int tooth = 0; tooth < 36; ++tooth) {
    const double angle = whole_turn * tooth / 36;
    cairo_move_to(page, 29 * std::cos(angle), 29 * std::sin(angle));
    cairo_line_to(page, 32 * std::cos(angle), 32 * std::sin(angle));
  }
  cairo_stroke(page);
  star(page, {0, 0}, 13, body == "ministry" ? 8 : 5);
  cairo_restore(page);
}

}  // namespace winnow::demo
