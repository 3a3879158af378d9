// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { bar_of, percent_text, range_text } from './belief';

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
  expect(bar_of(1, 1)).toEqual({ begin: 99, length: 1 });
});
