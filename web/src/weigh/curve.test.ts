// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { curve_of } from './curve';

const size = { width: 100, height: 50 };
const sweep = { of: 'M', used: 0.5, points: [{ value: 0.2, probability: 0.553 }, { value: 0.5, probability: 0.655 }, { value: 0.8, probability: 0.802 }] };

test('a curve rises to the end, and its mark lies on it', () => {
  expect(curve_of(sweep, size, false)).toEqual({ path: 'M20 22.3L50 17.3L80 9.9', used: { x: 50, y: 17.3 } });
});
test('from right to left it rises to the left', () => {
  expect(curve_of(sweep, size, true).path).toBe('M80 22.3L50 17.3L20 9.9');
});
test('a used value outside the sweep has no mark', () => {
  expect(curve_of({ ...sweep, used: 0.95 }, size, false).used).toBeNull();
});
