// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { filled, grouped, type Language } from './sentences';

const rules = new Intl.PluralRules('ar');
const language: Language = { code: (group, code) => `${group}.${code}`, number: String, plural: (n) => rules.select(n), and: ' و' };
const bare = (text: string): string => text.replace(/[\u2068\u2069]/g, '');

test('numbers are written as the server writes them', () => {
  expect(bare(filled('{0:per_mille} {1:range}', ['655', '635', '851'], language))).toBe('66 % 64–85 %');
  expect(bare(filled('{0:per_mille}', ['999'], language))).toBe('>99 %');
});
test('a list reaches as far as there are arguments', () => {
  expect(bare(filled('{0:per_mille}: {1:names}', ['740', 'M', 'B', 'K'], language))).toBe('74 %: M، B وK');
});
test('a count takes one of six forms', () => {
  const form = '{0:count|لا تقارير|تقرير واحد|تقريران|# تقارير|# تقريراً|# تقرير}';
  expect([0, 1, 2, 3, 11, 100].map((n) => bare(filled(form, [String(n)], language)))).toEqual(['لا تقارير', 'تقرير واحد', 'تقريران', '3 تقارير', '11 تقريراً', '100 تقرير']);
});
test('what people wrote is isolated', () => {
  expect(filled('{0:quote}', ['The files'], language)).toBe('«\u2068The files\u2069»');
});
test('likelihood and confidence stand apart', () => {
  const codes = ['confidence_because', 'voices', 'likelihood_range', 'rests_on_one'].map((code) => ({ code }));
  expect(grouped(codes)).toEqual({
    likelihood: [{ code: 'likelihood_range' }], confidence: [{ code: 'confidence_because' }], voices: [{ code: 'voices' }], others: [{ code: 'rests_on_one' }],
  });
});
