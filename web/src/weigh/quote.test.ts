// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from 'vitest';
import type { PageWord } from '../api/types.gen';
import { box_after_key, box_around, box_between, cut, kept_inside, span_of_pieces, span_of_text } from './quote';

const text = 'The files 😀 are\nممر آمن priced';
const word = (t: string, from: number): PageWord => ({ t, box: [0, 0, 0.1, 0.1], c: 1, from, to: from + [...t].length, flags: 0 });
const pieces = [[word('The', 0), word('files', 4), word('😀', 10), word('are', 12)], [word('ممر', 16), word('آمن', 20), word('priced', 24)]];

describe('a selection on the picture', () => {
  test('takes whole words where it holds parts', () => {
    expect(span_of_pieces(pieces, { element: 0, unit: 5 }, { element: 0, unit: 7 })).toEqual({ from: 4, to: 9 });
  });
  test('that ends before a word does not take it', () => {
    expect(span_of_pieces(pieces, { element: 0, unit: 0 }, { element: 0, unit: 4 })).toEqual({ from: 0, to: 3 });
  });
  test('goes over lines, in the order of the text', () => {
    expect(span_of_pieces(pieces, { element: 0, unit: 10 }, { element: 1, unit: 3 })).toEqual({ from: 10, to: 19 });
  });
  test('of nothing is no span', () => {
    expect(span_of_pieces([[]], { element: 0, unit: 0 }, { element: 0, unit: 0 })).toBeNull();
  });
});

describe('a selection in the text', () => {
  test('counts code points, though the browser counts units', () => {
    expect(span_of_text(text, [0, 17], { element: 0, unit: 13 }, { element: 1, unit: 3 })).toEqual({ from: 12, to: 19 });
  });
  test('the quote is cut out of the stored text', () => {
    expect(cut(text, { from: 10, to: 15 })).toEqual({ quote: '😀 are', before: 'The files ', after: '\nممر آمن priced' });
  });
});

describe('a box on the page', () => {
  test('goes around all words', () => {
    const box = box_around([[0.1, 0.2, 0.1, 0.05], [0.4, 0.25, 0.2, 0.05]]);
    expect([box?.x, box?.y, box?.width, box?.height].map((n) => Math.round((n ?? 0) * 100))).toEqual([10, 20, 50, 10]);
    expect(box_around([])).toBeUndefined();
  });
  test('stays on the page', () => {
    expect(kept_inside({ x: 0.95, y: -0.2, width: 0.2, height: 0.1 })).toEqual({ x: 0.8, y: 0, width: 0.2, height: 0.1 });
    expect(box_between({ x: 0.5, y: 0.5 }, { x: 0.2, y: 0.9 })).toEqual({ x: 0.2, y: 0.5, width: 0.3, height: 0.4 });
  });
  test('is moved and resized without a mouse', () => {
    const box = { x: 0.2, y: 0.2, width: 0.3, height: 0.1 };
    expect(box_after_key(box, 'ArrowRight', false, true)).toEqual({ ...box, x: 0.25 });
    expect(box_after_key(box, 'ArrowDown', true, false)).toEqual({ ...box, height: 0.11 });
    expect(box_after_key({ ...box, x: 0.69, width: 0.31 }, 'ArrowRight', true, false)).toEqual({ ...box, x: 0.69, width: 0.31 });
    expect(box_after_key(box, 'a', false, false)).toBeNull();
  });
});
