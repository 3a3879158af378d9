// SPDX-License-Identifier: AGPL-3.0-or-later
// Which record of a page is being changed, and whose history is open: one of each at a time.
import type { Kind, Kinds } from '../api/weigh';

export interface Editing<K extends Kind = Kind> {
  kind: K;
  record: Kinds[K];
  saved?: (id: string) => void;
}

export class RecordDialogs {
  editing = $state.raw<Editing | null>(null);
  history = $state.raw<{ kind: Kind; id: string } | null>(null);

  edit = <K extends Kind>(kind: K, record: Kinds[K], saved?: (id: string) => void): void => {
    this.editing = { kind, record, ...(saved ? { saved } : {}) };
  };
  show_history = (kind: Kind, id: string): void => {
    this.history = { kind, id };
  };
}
