// SPDX-License-Identifier: AGPL-3.0-or-later
// The reads and writes of the ledger.
import { filter_parameters, type Filter } from '../shared/view';
import { call } from './call';
import type { Chosen, LedgerCounts, LedgerPlaces, LedgerSummary } from './types.gen';

interface Signalled {
  signal: AbortSignal;
}

export const places_count = 200;

export const read_summary = (revision: number) => ({
  queryKey: ['ledger-summary', revision] as const,
  queryFn: ({ signal }: Signalled) => call<LedgerSummary>('/api/ledger/summary', {}, { signal }),
});

export const read_counts = (revision: number) => ({
  queryKey: ['ledger-counts', revision] as const,
  queryFn: ({ signal }: Signalled) => call<LedgerCounts>('/api/ledger/counts', { after: '' }, { signal }),
});

export function read_places(filters: readonly Filter[], revision: number) {
  const parameters = filter_parameters(filters);
  return {
    queryKey: ['ledger-places', parameters, revision] as const,
    queryFn: ({ signal, pageParam }: Signalled & { pageParam: string }) =>
      call<LedgerPlaces>('/api/ledger/places', { ...parameters, after: pageParam, count: places_count }, { signal }),
    initialPageParam: '',
    getNextPageParam: (last: LedgerPlaces) => (last.next === '' ? undefined : last.next),
  };
}

export interface Retry {
  states: string[];
  reasons: string[];
  places: string[];
  passwords: string[];
}

const post = <T>(path: string, body: unknown): Promise<T> => call<T>(path, {}, { method: 'POST', body });

export const retry = (what: Retry): Promise<Chosen> => post('/api/ledger/retry', what);
export const set_aside = (places: string[], reason: string): Promise<unknown> => post('/api/ledger/aside', { places, reason });
export const pause = (paused: boolean): Promise<unknown> => post('/api/ledger/pause', { paused });
export const stop_worker = (worker: number): Promise<unknown> => post('/api/ledger/stop', { worker });
