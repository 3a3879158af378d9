// SPDX-License-Identifier: AGPL-3.0-or-later
// w() says the words of weighing, as t() those of the whole interface.
import { words_of } from '../shared/words.svelte';
import { codes_en } from './codes_en';
import { weigh_en } from './words_en';

const english = { ...weigh_en, ...codes_en };
export type WeighKey = keyof typeof english;

async function arabic() {
  const [words, codes] = await Promise.all([import('./words_ar'), import('./codes_ar')]);
  return { ...words.weigh_ar, ...codes.codes_ar };
}

const own = words_of<WeighKey>(english, arabic);

export const w = own.text;
export const w_parts = own.parts;
export const load_weigh_words = own.load;

// What a code of the records means; the code itself if nobody has named it.
export function w_code(group: string, code: string): string {
  const key = `w_${group}_${code}`;
  return own.has(key) ? w(key) : code.replaceAll('_', ' ');
}
