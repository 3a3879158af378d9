// SPDX-License-Identifier: AGPL-3.0-or-later
// The matrix of a question: where one stands in it, what a key does, which cells are one's own.
//
// Holds:  an empty cell is not an even one. Keys 1 to 5 rate and go down, as a column is rated at a
//         time; at its foot they stay.
import type { Expectation, MatrixPage, Rating } from '../api/weigh';

export const steps: readonly Expectation[] = ['very_unlikely', 'unlikely', 'even', 'likely', 'very_likely'];
export const signs: Record<Expectation, string> = { very_unlikely: '− −', unlikely: '−', even: '=', likely: '+', very_likely: '+ +' };

export interface Cell {
  row: number;
  column: number;
}
export interface Extent {
  rows: number;
  columns: number;
}
export type MatrixKey = 'cell_left' | 'cell_right' | 'cell_up' | 'cell_down' | 'rate_1' | 'rate_2' | 'rate_3' | 'rate_4' | 'rate_5' | 'rate_none';
export interface Doing {
  at: Cell;
  rate?: Expectation | 'none';
}

const within = (n: number, count: number): number => Math.min(Math.max(n, 0), Math.max(0, count - 1));

// Left and right are what is seen: from right to left the next column lies to the left.
export function after_key(at: Cell, key: MatrixKey, extent: Extent, rtl: boolean): Doing {
  const aside = rtl ? -1 : 1;
  const moved = (rows: number, columns: number): Cell => ({ row: within(at.row + rows, extent.rows), column: within(at.column + columns, extent.columns) });
  switch (key) {
    case 'cell_left':
      return { at: moved(0, -aside) };
    case 'cell_right':
      return { at: moved(0, aside) };
    case 'cell_up':
      return { at: moved(-1, 0) };
    case 'cell_down':
      return { at: moved(1, 0) };
    case 'rate_none':
      return { at, rate: 'none' };
    default: {
      const rate = steps[Number(key.at(-1)) - 1];
      return rate ? { at: moved(1, 0), rate } : { at };
    }
  }
}

// The first cell of a column that has no rating of one's own; null if it is full.
export function next_empty(page: MatrixPage, column: number, me: string): Cell | null {
  const item = page.columns[column]?.link.head.id ?? '';
  const row = page.rows.findIndex((h) => own_rating(page.ratings, h.head.id, item, me) === undefined);
  return row < 0 ? null : { row, column };
}

export const ratings_of = (ratings: readonly Rating[], hypothesis: string, item: string): Rating[] =>
  ratings.filter((r) => r.hypothesis === hypothesis && r.item === item && !r.head.is_withdrawn);

export const own_rating = (ratings: readonly Rating[], hypothesis: string, item: string, me: string): Rating | undefined =>
  ratings_of(ratings, hypothesis, item).find((r) => r.rater === me);

export const others_ratings = (ratings: readonly Rating[], hypothesis: string, item: string, me: string): Rating[] =>
  ratings_of(ratings, hypothesis, item).filter((r) => r.rater !== me);

// As text for a table: the signs, a tab between cells, a line for each hypothesis.
export function table_text(page: MatrixPage, me: string, nothing: string): string {
  const label = (i: number): string => page.columns[i]?.link.label || page.columns[i]?.link.head.id || '';
  const head = ['', ...page.columns.map((_, i) => label(i))].join('\t');
  const rows = page.rows.map((h) =>
    [h.text, ...page.columns.map((c) => {
      const own = own_rating(page.ratings, h.head.id, c.link.head.id, me);
      return own ? signs[own.expectation].replace(' ', '') : nothing;
    })].join('\t'),
  );
  return [head, ...rows].join('\n');
}

export interface Tip {
  group: number;
  items: string[];
  soundness: number;
  then: number;
  key: 'tipping_below' | 'tipping_above' | 'tipping_none' | 'tipping_all';
}

// Where another explanation would lead: below or above the value that an origin has now. A point
// below one percent or above 99 is said without its figure.
export function tipping_of(page: MatrixPage): Tip[] {
  return page.tipping.flatMap(({ group, soundness, tipping }) => {
    if (tipping === undefined || tipping === null) return [];
    const items = page.columns.filter((c) => c.group === group).map((c) => c.link.head.id);
    const is_below = tipping < soundness;
    const key = is_below ? (tipping < 0.01 ? 'tipping_none' : 'tipping_below') : tipping > 0.99 ? 'tipping_all' : 'tipping_above';
    return [{ group, items, soundness, then: tipping, key }];
  });
}
