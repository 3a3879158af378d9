// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/words/opinion.h: opinions of subjective logic, for entry and display. The engine of belief
// decides.
//
// In:     opinions with b + d + u = 1 and all of b, d, u, a in [0,1].
// Out:    opinions with the same properties.
// Holds:  order of a list never matters; where several are without doubt (u = 0), only these count.
// From:   Josang, Subjective Logic (2016), chapters 12 and 14; averaging and weighted fusion of
//         many sources: van der Heijden, Kopp, Kargl, FUSION 2018. Consensus and compromise fusion
//         is not built.
#pragma once

#include <optional>
#include <span>

namespace winnow::weigh {

struct Opinion {
  double b = 0;    // Belief.
  double d = 0;    // Disbelief.
  double u = 1;    // Doubt: what neither speaks for nor against.
  double a = 0.5;  // Base rate: how the doubt is split.
};

bool is_sound(const Opinion& opinion);

// b + a u.
double probability(const Opinion& opinion);

// What a report is worth from one whom we trust so far. A chain multiplies the trust.
Opinion discount(const Opinion& trust, const Opinion& report);
Opinion discount_chain(std::span<const Opinion> trusts, const Opinion& report);

// The same where distrust means that the opposite is true ("a known liar").
Opinion discount_liar(const Opinion& trust, const Opinion& report);

// Independent sources; at least one.
Opinion fuse_cumulative(std::span<const Opinion> opinions);
// Fully dependent sources: the N form, since averaging in pairs depends on the order.
Opinion fuse_averaging(std::span<const Opinion> opinions);
// As averaging, each weighted by how little it doubts.
Opinion fuse_weighted(std::span<const Opinion> opinions);

// Dempster's rule, for checking imported figures only and never offered: two sources in high
// conflict become certain of what both hold next to impossible (Zadeh 1979). None if the conflict
// is total.
std::optional<Opinion> fuse_constraint(const Opinion& first, const Opinion& second);

// A point of the triangle: doubt on top, disbelief left, belief right. Both run from 0 to 1; a
// drawing multiplies y by the triangle's height.
struct TrianglePoint {
  double x = 0;
  double y = 0;
};
TrianglePoint to_triangle(const Opinion& opinion);
// A point outside, where a hand has slipped, becomes the nearest opinion.
Opinion from_triangle(TrianglePoint point, double base_rate);

}  // namespace winnow::weigh
