// SPDX-License-Identifier: AGPL-3.0-or-later
// One line that says which record is meant.
import type { Kind, Kinds } from '../api/weigh';

const long = 120;
const cut = (text: string): string => (text.length > long ? `${text.slice(0, long)}…` : text);

export function said_of<K extends Kind>(kind: K, record: Kinds[K]): string {
  const any = record as unknown as Record<string, unknown> & Kinds[K];
  const text = ['cover_name', 'text', 'quote', 'label', 'observation', 'wrong', 'note', 'how'].map((key) => any[key]).find((v) => typeof v === 'string' && v !== '');
  const said = typeof text === 'string' ? cut(text) : '';
  return kind === 'sources' ? said : `${any.head.id} ${said}`.trim();
}

// "claim:c1" -> {noun: "claim", id: "c1"}.
export function reference_parts(reference: string): { noun: string; id: string } {
  const at = reference.indexOf(':');
  return at < 0 ? { noun: '', id: reference } : { noun: reference.slice(0, at), id: reference.slice(at + 1) };
}
