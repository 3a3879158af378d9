// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { point_of_unit, spans_in_units, unit_of_point } from './offsets';

test('in "a😀ب" the code points [2,3) are the units [3,4)', () => {
  const text = 'a😀ب';
  expect([...text].length).toBe(3);
  expect(text.length).toBe(4);
  expect(spans_in_units(text, [{ from: 2, to: 3 }])).toEqual([{ from: 3, to: 4 }]);
  expect(unit_of_point(text, 2)).toBe(3);
  expect(point_of_unit(text, 3)).toBe(2);
});
test('a unit inside a pair belongs to its code point', () => {
  expect(point_of_unit('a😀ب', 2)).toBe(1);
});
test('spans beyond the text end with it', () => {
  expect(spans_in_units('ab', [{ from: 1, to: 9 }])).toEqual([{ from: 1, to: 2 }]);
});
