// SPDX-License-Identifier: AGPL-3.0-or-later
// What the actors of a claim are called: ids of sources, or an origin that nobody named.
import type { ClaimPage } from '../api/weigh';
import { is_unknown } from './custody';

export type Namer = (id: string) => string;

export function namer_of(page: Pick<ClaimPage, 'actors' | 'custody'>, unknown: string): Namer {
  const labels = new Map([...page.custody.nodes.map((n) => [n.source, n.label] as const), ...page.actors.map((a) => [a.source, a.label] as const)]);
  return (id) => labels.get(id) || (is_unknown(id) ? unknown : id);
}
