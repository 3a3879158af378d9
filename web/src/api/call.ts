// SPDX-License-Identifier: AGPL-3.0-or-later
// The only place that talks to the server. A failure is a Failed that holds the server's whole error.
import type { ErrorAnswer } from './types.gen';

export type Parameter = string | number | readonly string[];

export class Failed extends Error {
  constructor(readonly answer: ErrorAnswer, readonly status: number) {
    super(answer.reason);
  }
}

export interface CallOptions {
  method?: 'GET' | 'POST' | 'PUT';
  body?: unknown;
  signal?: AbortSignal | undefined;
  keepalive?: boolean;
}

function address(path: string, query: Record<string, Parameter>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const one of Array.isArray(value) ? (value as readonly string[]) : [String(value)]) search.append(name, one);
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}

export { address };

const header_token = (): string =>
  document.querySelector('meta[name="winnow"]')?.getAttribute('content') ?? '';

async function failure(response: Response): Promise<Failed> {
  const answer: ErrorAnswer = { fault: 'bug', what: '', where: '', reason: `the server answered ${response.status}`, hint: '' };
  try {
    Object.assign(answer, await response.json());
  } catch {
    // No record in the body: the status stands alone.
  }
  return new Failed(answer, response.status);
}

async function send(path: string, query: Record<string, Parameter>, options: CallOptions): Promise<Response> {
  const method = options.method ?? 'GET';
  const headers: Record<string, string> = {};
  if (method !== 'GET') headers['X-Winnow'] = header_token();
  if (options.body !== undefined) headers['Content-Type'] = 'application/json';
  const init: RequestInit = { method, headers, credentials: 'same-origin', cache: 'no-store' };
  if (options.signal) init.signal = options.signal;
  if (options.keepalive) init.keepalive = true;
  if (options.body !== undefined) init.body = JSON.stringify(options.body);
  try {
    return await fetch(address(path, query), init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    const reason = 'winnow does not answer';
    throw new Failed({ fault: 'unavailable', what: '', where: '', reason, hint: 'is "winnow serve" still running?' }, 0);
  }
}

export async function call<T>(path: string, query: Record<string, Parameter> = {}, options: CallOptions = {}): Promise<T> {
  const response = await send(path, query, options);
  if (!response.ok) throw await failure(response);
  const text = await response.text();
  return (text === '' ? {} : JSON.parse(text)) as T;
}

// The pixels of a page, as a decoded image element that the caller shows itself: with no-store a
// second element would fetch again.
export async function call_image(path: string, query: Record<string, Parameter>, signal?: AbortSignal): Promise<HTMLImageElement> {
  const response = await send(path, query, { signal });
  if (!response.ok) throw await failure(response);
  const url = URL.createObjectURL(await response.blob());
  const image = new Image();
  image.alt = '';
  image.src = url;
  try {
    await image.decode();
  } catch {
    throw new Failed({ fault: 'malformed', what: '', where: '', reason: 'the picture of this page cannot be drawn', hint: '' }, 0);
  } finally {
    URL.revokeObjectURL(url);
  }
  return image;
}
