// SPDX-License-Identifier: AGPL-3.0-or-later
// The words of the interface, read from its own catalogues: a job finds controls by what they say.
import { readFile } from 'node:fs/promises';
import ts from 'typescript';

const folder = new URL('../src/shared/', import.meta.url);

export async function module_of(name) {
  const source = await readFile(new URL(name, folder), 'utf8');
  const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
  const { outputText } = ts.transpileModule(source, { compilerOptions: options });
  return import(`data:text/javascript;base64,${Buffer.from(outputText).toString('base64')}`);
}

export async function catalogues() {
  const names = ['en.ts', 'ar.ts', '../weigh/words_en.ts', '../weigh/words_ar.ts', '../weigh/codes_en.ts', '../weigh/codes_ar.ts'];
  const [{ en }, { ar }, { weigh_en }, { weigh_ar }, { codes_en }, { codes_ar }] = await Promise.all(names.map(module_of));
  const twice = Object.keys(weigh_en).filter((key) => key in en);
  if (twice.length > 0) throw new Error(`words_en.ts: ${twice.join(', ')} stand in en.ts as well`);
  return { en: { ...en, ...weigh_en, ...codes_en }, ar: { ...ar, ...weigh_ar, ...codes_ar } };
}

export const key_table = async () => (await module_of('keys.ts')).commands;

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const isolating = '[\\u2066-\\u2069]?';

// What a message may look like once its values are in: each value is anything.
export function pattern(message, { whole = false } = {}) {
  const forms = typeof message === 'string' ? [message] : Object.values(message);
  const one = (form) => form.split(/\{\w+\}/).map(escaped).join(`${isolating}.*?${isolating}`);
  const any = `(?:${forms.map(one).join('|')})`;
  return new RegExp(whole ? `^${any}$` : `^\\s*${any}(?:\\s+[!-~])?\\s*$`, 'u');
}
