// SPDX-License-Identifier: AGPL-3.0-or-later
// A question with its figures, for tests: are files that a militia offers what they are said to be?
import type { EvidenceLink, Expectation, MatrixPage } from '../api/weigh';
import { blank_evidence, blank_head, blank_hypothesis, blank_question } from './forms';

const hypotheses = ['genuine, and a policy', 'genuine, but local deals', 'fabricated by the militia', 'genuine, but selected or edited', 'something else'];
const result = [0.2201, 0.1214, 0.065, 0.5378, 0.0557];
const words = ['unlikely', 'very unlikely', 'very unlikely', 'roughly even chance', 'very unlikely'];
const items: readonly [string, number, number, number, string][] = [
  ['E1', 0.64, 1, 0.388, 'VL L L VL E'], ['E2', 0.64, 1, 0.809, 'L U U L E'], ['E3', 0.64, 1, 0.283, 'L L L L E'],
  ['E4', 0.95, 2, 0.447, 'E E L L E'], ['E5', 0.9, 3, 1.173, 'L L U L E'], ['E6', 0.5, 4, 0.346, 'E VL E E E'], ['E7', 0.95, 5, 0.447, 'E E L L E'],
];
const expectations: Record<string, Expectation> = { VU: 'very_unlikely', U: 'unlikely', E: 'even', L: 'likely', VL: 'very_likely' };

const link_of = (label: string, i: number): EvidenceLink => ({ ...blank_evidence('question:q1'), head: { ...blank_head(), id: `e${i + 1}`, version: 1 }, label });

export function ach_1(): MatrixPage {
  const rows = hypotheses.map((text, i) => ({ ...blank_hypothesis('q1'), head: { ...blank_head(), id: `h${i + 1}`, version: 1 }, text, is_catch_all: i === 4 }));
  return {
    question: { ...blank_question(), head: { ...blank_head(), id: 'q1', version: 1 }, text: 'What are these files?', claim: 'c1' }, rater: 'R',
    rows,
    columns: items.map(([label, soundness, group, diagnosticity], i) => ({
      link: link_of(label, i), soundness, soundness_from: 'typed', group, diagnosticity, is_unexplained: false, is_rated: true, colleagues_hidden: false,
    })),
    ratings: items.flatMap(([, , , , cells], column) =>
      cells.split(' ').map((cell, row) => ({
        head: { ...blank_head(), id: `r${column * 5 + row + 1}`, version: 1 }, question: 'q1', hypothesis: `h${row + 1}`, item: `e${column + 1}`, rater: 'R',
        expectation: expectations[cell] ?? 'even',
      })),
    ),
    is_complete: true,
    result: result.map((probability, i) => ({ hypothesis: `h${i + 1}`, probability, low: probability, high: probability, word: words[i] ?? '' })),
    lead: 0.388,
    without_item: [{ without: 'e4', rows: [0.2811, 0.1551, 0.0531, 0.4394, 0.0712].map((probability, i) => ({ hypothesis: `h${i + 1}`, probability, low: probability, high: probability, word: '' })) }],
    without_actor: [],
    linchpins: [{ items: ['e4', 'e7'] }],
    tipping: [],
    is_stale: false,
    sentences: [],
  };
}
