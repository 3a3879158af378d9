// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { paragraphs_of, pieces_of } from './text_marks';

test('paragraphs know where they begin', () => {
  expect(paragraphs_of('ab\n\ncd')).toEqual([{ text: 'ab', begin: 0 }, { text: '', begin: 3 }, { text: 'cd', begin: 4 }]);
});
test('a hit over a line break is two pieces', () => {
  const paragraphs = paragraphs_of('ab\ncd');
  expect(pieces_of(paragraphs, 1, 4)).toEqual([{ paragraph: 0, from: 1, to: 2 }, { paragraph: 1, from: 0, to: 1 }]);
  expect(pieces_of(paragraphs, 2, 3)).toEqual([]);
});
