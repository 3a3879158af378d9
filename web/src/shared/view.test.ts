// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from 'vitest';
import { filter_parameters, format_place, fresh_view, new_view_id, parse_place, read_view, store_view, with_filter, type View } from './view';

describe('addresses', () => {
  test('a view and a page of a document', () => {
    expect(parse_place('/read/v/7f3k2m9x4t')).toEqual({ kind: 'view', verb: 'read', id: '7f3k2m9x4t' });
    expect(parse_place('/doc/4812/7')).toEqual({ kind: 'doc', doc: '4812', page: 7 });
    expect(parse_place('/')).toEqual({ kind: 'home' });
  });
  test.each(['/doc/4812/0', '/read/v/7F3K', '/read/v/../x', '/doc/x/1', '/read/v/7f3k2m9x4u', '/nowhere'])('%s is nowhere', (path) => {
    expect(parse_place(path)).toEqual({ kind: 'unknown' });
  });
  test('ids are ten characters that parse', () => {
    for (let i = 0; i < 200; i += 1) expect(parse_place(`/read/v/${new_view_id()}`).kind).toBe('view');
  });
  test('what is formatted is parsed to the same', () => {
    const view: View = { ...fresh_view(), screen: 'doc', selected: '12', page: 3 };
    expect(parse_place(format_place(view, 'x'))).toEqual({ kind: 'doc', doc: '12', page: 3 });
    expect(parse_place(format_place({ ...view, screen: 'ledger' }, '7f3k2m9x4t'))).toEqual({ kind: 'view', verb: 'ledger', id: '7f3k2m9x4t' });
  });
  test('a record has an address of its own', () => {
    expect(parse_place('/claim/c12')).toEqual({ kind: 'record', part: 'claims', record: 'c12' });
    expect(parse_place('/source/s1')).toEqual({ kind: 'record', part: 'sources', record: 's1' });
    for (const path of ['/claim/s1', '/claim/c0', '/claim/c', '/claim/', '/board/b1']) expect(parse_place(path)).toEqual({ kind: 'unknown' });
    const view: View = { ...fresh_view(), screen: 'weigh', part: 'questions', record: 'q3' };
    expect(parse_place(format_place(view, '7f3k2m9x4t'))).toEqual({ kind: 'record', part: 'questions', record: 'q3' });
    expect(parse_place(format_place({ ...view, record: '' }, '7f3k2m9x4t'))).toEqual({ kind: 'view', verb: 'weigh', id: '7f3k2m9x4t' });
  });
  test('no address holds the query', () => {
    expect(format_place({ ...fresh_view(), query: 'secret' }, '7f3k2m9x4t')).not.toContain('secret');
  });
});

describe('stored views', () => {
  test('a stored view is read back the same', () => {
    const view: View = {
      ...fresh_view(), query: '"a b" ممر', level: 'letters', off: ['x'], filters: [{ field: 'type', value: 'pdf', not: true }],
      selected: '9', at: 4, page: 2, hit: 1, panel: 'both', ledger: [{ field: 'state', value: 'locked', not: false }],
    };
    expect(read_view(JSON.parse(store_view(view)))).toEqual(view);
  });
  test('nonsense is no view, nonsense inside has first values', () => {
    expect(read_view('x')).toBeNull();
    expect(read_view({ v: 2 })).toBeNull();
    expect(read_view({ v: 1, page: -3, filters: [{}], screen: 'x' })).toEqual(fresh_view());
  });
});

describe('filters', () => {
  const pdf = { field: 'type', value: 'pdf', not: false };
  test('the same again takes it away, the opposite replaces it', () => {
    expect(with_filter([pdf], pdf)).toEqual([]);
    expect(with_filter([pdf], { ...pdf, not: true })).toEqual([{ ...pdf, not: true }]);
  });
  test('are parameters, repeated and with a minus sign for not', () => {
    expect(filter_parameters([pdf, { field: 'type', value: 'eml', not: true }])).toEqual({ type: ['pdf', '-eml'] });
  });
});
