// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { blank_source } from './forms';
import { diagonal_share, grade_of, is_refused } from './grades';

const graded = (...given: string[]) => ({
  ...blank_source(),
  grades: given.map((g) => ({ letter: g.charAt(0), wording: '', by: 'R', at: '', reason: '', sub_answers: [{ question: 'digit', answer: g.charAt(1), evidence: '', by: 'R', at: '' }] })),
});

test('the last grade counts, and no grade is no letter', () => {
  expect(grade_of(graded('C3', 'B2'))).toBe('B');
  expect(grade_of(blank_source())).toBe('');
});
test('the digit 1 is refused below two independent sources, and where independence is unknown', () => {
  expect([null, 0, 1, 2].map((n) => is_refused('1', n))).toEqual([true, true, true, false]);
  expect(is_refused('2', 0)).toBe(false);
});
test('the share of grades on the diagonal is of one rater', () => {
  expect(diagonal_share([graded('B2', 'B3'), graded('A1', 'F6')], 'R')).toEqual({ share: 0.5, count: 4 });
  expect(diagonal_share([graded('B2')], 'S')).toBeNull();
});
