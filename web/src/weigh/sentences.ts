// SPDX-License-Identifier: AGPL-3.0-or-later
// Puts the arguments of a sentence into its form in another language than the server's.
//
// In:     a form with places as {0:kind}, numbered by argument: quote, name, names, per_mille, range,
//         figure, phrase, word, ratio, confidence, reasons, and count|zero|one|two|few|many|other,
//         where # is the number.
// Holds:  what people wrote is isolated from the direction of the sentence.

export interface Language {
  code: (group: string, code: string) => string;
  number: (n: number) => string;
  plural: (n: number) => string;
  and: string;
}

const forms_of_plural = ['zero', 'one', 'two', 'few', 'many', 'other'];
const isolated = (text: string): string => `\u2068${text}\u2069`;

function percent(per_mille: number, language: Language): string {
  if (per_mille < 10) return `<${language.number(1)} %`;
  if (per_mille > 990) return `>${language.number(99)} %`;
  return `${language.number(Math.floor((per_mille + 5) / 10))} %`;
}

// The last one is joined with "and".
function listed(parts: readonly string[], language: Language): string {
  if (parts.length <= 1) return parts[0] ?? '';
  return `${parts.slice(0, -1).join('، ')}${language.and}${parts.at(-1) ?? ''}`;
}

function counted(choices: readonly string[], n: number, language: Language): string {
  const form = choices[forms_of_plural.indexOf(language.plural(n))] ?? choices.at(-1) ?? '';
  return form.replaceAll('#', isolated(language.number(n)));
}

function place(kind: string, at: number, given: readonly string[], language: Language): string {
  const argument = given[at] ?? '';
  const [name = '', ...choices] = kind.split('|');
  switch (name) {
    case 'quote':
      return `«${isolated(argument)}»`;
    case 'names':
      return listed(given.slice(at).map(isolated), language);
    case 'reasons':
      return listed(given.slice(at).map((r) => language.code('reason', r)), language);
    case 'per_mille':
      return isolated(percent(Number(argument), language));
    case 'range':
      return isolated(`${percent(Number(argument), language).replace(' %', '')}–${percent(Number(given[at + 1]), language)}`);
    case 'phrase':
    case 'word':
      return language.code('word', argument);
    case 'ratio':
      return language.code('ratio', argument);
    case 'confidence':
      return language.code('confidence', argument);
    case 'count':
      return counted(choices, Number(argument), language);
    default:
      return isolated(argument);
  }
}

export const filled = (form: string, given: readonly string[], language: Language): string =>
  form.replace(/\{(\d+):([^}]*)\}/g, (_, at: string, kind: string) => place(kind, Number(at), given, language));

const of_voices = new Set(['voices', 'voices_between', 'voices_own', 'no_source']);

// The likelihood stands first, the confidence apart from it, how many voices there are beside the
// independence, then what all of it rests on.
export function grouped<T extends { code: string }>(sentences: readonly T[]): { likelihood: T[]; confidence: T[]; voices: T[]; others: T[] } {
  const likelihood = sentences.filter((s) => s.code.startsWith('likelihood'));
  const confidence = sentences.filter((s) => s.code.startsWith('confidence'));
  const voices = sentences.filter((s) => of_voices.has(s.code));
  const apart = new Set([...likelihood, ...confidence, ...voices]);
  return { likelihood, confidence, voices, others: sentences.filter((s) => !apart.has(s)) };
}
