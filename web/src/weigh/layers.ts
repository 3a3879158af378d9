// SPDX-License-Identifier: AGPL-3.0-or-later
// Places the things of a directed graph in layers, givers before receivers, for up to 60 of them.
//
// In:     ids and links in any order; a link that closes a circle is drawn backwards.
// Out:    a box per thing and a chain of points per link, in pixels, from left to right.
// Holds:  the same graph gives the same picture; boxes never overlap.
// From:   Sugiyama, Tagawa, Toda 1981: layers, dummies for long links, order by barycentres.

export interface Link {
  id: string;
  from: string;
  to: string;
}
export interface Sizes {
  width: number;
  height: number;
  gap_across: number; // Between layers.
  gap_down: number; // Between things of a layer.
}
export interface Placed {
  id: string;
  x: number;
  y: number;
  layer: number;
  order: number;
}
export interface Point {
  x: number;
  y: number;
}
export interface Layout {
  nodes: Placed[];
  links: { id: string; points: Point[] }[];
  width: number;
  height: number;
}

const sweeps = 12;
const settle_rounds = 8;

// Links in the direction in which they are drawn: those that close a circle are turned.
function forward_links(ids: readonly string[], links: readonly Link[]): (Link & { turned: boolean })[] {
  const out = new Map<string, Link[]>();
  for (const link of links) out.set(link.from, [...(out.get(link.from) ?? []), link]);
  const state = new Map<string, 'open' | 'done'>();
  const turned = new Set<string>();
  const visit = (id: string): void => {
    state.set(id, 'open');
    for (const link of out.get(id) ?? []) {
      const there = state.get(link.to);
      if (there === 'open') turned.add(link.id);
      else if (there === undefined) visit(link.to);
    }
    state.set(id, 'done');
  };
  const begun = new Set(links.map((l) => l.to));
  for (const id of [...ids.filter((i) => !begun.has(i)), ...ids]) if (!state.has(id)) visit(id);
  return links
    .filter((l) => l.from !== l.to)
    .map((l) => (turned.has(l.id) ? { ...l, from: l.to, to: l.from, turned: true } : { ...l, turned: false }));
}

// Longest way from a beginning; then a beginning moves next to its first receiver.
function layers_of(ids: readonly string[], links: readonly Link[]): Map<string, number> {
  const layer = new Map(ids.map((id) => [id, 0]));
  const of = (id: string): number => layer.get(id) ?? 0;
  for (let round = 0; round < ids.length; round += 1) {
    const late = links.filter((l) => of(l.to) <= of(l.from));
    if (late.length === 0) break;
    for (const l of late) layer.set(l.to, Math.max(of(l.to), of(l.from) + 1));
  }
  for (const id of ids) {
    const next = links.filter((l) => l.from === id).map((l) => of(l.to));
    if (next.length > 0 && !links.some((l) => l.to === id)) layer.set(id, Math.min(...next) - 1);
  }
  return layer;
}

interface Chain {
  link: Link & { turned: boolean };
  ids: string[];
}

// A link over several layers goes through a dummy in each, so that it has a way of its own.
function chains_of(links: readonly (Link & { turned: boolean })[], layer: Map<string, number>): Chain[] {
  return links.map((link) => {
    const ids = [link.from];
    for (let at = (layer.get(link.from) ?? 0) + 1; at < (layer.get(link.to) ?? 0); at += 1) {
      const dummy = `${link.id}/${at}`;
      layer.set(dummy, at);
      ids.push(dummy);
    }
    return { link, ids: [...ids, link.to] };
  });
}

type Neighbours = Map<string, { before: string[]; after: string[] }>;

function neighbours_of(chains: readonly Chain[], ids: Iterable<string>): Neighbours {
  const out: Neighbours = new Map([...ids].map((id) => [id, { before: [], after: [] }]));
  for (const chain of chains)
    for (let i = 1; i < chain.ids.length; i += 1) {
      const a = chain.ids[i - 1] ?? '';
      const b = chain.ids[i] ?? '';
      out.get(a)?.after.push(b);
      out.get(b)?.before.push(a);
    }
  return out;
}

const places_in = (rows: readonly string[][]): Map<string, number> => new Map(rows.flatMap((row) => row.map((id, i) => [id, i] as const)));

export function crossings(rows: readonly string[][], near: Neighbours): number {
  const at = places_in(rows);
  let count = 0;
  for (const row of rows) {
    const pairs = row.flatMap((id, i) => (near.get(id)?.after ?? []).map((to) => [i, at.get(to) ?? 0] as const));
    for (const [i, [a, b]] of pairs.entries())
      for (const [c, d] of pairs.slice(i + 1)) if ((a - c) * (b - d) < 0) count += 1;
  }
  return count;
}

function sorted_by_mean(row: readonly string[], at: Map<string, number>, near: (id: string) => readonly string[]): string[] {
  const key = new Map(row.map((id, i) => {
    const all = near(id).map((n) => at.get(n) ?? 0);
    return [id, all.length > 0 ? all.reduce((s, n) => s + n, 0) / all.length : i] as const;
  }));
  return [...row].sort((a, b) => (key.get(a) ?? 0) - (key.get(b) ?? 0) || row.indexOf(a) - row.indexOf(b));
}

function ordered(first: string[][], near: Neighbours): string[][] {
  let rows = first;
  let best = rows;
  let least = crossings(rows, near);
  for (let sweep = 0; sweep < sweeps && least > 0; sweep += 1) {
    const down = sweep % 2 === 0;
    const next = rows.map((row) => [...row]);
    const walk = next.map((_, i) => (down ? i : next.length - 1 - i));
    for (const i of walk)
      next[i] = sorted_by_mean(next[i] ?? [], places_in(next), (id) => (down ? near.get(id)?.before : near.get(id)?.after) ?? []);
    rows = next;
    const count = crossings(rows, near);
    if (count < least) {
      best = rows;
      least = count;
    }
  }
  return best;
}

// Each goes towards the mean of its neighbours, as far as the one before it in its layer allows.
function settled(rows: readonly string[][], near: Neighbours, step: number): Map<string, number> {
  const tallest = Math.max(...rows.map((r) => r.length));
  const y = new Map(rows.flatMap((row) => row.map((id, i) => [id, (i + (tallest - row.length) / 2) * step] as const)));
  for (let round = 0; round < settle_rounds; round += 1)
    for (const row of round % 2 === 0 ? rows : [...rows].reverse()) {
      let floor = Number.NEGATIVE_INFINITY;
      row.forEach((id, i) => {
        const all = [...(near.get(id)?.before ?? []), ...(near.get(id)?.after ?? [])].map((n) => y.get(n) ?? 0);
        const wanted = all.length > 0 ? all.reduce((s, n) => s + n, 0) / all.length : (y.get(id) ?? 0);
        const room = (tallest - 1 - (row.length - 1 - i)) * step;
        floor = Math.max(floor, Math.min(wanted, room));
        y.set(id, floor);
        floor += step;
      });
    }
  const least = Math.min(...y.values());
  return new Map([...y].map(([id, at]) => [id, at - least]));
}

export function layered(ids: readonly string[], links: readonly Link[], sizes: Sizes): Layout {
  if (ids.length === 0) return { nodes: [], links: [], width: 0, height: 0 };
  const known = new Set(ids);
  const forward = forward_links(ids, links.filter((l) => known.has(l.from) && known.has(l.to)));
  const layer = layers_of(ids, forward);
  const chains = chains_of(forward, layer);
  const depth = Math.max(...layer.values()) + 1;
  const near = neighbours_of(chains, layer.keys());
  const first = Array.from({ length: depth }, (_, i) => [...layer.keys()].filter((id) => layer.get(id) === i));
  const rows = ordered(first, near);
  const y = settled(rows, near, sizes.height + sizes.gap_down);
  const x_of = (id: string): number => (layer.get(id) ?? 0) * (sizes.width + sizes.gap_across);
  const order = places_in(rows);
  const middle = (id: string): number => (y.get(id) ?? 0) + sizes.height / 2;
  const drawn = chains.map(({ link, ids: way }) => {
    const points = way.flatMap((id, i) => {
      const begin = { x: x_of(id), y: middle(id) };
      const end = { x: x_of(id) + sizes.width, y: middle(id) };
      return i === 0 ? [end] : i === way.length - 1 ? [begin] : [begin, end];
    });
    return { id: link.id, points: link.turned ? points.reverse() : points };
  });
  return {
    nodes: ids.map((id) => ({ id, x: x_of(id), y: y.get(id) ?? 0, layer: layer.get(id) ?? 0, order: order.get(id) ?? 0 })),
    links: drawn,
    width: depth * sizes.width + (depth - 1) * sizes.gap_across,
    height: Math.max(...y.values()) + sizes.height,
  };
}

// As in a mirror: time runs from right to left.
export function mirrored(layout: Layout, sizes: Sizes): Layout {
  const flip = (p: Point): Point => ({ x: layout.width - p.x, y: p.y });
  return {
    ...layout,
    nodes: layout.nodes.map((n) => ({ ...n, x: layout.width - n.x - sizes.width })),
    links: layout.links.map((l) => ({ ...l, points: l.points.map(flip) })),
  };
}
