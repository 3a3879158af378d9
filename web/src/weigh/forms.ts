// SPDX-License-Identifier: AGPL-3.0-or-later
// What can be said of each kind of record, in the order in which it is asked, and empty records.
import type { Kind, Kinds, RecordHead, When } from '../api/weigh';

export type FieldKind =
  | 'text' | 'long' | 'choice' | 'flag' | 'source' | 'sources' | 'record' | 'lines' | 'count' | 'when' | 'share' | 'capabilities' | 'relations';

export type Draft = Record<string, unknown>;

export interface FieldSpec {
  name: string;
  kind: FieldKind;
  codes?: readonly string[]; // Of a choice; each is said by w_<group>_<code>.
  group?: string;
  of?: Kind; // Of a record that is chosen.
  required?: boolean;
  more?: boolean; // Seldom wanted: behind "more".
  shown?: (draft: Draft) => boolean;
}

export const capability_codes = ['fabricate', 'alter', 'select', 'coach'] as const;
export const stance_codes = ['asserts', 'denies', 'doubts'] as const;
export const basis_codes = ['witnessed', 'authored', 'told', 'document', 'induced', 'deduced', 'repeated', 'unknown'] as const;
export const tie_codes = ['controls', 'paid_by', 'introduced_by', 'same_unit'] as const;
export const calendar_codes = ['unknown', 'gregorian', 'hijri', 'persian'] as const;
export const origin_codes = ['unknown', 'text', 'metadata', 'header', 'file_system', 'recognised', 'asserted'] as const;

const has_share = (draft: Draft): boolean => typeof draft['soundness'] === 'number';

const is_recorded = (draft: Draft): boolean => (draft['head'] as RecordHead | undefined)?.id !== '';
const is_new = (draft: Draft): boolean => !is_recorded(draft);

export const forms: Partial<Record<Kind, readonly FieldSpec[]>> = {
  sources: [
    { name: 'cover_name', kind: 'text', required: true },
    { name: 'kind', kind: 'choice', codes: ['person', 'organisation', 'outlet', 'device', 'unknown'], group: 'source' },
    { name: 'is_own', kind: 'flag' },
    { name: 'interests', kind: 'long' },
    { name: 'relations', kind: 'relations' },
    { name: 'soundness', kind: 'share', more: true },
    { name: 'soundness_reason', kind: 'text', more: true, shown: has_share, required: true },
  ],
  custody: [
    { name: 'from', kind: 'source' },
    { name: 'is_from_author', kind: 'flag' },
    { name: 'to', kind: 'source' },
    { name: 'items', kind: 'lines', required: true },
    { name: 'when', kind: 'when' },
    { name: 'how', kind: 'text' },
    { name: 'capabilities', kind: 'capabilities' },
    { name: 'is_gap', kind: 'flag' },
    { name: 'gap_question', kind: 'text', shown: (draft) => draft['is_gap'] === true, required: true },
    { name: 'asserted_by', kind: 'source' },
    { name: 'evidence', kind: 'text', more: true },
    { name: 'condition', kind: 'text', more: true },
    { name: 'hash_before', kind: 'text', more: true },
    { name: 'hash_after', kind: 'text', more: true },
  ],
  claims: [
    { name: 'text', kind: 'long', required: true },
    { name: 'kind', kind: 'choice', codes: ['fact', 'authenticity', 'attribution', 'prediction'], group: 'claim' },
    { name: 'is_key', kind: 'flag' },
    { name: 'subject', kind: 'text', more: true },
    { name: 'relation', kind: 'text', more: true },
    { name: 'object', kind: 'text', more: true },
    { name: 'time', kind: 'when', more: true },
    { name: 'place', kind: 'text', more: true },
    { name: 'negation_of', kind: 'record', of: 'claims', more: true },
    { name: 'refines', kind: 'record', of: 'claims', more: true },
  ],
  attributions: [
    { name: 'stance', kind: 'choice', codes: stance_codes, group: 'stance' },
    { name: 'speaker', kind: 'source', required: true },
    { name: 'basis', kind: 'choice', codes: basis_codes, group: 'basis' },
    { name: 'reached_via', kind: 'sources' },
    { name: 'passage', kind: 'record', of: 'passages' },
    { name: 'oral_reason', kind: 'text', shown: (draft) => draft['passage'] === '', required: true },
    { name: 'noted_by', kind: 'text', shown: (draft) => draft['passage'] === '', required: true },
    { name: 'when', kind: 'when' },
    { name: 'upstream', kind: 'lines', more: true },
    { name: 'upstream_alternatives', kind: 'flag', more: true },
    { name: 'addressee', kind: 'source', more: true },
    { name: 'certainty', kind: 'text', more: true },
    { name: 'translation', kind: 'text', more: true },
  ],
  evidence: [
    { name: 'from', kind: 'text', required: true },
    { name: 'bearing', kind: 'choice', codes: ['supports', 'contradicts', 'context'], group: 'bearing' },
    { name: 'directness', kind: 'choice', codes: ['direct', 'circumstantial', 'hearsay'], group: 'directness' },
    { name: 'hearsay_steps', kind: 'count', shown: (draft) => draft['directness'] === 'hearsay' },
    { name: 'label', kind: 'text' },
    { name: 'note', kind: 'long' },
    { name: 'origin', kind: 'source', more: true },
    { name: 'soundness', kind: 'share', more: true },
    { name: 'soundness_reason', kind: 'text', more: true, shown: has_share, required: true },
    { name: 'credibility', kind: 'choice', codes: ['', 'L', 'M', 'H'], group: 'level', more: true },
    { name: 'relevance', kind: 'choice', codes: ['', 'L', 'M', 'H'], group: 'level', more: true },
  ],
  questions: [
    { name: 'text', kind: 'long', required: true },
    { name: 'claim', kind: 'record', of: 'claims' },
  ],
  hypotheses: [
    { name: 'text', kind: 'long', required: true },
    { name: 'is_catch_all', kind: 'flag', shown: is_new },
    { name: 'prior', kind: 'share', more: true },
  ],
  responses: [
    { name: 'respondent', kind: 'text' },
    { name: 'kind', kind: 'choice', codes: ['support', 'deny', 'query', 'comment'], group: 'response' },
    { name: 'text', kind: 'long', required: true },
    { name: 'when', kind: 'when' },
    { name: 'moderation', kind: 'choice', codes: ['waiting', 'published', 'declined'], group: 'moderation', shown: is_recorded },
    { name: 'rule', kind: 'text', shown: (draft) => draft['moderation'] !== 'waiting', required: true },
    { name: 'reply', kind: 'long', shown: is_recorded },
  ],
  corrections: [
    { name: 'wrong', kind: 'long', required: true },
    { name: 'old_text', kind: 'long' },
    { name: 'new_text', kind: 'long' },
    { name: 'cause', kind: 'text', required: true },
    { name: 'when', kind: 'when' },
    { name: 'is_public', kind: 'flag' },
  ],
};

export const blank_head = (): RecordHead => ({ id: '', version: 0, recorded_by: '', recorded_at: '', why: '', is_withdrawn: false });
export const blank_when = (): When => ({ earliest: '', latest: '', text: '', calendar: 'unknown', origin: 'unknown', origin_by: '' });

export const blank_source = (): Kinds['sources'] => ({
  head: blank_head(), kind: 'person', cover_name: '', has_sealed_name: false, is_own: false, interests: '', relations: [], grades: [],
  soundness_reason: '', checklist: [],
});
export const blank_step = (from = '', to = ''): Kinds['custody'] => ({
  head: blank_head(), items: [], from, to, is_from_author: false, when: blank_when(), how: '', condition: '', hash_before: '', hash_after: '',
  is_capability_recorded: false, capabilities: [], evidence: '', asserted_by: '', is_gap: false, gap_question: '',
});
export const blank_claim = (text = ''): Kinds['claims'] => ({
  head: blank_head(), text, kind: 'fact', subject: '', relation: '', object: '', time: blank_when(), place: '', negation_of: '', refines: '',
  is_key: false,
});
export const blank_passage = (document: string, page: number): Kinds['passages'] => ({
  head: blank_head(), document, page, from: 0, to: 0, quote: '', before: '', after: '', language: '', translations: [],
});
export const blank_attribution = (claim: string): Kinds['attributions'] => ({
  head: blank_head(), claim, stance: 'asserts', speaker: '', addressee: '', passage: '', oral_reason: '', noted_by: '', when: blank_when(),
  basis: 'unknown', upstream: [], upstream_alternatives: false, reached_via: [], certainty: '', translation: '',
});
export const blank_evidence = (to: string): Kinds['evidence'] => ({
  head: blank_head(), from: '', to, bearing: 'supports', directness: 'direct', hearsay_steps: 0, label: '', note: '', origin: '',
  soundness_reason: '', credibility: '', relevance: '',
});
export const blank_question = (): Kinds['questions'] => ({ head: blank_head(), text: '', claim: '' });
export const blank_hypothesis = (question: string): Kinds['hypotheses'] => ({
  head: blank_head(), question, text: '', is_catch_all: false, proposed_in: '',
});
export const blank_response = (target: string): Kinds['responses'] => ({
  head: blank_head(), target, respondent: '', kind: 'comment', text: '', when: blank_when(), moderation: 'waiting', rule: '', reply: '',
  accepted: [],
});
export const blank_correction = (target: string, old_text: string): Kinds['corrections'] => ({
  head: blank_head(), target, wrong: '', old_text, new_text: '', cause: '', affected: [], when: blank_when(), is_public: false,
});

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

// The fields, but for the head, in which two versions differ.
export const changed_fields = (before: Draft, after: Draft): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((key) => key !== 'head' && !same(before[key], after[key]));

// Somebody changed the record meanwhile: what was typed here stays, everything else is theirs.
export function rebased(base: Draft, draft: Draft, fresh: Draft): Draft {
  const mine = changed_fields(base, draft).map((key) => [key, draft[key]]);
  return { ...fresh, ...Object.fromEntries(mine) };
}

// What follows from another answer: hearsay has one mouth between at least, anything else none.
export function settled(draft: Draft): Draft {
  if (!('hearsay_steps' in draft)) return draft;
  const steps = draft['directness'] === 'hearsay' ? Math.max(1, Number(draft['hearsay_steps'])) : 0;
  return { ...draft, hearsay_steps: steps };
}

const is_empty = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0);

export const asked = (kind: Kind, draft: Draft): FieldSpec[] => (forms[kind] ?? []).filter((spec) => spec.shown?.(draft) ?? true);
export const lacking = (kind: Kind, draft: Draft): string[] =>
  asked(kind, draft).filter((spec) => spec.required && is_empty(draft[spec.name])).map((spec) => spec.name);
