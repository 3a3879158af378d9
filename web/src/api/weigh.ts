// SPDX-License-Identifier: AGPL-3.0-or-later
// The reads and writes of what is weighed. Every write makes a version; nothing is overwritten.
import { keepPreviousData } from '@tanstack/svelte-query';
import { call, type Parameter } from './call';
import type {
  AssessAsked as Asked, Assessment, Attribution, Check, Claim, Correction, CustodyStep, EvidenceLink, Hypothesis, Passage, Question, Rating, RecordHead,
  ResponseRecord, RevealedName, Source, WeighingPolicy,
} from './types.gen';
import type { ClaimPage, HelpfulChanges, MatrixPage, PolicyShown } from './weigh_types';

export type {
  AcceptedPart, Assessment, Attribution, Claim, Correction, CustodyStep, EvidenceLink, Hypothesis, ModeResult, PassageBox, Question,
  Rating, RecordHead, ResponseRecord, Sentence, Source, SourceRelation, WeighingPolicy, When,
} from './types.gen';
export type * from './weigh_types';

export interface Kinds {
  sources: Source;
  custody: CustodyStep;
  passages: Passage;
  claims: Claim;
  attributions: Attribution;
  evidence: EvidenceLink;
  checks: Check;
  questions: Question;
  hypotheses: Hypothesis;
  ratings: Rating;
  assessments: Assessment;
  responses: ResponseRecord;
  corrections: Correction;
}
export type Kind = keyof Kinds;
export type Recorded = { head: RecordHead };

export interface Listed<T> {
  items: T[];
  total: number;
  stale: string[];
}

interface Signalled {
  signal: AbortSignal;
}

const path_of = (kind: Kind, id = ''): string => `/api/weigh/${kind}${id === '' ? '' : `/${id}`}`;

// The answer before stays until the next one comes, if it is about the same thing.
const same_thing = (id: string) =>
  <T>(before: T | undefined, query: { queryKey: readonly unknown[] } | undefined): T | undefined =>
    query?.queryKey.includes(id) ? before : undefined;

export function read_records<K extends Kind>(kind: K, filters: Record<string, Parameter>, revision: number) {
  return {
    queryKey: ['weigh', kind, filters, revision] as const,
    queryFn: ({ signal }: Signalled) => call<Listed<Kinds[K]>>(path_of(kind), filters, { signal }),
    placeholderData: keepPreviousData,
  };
}

export function read_record<K extends Kind>(kind: K, id: string, revision: number) {
  return {
    queryKey: ['weigh', kind, 'one', id, revision] as const,
    queryFn: ({ signal }: Signalled) => call<Kinds[K]>(path_of(kind, id), {}, { signal }),
    enabled: id !== '',
    placeholderData: same_thing(id),
  };
}

export function read_history<K extends Kind>(kind: K, id: string, revision: number) {
  return {
    queryKey: ['weigh', kind, 'history', id, revision] as const,
    queryFn: ({ signal }: Signalled) => call<{ items: Kinds[K][] }>(`${path_of(kind, id)}/history`, {}, { signal }),
    enabled: id !== '',
  };
}

const post = <T>(path: string, body: unknown): Promise<T> => call<T>(path, {}, { method: 'POST', body });

// A record without an id is new; one with an id is changed from the version it holds.
export function save_record<K extends Kind>(kind: K, record: Kinds[K], why: string): Promise<Kinds[K]> {
  const body = { ...record, head: { ...record.head, why } };
  return record.head.id === '' ? post(path_of(kind), body) : call(path_of(kind, record.head.id), {}, { method: 'PUT', body });
}

export const withdraw_record = (kind: Kind, head: RecordHead, why: string): Promise<unknown> =>
  post(`${path_of(kind, head.id)}/withdraw`, { version: head.version, why });

export const seal_name = (source: string, name: string, passphrase: string): Promise<Source> =>
  post(`${path_of('sources', source)}/seal`, { name, passphrase });
export const reveal_name = (source: string, passphrase: string): Promise<RevealedName> =>
  post(`${path_of('sources', source)}/reveal`, { passphrase });

export function read_claim_page(claim: string, revision: number) {
  return {
    queryKey: ['weigh', 'claim-page', claim, revision] as const,
    queryFn: ({ signal }: Signalled) => call<ClaimPage>(`${path_of('claims', claim)}/page`, {}, { signal }),
    enabled: claim !== '',
    placeholderData: same_thing(claim),
  };
}

export function read_help(claim: string, revision: number, open: boolean) {
  return {
    queryKey: ['weigh', 'help', claim, revision] as const,
    queryFn: ({ signal }: Signalled) => call<HelpfulChanges>(`${path_of('claims', claim)}/help`, {}, { signal }),
    enabled: open && claim !== '',
  };
}

export function read_matrix(question: string, revision: number) {
  return {
    queryKey: ['weigh', 'matrix', question, revision] as const,
    queryFn: ({ signal }: Signalled) => call<MatrixPage>(`${path_of('questions', question)}/matrix`, {}, { signal }),
    enabled: question !== '',
    placeholderData: same_thing(question),
  };
}

export type Weighed = 'claims' | 'questions';
export type AssessAsked = Pick<Asked, 'why' | 'policy'>;

export const assess = (kind: Weighed, id: string, asked: AssessAsked): Promise<Assessment> => post(`${path_of(kind, id)}/assess`, asked);

// What would be computed; nothing is kept. Without a policy: under that of before.
export function read_preview(kind: Weighed, id: string, policy: WeighingPolicy | undefined, revision: number) {
  return {
    queryKey: ['weigh', 'preview', kind, id, policy, revision] as const,
    queryFn: ({ signal }: Signalled) =>
      call<Assessment>(`${path_of(kind, id)}/preview`, {}, { method: 'POST', body: policy ? { why: '', policy } : { why: '' }, signal }),
    placeholderData: same_thing(id),
  };
}

export function read_default_policy() {
  return { queryKey: ['weigh', 'policy'] as const, queryFn: ({ signal }: Signalled) => call<PolicyShown>('/api/weigh/policy', {}, { signal }) };
}

export function read_policy_meaning(policy: WeighingPolicy | undefined) {
  return {
    queryKey: ['weigh', 'policy-meaning', policy] as const,
    queryFn: ({ signal }: Signalled) => call<PolicyShown>('/api/weigh/policy', {}, { method: 'POST', body: policy, signal }),
    enabled: policy !== undefined,
    placeholderData: keepPreviousData,
  };
}
