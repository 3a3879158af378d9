// SPDX-License-Identifier: AGPL-3.0-or-later
// Messages with their parameters put in, each isolated from the direction of what is around it.
import type { Message } from './en';

export type Value = string | number;
export type Values = Record<string, Value>;

export interface Part {
  text: string;
  value: boolean;
}

export interface Wording {
  plural: Intl.PluralRules;
  number: Intl.NumberFormat;
}

export function wording(language: string, digits: string): Wording {
  return {
    plural: new Intl.PluralRules(language),
    number: new Intl.NumberFormat(`${language}-u-nu-${digits}`, { maximumFractionDigits: 2 }),
  };
}

function chosen(message: Message, values: Values, words: Wording): string {
  if (typeof message === 'string') return message;
  const n = values['n'];
  const form = words.plural.select(typeof n === 'number' ? n : 0);
  return message[form] ?? message.other;
}

export function parts_of(message: Message, values: Values, words: Wording): Part[] {
  const out: Part[] = [];
  for (const [i, piece] of chosen(message, values, words).split(/\{(\w+)\}/).entries()) {
    if (i % 2 === 0) {
      if (piece !== '') out.push({ text: piece, value: false });
      continue;
    }
    const value = values[piece] ?? '';
    out.push({ text: typeof value === 'number' ? words.number.format(value) : value, value: true });
  }
  return out;
}

// For attributes, where no element can isolate: with the isolating characters.
export function plain(parts: readonly Part[]): string {
  return parts.map((p) => (p.value ? `\u2068${p.text}\u2069` : p.text)).join('');
}
