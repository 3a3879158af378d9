// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from 'vitest';
import { layered, mirrored, type Layout, type Link, type Sizes } from './layers';

const sizes: Sizes = { width: 140, height: 48, gap_across: 100, gap_down: 16 };

const links_of = (pairs: readonly string[]): Link[] => pairs.map((p, i) => ({ id: `k${i + 1}`, from: p.split('>')[0] ?? '', to: p.split('>')[1] ?? '' }));

function overlaps(layout: Layout): string[] {
  return layout.nodes.flatMap((a, i) =>
    layout.nodes.slice(i + 1).filter((b) => Math.abs(a.x - b.x) < sizes.width && Math.abs(a.y - b.y) < sizes.height).map((b) => `${a.id} ${b.id}`),
  );
}

// Thirty actors through three gates, by a fixed sequence of numbers.
function thirty(): { ids: string[]; links: Link[] } {
  let state = 7;
  const next = (n: number): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * n);
  };
  const ids = Array.from({ length: 30 }, (_, i) => `s${i + 1}`);
  const pairs = ids.slice(0, 27).map((id, i) => `${id}>s${i + 1 + 1 + next(Math.min(3, 29 - i))}`);
  return { ids, links: links_of([...pairs, 's28>s30', 's29>s30', 's1>s30']) };
}

describe('layers', () => {
  test('a chain runs from giver to receiver', () => {
    const layout = layered(['s3', 's1', 's2'], links_of(['s1>s2', 's2>s3']), sizes);
    expect(['s1', 's2', 's3'].map((id) => layout.nodes.find((n) => n.id === id)?.x)).toEqual([0, 240, 480]);
    expect(new Set(layout.nodes.map((n) => n.y)).size).toBe(1);
  });
  test('a beginning stands next to who received from it', () => {
    const layout = layered(['a', 'b', 'c', 'x'], links_of(['a>b', 'b>c', 'x>c']), sizes);
    expect(layout.nodes.find((n) => n.id === 'x')?.layer).toBe(1);
  });
  test('a circle is drawn, with one link backwards', () => {
    const layout = layered(['a', 'b'], links_of(['a>b', 'b>a']), sizes);
    const back = layout.links.find((l) => l.id === 'k2')?.points ?? [];
    expect(back[0]?.x).toBe(240);
    expect(back.at(-1)?.x).toBe(140);
  });
  test('thirty actors do not overlap and every link runs forward', () => {
    const { ids, links } = thirty();
    const layout = layered(ids, links, sizes);
    expect(overlaps(layout)).toEqual([]);
    for (const link of layout.links) expect((link.points[0]?.x ?? 0) < (link.points.at(-1)?.x ?? 0)).toBe(true);
    expect(layout.nodes.every((n) => n.y >= 0 && n.y + sizes.height <= layout.height && n.x + sizes.width <= layout.width)).toBe(true);
  });
  test('the same graph gives the same picture', () => {
    const { ids, links } = thirty();
    expect(layered(ids, links, sizes)).toEqual(layered(ids, links, sizes));
  });
  test('links that need not cross do not', () => {
    const layout = layered(['a', 'b', 'c', 'd'], links_of(['a>d', 'b>c']), sizes);
    const y = (id: string): number => layout.nodes.find((n) => n.id === id)?.y ?? 0;
    expect((y('a') - y('b')) * (y('d') - y('c'))).toBeGreaterThan(0);
  });
  test('in a mirror left and right change, up and down do not', () => {
    const layout = layered(['a', 'b'], links_of(['a>b']), sizes);
    const back = mirrored(layout, sizes);
    expect(back.nodes.map((n) => n.x)).toEqual([240, 0]);
    expect(back.links[0]?.points).toEqual([{ x: 240, y: 24 }, { x: 140, y: 24 }]);
    expect(mirrored(back, sizes)).toEqual(layout);
  });
  test('nothing is placed as nothing', () => {
    expect(layered([], [], sizes)).toEqual({ nodes: [], links: [], width: 0, height: 0 });
  });
});
