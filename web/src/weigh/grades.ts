// SPDX-License-Identifier: AGPL-3.0-or-later
// Letters and digits of grades. A letter is what was last given; no letter is no grade.
import type { Source } from '../api/weigh';

export const letters = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export const digits = ['1', '2', '3', '4', '5', '6'] as const;
export type Digit = (typeof digits)[number];

export const digit_question = 'digit';

export const grade_of = (source: Source): string => source.grades.at(-1)?.letter ?? '';

// "Confirmed by other sources" needs another source: two that are independent of one another.
export const is_refused = (digit: string, independence: number | null): boolean => digit === '1' && (independence === null || independence < 2);

const diagonal = new Set(['A1', 'B2', 'C3', 'D4', 'E5']);

// The share of one's grades that lie on the diagonal: near 1, the two axes are not kept apart.
export function diagonal_share(sources: readonly Source[], by: string): { share: number; count: number } | null {
  const pairs = sources.flatMap((s) => s.grades).filter((g) => g.by === by).flatMap((g) => {
    const digit = g.sub_answers.find((a) => a.question === digit_question)?.answer ?? '';
    return digit === '' ? [] : [`${g.letter}${digit}`];
  });
  return pairs.length === 0 ? null : { share: pairs.filter((p) => diagonal.has(p)).length / pairs.length, count: pairs.length };
}
