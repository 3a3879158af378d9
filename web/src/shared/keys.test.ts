// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from 'vitest';
import { command_of, commands, KeyReader, scopes, scopes_together, type Press } from './keys';

const one: [string, Press, string | null][] = [
  ['US j', { key: 'j', code: 'KeyJ' }, 'j'],
  ['US J', { key: 'J', code: 'KeyJ', shift: true }, 'J'],
  ['US slash', { key: '/', code: 'Slash' }, '/'],
  ['US question', { key: '?', code: 'Slash', shift: true }, '?'],
  ['US bracket', { key: '[', code: 'BracketLeft' }, '['],
  ['US Ctrl k', { key: 'k', code: 'KeyK', ctrl: true }, 'Ctrl+k'],
  ['Dvorak j', { key: 'j', code: 'KeyC' }, 'j'],
  ['Dvorak dot', { key: '.', code: 'KeyE' }, '.'],
  ['Dvorak slash', { key: '/', code: 'BracketLeft' }, '/'],
  ['AZERTY 1', { key: '1', code: 'Digit1', shift: true }, '1'],
  ['Latin with accent', { key: 'é', code: 'Digit2' }, 'é'],
  ['Enter', { key: 'Enter', code: 'Enter' }, 'Enter'],
  ['ArrowUp', { key: 'ArrowUp', code: 'ArrowUp' }, 'ArrowUp'],
  ['F2', { key: 'F2', code: 'F2' }, 'F2'],
  ['dead key', { key: 'Dead', code: 'BracketLeft' }, '['],
  ['Process', { key: 'Process', code: 'KeyJ' }, 'j'],
  ['Unidentified', { key: 'Unidentified', code: 'KeyK', shift: true }, 'K'],
  ['composing', { key: 'j', code: 'KeyJ', composing: true }, null],
  ['AltGraph', { key: '@', code: 'KeyQ', alt_graph: true }, null],
  ['Arabic j', { key: 'ت', code: 'KeyJ' }, 'j'],
  ['Arabic n', { key: 'ى', code: 'KeyN' }, 'n'],
  ['Arabic N', { key: 'آ', code: 'KeyN', shift: true }, 'N'],
  ['Arabic slash', { key: 'ظ', code: 'Slash' }, '/'],
  ['Arabic question', { key: '؟', code: 'Slash', shift: true }, '?'],
  ['Arabic bracket', { key: 'ج', code: 'BracketLeft' }, '['],
  ['Arabic b, one character', { key: 'ﻻ', code: 'KeyB' }, 'b'],
  ['Arabic b, two characters', { key: 'لا', code: 'KeyB' }, 'b'],
  ['Arabic digit', { key: '١', code: 'Digit1' }, '1'],
  ['Arabic Ctrl k', { key: 'ن', code: 'KeyK', ctrl: true }, 'Ctrl+k'],
];
const after_teh: [string, Press, string | null][] = [
  ['tilde', { key: '~', code: 'KeyZ', shift: true }, 'Z'],
  ['slash', { key: '/', code: 'KeyL', shift: true }, 'L'],
  ['tatweel', { key: 'ـ', code: 'KeyJ', shift: true }, 'J'],
  ['dammatan', { key: '\u064c', code: 'KeyR', shift: true }, 'R'],
  ['bracket', { key: ']', code: 'KeyD', shift: true }, 'D'],
];

describe('the key that was meant', () => {
  test.each(one)('%s', (_, press, wanted) => {
    expect(new KeyReader().meant(press)).toBe(wanted);
  });
  test.each(after_teh)('after an Arabic letter: %s', (_, press, wanted) => {
    const reader = new KeyReader();
    reader.meant({ key: 'ت', code: 'KeyJ' });
    expect(reader.meant(press)).toBe(wanted);
  });
  test('back to Latin: a letter, then a bracket', () => {
    const reader = new KeyReader();
    expect(reader.meant({ key: 'ت', code: 'KeyJ' })).toBe('j');
    expect(reader.meant({ key: 'j', code: 'KeyJ' })).toBe('j');
    expect(reader.meant({ key: '[', code: 'BracketLeft' })).toBe('[');
  });
});

describe('the table of keys', () => {
  test('no key has two meanings among scopes that are live together', () => {
    for (const together of scopes_together) {
      const keys = commands.filter((c) => together.includes(c.scope)).flatMap((c) => [...c.keys]);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
  test('no single key is the first press of a pair', () => {
    const firsts = commands.flatMap((c) => c.keys.filter((k) => k.includes(' ')).map((k) => k.slice(0, 1)));
    for (const first of firsts) expect(command_of(first, null, scopes)).toBeNull();
  });
  test('a pair is found by its second press', () => {
    expect(command_of('l', 'g', ['everywhere'])).toBe('go_ledger');
    expect(command_of('n', null, ['everywhere', 'list', 'search'])).toBeNull();
  });
});
