// SPDX-License-Identifier: AGPL-3.0-or-later
// Words and sentences that the server chose, in the language of the interface.
import type { Sentence } from '../api/weigh';
import { number_text } from '../shared/words.svelte';
import { settings } from '../shared/settings.svelte';
import { filled } from './sentences';
import { w_code } from './words.svelte';

let arabic = $state.raw<Record<string, string> | null>(null);

export async function load_sentences(): Promise<void> {
  if (settings.now.language === 'ar' && arabic === null) arabic = (await import('./sentences_ar')).sentences_ar;
}

// "likely to very likely" is two words of one scale.
export const said_word = (word: string): string =>
  word.split(' to ').map((one) => w_code('word', one.trim().replaceAll(' ', '_'))).join(` ${w_code('word', 'to')} `);

const plural = new Intl.PluralRules('ar');

const form_of = (sentence: Sentence): string | undefined => (settings.now.language === 'ar' ? arabic?.[sentence.code] : undefined);

// Of the sentence itself: a name of another script at its beginning does not turn it round.
export const direction_of = (sentence: Sentence): 'ltr' | 'rtl' => (form_of(sentence) === undefined ? 'ltr' : 'rtl');

// English is the server's text; another language fills its own form with the same arguments.
export function said_sentence(sentence: Sentence): string {
  const form = form_of(sentence);
  if (form === undefined) return sentence.text;
  return filled(form, sentence.arguments, { code: w_code, number: number_text, plural: (n) => plural.select(n), and: ' و' });
}
