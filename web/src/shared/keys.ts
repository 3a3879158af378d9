// SPDX-License-Identifier: AGPL-3.0-or-later
// Which key was meant, whatever layout is active; and the one table of keys that feeds handler,
// help and palette.

export interface Press {
  key: string;
  code: string;
  shift?: boolean;
  ctrl?: boolean;
  alt_graph?: boolean;
  composing?: boolean;
}

type Layout = 'unknown' | 'latin' | 'other';

const by_code_pairs: Record<string, readonly [string, string]> = {
  Slash: ['/', '?'],
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
  Period: ['.', '>'],
  Comma: [',', '<'],
  Minus: ['-', '_'],
  Equal: ['=', '+'],
  Semicolon: [';', ':'],
  Quote: ["'", '"'],
  Backquote: ['`', '~'],
  Backslash: ['\\', '|'],
};

function by_code(code: string, shift: boolean): string | null {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter) return shift ? letter : letter.toLowerCase();
  const digit = /^(?:Digit|Numpad)([0-9])$/.exec(code)?.[1];
  if (digit) return digit;
  const pair = by_code_pairs[code];
  return pair ? pair[shift ? 1 : 0] : null;
}

const undecided = new Set(['Dead', 'Process', 'Unidentified']);

// Remembers the layout between presses. Null = no shortcut.
export class KeyReader {
  private layout: Layout = 'unknown';

  meant(press: Press): string | null {
    if (press.composing || press.alt_graph) return null;
    const name = this.name_of(press);
    return name !== null && press.ctrl ? `Ctrl+${name}` : name;
  }

  private name_of(press: Press): string | null {
    const { key, code, shift = false } = press;
    if (undecided.has(key)) return by_code(code, shift);
    if (/^[A-Za-z]$/.test(key)) {
      this.layout = 'latin';
      return key;
    }
    if (/^[0-9]$/.test(key)) return key;
    // Only now: named keys are ASCII words, while one Arabic key may give two characters.
    if (/^[A-Za-z][A-Za-z0-9]+$/.test(key)) return key;
    if (/^[\p{L}\p{M}]+$/u.test(key)) {
      if (/^\p{Script=Latin}/u.test(key)) return key;
      this.layout = 'other';
      return by_code(code, shift);
    }
    if (/^\p{Nd}$/u.test(key)) return by_code(code, shift);
    const ascii = /^[\x20-\x7e]$/.test(key);
    return this.layout === 'other' || !ascii ? by_code(code, shift) : key;
  }
}

export const scopes = ['everywhere', 'list', 'search', 'reader', 'record', 'claim', 'graph', 'matrix', 'ledger'] as const;
export type Scope = (typeof scopes)[number];

export interface Command {
  id: string;
  keys: readonly string[];
  scope: Scope;
}

// "g r" is two presses within a second.
export const commands = [
  { id: 'field', keys: ['/'], scope: 'everywhere' },
  { id: 'keys', keys: ['?'], scope: 'everywhere' },
  { id: 'palette', keys: ['Ctrl+k'], scope: 'everywhere' },
  { id: 'close', keys: ['Escape'], scope: 'everywhere' },
  { id: 'go_read', keys: ['g r'], scope: 'everywhere' },
  { id: 'go_weigh', keys: ['g w'], scope: 'everywhere' },
  { id: 'go_ledger', keys: ['g l'], scope: 'everywhere' },
  { id: 'undo', keys: ['z'], scope: 'everywhere' },
  { id: 'about', keys: ['i'], scope: 'everywhere' },
  { id: 'density', keys: ['d'], scope: 'everywhere' },
  { id: 'next', keys: ['j', 'ArrowDown'], scope: 'list' },
  { id: 'previous', keys: ['k', 'ArrowUp'], scope: 'list' },
  { id: 'first', keys: ['Home'], scope: 'list' },
  { id: 'last', keys: ['End'], scope: 'list' },
  { id: 'open', keys: ['Enter'], scope: 'list' },
  { id: 'select', keys: ['x'], scope: 'list' },
  { id: 'copy', keys: ['c'], scope: 'list' },
  { id: 'filters', keys: ['f'], scope: 'search' },
  { id: 'seen', keys: ['u'], scope: 'search' },
  { id: 'next_hit', keys: ['n'], scope: 'reader' },
  { id: 'previous_hit', keys: ['N'], scope: 'reader' },
  { id: 'next_page', keys: ['PageDown'], scope: 'reader' },
  { id: 'previous_page', keys: ['PageUp'], scope: 'reader' },
  { id: 'as_page', keys: ['1'], scope: 'reader' },
  { id: 'as_text', keys: ['2'], scope: 'reader' },
  { id: 'as_both', keys: ['3'], scope: 'reader' },
  { id: 'larger', keys: ['+'], scope: 'reader' },
  { id: 'smaller', keys: ['-'], scope: 'reader' },
  { id: 'fit', keys: ['0'], scope: 'reader' },
  { id: 'turn', keys: ['r'], scope: 'reader' },
  { id: 'original', keys: ['o'], scope: 'reader' },
  { id: 'quote', keys: ['q'], scope: 'reader' },
  { id: 'add', keys: ['a'], scope: 'record' },
  { id: 'change', keys: ['e'], scope: 'record' },
  { id: 'history', keys: ['h'], scope: 'record' },
  { id: 'evidence', keys: ['e'], scope: 'claim' },
  { id: 'against', keys: ['>'], scope: 'claim' },
  { id: 'for', keys: ['<'], scope: 'claim' },
  { id: 'assess', keys: ['R'], scope: 'claim' },
  { id: 'claim_history', keys: ['h'], scope: 'claim' },
  { id: 'add_claim', keys: ['a'], scope: 'claim' },
  { id: 'go_left', keys: ['ArrowLeft'], scope: 'graph' },
  { id: 'go_right', keys: ['ArrowRight'], scope: 'graph' },
  { id: 'go_up', keys: ['ArrowUp'], scope: 'graph' },
  { id: 'go_down', keys: ['ArrowDown'], scope: 'graph' },
  { id: 'card', keys: ['Enter'], scope: 'graph' },
  { id: 'change_step', keys: ['e'], scope: 'graph' },
  { id: 'cell_left', keys: ['ArrowLeft'], scope: 'matrix' },
  { id: 'cell_right', keys: ['ArrowRight'], scope: 'matrix' },
  { id: 'cell_up', keys: ['ArrowUp'], scope: 'matrix' },
  { id: 'cell_down', keys: ['ArrowDown'], scope: 'matrix' },
  { id: 'rate_1', keys: ['1'], scope: 'matrix' },
  { id: 'rate_2', keys: ['2'], scope: 'matrix' },
  { id: 'rate_3', keys: ['3'], scope: 'matrix' },
  { id: 'rate_4', keys: ['4'], scope: 'matrix' },
  { id: 'rate_5', keys: ['5'], scope: 'matrix' },
  { id: 'rate_none', keys: ['Backspace', 'Delete'], scope: 'matrix' },
  { id: 'retry', keys: ['R'], scope: 'ledger' },
  { id: 'pause', keys: ['p'], scope: 'ledger' },
] as const satisfies readonly Command[];

export type CommandId = (typeof commands)[number]['id'];

// Scopes whose keys can be live at the same time.
export const scopes_together: readonly (readonly Scope[])[] = [
  ['everywhere', 'list', 'search'],
  ['everywhere', 'list', 'reader'],
  ['everywhere', 'list', 'record'],
  ['everywhere', 'list', 'claim'],
  ['everywhere', 'graph'],
  ['everywhere', 'matrix'],
  ['everywhere', 'list', 'ledger'],
];

// The command of a press (or of two, the first being `before`) in the live scopes; null if none.
export function command_of(name: string, before: string | null, live: readonly Scope[]): CommandId | null {
  const wanted = before === null ? name : `${before} ${name}`;
  const found = commands.find(
    (c) => live.includes(c.scope) && (c.keys as readonly string[]).includes(wanted),
  );
  return found?.id ?? null;
}
