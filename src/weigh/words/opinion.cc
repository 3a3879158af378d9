// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/words/opinion.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "base/check.h"
#include "weigh/rivals/coherence.h"

namespace winnow::weigh {
namespace {

constexpr double tolerance = 1e-9;

void check_all(std::span<const Opinion> opinions) {
  CHECK(!opinions.empty());
  CHECK(std::ranges::all_of(opinions, is_sound));
}

bool is_certain(const Opinion& opinion) { return opinion.u <= 0; }

// The limit of every fusion as doubt goes to 0 at the same pace: the plain mean of those without.
std::optional<Opinion> mean_of_certain(std::span<const Opinion> opinions) {
  Opinion sum{.b = 0, .d = 0, .u = 0, .a = 0};
  double count = 0;
  for (const Opinion& opinion : opinions) {
    if (is_certain(opinion)) {
      sum.b += opinion.b;
      sum.a += opinion.a;
      ++count;
    }
  }
  if (count == 0) {
    return std::nullopt;
  }
  return Opinion{.b = sum.b / count, .d = 1 - sum.b / count, .u = 0, .a = sum.a / count};
}

double mean_base_rate(std::span<const Opinion> opinions) {
  double sum = 0;
  for (const Opinion& opinion : opinions) {
    sum += opinion.a;
  }
  return sum / static_cast<double>(opinions.size());
}

Opinion scaled(double p, const Opinion& report) {
  return {.b = p * report.b, .d = p * report.d, .u = 1 - p * (report.b + report.d), .a = report.a};
}

}  // namespace

bool is_sound(const Opinion& o) {
  const auto in_unit = [](double x) { return x >= -tolerance && x <= 1 + tolerance; };
  return in_unit(o.b) && in_unit(o.d) && in_unit(o.u) && in_unit(o.a) &&
         std::abs(o.b + o.d + o.u - 1) <= tolerance;
}

double probability(const Opinion& opinion) { return opinion.b + opinion.a * opinion.u; }

Opinion discount(const Opinion& trust, const Opinion& report) {
  return discount_chain(std::array{trust}, report);
}

Opinion discount_chain(std::span<const Opinion> trusts, const Opinion& report) {
  CHECK(is_sound(report) && std::ranges::all_of(trusts, is_sound));
  double p = 1;
  for (const Opinion& trust : trusts) {
    p *= probability(trust);
  }
  return scaled(p, report);
}

Opinion discount_liar(const Opinion& trust, const Opinion& report) {
  CHECK(is_sound(trust) && is_sound(report));
  return {.b = trust.b * report.b + trust.d * report.d,
          .d = trust.b * report.d + trust.d * report.b,
          .u = trust.u + (trust.b + trust.d) * report.u,
          .a = report.a};
}

// Every opinion with doubt is evidence: b/u for, d/u against, (1-u)/u in all. Independent evidence
// adds up, which is the published pairwise formula without its dependence on order.
Opinion fuse_cumulative(std::span<const Opinion> opinions) {
  check_all(opinions);
  if (const auto certain = mean_of_certain(opinions)) {
    return *certain;
  }
  double for_it = 0;
  double evidence = 0;
  double base = 0;
  for (const Opinion& o : opinions) {
    for_it += o.b / o.u;
    evidence += (1 - o.u) / o.u;
    base += o.a * (1 - o.u) / o.u;
  }
  if (evidence <= 0) {
    return {.b = 0, .d = 0, .u = 1, .a = mean_base_rate(opinions)};
  }
  const double u = 1 / (1 + evidence);
  return {.b = for_it * u, .d = (evidence - for_it) * u, .u = u, .a = base / evidence};
}

Opinion fuse_averaging(std::span<const Opinion> opinions) {
  check_all(opinions);
  if (const auto certain = mean_of_certain(opinions)) {
    return *certain;
  }
  double for_it = 0;
  double against = 0;
  double weights = 0;
  for (const Opinion& o : opinions) {
    for_it += o.b / o.u;
    against += o.d / o.u;
    weights += 1 / o.u;
  }
  return {.b = for_it / weights,
          .d = against / weights,
          .u = static_cast<double>(opinions.size()) / weights,
          .a = mean_base_rate(opinions)};
}

Opinion fuse_weighted(std::span<const Opinion> opinions) {
  check_all(opinions);
  if (const auto certain = mean_of_certain(opinions)) {
    return *certain;
  }
  double for_it = 0;
  double against = 0;
  double doubt = 0;
  double weights = 0;
  double base = 0;
  double sureness = 0;
  for (const Opinion& o : opinions) {
    const double weight = (1 - o.u) / o.u;
    for_it += o.b * weight;
    against += o.d * weight;
    doubt += 1 - o.u;
    weights += weight;
    base += o.a * (1 - o.u);
    sureness += 1 - o.u;
  }
  if (weights <= 0) {
    return {.b = 0, .d = 0, .u = 1, .a = mean_base_rate(opinions)};
  }
  return {
      .b = for_it / weights, .d = against / weights, .u = doubt / weights, .a = base / sureness};
}

std::optional<Opinion> fuse_constraint(const Opinion& first, const Opinion& second) {
  CHECK(is_sound(first) && is_sound(second));
  const double agreement = 1 - (first.b * second.d + first.d * second.b);
  if (agreement <= tolerance) {
    return std::nullopt;
  }
  const double sureness = 2 - first.u - second.u;
  const double base = sureness > 0
                          ? (first.a * (1 - first.u) + second.a * (1 - second.u)) / sureness
                          : (first.a + second.a) / 2;
  return Opinion{.b = (first.b * second.b + first.b * second.u + second.b * first.u) / agreement,
                 .d = (first.d * second.d + first.d * second.u + second.d * first.u) / agreement,
                 .u = first.u * second.u / agreement,
                 .a = base};
}

TrianglePoint to_triangle(const Opinion& opinion) {
  return {.x = opinion.b + opinion.u / 2, .y = opinion.u};
}

Opinion from_triangle(TrianglePoint point, double base_rate) {
  const double b = point.x - point.y / 2;
  const std::vector<double> nearest = project_to_simplex(std::array{b, 1 - b - point.y, point.y});
  return {.b = nearest[0], .d = nearest[1], .u = nearest[2], .a = std::clamp(base_rate, 0.0, 1.0)};
}

}  // namespace winnow::weigh
