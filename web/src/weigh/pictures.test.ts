// @vitest-environment happy-dom
// SPDX-License-Identifier: AGPL-3.0-or-later
// Pictures and their twins say the same; the matrix says in words what it shows as signs.
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, test, vi } from 'vitest';
import CustodyGraph from './CustodyGraph.svelte';
import { blank_source, blank_step } from './forms';
import MatrixGrid from './MatrixGrid.svelte';
import MatrixOut from './MatrixOut.svelte';
import Opinion from './Opinion.svelte';
import { ach_1 } from './samples';
import { serve, show } from './served';

const step = (i: number, from: string, to: string, gap_question = '') => {
  const one = blank_step(from, to);
  return { ...one, head: { ...one.head, id: `k${i}`, version: 1 }, is_gap: gap_question !== '', gap_question };
};
const source = (id: string, cover_name: string) => ({ ...blank_source(), head: { ...blank_source().head, id, version: 1 }, cover_name });

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('the custody graph', () => {
  const steps = [step(1, 's1', 's2'), step(2, 's2', 's3', 'where was it until May?'), ...Array.from({ length: 26 }, (_, i) => step(i + 3, `s${i + 3}`, `s${i + 4 + (i % 3 === 0 ? 1 : 0)}`))];
  const graph = () => show(CustodyGraph, { steps, open_source: () => undefined, change: () => undefined });

  test('and its table hold the same links', () => {
    serve({});
    graph();
    const drawn = screen.getAllByRole('option').map((o) => o.getAttribute('data-id') ?? '').filter((id) => id.startsWith('k'));
    const rows = screen.getAllByRole('rowheader').map((r) => r.textContent ?? '');
    expect([...drawn].sort()).toEqual([...rows].sort());
  });
  test('says a gap with its question', async () => {
    serve({ '/api/weigh/sources': { items: [source('s2', 'D1'), source('s3', 'M')], total: 2, stale: [] } });
    graph();
    await waitFor(() => expect(screen.getByRole('option', { name: /D1.*M.*not documented.*where was it until May/ })).toBeTruthy());
  });
});

describe('the matrix', () => {
  const grid = (page: ReturnType<typeof ach_1>, given: Record<string, unknown> = {}) =>
    show(MatrixGrid, { page, me: 'R', at: { row: 0, column: 0 }, choose: () => undefined, set_inside: () => undefined, rate: () => undefined, ...given });

  test('tells an empty cell from an even one, in words', () => {
    serve({});
    const page = ach_1();
    grid({ ...page, ratings: page.ratings.filter((r) => !(r.hypothesis === 'h1' && r.item === 'e4')) });
    const cell = (at: string): string => document.querySelector(`[data-cell="${at}"]`)?.getAttribute('aria-label') ?? '';
    expect(cell('0 3')).toBe('empty');
    expect(cell('1 3')).toBe('even');
    expect(cell('0 0')).toBe('very expected');
  });
  test('one cell can be reached by Tab, and the keys of the rating stand below as buttons', async () => {
    serve({});
    const rate = vi.fn();
    grid(ach_1(), { at: { row: 2, column: 4 }, rate });
    expect([...document.querySelectorAll('[data-cell][tabindex="0"]')].map((c) => c.getAttribute('data-cell'))).toEqual(['2 4']);
    await fireEvent.click(screen.getByRole('button', { name: /very unexpected/ }));
    expect(rate).toHaveBeenCalledWith({ row: 2, column: 4 }, 'very_unlikely');
  });
  test('shows the best first, each with word and interval, and on what it hangs', () => {
    serve({});
    show(MatrixOut, { page: ach_1() });
    const first = screen.getAllByRole('listitem')[0];
    expect(first?.textContent).toContain('genuine, but selected or edited');
    expect(first?.textContent).toContain('roughly even chance');
    expect(first?.textContent).toContain('54 %');
    expect(screen.getByText('E4', { selector: '.chip' })).toBeTruthy();
  });
});

describe('the opinion triangle', () => {
  test('is moved by keys and says where it stands', async () => {
    const set = vi.fn();
    show(Opinion, { opinion: { b: 0.6, d: 0.1, u: 0.3, a: 0.5 }, set });
    const slider = screen.getByRole('slider');
    expect(slider.getAttribute('aria-valuetext')?.replace(/[\u2068\u2069]/g, '')).toBe('belief 60 %, disbelief 10 %, doubt 30 %');
    await fireEvent.keyDown(slider, { key: 'ArrowRight' });
    expect(set).toHaveBeenCalledWith({ b: 0.61, d: 0.09, u: 0.3, a: 0.5 });
  });
});
