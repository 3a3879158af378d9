// SPDX-License-Identifier: AGPL-3.0-or-later
// One computation at a time, and what went wrong with the last one.
import { assess, type AssessAsked } from '../api/weigh';
import { status } from '../shared/status.svelte';

export class Computing {
  now = $state(false);
  failed = $state.raw<unknown>(null);

  async run(work: () => Promise<unknown>): Promise<boolean> {
    if (this.now) return false;
    this.now = true;
    this.failed = null;
    try {
      await work();
      await status.load_case();
      return true;
    } catch (error) {
      this.failed = error;
      return false;
    } finally {
      this.now = false;
    }
  }

  assess = (kind: 'claims' | 'questions', id: string, asked: AssessAsked = { why: '' }): Promise<boolean> => this.run(() => assess(kind, id, asked));
}
