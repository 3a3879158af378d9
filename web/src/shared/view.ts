// SPDX-License-Identifier: AGPL-3.0-or-later
// A view is all state of a screen; the address holds only its random id.

export interface Filter {
  field: string;
  value: string;
  not: boolean;
}

export type Level = 'forms' | 'words' | 'letters';
export type Screen = 'read' | 'doc' | 'ledger' | 'weigh';
export type Panel = 'page' | 'text' | 'both';
export type Part = 'claims' | 'sources' | 'custody' | 'questions' | 'policy';

export interface View {
  v: 1;
  screen: Screen;
  query: string;
  level: Level;
  off: string[];
  filters: Filter[];
  count_all: boolean;
  selected: string;
  at: number; // Place of `selected` in the results; -1 = it was not reached through them.
  page: number;
  hit: number; // Of the hits in the document; -1 = not chosen yet.
  panel: Panel;
  ledger: Filter[];
  part: Part; // Of the screen "weigh".
  record: string; // Id of what is shown there; empty = the list alone.
  passage: string; // Id of the passage that led to the document; empty = none.
}

export const fresh_view = (): View => ({
  v: 1, screen: 'read', query: '', level: 'forms', off: [], filters: [], count_all: false,
  selected: '', at: -1, page: 1, hit: -1, panel: 'page', ledger: [], part: 'claims', record: '', passage: '',
});

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const id_shape = /^[0-9a-hjkmnp-tv-z]{10}$/;

export function new_view_id(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return Array.from(bytes, (b) => alphabet[b & 31]).join('');
}

export type Place =
  | { kind: 'home' }
  | { kind: 'view'; verb: string; id: string }
  | { kind: 'doc'; doc: string; page: number }
  | { kind: 'record'; part: Part; record: string }
  | { kind: 'unknown' };

const verbs = new Set(['read', 'connect', 'weigh', 'publish', 'ledger']);

// A record has an address of its own: a letter says its kind, a serial follows.
const record_places: readonly { word: string; letter: string; part: Part }[] = [
  { word: 'claim', letter: 'c', part: 'claims' },
  { word: 'source', letter: 's', part: 'sources' },
  { word: 'question', letter: 'q', part: 'questions' },
];
const serial_shape = /^[1-9][0-9]{0,17}$/;

function parse_record(word: string, id: string): Place {
  const place = record_places.find((r) => r.word === word && id.startsWith(r.letter));
  return place && serial_shape.test(id.slice(1)) ? { kind: 'record', part: place.part, record: id } : { kind: 'unknown' };
}

export function parse_place(path: string): Place {
  if (path === '/' || path === '/index.html') return { kind: 'home' };
  const parts = path.split('/').slice(1);
  const [first = '', second = '', third = ''] = parts;
  if (parts.length === 2) return parse_record(first, second);
  if (parts.length !== 3) return { kind: 'unknown' };
  if (verbs.has(first) && second === 'v' && id_shape.test(third)) return { kind: 'view', verb: first, id: third };
  if (first === 'doc' && serial_shape.test(second) && /^[1-9][0-9]{0,8}$/.test(third))
    return { kind: 'doc', doc: second, page: Number(third) };
  return { kind: 'unknown' };
}

export function format_place(view: View, id: string): string {
  if (view.screen === 'doc') return `/doc/${view.selected}/${view.page}`;
  const record = view.screen === 'weigh' ? record_places.find((r) => r.part === view.part && view.record.startsWith(r.letter)) : undefined;
  return record ? `/${record.word}/${view.record}` : `/${view.screen}/v/${id}`;
}

export const store_view = (view: View): string => JSON.stringify(view);

const is_record = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function read_filters(value: unknown): Filter[] {
  if (!Array.isArray(value)) return [];
  return value.filter(is_record).flatMap((f) =>
    typeof f['field'] === 'string' && typeof f['value'] === 'string'
      ? [{ field: f['field'], value: f['value'], not: f['not'] === true }]
      : [],
  );
}

function one_of<T extends string>(value: unknown, allowed: readonly T[], otherwise: T): T {
  return allowed.find((a) => a === value) ?? otherwise;
}

// Null if it is no view; a field of another kind than expected has its first value.
export function read_view(value: unknown): View | null {
  if (!is_record(value) || value['v'] !== 1) return null;
  const text = (key: string): string => (typeof value[key] === 'string' ? value[key] : '');
  const whole = (key: string, otherwise: number): number => (Number.isInteger(value[key]) ? (value[key] as number) : otherwise);
  const off = Array.isArray(value['off']) ? value['off'].filter((o) => typeof o === 'string') : [];
  return {
    v: 1,
    screen: one_of(value['screen'], ['read', 'doc', 'ledger', 'weigh'], 'read'),
    query: text('query'),
    level: one_of(value['level'], ['forms', 'words', 'letters'], 'forms'),
    off,
    filters: read_filters(value['filters']),
    count_all: value['count_all'] === true,
    selected: text('selected'),
    at: whole('at', -1),
    page: Math.max(1, whole('page', 1)),
    hit: whole('hit', -1),
    panel: one_of(value['panel'], ['page', 'text', 'both'], 'page'),
    ledger: read_filters(value['ledger']),
    part: one_of(value['part'], ['claims', 'sources', 'custody', 'questions', 'policy'], 'claims'),
    record: text('record'),
    passage: text('passage'),
  };
}

export const same_filter = (a: Filter, b: Filter): boolean => a.field === b.field && a.value === b.value;

// Only these / not these: the same again takes it away, the opposite replaces it.
export function with_filter(filters: readonly Filter[], wanted: Filter): Filter[] {
  const old = filters.find((f) => same_filter(f, wanted));
  const others = filters.filter((f) => !same_filter(f, wanted));
  return old && old.not === wanted.not ? others : [...others, wanted];
}

// As parameters of the API: one name per field, "-" before the value excludes.
export function filter_parameters(filters: readonly Filter[]): Record<string, string[]> {
  const out: Record<string, string[]> = {};
  for (const f of filters) (out[f.field] ??= []).push(f.not ? `-${f.value}` : f.value);
  return out;
}
