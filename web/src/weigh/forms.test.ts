// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { asked, blank_attribution, blank_source, blank_step, changed_fields, forms, lacking, rebased, settled, type Draft } from './forms';

const draft_of = (record: object): Draft => ({ ...record });

test('every field that is asked stands in the record of its kind', () => {
  for (const spec of forms.custody ?? []) expect(spec.name in blank_step()).toBe(true);
  for (const spec of forms.attributions ?? []) expect(spec.name in blank_attribution('c1')).toBe(true);
});
test('an oral report needs its reason and who noted it; one with a passage does not', () => {
  const oral = draft_of({ ...blank_attribution('c1'), speaker: 's1' });
  expect(lacking('attributions', oral)).toEqual(['oral_reason', 'noted_by']);
  expect(lacking('attributions', { ...oral, passage: 'p1' })).toEqual([]);
});
test('a gap asks for the question it leaves', () => {
  const gap = draft_of({ ...blank_step('s1', 's2'), items: ['document:1'], is_gap: true });
  expect(lacking('custody', gap)).toEqual(['gap_question']);
  expect(asked('custody', draft_of(blank_step())).map((s) => s.name)).not.toContain('gap_question');
});
test('a value typed for soundness needs its reason', () => {
  expect(lacking('sources', draft_of({ ...blank_source(), cover_name: 'M', soundness: 0.85 }))).toEqual(['soundness_reason']);
});
test('after a change by somebody else only what was typed here is kept', () => {
  const base = { head: { version: 1 }, cover_name: 'M', interests: '' };
  const draft = { ...base, interests: 'sells files' };
  const fresh = { head: { version: 2 }, cover_name: 'Militia M', interests: '' };
  expect(rebased(base, draft, fresh)).toEqual({ head: { version: 2 }, cover_name: 'Militia M', interests: 'sells files' });
});
test('hearsay has a mouth between, and nothing else has', () => {
  expect(settled({ directness: 'hearsay', hearsay_steps: 0 })['hearsay_steps']).toBe(1);
  expect(settled({ directness: 'direct', hearsay_steps: 2 })['hearsay_steps']).toBe(0);
  expect(settled({ text: 'x' })).toEqual({ text: 'x' });
});
test('the head is no difference between versions', () => {
  expect(changed_fields({ head: 1, a: [1], b: 2 }, { head: 2, a: [1], b: 3 })).toEqual(['b']);
});
