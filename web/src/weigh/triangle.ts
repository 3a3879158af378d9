// SPDX-License-Identifier: AGPL-3.0-or-later
// The triangle of opinions: uncertainty on top, disbelief at the start, belief at the end.
//
// Units:  b + d + u = 1, a = base rate; pixels from the top of the picture.
// Holds:  a point outside goes to the nearest opinion; keys move in whole percents.
// From:   Josang, Subjective Logic, 2016. It is for display and entry; no result is computed here
//         but the projected probability b + a u.

export interface Opinion {
  b: number;
  d: number;
  u: number;
  a: number;
}
export interface Spot {
  x: number;
  y: number;
}

export const height_of = (width: number): number => (width * Math.sqrt(3)) / 2;

export const probability_of = (o: Opinion): number => o.b + o.a * o.u;

export function spot_of(o: Opinion, width: number, rtl: boolean): Spot {
  const x = (o.b + o.u / 2) * width;
  return { x: rtl ? width - x : x, y: (1 - o.u) * height_of(width) };
}

// To b + d + u = 1 with none below 0: the nearest point of the triangle, in these coordinates.
function nearest(b: number, d: number, u: number): [number, number, number] {
  const sorted = [b, d, u].sort((p, q) => q - p);
  let sum = 0;
  let shift = 0;
  sorted.forEach((value, i) => {
    sum += value;
    const wanted = (sum - 1) / (i + 1);
    if (value - wanted > 0) shift = wanted;
  });
  return [Math.max(0, b - shift), Math.max(0, d - shift), Math.max(0, u - shift)];
}

export function opinion_at(spot: Spot, a: number, width: number, rtl: boolean): Opinion {
  const x = (rtl ? width - spot.x : spot.x) / width;
  const u = 1 - spot.y / height_of(width);
  const b = x - u / 2;
  const [belief, disbelief] = nearest(b, 1 - b - u, u);
  return rounded(belief, disbelief, a);
}

// Whole percents that still sum to 100; the rest goes to the uncertainty.
function rounded(b: number, d: number, a: number): Opinion {
  const B = Math.round(b * 100);
  const D = Math.min(100 - B, Math.round(d * 100));
  return { b: B / 100, d: D / 100, u: (100 - B - D) / 100, a };
}

export type Move = 'more_belief' | 'more_disbelief' | 'more_doubt' | 'less_doubt';

// One percent goes from one part to another; nothing happens where there is nothing to take.
export function moved_opinion(o: Opinion, move: Move, percents = 1): Opinion {
  const [B, D] = [Math.round(o.b * 100), Math.round(o.d * 100)];
  const U = 100 - B - D;
  if (move === 'more_belief') {
    const taken = Math.min(percents, D + U);
    const from_d = Math.min(taken, D);
    return { ...o, b: (B + taken) / 100, d: (D - from_d) / 100, u: (U - (taken - from_d)) / 100 };
  }
  if (move === 'more_disbelief') {
    const taken = Math.min(percents, B + U);
    const from_b = Math.min(taken, B);
    return { ...o, d: (D + taken) / 100, b: (B - from_b) / 100, u: (U - (taken - from_b)) / 100 };
  }
  if (move === 'more_doubt') {
    const taken = Math.min(percents, B + D);
    const from_b = Math.min(B, Math.ceil((taken * B) / Math.max(1, B + D)));
    return { ...o, b: (B - from_b) / 100, d: (D - (taken - from_b)) / 100, u: (U + taken) / 100 };
  }
  const given = Math.min(percents, U);
  const to_b = B + D === 0 ? Math.ceil(given / 2) : Math.round((given * B) / (B + D));
  return { ...o, b: (B + to_b) / 100, d: (D + given - to_b) / 100, u: (U - given) / 100 };
}
