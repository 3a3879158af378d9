// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { bytes_text, duration, name_direction, split_name, visible_pieces } from './format';

test('an override that hides "exe" is a symbol', () => {
  expect(visible_pieces('a\u202egpj.exe')).toEqual([
    { text: 'a', symbol: false }, { text: 'RLO', symbol: true }, { text: 'gpj.exe', symbol: false },
  ]);
  expect(visible_pieces('a\tb')[1]).toEqual({ text: 'U+0009', symbol: true });
});
test('a right-to-left stem and its extension stand apart', () => {
  expect(split_name('تعميم إلى الحواجز.docx')).toEqual({ stem: 'تعميم إلى الحواجز', extension: '.docx' });
  expect(split_name('.bashrc')).toEqual({ stem: '.bashrc', extension: '' });
  expect(split_name('v1.2 final')).toEqual({ stem: 'v1.2 final', extension: '' });
});
test('sizes have one decimal below a hundred', () => {
  expect(bytes_text(0, String)).toBe('0 B');
  expect(bytes_text(1536, String)).toBe('1.5 kB');
  expect(bytes_text(250_400_000, String)).toBe('250 MB');
});
test('times are in the unit one would say', () => {
  expect(duration(0.2)).toEqual({ unit: 'seconds', n: 1 });
  expect(duration(420)).toEqual({ unit: 'minutes', n: 7 });
  expect(duration(9000)).toEqual({ unit: 'hours', n: 2.5 });
});

test('a name runs in the direction of its first letter', () => {
  expect(name_direction('2400dpi')).toBe('ltr');
  expect(name_direction('تعميم 2')).toBe('rtl');
  expect(name_direction('2016')).toBe('ltr');
});
