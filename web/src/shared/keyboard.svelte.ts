// SPDX-License-Identifier: AGPL-3.0-or-later
// One listener for all keys. Parts of the screen lend their commands while they are shown.
import { untrack } from 'svelte';
import { command_of, KeyReader, type CommandId, type Scope } from './keys';
import { settings } from './settings.svelte';

export type Doings = Partial<Record<CommandId, () => void>>;

interface Lent {
  scopes: readonly Scope[];
  doings: Doings;
}

const pair_ms = 1000;
const pair_first = 'g';
const of_fields = new Set(['Escape', 'Ctrl+k']);
const of_controls = new Set(['Enter', ' ', 'ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End']);
const fields = 'input, textarea, select, [contenteditable]';
const controls = 'button, a, summary, [role="tab"], [role="separator"], [role="option"], input';

class Keyboard {
  private lent = $state.raw<readonly Lent[]>([]);
  private readonly reader = new KeyReader();
  private before: string | null = null;
  private before_at = 0;

  // Called in an effect; what it returns takes the commands back.
  lend(scopes: readonly Scope[], doings: Doings): () => void {
    const mine = { scopes, doings };
    // The effect that lends must not depend on what others lend.
    this.lent = [mine, ...untrack(() => this.lent)];
    return () => {
      this.lent = this.lent.filter((l) => l !== mine);
    };
  }

  live(): { id: CommandId; run: () => void }[] {
    const seen = new Set<string>();
    return this.lent.flatMap(({ doings }) =>
      (Object.entries(doings) as [CommandId, () => void][]).flatMap(([id, run]) => {
        if (seen.has(id)) return [];
        seen.add(id);
        return [{ id, run }];
      }),
    );
  }

  private find(name: string, before: string | null): (() => void) | undefined {
    for (const { scopes, doings } of this.lent) {
      const id = command_of(name, before, scopes);
      const run = id === null ? undefined : doings[id];
      if (run) return run;
    }
    return undefined;
  }

  press(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.altKey || event.metaKey) return;
    const name = this.reader.meant({
      key: event.key, code: event.code, shift: event.shiftKey, ctrl: event.ctrlKey,
      alt_graph: event.getModifierState('AltGraph'), composing: event.isComposing,
    });
    if (name === null || !this.applies(name, event.target)) return;
    const second = this.before !== null && event.timeStamp - this.before_at < pair_ms;
    const run = second ? this.find(name, this.before) : this.find(name, null);
    this.before = !second && name === pair_first ? name : null;
    this.before_at = event.timeStamp;
    if (!run) return;
    event.preventDefault();
    run();
  }

  private applies(name: string, target: EventTarget | null): boolean {
    const at = target instanceof Element ? target : null;
    // What had the focus in a dialog may be gone: its keys are not those of the page beneath.
    if (at?.closest('dialog') || document.querySelector('dialog[open]')) return false;
    if (at?.matches(fields) && !(at instanceof HTMLInputElement && at.type === 'checkbox')) return of_fields.has(name);
    if (!settings.now.single_keys && name.length === 1) return false;
    return !(of_controls.has(name) && at?.closest(controls));
  }
}

export const keyboard = new Keyboard();
