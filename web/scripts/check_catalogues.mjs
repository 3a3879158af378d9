// SPDX-License-Identifier: AGPL-3.0-or-later
// Both catalogues say the same things, every message is used, every reason has its Arabic sentence.
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { catalogues, module_of } from '../e2e/words.mjs';

const plural_forms = ['few', 'many', 'one', 'other', 'two', 'zero'];
// Keys made of a code: t_code('s_', ..), t(`level_${..}`).
const made = /^(?:s|kind|facet|c|cage|scope|level|as|disk|textstate|outcome|what|field|w)_/;

const forms = (message) => (typeof message === 'string' ? [message] : Object.values(message));
const parameters = (text) => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort().join();

function message_faults(key, en, ar) {
  if (ar === undefined) return [`ar.ts: ${key} is missing`];
  const out = [];
  if ((typeof en === 'string') !== (typeof ar === 'string')) out.push(`ar.ts: ${key} has plurals in one language alone`);
  if (typeof ar !== 'string' && Object.keys(ar).sort().join() !== plural_forms.join()) out.push(`ar.ts: ${key} lacks one of the six plural forms`);
  const wanted = new Set(forms(en).map(parameters));
  // One and two may say their number as a word.
  const given = [...new Set(forms(ar).map(parameters))];
  if (!given.some((g) => wanted.has(g))) out.push(`ar.ts: ${key} takes other parameters than in English`);
  for (const text of forms(en)) if (/!|\b(?:oops|please|sorry)\b/i.test(text)) out.push(`en.ts: ${key}: no exclamations, no "please"`);
  return out;
}

// The codes of reasons are listed in one table of the store.
async function reason_faults(root) {
  const table = await readFile(join(root, '../src/store/reasons.cc'), 'utf8');
  const codes = [...table.matchAll(/^ {4}\{"([a-z0-9_]+)", '/gm)].map((m) => m[1]);
  const { reasons_ar } = await module_of('reasons_ar.ts');
  if (codes.length < 20) return ['scripts/check_catalogues.mjs: the table of reasons was not found'];
  return codes.filter((code) => !(code in reasons_ar)).map((code) => `reasons_ar.ts: ${code} is missing`);
}

// The forms of sentences stand in one table of the engine; Arabic has a form for each.
async function sentence_faults(root) {
  const table = await readFile(join(root, '../src/weigh/words/sentence_forms.cc'), 'utf8');
  const codes = [...table.matchAll(/^ {4}\{"([a-z0-9_]+)",/gm)].map((m) => m[1]);
  const { sentences_ar } = await module_of('../weigh/sentences_ar.ts');
  if (codes.length < 40) return ['scripts/check_catalogues.mjs: the table of sentences was not found'];
  const missing = codes.filter((code) => !(code in sentences_ar)).map((code) => `sentences_ar.ts: ${code} is missing`);
  return [...missing, ...Object.keys(sentences_ar).filter((code) => !codes.includes(code)).map((code) => `sentences_ar.ts: ${code} is no sentence`)];
}

export async function catalogue_faults(root, paths) {
  const { en, ar } = await catalogues();
  const faults = Object.keys(en).flatMap((key) => message_faults(key, en[key], ar[key]));
  for (const key of Object.keys(ar)) if (!(key in en)) faults.push(`ar.ts: ${key} stands in no other catalogue`);
  const sources = paths.filter((p) => p.startsWith('src/') && ['.ts', '.svelte'].includes(extname(p)) && !/\/(?:en|ar|reasons_ar|words_en|words_ar|codes_en|codes_ar)\.ts$|\.test\.ts$/.test(p));
  const text = (await Promise.all(sources.map((p) => readFile(join(root, p), 'utf8')))).join('\n');
  for (const key of Object.keys(en)) if (!made.test(key) && !new RegExp(`['"]${key}['"]`).test(text)) faults.push(`en.ts: ${key} is used nowhere`);
  return [...faults, ...(await reason_faults(root)), ...(await sentence_faults(root))];
}
