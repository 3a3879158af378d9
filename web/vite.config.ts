// SPDX-License-Identifier: AGPL-3.0-or-later
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig(({ mode }) => ({
  plugins: [svelte({ compilerOptions: { runes: true } })],
  resolve: mode === 'test' ? { conditions: ['browser'] } : {},
  // The style sheets are not lowered: a lowered light-dark() would be settled at the root, and marks on
  // a white page would take the colours of a dark interface.
  build: { target: 'es2022', cssTarget: ['chrome123', 'firefox120', 'safari17.5'], assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  worker: { format: 'es' as const },
  test: { include: ['src/**/*.test.ts'], environment: 'node' },
}));
