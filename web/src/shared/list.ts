// SPDX-License-Identifier: AGPL-3.0-or-later
// Arithmetic of long lists. Rows have one height h; browsers clamp or drop elements beyond some
// 17.8 million px and scroll positions lose half pixels above 2^23, so beyond `limit` the scroll
// height is scaled, except `exact` px at both ends, where a wheel must move as far as it says.

const limit = 8_000_000;
const exact = 100_000;
const spare = 3;

export interface Extent {
  n: number;
  h: number;
  vp: number;
}

export const virtual_height = ({ n, h }: Extent): number => n * h;
export const scroll_height = (e: Extent): number => Math.min(virtual_height(e), limit);
const virtual_max = (e: Extent): number => Math.max(0, virtual_height(e) - e.vp);
const scroll_max = (e: Extent): number => Math.max(0, scroll_height(e) - e.vp);

export function to_scroll(e: Extent, v: number): number {
  const vm = virtual_max(e);
  const hm = scroll_max(e);
  if (vm === hm || v <= exact) return v;
  if (v >= vm - exact) return hm - (vm - v);
  return exact + ((v - exact) * (hm - 2 * exact)) / (vm - 2 * exact);
}

export function to_virtual(e: Extent, s: number): number {
  const vm = virtual_max(e);
  const hm = scroll_max(e);
  if (vm === hm || s <= exact) return s;
  if (s >= hm - exact) return vm - (hm - s);
  return exact + ((s - exact) * (vm - 2 * exact)) / (hm - 2 * exact);
}

// What the bar says (s) and which part of the list is shown (v).
export interface Position {
  s: number;
  v: number;
}

export interface Moved extends Position {
  sync_now: boolean;
}

const clamp = (e: Extent, v: number): number => Math.min(Math.max(v, 0), virtual_max(e));

// The bar went to s2. Short ways are wheel and keys and move by as much; long ones are the thumb.
export function moved(e: Extent, at: Position, s2: number): Moved {
  const d = s2 - at.s;
  if (Math.abs(d) > 2 * e.vp) return { s: s2, v: clamp(e, to_virtual(e, s2)), sync_now: false };
  const v = clamp(e, at.v + d);
  const bar_ended = s2 <= 0 || s2 >= scroll_max(e);
  const list_ended = v <= 0 || v >= virtual_max(e);
  return { s: s2, v, sync_now: bar_ended !== list_ended };
}

export const synced = (e: Extent, v: number): number => Math.round(to_scroll(e, v));

export function rows_drawn(e: Extent, v: number): { first: number; end: number } {
  const first = Math.max(0, Math.floor(v / e.h) - spare);
  const end = Math.min(e.n, Math.ceil((v + e.vp) / e.h) + spare);
  return { first, end };
}

export const row_top = (e: Extent, at: Position, i: number): number => at.s + (i * e.h - at.v);

// The least move that brings row i wholly into view; null if it is there.
export function v_showing(e: Extent, v: number, i: number): number | null {
  const top = i * e.h;
  if (top < v) return clamp(e, top);
  if (top + e.h > v + e.vp) return clamp(e, top + e.h - e.vp);
  return null;
}
