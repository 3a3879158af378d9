// SPDX-License-Identifier: AGPL-3.0-or-later
// The reads of the screens as query options. A key holds everything its answer depends on.
import { keepPreviousData } from '@tanstack/svelte-query';
import { filter_parameters, type View } from '../shared/view';
import { address, call, call_image, type Parameter } from './call';
import type { DocumentAnswer, FacetsAnswer, FindAnswer, PageMarks, PageText, PageWords, SearchAnswer } from './types.gen';

type Asked = Pick<View, 'query' | 'level' | 'off' | 'filters' | 'count_all'>;
interface Signalled {
  signal: AbortSignal;
}

export const block_size = 50;

export const asks_something = (view: Asked): boolean => view.query.trim() !== '' || view.filters.length > 0;

export function search_parameters(view: Asked): Record<string, Parameter> {
  const off: Record<string, string[]> = view.off.length > 0 ? { off: view.off } : {};
  return { q: view.query, level: view.level, group: 'document', ...off, ...filter_parameters(view.filters) };
}

export function read_search(view: Asked, revision: number, first: number, count: number) {
  const counted: Record<string, Parameter> = view.count_all ? { count_all: 1 } : {};
  const parameters = { ...search_parameters(view), ...counted, first, count };
  return {
    queryKey: ['search', parameters, revision] as const,
    queryFn: ({ signal }: Signalled) => call<SearchAnswer>('/api/search', parameters, { signal }),
    enabled: asks_something(view),
  };
}

export function read_facets(view: Asked, revision: number, open: boolean) {
  const parameters = search_parameters(view);
  return {
    queryKey: ['facets', parameters, revision] as const,
    queryFn: ({ signal }: Signalled) => call<FacetsAnswer>('/api/facets', parameters, { signal }),
    enabled: open && asks_something(view),
    placeholderData: keepPreviousData,
  };
}

export const export_address = (view: Asked, format: 'csv' | 'json' | 'xlsx'): string =>
  address(`/api/search.${format}`, search_parameters(view));

export function read_document(document: string, revision: number) {
  return {
    queryKey: ['document', document, revision] as const,
    queryFn: ({ signal }: Signalled) => call<DocumentAnswer>(`/api/documents/${document}`, {}, { signal }),
    enabled: document !== '',
  };
}

const page_path = (document: string, page: number): string => `/api/pages/${document}/${page}`;

export function read_text(document: string, page: number) {
  return {
    queryKey: ['text', document, page] as const,
    queryFn: ({ signal }: Signalled) => call<PageText>(`${page_path(document, page)}/text`, {}, { signal }),
    enabled: document !== '',
  };
}

export function read_words(document: string, page: number) {
  return {
    queryKey: ['words', document, page] as const,
    queryFn: ({ signal }: Signalled) => call<PageWords>(`${page_path(document, page)}/words`, {}, { signal }),
    enabled: document !== '',
  };
}

export function read_marks(document: string, page: number, view: Pick<View, 'query' | 'level'>, exists: boolean) {
  const parameters = { q: view.query, level: view.level };
  return {
    queryKey: ['marks', document, page, parameters] as const,
    queryFn: ({ signal }: Signalled) => call<PageMarks>(`${page_path(document, page)}/marks`, parameters, { signal }),
    enabled: exists && document !== '' && view.query.trim() !== '',
  };
}

export function read_find(document: string, view: Pick<View, 'query' | 'level'>) {
  const parameters = { q: view.query, level: view.level };
  return {
    queryKey: ['find', document, parameters] as const,
    queryFn: ({ signal }: Signalled) => call<FindAnswer>(`/api/find/${document}`, parameters, { signal }),
    enabled: document !== '' && view.query.trim() !== '',
  };
}

export type Width = 200 | 900 | 1800;

// At most twelve decoded pages are alive: the cache drops what is not shown.
export function read_picture(document: string, page: number, w: Width) {
  return {
    queryKey: ['picture', document, page, w] as const,
    queryFn: ({ signal }: Signalled) => call_image(page_path(document, page), { w }, signal),
    enabled: document !== '',
    structuralSharing: false,
    staleTime: Number.POSITIVE_INFINITY,
  };
}
