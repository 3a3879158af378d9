// SPDX-License-Identifier: AGPL-3.0-or-later
// Boxes of words on a page, and the pieces of a line that can be written as one run of text.
import type { Box, PageLine, PageWord } from '../api/types.gen';

export interface Piece {
  words: PageWord[];
  box: Box;
}

const widest_gap = 1.5; // In heights of the line: beyond it two columns were read as one line.

function box_around(words: readonly PageWord[]): Box {
  const x = Math.min(...words.map((w) => w.box[0]));
  const y = Math.min(...words.map((w) => w.box[1]));
  const end = Math.max(...words.map((w) => w.box[0] + w.box[2]));
  const foot = Math.max(...words.map((w) => w.box[1] + w.box[3]));
  return [x, y, end - x, foot - y];
}

// The distance between two boxes along the line, whichever comes first; 0 if they overlap.
export function gap(a: Box, b: Box): number {
  return Math.max(0, Math.max(a[0], b[0]) - Math.min(a[0] + a[2], b[0] + b[2]));
}

// Order and lines are the server's: a word left of the one before is usual in Arabic. `aspect` is
// height / width of the page, as boxes are fractions of both.
export function line_pieces(line: PageLine, aspect: number): Piece[] {
  const limit = widest_gap * line.box[3] * aspect;
  const pieces: PageWord[][] = [];
  let last: PageWord | undefined;
  for (const word of line.words) {
    const current = pieces.at(-1);
    if (current && last && gap(last.box, word.box) <= limit) current.push(word);
    else pieces.push([word]);
    last = word;
  }
  return pieces.map((words) => {
    const around = box_around(words);
    // A piece is as high as its line, so that sizes of neighbours agree.
    return { words, box: [around[0], line.box[1], around[2], line.box[3]] };
  });
}

// Whole words touched by the code points [from, to).
export function boxes_of(lines: readonly PageLine[], from: number, to: number): Box[] {
  return lines.flatMap((l) => l.words.filter((w) => w.from < to && from < w.to).map((w) => w.box));
}
