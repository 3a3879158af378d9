// SPDX-License-Identifier: AGPL-3.0-or-later
// How a probability that the server computed is written and drawn.

// Whole percents; the outermost ones stay inside 1 and 99, as nothing is certain.
export const percent = (p: number): number => Math.min(99, Math.max(1, Math.round(p * 100)));

// The part of a bar from low to high, in percents of its length; a point is still to be seen.
export function bar_of(low: number, high: number): { begin: number; length: number } {
  const a = Math.min(1, Math.max(0, Math.min(low, high))) * 100;
  const b = Math.min(1, Math.max(0, Math.max(low, high))) * 100;
  const length = Math.max(1, b - a);
  return { begin: Math.min(a, 100 - length), length };
}
