// SPDX-License-Identifier: AGPL-3.0-or-later
// Hits in the text view, drawn by highlights: no element is added and no text changed.
import type { PageMark } from '../api/types.gen';
import { spans_in_units } from '../shared/offsets';

export interface Paragraph {
  text: string;
  begin: number; // Unit in the whole text.
}

// Lines of the text as they are; the line break itself belongs to none.
export function paragraphs_of(text: string): Paragraph[] {
  const out: Paragraph[] = [];
  let begin = 0;
  for (const line of text.split('\n')) {
    out.push({ text: line, begin });
    begin += line.length + 1;
  }
  return out;
}

export interface Piece {
  paragraph: number;
  from: number;
  to: number;
}

// The parts of the units [from, to) by paragraph.
export function pieces_of(paragraphs: readonly Paragraph[], from: number, to: number): Piece[] {
  return paragraphs.flatMap((p, paragraph) => {
    const a = Math.max(0, from - p.begin);
    const b = Math.min(p.text.length, to - p.begin);
    return a < b ? [{ paragraph, from: a, to: b }] : [];
  });
}

// A paragraph may be longer than the window: the hit itself goes to the middle.
function show(scrolled: HTMLElement | null, hit: Range | undefined): void {
  if (!scrolled || !hit) return;
  const room = scrolled.getBoundingClientRect();
  const there = hit.getBoundingClientRect();
  if (there.top < room.top || there.bottom > room.bottom) scrolled.scrollTop += there.top - room.top - room.height / 2;
}

// Returns what takes the marks away.
export function paint(box: HTMLElement, text: string, paragraphs: readonly Paragraph[], marks: readonly PageMark[], current: number): () => void {
  const all: Range[] = [];
  const now: Range[] = [];
  const spans = spans_in_units(text, marks);
  spans.forEach((span, i) => {
    const mark = marks[i];
    const into = mark && (mark.from === current || mark.current) ? now : all;
    for (const piece of pieces_of(paragraphs, span.from, span.to)) {
      const node = box.children[piece.paragraph]?.firstChild;
      // Marks of one page may come before the text of it is drawn.
      if (!(node instanceof Text) || node.length < piece.to) continue;
      const range = new Range();
      range.setStart(node, piece.from);
      range.setEnd(node, piece.to);
      into.push(range);
    }
  });
  CSS.highlights.set('hit', new Highlight(...all));
  CSS.highlights.set('hit-now', new Highlight(...now));
  show(box.parentElement, now[0] ?? all[0]);
  return () => {
    CSS.highlights.delete('hit');
    CSS.highlights.delete('hit-now');
  };
}
