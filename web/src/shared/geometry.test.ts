// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from 'vitest';
import type { Box, PageLine } from '../api/types.gen';
import { boxes_of, gap, line_pieces } from './geometry';

const page = { w: 1240, h: 1754 };
const at = (x: number, w: number): Box => [x / page.w, 100 / page.h, w / page.w, 44.5 / page.h];
const words = [at(1074.7, 51.4), at(1033.9, 35.5), at(207.6, 69.7), at(105.7, 96.6)].map((box, i) => ({
  t: 'كلمة', box, flags: 0, c: 1, from: i * 5, to: i * 5 + 4,
}));
const line: PageLine = { dir: 'rtl', lang: 'ar', box: at(105.7, 1020.4), words };

describe('a line of two far columns, right to left', () => {
  test('has the gaps between neighbours', () => {
    const gaps = words.slice(1).map((w, i) => gap(words[i]!.box, w.box) * page.w);
    expect(gaps.map((g) => Math.round(g * 10) / 10)).toEqual([5.3, 756.6, 5.3]);
  });
  test('is two pieces, words in the order they came', () => {
    const pieces = line_pieces(line, page.h / page.w);
    expect(pieces.map((p) => p.words.length)).toEqual([2, 2]);
    expect(pieces[0]!.words[0]).toBe(words[0]);
    expect(pieces[1]!.box[0]).toBeCloseTo(105.7 / page.w, 6);
  });
});

test('a span takes whole words', () => {
  expect(boxes_of([line], 3, 6)).toEqual([words[0]!.box, words[1]!.box]);
  expect(boxes_of([line], 4, 5)).toEqual([]);
});
