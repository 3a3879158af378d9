// SPDX-License-Identifier: AGPL-3.0-or-later
// Reads a range of the browser: which elements of the page or of its text it touches, and where.
import type { End } from './quote';

export interface Selected {
  kind: 'pieces' | 'paragraphs';
  from: End;
  to: End;
}

const units_before = (element: Element, container: Node, offset: number): number => {
  const range = new Range();
  range.setStart(element, 0);
  range.setEnd(container, offset);
  return range.toString().length;
};

function within(kind: Selected['kind'], elements: readonly Element[], range: Range): Selected | null {
  const touched = elements.flatMap((element, i) => (range.intersectsNode(element) ? [{ element, i }] : []));
  const first = touched[0];
  const last = touched.at(-1);
  if (!first || !last) return null;
  const from = first.element.contains(range.startContainer) ? units_before(first.element, range.startContainer, range.startOffset) : 0;
  const to = last.element.contains(range.endContainer) ? units_before(last.element, range.endContainer, range.endOffset) : (last.element.textContent ?? '').length;
  return { kind, from: { element: first.i, unit: from }, to: { element: last.i, unit: to } };
}

// The text of another engine stands in a details element: its offsets are those of another text.
export function selected_in(range: Range | null): Selected | null {
  if (!range || range.collapsed) return null;
  const at = range.startContainer instanceof Element ? range.startContainer : range.startContainer.parentElement;
  const layer = at?.closest('.layer');
  if (layer) return within('pieces', [...layer.querySelectorAll('.piece')], range);
  const text = at?.closest('.doctext');
  return text && !text.closest('details') ? within('paragraphs', [...text.children], range) : null;
}
