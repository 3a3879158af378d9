// SPDX-License-Identifier: AGPL-3.0-or-later
// Which hit of a document is the current one. Hits are in reading order.
import type { FindHit } from '../api/types.gen';

// The chosen one, else the first on the page, else none (-1).
export function current_hit(hits: readonly FindHit[], chosen: number, page: number): number {
  if (chosen >= 0 && chosen < hits.length) return chosen;
  return hits.findIndex((h) => h.page === page);
}

// The next or previous of the current; from a page without hits the nearest in that direction. At
// an end it stays.
export function step_hit(hits: readonly FindHit[], now: number, chosen: number, page: number, step: 1 | -1): number {
  if (now >= 0 && (chosen >= 0 || hits[now]?.page === page)) return Math.min(hits.length - 1, Math.max(0, now + step));
  return step > 0 ? hits.findIndex((h) => h.page > page) : hits.findLastIndex((h) => h.page < page);
}
