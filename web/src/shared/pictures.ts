// SPDX-License-Identifier: AGPL-3.0-or-later
// Keeps at most twelve decoded pages: the query cache loses the oldest that nobody shows.
import type { QueryClient } from '@tanstack/svelte-query';

const most = 12;

export function drop_old_pictures(client: QueryClient): void {
  const cache = client.getQueryCache();
  const all = cache.findAll({ queryKey: ['picture'], type: 'inactive' });
  const alive = cache.findAll({ queryKey: ['picture'] }).length;
  const oldest = all.sort((a, b) => a.state.dataUpdatedAt - b.state.dataUpdatedAt);
  for (const query of oldest.slice(0, Math.max(0, alive - most))) cache.remove(query);
}
