// SPDX-License-Identifier: AGPL-3.0-or-later
// What the program is doing, asked once a second (every ten when hidden).
import { call, Failed } from '../api/call';
import type { CaseAnswer, ErrorAnswer, StatusAnswer, StatusNew } from '../api/types.gen';

const kept_failures = 20;

class Status {
  now = $state.raw<StatusAnswer | null>(null);
  failures = $state.raw<StatusNew[]>([]);
  the_case = $state.raw<CaseAnswer | null>(null);
  error = $state.raw<ErrorAnswer | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;

  get revision(): number {
    return this.the_case?.revision ?? 0;
  }

  async load_case(): Promise<void> {
    this.the_case = await call<CaseAnswer>('/api/case');
  }

  start(): void {
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden) void this.poll();
    });
    void this.poll();
  }

  async poll(): Promise<void> {
    clearTimeout(this.timer);
    try {
      const since = this.now?.sequence ?? 0;
      const answer = await call<StatusAnswer>('/api/status', { since });
      if (answer.newest.length > 0) this.failures = [...answer.newest, ...this.failures].slice(0, kept_failures);
      this.now = answer;
      this.error = null;
    } catch (error) {
      if (error instanceof Failed) this.error = error.answer;
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.poll(), document.hidden ? 10_000 : 1000);
  }
}

export const status = new Status();
