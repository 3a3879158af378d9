// SPDX-License-Identifier: AGPL-3.0-or-later
// What the markup of a component may not hold: text outside the catalogues, nameless buttons,
// handlers as text, fields that a browser would remember or send to a spelling service.
import { parse } from 'svelte/compiler';

const spoken = new Set(['aria-label', 'title', 'placeholder', 'alt', 'aria-description', 'label']);
const has_letters = /\p{L}/u;
// Names of languages are written in their own language; B/s and MB are symbols.
const allowed_texts = new Set(['/s', '/s\n', 'MB', ' MB']);
const quiet_types = new Set(['checkbox', 'radio', 'file', 'date']);

const line_of = (text, at) => text.slice(0, at).split('\n').length;
const attribute = (node, name) => node.attributes?.find((a) => a.type === 'Attribute' && a.name === name);
const literal = (one) => (Array.isArray(one?.value) && one.value.every((v) => v.type === 'Text') ? one.value.map((v) => v.data).join('') : undefined);

function fragments_of(node) {
  return [node.fragment, node.consequent, node.alternate, node.body, node.fallback, node.pending, node.then, node.catch].filter(
    (f) => f && f.type === 'Fragment',
  );
}

// Something in it can be read aloud: a text, an expression, or an element that holds one.
function speaks(fragment) {
  return fragment.nodes.some((n) => {
    if (n.type === 'Text') return n.data.trim() !== '';
    if (n.type === 'ExpressionTag' || n.type === 'RenderTag') return true;
    if (n.type === 'Component') return !attribute(n, 'size');
    if (literal(attribute(n, 'aria-hidden')) === 'true') return false;
    return fragments_of(n).some(speaks);
  });
}

function element_faults(node) {
  const out = [];
  for (const one of node.attributes ?? []) {
    if (one.type !== 'Attribute') continue;
    const text = literal(one);
    if (spoken.has(one.name) && text !== undefined && has_letters.test(text)) out.push(`${one.name}="${text}": texts stand in the catalogues`);
    if (one.name === 'style') out.push('a style attribute: use style:property');
    if (/^on/.test(one.name) && text !== undefined) out.push(`${one.name} is a text: the policy forbids it`);
  }
  if (node.name === 'button' && !attribute(node, 'aria-label') && !node.fragment.nodes.some(() => speaks(node.fragment)))
    out.push('a button without a word');
  const typed = literal(attribute(node, 'type')) ?? 'text';
  if ((node.name === 'input' && !quiet_types.has(typed)) || node.name === 'textarea')
    for (const [name, value] of [['spellcheck', 'false'], ['autocomplete', 'off']])
      if (literal(attribute(node, name)) !== value) out.push(`<${node.name}> without ${name}="${value}"`);
  return out;
}

export function markup_faults(path, text) {
  const out = [];
  const say = (node, sentence) => out.push(`${path}:${line_of(text, node.start)}: ${sentence}`);
  const walk = (node) => {
    if (node.type === 'Text' && has_letters.test(node.data) && !allowed_texts.has(node.data)) say(node, `"${node.data.trim()}": texts stand in the catalogues`);
    if (node.type === 'HtmlTag') say(node, '{@html}: text of documents becomes text nodes');
    if (node.type === 'RegularElement' || node.type === 'SvelteElement') for (const sentence of element_faults(node)) say(node, sentence);
    if (node.type === 'RegularElement' && node.name === 'kbd') return;
    for (const fragment of fragments_of(node)) fragment.nodes.forEach(walk);
  };
  parse(text, { modern: true }).fragment.nodes.forEach(walk);
  return out;
}
