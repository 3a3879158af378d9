// SPDX-License-Identifier: AGPL-3.0-or-later
// How a probability that the server computed is written and drawn.

const per_mille = (p: number): number => Math.round(p * 1000);

// As the server writes it: whole percents, "<1" and ">99" at the ends, as nothing is certain.
export function percent_text(p: number, number: (n: number) => string): string {
  const n = per_mille(p);
  if (n < 10) return `<${number(1)}`;
  if (n > 990) return `>${number(99)}`;
  return number(Math.floor((n + 5) / 10));
}

export function range_text(low: number, high: number, number: (n: number) => string): string {
  const [a, b] = [percent_text(low, number), percent_text(high, number)];
  return a === b ? `${a} %` : `${a}–${b} %`;
}

// Ends that are written alike are one figure: one mark, one label.
export const is_point = (low: number, high: number): boolean => percent_text(low, String) === percent_text(high, String);

// The part of a bar from low to high, in percents of its length. An interval is never so short that
// its ends run into one another.
export function bar_of(low: number, high: number): { begin: number; length: number } {
  const a = Math.min(1, Math.max(0, Math.min(low, high))) * 100;
  const b = Math.min(1, Math.max(0, Math.max(low, high))) * 100;
  if (is_point(low, high)) return { begin: (a + b) / 2, length: 0 };
  const length = Math.max(3, b - a);
  return { begin: Math.min(a, 100 - length), length };
}
