// SPDX-License-Identifier: AGPL-3.0-or-later
// t() in the language of the settings. Arabic is loaded when it is first wanted.
import { en, type Key, type Message } from './en';
import { parts_of, plain, wording, type Part, type Values } from './message';
import { settings } from './settings.svelte';

interface Arabic {
  messages: Record<Key, Message>;
  reasons: Record<string, string>;
  facts: Record<string, string>;
}

let arabic = $state.raw<Arabic | null>(null);

export async function load_words(): Promise<void> {
  if (settings.now.language !== 'ar' || arabic) return;
  const [messages, reasons, facts] = await Promise.all([import('./ar'), import('./reasons_ar'), import('./facts_ar')]);
  arabic = { messages: messages.ar, reasons: reasons.reasons_ar, facts: facts.facts_ar };
}

const speaks_arabic = (): boolean => settings.now.language === 'ar' && arabic !== null;

const words = $derived(wording(speaks_arabic() ? 'ar' : 'en', settings.now.digits));

const message_of = (key: Key): Message => (speaks_arabic() ? (arabic as Arabic).messages[key] : en[key]);

// The words of a part that is loaded when it is first wanted, in a catalogue of its own.
export function words_of<K extends string>(own: Record<K, Message>, fetch_arabic: () => Promise<Record<K, Message>>) {
  let in_arabic = $state.raw<Record<K, Message> | null>(null);
  const said = (key: K): Message => (speaks_arabic() && in_arabic ? in_arabic[key] : own[key]);
  const parts = (key: K, values: Values = {}): Part[] => parts_of(said(key), values, words);
  return {
    parts,
    text: (key: K, values: Values = {}): string => plain(parts(key, values)),
    has: (key: string): key is K => key in own,
    load: async (): Promise<void> => {
      if (settings.now.language === 'ar' && in_arabic === null) in_arabic = await fetch_arabic();
    },
  };
}

export const t_parts = (key: Key, values: Values = {}): Part[] => parts_of(message_of(key), values, words);
export const t = (key: Key, values: Values = {}): string => plain(t_parts(key, values));
export const number_text = (n: number): string => words.number.format(n);
export const has_key = (key: string): key is Key => key in en;

// A state, a kind or a field by its code; the code itself if nobody has named it.
export function t_code(prefix: 's_' | 'kind_' | 'facet_' | 'c_' | 'textstate_' | 'outcome_' | 'what_' | 'cage_', code: string): string {
  const key = `${prefix}${code}`;
  return has_key(key) ? t(key) : code;
}

// The sentence of a reason: the server's, or ours in Arabic.
export const reason_text = (code: string, sentence: string): string =>
  (speaks_arabic() ? (arabic as Arabic).reasons[code] : undefined) ?? (sentence === '' ? code.replaceAll('_', ' ') : sentence);

// What a property of a file is called; one nobody has named is its key as words.
export const fact_text = (key: string): string =>
  (speaks_arabic() ? (arabic as Arabic).facts[key] : undefined) ?? key.replaceAll('_', ' ');
