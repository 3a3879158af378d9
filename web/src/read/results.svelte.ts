// SPDX-License-Identifier: AGPL-3.0-or-later
// The results of the view by place: blocks of the search, fetched as the list shows them.
import { createQueries, createQuery, keepPreviousData } from '@tanstack/svelte-query';
import { block_size, read_search } from '../api/reads';
import type { Hit } from '../api/types.gen';
import { app } from '../shared/app.svelte';
import { status } from '../shared/status.svelte';

export class Results {
  first = $state(0);
  end = $state(block_size);
  head = createQuery(() => ({ ...read_search(app.view, status.revision, 0, block_size), placeholderData: keepPreviousData }));
  // Before `more`, which reads it at once.
  readonly n = $derived(this.head.data?.documents_total.value ?? 0);
  private readonly blocks = $derived.by(() => {
    const out: number[] = [];
    const from = Math.max(1, Math.floor(this.first / block_size));
    for (let b = from; b * block_size < Math.min(this.end, this.n); b += 1) out.push(b);
    return out;
  });
  private readonly more = createQueries(() => ({
    queries: this.blocks.map((b) => read_search(app.view, status.revision, b * block_size, block_size)),
  }));

  at(i: number): Hit | undefined {
    const block = Math.floor(i / block_size);
    if (block === 0) return this.head.data?.hits[i];
    const place = this.blocks.indexOf(block);
    return place < 0 ? undefined : this.more[place]?.data?.hits[i - block * block_size];
  }

  show(first: number, end: number): void {
    this.first = first;
    this.end = end;
  }
}
