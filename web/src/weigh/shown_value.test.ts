// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { shown_value } from './shown_value';

const words = { field: (name: string) => name.toUpperCase(), flag: (value: boolean) => (value ? 'yes' : 'no'), number: String };

test('what is empty is a dash, whatever holds nothing', () => {
  for (const nothing of ['', null, undefined, [], { a: '', b: [] }]) expect(shown_value(nothing, words)).toBe('–');
});

test('parts are named and empty ones left out', () => {
  expect(shown_value([{ letter: 'B', reason: '', at: 'now' }, { letter: 'C' }], words)).toBe('LETTER: B, AT: now; LETTER: C');
  expect(shown_value(false, words)).toBe('no');
  expect(shown_value(0.6, words)).toBe('0.6');
});
