// SPDX-License-Identifier: AGPL-3.0-or-later
// The colours, each once for light and for dark; tokens.css repeats them and a test compares both.
export const colours = {
  paper: ['#ffffff', '#1b1b1d'],
  canvas: ['#f6f5f2', '#131315'],
  float: ['#ffffff', '#26262a'],
  sunk: ['#eceae4', '#0d0d0f'],
  'act-bg': ['#e6eff8', '#17283c'],
  'warn-bg': ['#fbf1dc', '#33270f'],
  'stop-bg': ['#fbeae8', '#3a1d1b'],
  ink: ['#1c1b19', '#eceae6'],
  'ink-2': ['#54514a', '#b4b0a7'],
  'ink-3': ['#6b675e', '#96928a'],
  act: ['#0b57a4', '#7db4ee'],
  person: ['#5b3a8c', '#c3a6f0'],
  organisation: ['#0b6b5e', '#74cdbd'],
  place: ['#8a4b08', '#e5a866'],
  date: ['#1f5f8b', '#8cc4ec'],
  ok: ['#1e6b3a', '#7fcb97'],
  warn: ['#8a5300', '#e8b765'],
  stop: ['#a8201a', '#f49a92'],
  edge: ['#8a857a', '#77757f'],
  line: ['#d8d4cb', '#35353a'],
  hit: ['#ffe58a', '#6b5300'],
  'hit-now': ['#f2a900', '#f2a900'],
  'on-hit-now': ['#1c1b19', '#131315'],
} as const satisfies Record<string, readonly [string, string]>;

export type Token = keyof typeof colours;

// WCAG 2.2 relative luminance of #rrggbb.
export function luminance(colour: string): number {
  const channel = (at: number): number => {
    const c = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

export function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}
