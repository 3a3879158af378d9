// SPDX-License-Identifier: AGPL-3.0-or-later
// The value of a field in one line, for a history: lists and their parts in words, empty parts left
// out.
export interface Wording {
  field: (name: string) => string;
  flag: (value: boolean) => string;
  number: (n: number) => string;
}

const is_empty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0) || (typeof value === 'object' && Object.values(value).every(is_empty));

export function shown_value(value: unknown, words: Wording): string {
  if (is_empty(value)) return '–';
  if (typeof value === 'boolean') return words.flag(value);
  if (typeof value === 'number') return words.number(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return value.map((one) => shown_value(one, words)).join('; ');
  return Object.entries(value)
    .filter(([, part]) => !is_empty(part))
    .map(([name, part]) => `${words.field(name)}: ${shown_value(part, words)}`)
    .join(', ');
}
