// SPDX-License-Identifier: AGPL-3.0-or-later
// Spans of the API count code points, strings here UTF-16 units. Nothing else converts.

// The unit at which code point `point` begins; the length if the text is shorter.
export function unit_of_point(text: string, point: number): number {
  let unit = 0;
  for (let left = point; left > 0 && unit < text.length; left -= 1)
    unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
  return unit;
}

// The code point that holds unit `unit`.
export function point_of_unit(text: string, unit: number): number {
  let point = 0;
  for (let at = 0; at < unit && at < text.length; point += 1) {
    const width = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    if (at + width > unit) break;
    at += width;
  }
  return point;
}

export interface Span {
  from: number;
  to: number;
}

// All spans (code points, ascending) in units, in one walk over the text.
export function spans_in_units(text: string, spans: readonly Span[]): Span[] {
  const edges = [...new Set(spans.flatMap((s) => [s.from, s.to]))].sort((a, b) => a - b);
  const units = new Map<number, number>();
  let point = 0;
  let unit = 0;
  for (const edge of edges) {
    while (point < edge && unit < text.length) {
      unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
      point += 1;
    }
    units.set(edge, unit);
  }
  return spans.map((s) => ({ from: units.get(s.from) ?? 0, to: units.get(s.to) ?? 0 }));
}
