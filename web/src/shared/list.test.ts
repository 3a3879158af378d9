// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from 'vitest';
import { moved, row_top, rows_drawn, scroll_height, synced, to_scroll, to_virtual, v_showing } from './list';

const big = { n: 1_000_000, h: 84, vp: 640 };

describe('a list of a million rows', () => {
  test('near the start nothing is scaled', () => {
    expect(to_virtual(big, 1000)).toBe(1000);
    expect(Math.floor(to_virtual(big, 1000) / 84)).toBe(11);
  });
  test('the middle of the bar is the middle of the list', () => {
    const v = to_virtual(big, 4_000_000);
    expect(v).toBeCloseTo(42_003_118.2, 1);
    expect(Math.floor(v / 84)).toBe(500_037);
  });
  test('a wheel of 100 there moves by 100 and syncs to a whole pixel', () => {
    const v = to_virtual(big, 4_000_000);
    const next = moved(big, { s: 4_000_000, v }, 4_000_100);
    expect(next.v).toBeCloseTo(42_003_218.2, 1);
    expect(synced(big, next.v)).toBe(4_000_009);
  });
  test('the end of the bar shows the last row', () => {
    const v = to_virtual(big, 7_999_360);
    expect(Math.floor(v / 84)).toBe(999_992);
    expect(rows_drawn(big, v).end).toBe(1_000_000);
  });
  test('row 500,000 has its place on the bar', () => {
    expect(to_scroll(big, 500_000 * 84)).toBeCloseTo(3_999_709.8, 1);
  });
  test('from row 20, seventeen wheels up reach the top', () => {
    let at = { s: to_scroll(big, 1680), v: 1680 };
    for (let i = 0; i < 17; i += 1) at = moved(big, at, Math.max(0, at.s - 100));
    expect(at.v).toBe(0);
  });
  test('there and back again is the same', () => {
    for (let v = 0; v <= 83_999_360; v += 1_234_567)
      expect(to_virtual(big, to_scroll(big, v))).toBeCloseTo(v, 3);
  });
});

describe('a short list', () => {
  const small = { n: 10, h: 96, vp: 500 };
  test('is not scaled', () => {
    expect(scroll_height(small)).toBe(960);
    expect(to_virtual(small, 321)).toBe(321);
    expect(row_top(small, { s: 100, v: 100 }, 2)).toBe(192);
  });
  test('a row is brought into view by the least move', () => {
    expect(v_showing(small, 0, 2)).toBeNull();
    expect(v_showing(small, 0, 6)).toBe(172);
    expect(v_showing(small, 300, 1)).toBe(96);
  });
});
