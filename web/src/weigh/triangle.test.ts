// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from 'vitest';
import { height_of, moved_opinion, opinion_at, probability_of, spot_of, type Opinion } from './triangle';

const width = 200;
const opinion = (b: number, d: number, u: number): Opinion => ({ b, d, u, a: 0.5 });
const sum = (o: Opinion): number => Math.round((o.b + o.d + o.u) * 1000) / 1000;

describe('the triangle of opinions', () => {
  test('its corners are certain belief, certain disbelief and no opinion', () => {
    expect(spot_of(opinion(1, 0, 0), width, false)).toEqual({ x: 200, y: height_of(width) });
    expect(spot_of(opinion(0, 1, 0), width, false)).toEqual({ x: 0, y: height_of(width) });
    expect(spot_of(opinion(0, 0, 1), width, false)).toEqual({ x: 100, y: 0 });
  });
  test('from right to left belief stands at the left', () => {
    expect(spot_of(opinion(1, 0, 0), width, true).x).toBe(0);
  });
  test.each([[0.65, 0.21, 0.14], [0, 0, 1], [0.2, 0.8, 0], [0.05, 0.36, 0.59]])('a spot is read back as the opinion (%d, %d, %d)', (b, d, u) => {
    for (const rtl of [false, true]) {
      const back = opinion_at(spot_of(opinion(b, d, u), width, rtl), 0.5, width, rtl);
      expect([back.b, back.d, back.u].map((n) => Math.round(n * 100))).toEqual([b, d, u].map((n) => Math.round(n * 100)));
    }
  });
  test('a hand that slips outside stays in the triangle', () => {
    for (const spot of [{ x: -50, y: 400 }, { x: 500, y: -20 }, { x: 100, y: -300 }, { x: 0, y: 0 }]) {
      const o = opinion_at(spot, 0.5, width, false);
      expect(sum(o)).toBe(1);
      expect(Math.min(o.b, o.d, o.u)).toBeGreaterThanOrEqual(0);
    }
  });
  test('the projected probability splits the doubt by the base rate', () => {
    expect(probability_of({ b: 0.65, d: 0.21, u: 0.14, a: 0.5 })).toBeCloseTo(0.72, 10);
    expect(probability_of({ b: 0.6, d: 0.3, u: 0.1, a: 0 })).toBeCloseTo(0.6, 10);
  });
  test('keys move percents about and keep the sum', () => {
    let o = opinion(0.3, 0.3, 0.4);
    for (const move of ['more_belief', 'more_doubt', 'more_disbelief', 'less_doubt', 'less_doubt'] as const) {
      o = moved_opinion(o, move, 7);
      expect(sum(o)).toBe(1);
      expect(Math.min(o.b, o.d, o.u)).toBeGreaterThanOrEqual(0);
    }
    expect(moved_opinion(opinion(1, 0, 0), 'more_belief')).toEqual(opinion(1, 0, 0));
    expect(moved_opinion(opinion(0, 0, 1), 'more_belief', 5)).toEqual(opinion(0.05, 0, 0.95));
  });
});
