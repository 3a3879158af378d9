// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import type { WeighingPolicy } from '../api/weigh';
import { differing, with_count, with_share } from './policy';

const policy: WeighingPolicy = {
  grades: [{ letter: 'A', support: 18, against: 1 }, { letter: 'B', support: 8.5, against: 1.5 }], coordination: 0.5, prior: 0.5, own: 0.95, scale: 'icd203',
};

test('a share is typed in percents, with either decimal mark', () => {
  expect(with_share(policy, 'prior', '12,5').prior).toBe(0.125);
  expect(with_share(policy, 'own', '90').own).toBe(0.9);
  expect(with_share(policy, 'prior', '').prior).toBe(0.5);
  expect(with_share(policy, 'prior', 'many').prior).toBe(0.5);
});

test('a count changes its own letter alone', () => {
  const changed = with_count(policy, 'B', 'against', '3');
  expect(changed.grades).toEqual([policy.grades[0], { letter: 'B', support: 8.5, against: 3 }]);
});

test('what differs is named', () => {
  expect(differing(policy, policy)).toEqual([]);
  expect(differing({ ...with_count(policy, 'B', 'support', '2'), prior: 0.1, scale: 'phia' }, policy)).toEqual(['prior', 'scale', 'B']);
});
