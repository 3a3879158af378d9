// SPDX-License-Identifier: AGPL-3.0-or-later
// What the actors of a claim are called: ids of sources, or an origin that nobody named.
import type { ClaimPage, VoiceItem } from '../api/weigh';
import { is_unknown } from './custody';

export type Namer = (id: string) => string;

export function namer_of(page: Pick<ClaimPage, 'actors' | 'custody'>, unknown: string): Namer {
  const labels = new Map([...page.custody.nodes.map((n) => [n.source, n.label] as const), ...page.actors.map((a) => [a.source, a.label] as const)]);
  return (id) => labels.get(id) || (is_unknown(id) ? unknown : id);
}

// All reports of a page, those too that count for nothing.
export const items_of = (page: Pick<ClaimPage, 'voices_for' | 'voices_against' | 'doubts' | 'repeaters'>): VoiceItem[] => [
  ...[...page.voices_for, ...page.voices_against].flatMap((v) => v.items), ...page.doubts, ...page.repeaters,
];

// A report is called after who makes it; the reference stands where it is not on this page.
export function sayer_of(page: Parameters<typeof items_of>[0], name: Namer): (reference: string) => string {
  const items = new Map(items_of(page).map((i) => [i.reference, i] as const));
  return (reference) => {
    const item = items.get(reference);
    return item ? item.label || name(item.speaker) : reference;
  };
}
