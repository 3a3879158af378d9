// SPDX-License-Identifier: AGPL-3.0-or-later
// For tests: answers in place of the server, and what was asked of it.
import { render } from '@testing-library/svelte';
import type { Component } from 'svelte';
import { vi } from 'vitest';
import Frame from './Frame.svelte';

export interface Asked {
  method: string;
  path: string;
  body: Record<string, unknown>;
}
export type Answers = Record<string, unknown>;

export class Refusal {
  constructor(readonly status: number, readonly reason: string) {}
}

// Keys are "METHOD path" or the path of a GET; a function is given what was asked.
export function serve(answers: Answers): Asked[] {
  const asked: Asked[] = [];
  const everywhere: Answers = { '/api/case': { name: 'c', revision: 1 }, ...answers };
  vi.stubGlobal('fetch', async (address: string, init: RequestInit = {}) => {
    const path = address.split('?')[0] ?? '';
    const method = init.method ?? 'GET';
    const body = typeof init.body === 'string' ? (JSON.parse(init.body) as Record<string, unknown>) : {};
    asked.push({ method, path, body });
    const found = everywhere[method === 'GET' ? path : `${method} ${path}`] ?? (method === 'GET' ? { items: [], total: 0, stale: [] } : undefined);
    const answer: unknown = typeof found === 'function' ? (found as (body: unknown) => unknown)(body) : found;
    if (answer instanceof Refusal) return new Response(JSON.stringify({ fault: 'refused', what: 'x', where: '', reason: answer.reason, hint: '' }), { status: answer.status });
    return new Response(JSON.stringify(answer ?? {}), { status: answer === undefined ? 404 : 200 });
  });
  return asked;
}

export const show = (shown: unknown, given: Record<string, unknown>) =>
  render(Frame, { props: { shown: shown as Component<Record<string, unknown>>, given } });

export const writes = (asked: readonly Asked[]): Asked[] => asked.filter((a) => a.method !== 'GET');
