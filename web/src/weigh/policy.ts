// SPDX-License-Identifier: AGPL-3.0-or-later
// The choices of a policy: which there are, what was typed, and in which of them two policies differ.
import type { Assessment, Weighed, WeighingPolicy } from '../api/weigh';
import { reference_parts } from './said';

export const shares = ['prior', 'coordination', 'own'] as const;
export type Share = (typeof shares)[number];
export type Count = 'support' | 'against';

const typed_number = (typed: string): number | null => {
  const n = Number(typed.trim().replace(',', '.'));
  return typed.trim() === '' || !Number.isFinite(n) ? null : n;
};

// A share is typed in percents. What is no number changes nothing; what cannot be used the server
// refuses, with its reason.
export function with_share(policy: WeighingPolicy, share: Share, typed: string): WeighingPolicy {
  const n = typed_number(typed);
  return n === null ? policy : { ...policy, [share]: n / 100 };
}

export function with_count(policy: WeighingPolicy, letter: string, count: Count, typed: string): WeighingPolicy {
  const n = typed_number(typed);
  return n === null ? policy : { ...policy, grades: policy.grades.map((g) => (g.letter === letter ? { ...g, [count]: n } : g)) };
}

export const percents = (p: number): number => Math.round(p * 1000) / 10;

// The names of the choices that differ: shares, "scale", or a letter of the table.
export function differing(one: WeighingPolicy, other: WeighingPolicy): string[] {
  const table = (policy: WeighingPolicy, letter: string): string => JSON.stringify(policy.grades.find((g) => g.letter === letter));
  return [
    ...shares.filter((share) => one[share] !== other[share]),
    ...(one.scale === other.scale ? [] : ['scale']),
    ...one.grades.map((g) => g.letter).filter((letter) => table(one, letter) !== table(other, letter)),
  ];
}

export interface Target {
  kind: Weighed;
  id: string;
  policy: WeighingPolicy;
}

export function targets_of(assessments: readonly Assessment[]): Target[] {
  return assessments.flatMap(({ target, policy }): Target[] => {
    const { noun, id } = reference_parts(target);
    return noun === 'claim' ? [{ kind: 'claims', id, policy }] : noun === 'question' ? [{ kind: 'questions', id, policy }] : [];
  });
}
