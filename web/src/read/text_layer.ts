// SPDX-License-Identifier: AGPL-3.0-or-later
// The transparent text over a page: one element per piece of a line, stretched to its box. It
// serves selection, copying, find and screen readers; marks are drawn from the boxes, not from it.
import type { PageWords } from '../api/types.gen';
import { line_pieces, type Piece } from '../shared/geometry';

const size_of_line = 0.62;
const top_of_line = 0.15;

interface Written {
  element: HTMLElement;
  piece: Piece;
}

function write(piece: Piece, dir: string, lang: string): HTMLElement {
  const element = document.createElement('div');
  element.className = 'piece';
  element.dir = dir === 'rtl' ? 'rtl' : 'ltr';
  if (lang !== '') element.lang = lang;
  element.textContent = `${piece.words.map((w) => w.t).join(' ')}\n`;
  return element;
}

function place({ element, piece }: Written, width: number, height: number): void {
  const [x, y, , h] = piece.box;
  const line = h * height;
  element.style.fontSize = `${size_of_line * line}px`;
  element.style.top = `${y * height + top_of_line * line}px`;
  if (element.dir === 'rtl') element.style.right = `${width - (x + piece.box[2]) * width}px`;
  else element.style.left = `${x * width}px`;
  element.style.transformOrigin = element.dir === 'rtl' ? '100% 0' : '0 0';
}

// Three passes: write all, measure all, stretch all.
export function write_text_layer(layer: HTMLElement, words: PageWords): void {
  const width = layer.clientWidth;
  const height = layer.clientHeight;
  const aspect = words.w > 0 ? words.h / words.w : 1.414;
  const written = words.lines.flatMap((line) =>
    line_pieces(line, aspect).map((piece) => ({ element: write(piece, line.dir, line.lang), piece })),
  );
  for (const one of written) place(one, width, height);
  layer.replaceChildren(...written.map((w) => w.element));
  const widths = written.map((w) => w.element.offsetWidth);
  written.forEach(({ element, piece }, i) => {
    const natural = widths[i] ?? 0;
    if (natural > 0) element.style.transform = `scaleX(${(piece.box[2] * width) / natural})`;
  });
}
