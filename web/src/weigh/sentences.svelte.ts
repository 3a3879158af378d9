// SPDX-License-Identifier: AGPL-3.0-or-later
// Words and sentences that the server chose, in the language of the interface.
import { w_code } from './words.svelte';

// "likely to very likely" is two words of one scale.
export const said_word = (word: string): string =>
  word.split(' to ').map((one) => w_code('word', one.trim().replaceAll(' ', '_'))).join(` ${w_code('word', 'to')} `);
