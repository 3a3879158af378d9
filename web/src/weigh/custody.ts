// SPDX-License-Identifier: AGPL-3.0-or-later
// The graph of custody out of its steps, and the walk over it by keys.
import type { CustodyGraph, CustodyStep } from '../api/weigh';
import { blank_head, blank_step } from './forms';
import { layered, mirrored, type Layout, type Link, type Sizes } from './layers';

export interface StepLink extends Link {
  step: CustodyStep;
  broken: boolean;
}
export interface CustodyPicture {
  ids: string[]; // Sources; "?k1>" and ">?k1" stand for a giver or receiver that is not known.
  links: StepLink[];
}

export const sizes: Sizes = { width: 148, height: 52, gap_across: 104, gap_down: 20 };

const tip_length = 7;
const tip_half = 4;

export const is_unknown = (id: string): boolean => id === '' || id.includes('?') || id.startsWith('unknown:');

export function picture_of(steps: readonly CustodyStep[], also: readonly string[] = []): CustodyPicture {
  const links = steps.map((step) => ({
    id: step.head.id,
    from: step.from === '' ? `?${step.head.id}>` : step.from,
    to: step.to === '' ? `>?${step.head.id}` : step.to,
    step,
    broken: step.is_gap || step.from === '' || step.to === '',
  }));
  return { ids: [...new Set([...links.flatMap((l) => [l.from, l.to]), ...also])], links };
}

// The links of a graph that the server drew, each with its step; who was only reached through
// somebody has no step, and its link cannot be changed.
export function steps_of_graph(graph: CustodyGraph, steps: readonly CustodyStep[]): CustodyStep[] {
  const by_id = new Map(steps.map((s) => [s.head.id, s] as const));
  const named = (id: string): string => (is_unknown(id) ? '' : id);
  return graph.links.map(
    (link, i) =>
      by_id.get(link.step) ?? {
        ...blank_step(named(link.from), named(link.to)),
        head: { ...blank_head(), id: link.step || `+${i + 1}` },
        items: link.items, when: link.when, how: link.how, is_gap: link.is_gap, gap_question: link.gap_question,
        is_capability_recorded: link.is_capability_recorded, capabilities: link.capabilities,
      },
  );
}
export const can_change = (step: CustodyStep): boolean => step.head.version > 0;

export function layout_of(picture: CustodyPicture, rtl: boolean): Layout {
  const layout = layered(picture.ids, picture.links, sizes);
  return rtl ? mirrored(layout, sizes) : layout;
}

export type Way = 'left' | 'right' | 'up' | 'down';

const middle_x = (layout: Layout, links: readonly Link[], id: string): number => {
  const node = layout.nodes.find((n) => n.id === id);
  if (node) return node.x + sizes.width / 2;
  const link = links.find((l) => l.id === id);
  return link ? (middle_x(layout, links, link.from) + middle_x(layout, links, link.to)) / 2 : 0;
};
const middle_y = (layout: Layout, links: readonly Link[], id: string): number => {
  const node = layout.nodes.find((n) => n.id === id);
  if (node) return node.y + sizes.height / 2;
  const link = links.find((l) => l.id === id);
  return link ? (middle_y(layout, links, link.from) + middle_y(layout, links, link.to)) / 2 : 0;
};

// What an arrow key goes to: from a thing its links on that side, from a link its ends; up and down
// among the things of a layer, or among the links of the same thing. Null: there is nothing.
export function step_of(layout: Layout, links: readonly Link[], at: string, way: Way): string | null {
  const x = (id: string): number => middle_x(layout, links, id);
  const y = (id: string): number => middle_y(layout, links, id);
  const node = layout.nodes.find((n) => n.id === at);
  const link = links.find((l) => l.id === at);
  if (!node && !link) return layout.nodes[0]?.id ?? null;
  const nearest = (ids: string[]): string | null =>
    [...ids].sort((a, b) => Math.abs(y(a) - y(at)) - Math.abs(y(b) - y(at)) || Math.abs(x(a) - x(at)) - Math.abs(x(b) - x(at)))[0] ?? null;
  if (way === 'left' || way === 'right') {
    const sign = way === 'right' ? 1 : -1;
    const on_that_side = (id: string): boolean => (x(id) - x(at)) * sign > 0;
    if (link) return nearest([link.from, link.to].filter(on_that_side));
    return nearest(links.filter((l) => (l.from === at || l.to === at) && on_that_side(l.id)).map((l) => l.id));
  }
  const sign = way === 'down' ? 1 : -1;
  const beside = link
    ? links.filter((l) => l.id !== at && (l.from === link.from || l.to === link.to)).map((l) => l.id)
    : layout.nodes.filter((n) => n.layer === node?.layer && n.id !== at).map((n) => n.id);
  const there = beside.filter((id) => (y(id) - y(at)) * sign > 0 || (y(id) === y(at) && (id > at ? 1 : -1) === sign));
  return [...there].sort((a, b) => Math.abs(y(a) - y(at)) - Math.abs(y(b) - y(at)))[0] ?? null;
}

// A smooth line through the points of a link, as the path of an SVG.
export function path_of(points: readonly { x: number; y: number }[]): string {
  return points
    .map((p, i) => {
      const before = points[i - 1];
      if (!before) return `M${p.x} ${p.y}`;
      const half = (before.x + p.x) / 2;
      return `C${half} ${before.y} ${half} ${p.y} ${p.x} ${p.y}`;
    })
    .join('');
}

// Links end level: the tip points along the last part.
export function tip_of(points: readonly { x: number; y: number }[]): string {
  const end = points.at(-1);
  const before = points.at(-2);
  if (!end || !before) return '';
  const back = end.x >= before.x ? -tip_length : tip_length;
  return `M${end.x + back} ${end.y - tip_half}L${end.x} ${end.y}L${end.x + back} ${end.y + tip_half}`;
}

export function middle_of(points: readonly { x: number; y: number }[]): { x: number; y: number } {
  const a = points[0] ?? { x: 0, y: 0 };
  const b = points.at(-1) ?? a;
  if (points.length <= 2) return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  return points[Math.floor(points.length / 2)] ?? a;
}

const apart = 28;

// Where the sign of a link stands: in its middle, or, where giver and receiver are the same, on the
// upper edge of that box, one beside the other.
export function mark_of(layout: Layout, links: readonly Link[], link: Link): { x: number; y: number } {
  const points = layout.links.find((l) => l.id === link.id)?.points;
  if (points) return middle_of(points);
  const box = layout.nodes.find((n) => n.id === link.from);
  const own = links.filter((l) => l.from === link.from && l.to === link.from).findIndex((l) => l.id === link.id);
  return box ? { x: box.x + sizes.width - apart * (own + 0.75), y: box.y } : { x: 0, y: 0 };
}
