// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from 'vitest';
import { can_change, is_unknown, layout_of, mark_of, middle_of, path_of, picture_of, sizes, step_of, steps_of_graph, tip_of } from './custody';
import { blank_step } from './forms';

const step = (id: string, from: string, to: string, is_gap = false) => {
  const one = blank_step(from, to);
  return { ...one, head: { ...one.head, id }, is_gap };
};
// The office, a defector, the militia, the own organisation; how D1 came to M is not documented.
const steps = [step('k1', 's1', 's2'), step('k2', 's2', 's3', true), step('k3', 's3', 's4'), step('k4', 's5', 's3')];

describe('custody', () => {
  test('a giver who is not known is a thing of its own, and the link is broken', () => {
    const picture = picture_of([step('k1', '', 's2')]);
    expect(picture.ids.filter(is_unknown)).toHaveLength(1);
    expect(picture.links[0]?.broken).toBe(true);
  });
  test('a gap is broken, a documented step is not', () => {
    expect(picture_of(steps).links.map((l) => l.broken)).toEqual([false, true, false, false]);
  });
  test('arrows go from thing to link to thing', () => {
    const picture = picture_of(steps);
    const layout = layout_of(picture, false);
    const walk = ['s1'];
    for (let i = 0; i < 6; i += 1) walk.push(step_of(layout, picture.links, walk.at(-1) ?? '', 'right') ?? '');
    expect(walk).toEqual(['s1', 'k1', 's2', 'k2', 's3', 'k3', 's4']);
    expect(step_of(layout, picture.links, 's4', 'right')).toBeNull();
  });
  test('from right to left the same link lies on the other side', () => {
    const picture = picture_of(steps);
    expect(step_of(layout_of(picture, true), picture.links, 's1', 'left')).toBe('k1');
    expect(step_of(layout_of(picture, true), picture.links, 's1', 'right')).toBeNull();
  });
  test('up and down stay in the layer', () => {
    const picture = picture_of(steps);
    const layout = layout_of(picture, false);
    const ways = (['up', 'down'] as const).map((way) => step_of(layout, picture.links, 's5', way));
    expect(ways.filter((id) => id !== null)).toEqual(['s2']);
  });
  test('whom a witness was reached through is a link without a step', () => {
    const graph = { nodes: [], links: [{ ...step('', 's2', 's3'), step: '' }, { ...step('', 's1', 's2'), step: 'k1' }] };
    const found = steps_of_graph(graph, steps.map((s) => ({ ...s, head: { ...s.head, version: 2 } })));
    expect(found.map((s) => [s.head.id, can_change(s)])).toEqual([['+1', false], ['k1', true]]);
  });
  test('a link is drawn through its points', () => {
    expect(path_of([{ x: 0, y: 0 }, { x: 10, y: 4 }])).toBe('M0 0C5 0 5 4 10 4');
    expect(tip_of([{ x: 10, y: 4 }, { x: 0, y: 4 }])).toBe('M7 0L0 4L7 8');
    expect(middle_of([{ x: 0, y: 0 }, { x: 10, y: 4 }])).toEqual({ x: 5, y: 2 });
  });
  test('what one gave to oneself stands at the edge of its box, not in the corner of the picture', () => {
    const picture = picture_of([...steps, { ...blank_step('s1', 's1'), head: { ...blank_step().head, id: 'k9', version: 1 } }]);
    const layout = layout_of(picture, false);
    const link = picture.links.at(-1);
    const box = layout.nodes.find((n) => n.id === 's1');
    if (!link || !box) throw new Error('the picture has both');
    const mark = mark_of(layout, picture.links, link);
    expect(mark.y).toBe(box.y);
    expect(mark.x).toBeGreaterThan(box.x);
    expect(mark.x).toBeLessThan(box.x + sizes.width);
  });
});
