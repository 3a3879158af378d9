// SPDX-License-Identifier: AGPL-3.0-or-later
// Into what the last quote went, for as long as this page is open: the next one often goes there too.
import type { Basis, Stance } from '../api/weigh';

export interface LastQuote {
  claim: string;
  stance: Stance;
  speaker: string;
  basis: Basis;
  reached_via: string[];
}

class Last {
  now = $state.raw<LastQuote>({ claim: '', stance: 'asserts', speaker: '', basis: 'document', reached_via: [] });
  set(next: LastQuote): void {
    this.now = next;
  }
}

export const last = new Last();
