// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from 'vitest';
import { after_key, next_empty, others_ratings, own_rating, table_text, tipping_of } from './matrix';
import { ach_1 } from './samples';

const extent = { rows: 5, columns: 7 };

describe('keys of the matrix', () => {
  test('a rating goes down its column and stays at the foot', () => {
    expect(after_key({ row: 0, column: 2 }, 'rate_1', extent, false)).toEqual({ at: { row: 1, column: 2 }, rate: 'very_unlikely' });
    expect(after_key({ row: 4, column: 2 }, 'rate_5', extent, false)).toEqual({ at: { row: 4, column: 2 }, rate: 'very_likely' });
    expect(after_key({ row: 1, column: 0 }, 'rate_3', extent, false).rate).toBe('even');
  });
  test('to empty a cell is not to rate it even', () => {
    expect(after_key({ row: 1, column: 1 }, 'rate_none', extent, false)).toEqual({ at: { row: 1, column: 1 }, rate: 'none' });
  });
  test('arrows follow what is seen', () => {
    expect(after_key({ row: 0, column: 3 }, 'cell_right', extent, false).at.column).toBe(4);
    expect(after_key({ row: 0, column: 3 }, 'cell_right', extent, true).at.column).toBe(2);
    expect(after_key({ row: 0, column: 0 }, 'cell_right', extent, true).at.column).toBe(0);
    expect(after_key({ row: 0, column: 0 }, 'cell_up', extent, false).at.row).toBe(0);
  });
});

describe('one\'s own cells', () => {
  test('are told from those of colleagues', () => {
    const page = ach_1();
    const first = page.ratings[0];
    if (!first) throw new Error('the sample has ratings');
    const ratings = [...page.ratings, { ...first, rater: 'S', expectation: 'even' as const }];
    expect(own_rating(ratings, first.hypothesis, first.item, 'R')?.expectation).toBe('very_likely');
    expect(others_ratings(ratings, first.hypothesis, first.item, 'R').map((r) => r.rater)).toEqual(['S']);
  });
  test('the next empty cell is the first of its column', () => {
    const page = ach_1();
    expect(next_empty(page, 0, 'R')).toBeNull();
    expect(next_empty(page, 0, 'S')).toEqual({ row: 0, column: 0 });
  });
  test('a copied table holds signs, and leaves empty what is empty', () => {
    const page = ach_1();
    const [head, row] = table_text({ ...page, ratings: page.ratings.slice(0, 1) }, 'R', '').split('\n');
    expect(head).toBe('\tE1\tE2\tE3\tE4\tE5\tE6\tE7');
    expect(row).toBe('genuine, and a policy\t++\t\t\t\t\t\t');
  });
});

describe('what would change it', () => {
  const tipped = (soundness: number, tipping: number | undefined) => tipping_of({ ...ach_1(), tipping: [{ group: 5, soundness, ...(tipping === undefined ? {} : { tipping }) }] });

  test('is said of the items, on the side where it lies', () => {
    expect(tipped(0.95, 0.4)).toMatchObject([{ items: ['e7'], key: 'tipping_below', then: 0.4 }]);
    expect(tipped(0.3, 0.4)).toMatchObject([{ key: 'tipping_above' }]);
  });
  test('goes without a figure at the ends, and is not said where nothing would', () => {
    expect([tipped(0.95, 0.004)[0]?.key, tipped(0.3, 0.995)[0]?.key]).toEqual(['tipping_none', 'tipping_all']);
    expect(tipped(0.95, undefined)).toEqual([]);
  });
});
