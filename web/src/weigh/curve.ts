// SPDX-License-Identifier: AGPL-3.0-or-later
// A small curve of a sweep: the input along, the result up, both from 0 to 1.
import type { Sweep } from '../api/weigh';

export interface Curve {
  path: string;
  used: { x: number; y: number } | null;
}

export function curve_of(sweep: Sweep, size: { width: number; height: number }, rtl: boolean): Curve {
  const spot = (value: number, probability: number): { x: number; y: number } => {
    const along = Math.round(value * size.width * 10) / 10;
    return { x: rtl ? size.width - along : along, y: Math.round((1 - probability) * size.height * 10) / 10 };
  };
  const points = [...sweep.points].sort((a, b) => a.value - b.value);
  const path = points.map((p, i) => `${i === 0 ? 'M' : 'L'}${spot(p.value, p.probability).x} ${spot(p.value, p.probability).y}`).join('');
  // The used value lies between two points of the sweep, or on one.
  const after = points.findIndex((p) => p.value >= sweep.used);
  const [a, b] = [points[after - 1], points[after]];
  if (b && b.value === sweep.used) return { path, used: spot(b.value, b.probability) };
  if (!a || !b) return { path, used: null };
  const part = (sweep.used - a.value) / (b.value - a.value);
  return { path, used: spot(sweep.used, a.probability + part * (b.probability - a.probability)) };
}
