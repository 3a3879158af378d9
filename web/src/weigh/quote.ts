// SPDX-License-Identifier: AGPL-3.0-or-later
// What was selected on a page, as a span of its stored text, and a box drawn by hand.
//
// Units:  spans are code points of the text of the page; boxes fractions of the page.
// Holds:  a part of a word on the picture takes the whole word; in the text it stays a part. The
//         quote is cut out of the stored text, never out of what was drawn.
import type { Box, PageWord } from '../api/types.gen';
import type { PassageBox } from '../api/weigh';
import { point_of_unit, unit_of_point, type Span } from '../shared/offsets';

export interface End {
  element: number; // Of the pieces of the text layer, or of the paragraphs of the text.
  unit: number;
}

// A piece is its words with one space between.
function word_at(words: readonly PageWord[], unit: number, is_end: boolean): number {
  let begin = 0;
  for (const [i, word] of words.entries()) {
    const end = begin + word.t.length;
    if (is_end ? unit <= end : unit < end) return is_end && unit <= begin && i > 0 ? i - 1 : i;
    begin = end + 1;
  }
  return words.length - 1;
}

export function span_of_pieces(pieces: readonly (readonly PageWord[])[], from: End, to: End): Span | null {
  const first = pieces[from.element] ?? [];
  const last = pieces[to.element] ?? [];
  const a = first[word_at(first, from.unit, false)];
  const b = last[word_at(last, to.unit, true)];
  if (!a || !b) return null;
  const touched = pieces.slice(from.element, to.element + 1).flatMap((words, i, all) =>
    words.filter((_, at) => (i > 0 || at >= word_at(first, from.unit, false)) && (i < all.length - 1 || at <= word_at(last, to.unit, true))),
  );
  const span = { from: Math.min(...touched.map((w) => w.from)), to: Math.max(...touched.map((w) => w.to)) };
  return span.to > span.from ? span : null;
}

export function span_of_text(text: string, begins: readonly number[], from: End, to: End): Span | null {
  const a = (begins[from.element] ?? 0) + from.unit;
  const b = (begins[to.element] ?? 0) + to.unit;
  return b > a ? { from: point_of_unit(text, a), to: point_of_unit(text, b) } : null;
}

const surroundings = 32;

export function cut(text: string, span: Span): { quote: string; before: string; after: string } {
  const a = unit_of_point(text, span.from);
  const b = unit_of_point(text, span.to);
  return {
    quote: text.slice(a, b),
    before: text.slice(unit_of_point(text, Math.max(0, span.from - surroundings)), a),
    after: text.slice(b, unit_of_point(text, span.to + surroundings)),
  };
}

export function box_around(boxes: readonly Box[]): PassageBox | undefined {
  if (boxes.length === 0) return undefined;
  const x = Math.min(...boxes.map((b) => b[0]));
  const y = Math.min(...boxes.map((b) => b[1]));
  return { x, y, width: Math.max(...boxes.map((b) => b[0] + b[2])) - x, height: Math.max(...boxes.map((b) => b[1] + b[3])) - y };
}

const least = 0.01;
const round = (n: number): number => Math.round(n * 10_000) / 10_000;

// On the page and large enough to be seen.
export function kept_inside(box: PassageBox): PassageBox {
  const width = Math.min(1, Math.max(least, box.width));
  const height = Math.min(1, Math.max(least, box.height));
  return { x: round(Math.min(Math.max(0, box.x), 1 - width)), y: round(Math.min(Math.max(0, box.y), 1 - height)), width: round(width), height: round(height) };
}

export const box_between = (a: { x: number; y: number }, b: { x: number; y: number }): PassageBox =>
  kept_inside({ x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) });

// Arrows move, with Shift they move the far corner; Ctrl makes the steps large.
export function box_after_key(box: PassageBox, key: string, shift: boolean, fast: boolean): PassageBox | null {
  const step = fast ? 0.05 : 0.01;
  const ways: Record<string, [number, number]> = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };
  const way = ways[key];
  if (!way) return null;
  const [dx, dy] = way;
  return kept_inside(shift ? { ...box, width: Math.min(box.width + dx, 1 - box.x), height: Math.min(box.height + dy, 1 - box.y) } : { ...box, x: box.x + dx, y: box.y + dy });
}
