// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from 'vitest';
import { ar } from './ar';
import { en, type Forms, type Key } from './en';
import { parts_of, plain, wording } from './message';
import { facts_ar } from './facts_ar';
import { reasons_ar } from './reasons_ar';

const forms_of = (message: unknown): string[] => (typeof message === 'string' ? [message] : Object.values(message as Forms));
const names_in = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1] ?? '').sort();

describe('catalogues', () => {
  test('both hold the same keys', () => {
    expect(Object.keys(ar).sort()).toEqual(Object.keys(en).sort());
  });
  test('a message takes the same parameters in both', () => {
    for (const key of Object.keys(en) as Key[]) {
      const wanted = new Set(forms_of(en[key]).flatMap(names_in));
      for (const text of forms_of(ar[key])) for (const name of names_in(text)) expect(wanted.has(name), key).toBe(true);
      expect(new Set(forms_of(ar[key]).flatMap(names_in)), key).toEqual(wanted);
    }
  });
  test('Arabic plurals have all six forms', () => {
    for (const [key, message] of Object.entries(ar))
      if (typeof message !== 'string') expect(Object.keys(message).sort(), key).toEqual(['few', 'many', 'one', 'other', 'two', 'zero']);
  });
  test('Arabic messages are in Arabic script', () => {
    for (const [key, message] of Object.entries(ar))
      if (key !== 'headline') for (const text of forms_of(message)) expect(text, key).toMatch(/\p{Script=Arabic}/u);
    for (const text of [...Object.values(reasons_ar), ...Object.values(facts_ar)]) expect(text).toMatch(/\p{Script=Arabic}/u);
  });
});

describe('plurals', () => {
  test.each([[0, 'zero'], [1, 'one'], [2, 'two'], [3, 'few'], [10, 'few'], [11, 'many'], [99, 'many'], [100, 'other'], [102, 'other'], [103, 'few']])(
    '%d is %s in Arabic', (n, form) => { expect(wording('ar', 'latn').plural.select(n)).toBe(form); });
});

describe('numbers', () => {
  test('have the digits of the setting and separators', () => {
    expect(wording('ar', 'latn').number.format(1284.5)).toBe('1,284.5');
    expect(wording('ar', 'arab').number.format(1284.5)).toBe('١٬٢٨٤٫٥');
  });
  test('are isolated in a message', () => {
    const parts = parts_of(en.in_documents, { n: 1284 }, wording('en', 'latn'));
    expect(parts).toEqual([{ text: '1,284', value: true }, { text: ' documents', value: false }]);
    expect(plain(parts)).toBe('\u20681,284\u2069 documents');
  });
});
