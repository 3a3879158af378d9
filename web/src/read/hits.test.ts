// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { current_hit, step_hit } from './hits';

const hits = [2, 2, 5].map((page, i) => ({ page, from: i * 10, to: i * 10 + 3 }));

test('the first hit of the page is current until one is chosen', () => {
  expect(current_hit(hits, -1, 2)).toBe(0);
  expect(current_hit(hits, -1, 5)).toBe(2);
  expect(current_hit(hits, 1, 2)).toBe(1);
  expect(current_hit(hits, -1, 3)).toBe(-1);
  expect(current_hit(hits, 9, 2)).toBe(0);
});
test('steps stay at the ends', () => {
  expect(step_hit(hits, 0, -1, 2, 1)).toBe(1);
  expect(step_hit(hits, 2, 2, 5, 1)).toBe(2);
  expect(step_hit(hits, 0, 0, 2, -1)).toBe(0);
});
test('from a page without hits one goes to the nearest', () => {
  expect(step_hit(hits, -1, -1, 3, 1)).toBe(2);
  expect(step_hit(hits, -1, -1, 3, -1)).toBe(1);
  expect(step_hit(hits, -1, -1, 9, 1)).toBe(-1);
});
