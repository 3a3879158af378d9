// SPDX-License-Identifier: AGPL-3.0-or-later
// How numbers, sizes, times and names are written. No arithmetic on dates: they are shown as sent.

export type Piece = { text: string; symbol: boolean };

const hidden: Record<string, string> = {
  '\u061c': 'ALM', '\u200e': 'LRM', '\u200f': 'RLM', '\u202a': 'LRE', '\u202b': 'RLE', '\u202c': 'PDF', '\u202d': 'LRO',
  '\u202e': 'RLO', '\u2066': 'LRI', '\u2067': 'RLI', '\u2068': 'FSI', '\u2069': 'PDI', '\u200b': 'ZWSP', '\u200c': 'ZWNJ',
  '\u200d': 'ZWJ', '\u2060': 'WJ', '\ufeff': 'BOM',
};

// A file name or title with its invisible characters as symbols: U+202E hides "exe".
export function visible_pieces(name: string): Piece[] {
  const out: Piece[] = [];
  let plain = '';
  for (const c of name) {
    const code = c.codePointAt(0) ?? 0;
    const symbol = hidden[c] ?? (code < 32 || code === 127 ? `U+${code.toString(16).toUpperCase().padStart(4, '0')}` : undefined);
    if (symbol === undefined) {
      plain += c;
      continue;
    }
    if (plain !== '') out.push({ text: plain, symbol: false });
    plain = '';
    out.push({ text: symbol, symbol: true });
  }
  if (plain !== '') out.push({ text: plain, symbol: false });
  return out;
}

// Stem and extension stand apart, or a right-to-left stem shows ".docx" before itself.
export function split_name(name: string): { stem: string; extension: string } {
  const dot = name.lastIndexOf('.');
  const extension = dot > 0 ? name.slice(dot) : '';
  if (!/^\.[A-Za-z0-9]{1,8}$/.test(extension)) return { stem: name, extension: '' };
  return { stem: name.slice(0, dot), extension };
}

// By its first letter: stem and extension follow one another in the direction of the stem, whatever
// the interface's is.
export function name_direction(stem: string): 'ltr' | 'rtl' {
  const letter = /\p{L}/u.exec(stem)?.[0] ?? 'a';
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(letter) ? 'rtl' : 'ltr';
}

const units = ['B', 'kB', 'MB', 'GB', 'TB'];

export function bytes_text(bytes: number, number: (n: number) => string): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const rounded = unit === 0 || value >= 100 ? Math.round(value) : Math.round(value * 10) / 10;
  return `${number(rounded)} ${units[unit]}`;
}

export type Duration = { unit: 'seconds' | 'minutes' | 'hours'; n: number };

export function duration(seconds: number): Duration {
  if (seconds < 60) return { unit: 'seconds', n: Math.max(1, Math.round(seconds)) };
  if (seconds < 5400) return { unit: 'minutes', n: Math.round(seconds / 60) };
  return { unit: 'hours', n: Math.round(seconds / 360) / 10 };
}

// "2026-12-01T04:24:33Z" without its letters.
export const instant_text = (instant: string): string => instant.replace('T', ' ').replace(/Z$/, ' UTC');
