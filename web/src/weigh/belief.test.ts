// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { bar_of, is_point, percent_text, range_text } from './belief';

const plain = (n: number): string => String(n);

test('an interval is written with both ends', () => {
  expect(range_text(0.635, 0.851, plain)).toBe('64–85 %');
  expect(range_text(0.655, 0.655, plain)).toBe('66 %');
});
test('nothing is certain', () => {
  expect(percent_text(0.9999, plain)).toBe('>99');
  expect(percent_text(0, plain)).toBe('<1');
});
test('a bar shows where the interval begins and how long it is', () => {
  expect(bar_of(0.25, 0.75)).toEqual({ begin: 25, length: 50 });
  expect(bar_of(0.9, 1).begin + bar_of(0.9, 1).length).toBe(100);
});
test('ends that are written alike are one mark; other ends never run into one another', () => {
  expect([is_point(0.356, 0.361), bar_of(0.36, 0.36)]).toEqual([true, { begin: 36, length: 0 }]);
  expect([is_point(0.35, 0.36), bar_of(0.35, 0.36)]).toEqual([false, { begin: 35, length: 3 }]);
  expect([is_point(0.001, 0.004), is_point(0.995, 0.999)]).toEqual([true, true]);
});
