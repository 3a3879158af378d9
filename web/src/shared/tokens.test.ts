// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { colours, contrast, type Token } from './tokens';

const texts: Token[] = ['ink', 'ink-2', 'ink-3', 'act', 'person', 'organisation', 'place', 'date', 'ok', 'warn', 'stop'];
const surfaces: Token[] = ['paper', 'canvas', 'float', 'sunk', 'act-bg', 'warn-bg', 'stop-bg'];
const modes = [0, 1] as const;

describe('colours', () => {
  test('every text colour has 4.5 on every surface, in light and dark', () => {
    for (const mode of modes)
      for (const text of texts)
        for (const surface of surfaces) {
          const ratio = contrast(colours[text][mode], colours[surface][mode]);
          expect(ratio, `${text} on ${surface}, mode ${mode}`).toBeGreaterThanOrEqual(4.5);
        }
  });
  test('borders of controls have 3 on every surface', () => {
    for (const mode of modes)
      for (const surface of surfaces)
        expect(contrast(colours.edge[mode], colours[surface][mode]), surface).toBeGreaterThanOrEqual(3);
  });
  test('text on hits has 4.5', () => {
    for (const mode of modes) {
      expect(contrast(colours.ink[mode], colours.hit[mode])).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colours['on-hit-now'][mode], colours['hit-now'][mode])).toBeGreaterThanOrEqual(4.5);
    }
  });
  test('known ratios are computed as WCAG does', () => {
    expect(contrast('#1c1b19', '#ffffff')).toBeCloseTo(17.2, 1);
    expect(contrast('#0b57a4', '#ffffff')).toBeCloseTo(7.2, 1);
  });
  test('the style sheet holds the same values', () => {
    const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
    for (const [name, [light, dark]] of Object.entries(colours))
      expect(css).toContain(`--${name}: light-dark(${light}, ${dark});`);
  });
});
