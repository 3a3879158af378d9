// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from 'vitest';
import { columns_of, drawn_lines } from './lines';

const sizes = { column: 100, row: 40, end: 60 };
const own = new Set(['B']);
// Three witnesses, all through M; one holder apart; one who denies.
const lines = [
  { reference: 'attribution:a1', denies: false, actors: ['B', 'D1', 'M'] },
  { reference: 'attribution:a5', denies: true, actors: ['D1', 'B'] },
  { reference: 'attribution:a2', denies: false, actors: ['B', 'D2', 'M'] },
  { reference: 'attribution:a3', denies: false, actors: ['B', 'D3', 'M'] },
];

describe('lines of support', () => {
  test('witnesses first, then the gate, the own organisation last', () => {
    expect(columns_of(lines, own)).toEqual(['D2', 'D3', 'D1', 'M', 'B']);
  });
  test('who stands in every line for the claim is marked, whatever the denials rest on', () => {
    const drawn = drawn_lines(lines, own, sizes, false);
    expect(drawn.columns.filter((c) => c.all).map((c) => c.actor)).toEqual(['M', 'B']);
    expect(drawn.columns.find((c) => c.actor === 'M')).toMatchObject({ from: 20, to: 100 });
  });
  test('denials stand below, each line runs from its first actor to the claim', () => {
    const drawn = drawn_lines(lines, own, sizes, false);
    expect(drawn.lines.map((l) => l.reference)).toEqual(['attribution:a1', 'attribution:a2', 'attribution:a3', 'attribution:a5']);
    expect(drawn.lines[0]).toMatchObject({ from: 250, to: 560, y: 20 });
    expect(drawn.lines[0]?.dots.map((d) => d.x)).toEqual([250, 350, 450]);
  });
  test('from right to left it is the mirror', () => {
    const there = drawn_lines(lines, own, sizes, false);
    const back = drawn_lines(lines, own, sizes, true);
    expect(back.columns.map((c) => c.x)).toEqual(there.columns.map((c) => there.width - c.x));
    expect(back.lines[0]).toMatchObject({ from: there.width - 250, to: 0 });
  });
  test('an own observation is a line without actors', () => {
    expect(drawn_lines([{ reference: 'document:1', denies: false, actors: [] }], own, sizes, false).lines[0]).toMatchObject({ from: 0, to: 60, dots: [] });
  });
});
