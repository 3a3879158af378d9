// SPDX-License-Identifier: AGPL-3.0-or-later
// The rules of the interface that a program can check. Prints each fault with its place; 1 if any.
//
// node scripts/check_web.mjs
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { catalogue_faults } from './check_catalogues.mjs';
import { markup_faults } from './check_markup.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const lines_max = 400;
const kinds = new Set(['.ts', '.svelte', '.css', '.mjs', '.html']);

// What is looked for, in which files, where it may stand all the same, and what to do instead.
const in_code = new Set(['.ts', '.svelte']);
const in_styles = new Set(['.css', '.svelte']);
const rules = [
  [in_code, /\{@html|\b(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|DOMParser/, /$^/, 'text of documents becomes text nodes'],
  [in_code, /\bcssText\b|setAttribute\('style'|<[a-z][^>]*\sstyle="/, /$^/, 'use style:property; the policy forbids style attributes'],
  [in_code, /(?<![.\w])fetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon/, /^src\/api\/call\.ts$/, 'ask through api/call'],
  [in_code, /new (?:Shared)?Worker\(/, /^src\/shared\/workers\.ts$/, 'one module makes all workers'],
  [in_code, /\blocalStorage\b/, /^src\/shared\/settings\.svelte\.ts$/, 'only display settings are kept in the browser'],
  [in_code, /\bsessionStorage\b|\bindexedDB\b|document\.cookie|\bserviceWorker\b|caches\.open/, /$^/, 'nothing of a case is kept in the browser'],
  [in_code, /\beval\(|new Function\(|import\(['"]https?:/, /$^/, 'the policy forbids it'],
  [in_code, /<(?:iframe|object|embed|form|frame)\b/, /$^/, 'no frames, no forms'],
  [in_code, /new Date\(|Date\.parse/, /$^/, 'dates are shown as the server writes them'],
  [in_code, /\$state\((?:await )?call|\$state<[A-Z]\w*Answer/, /$^/, 'answers are held with $state.raw'],
  [kinds, /\bhttps?:\/\/(?!127\.0\.0\.1|localhost|\$\{)/, /^(?:e2e|scripts|public)\//, 'nothing is fetched from elsewhere'],
  [new Set([...in_styles, '.html']), /\bdata:[a-z]+\//, /$^/, 'the policy forbids data: addresses'],
  [in_styles, /@import\b|url\((?!'@fontsource)/, /$^/, 'styles fetch nothing but the fonts'],
  [kinds, /\b(?:TODO|FIXME|XXX)\b/, /^scripts\//, 'say what holds, not what is left to do'],
];

// Inside <style> and in .css alone.
const style_rules = [
  [/(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right|top|bottom)\b/, 'use the logical property'],
  [/(?<![-\w(])(?:left|right|top|bottom|width|height|min-width|min-height|max-width|max-height)\s*:/, 'use the logical property'],
  [/(?:text-align|float|clear)\s*:\s*(?:left|right)\b/, 'use start or end'],
  [/#[0-9a-fA-F]{3,8}\b|\brgba?\(|\bhsla?\(/, 'colours are the tokens of tokens.css'],
  [/letter-spacing|font-style\s*:\s*italic/, 'Arabic has neither'],
  [/font-size\s*:\s*(?:[0-9]|10)(?:\.\d+)?px/, 'nothing below 11 px'],
  [/outline\s*:\s*(?:none|0)\b/, 'the ring of the focus is never removed'],
];
const colours_stand_in = /^src\/shared\/tokens\.css$/;

async function files_below(folder) {
  const entries = await readdir(join(root, folder), { withFileTypes: true, recursive: true });
  return entries
    .filter((e) => e.isFile() && kinds.has(extname(e.name)))
    .map((e) => relative(root, join(e.parentPath ?? e.path, e.name)));
}

const without_comments = (line) => line.replace(/(?<![:'"])\/\/.*$/, '').replace(/\/\*.*?\*\//g, '').replace(/<!--.*?-->/g, '');

function line_faults(path, lines) {
  const out = [];
  const kind = extname(path);
  let in_style = kind === '.css';
  lines.forEach((whole, i) => {
    const line = without_comments(whole);
    const at = `${path}:${i + 1}`;
    for (const [where, pattern, allowed, instead] of rules)
      if (where.has(kind) && pattern.test(line) && !allowed.test(path)) out.push(`${at}: ${pattern.exec(line)[0].trim()}: ${instead}`);
    if (kind === '.svelte' && line.startsWith('<style')) in_style = true;
    for (const [pattern, instead] of in_style ? style_rules : [])
      if (pattern.test(line) && !(instead.startsWith('colours') && colours_stand_in.test(path)))
        out.push(`${at}: ${pattern.exec(line)[0].trim()}: ${instead}`);
    if (kind === '.svelte' && line.startsWith('</style>')) in_style = false;
  });
  return out;
}

async function file_faults(path) {
  const text = await readFile(join(root, path), 'utf8');
  const lines = text.split('\n');
  const out = line_faults(path, lines);
  if (!lines.slice(0, 2).some((l) => l.includes('SPDX-License-Identifier: AGPL-3.0-or-later'))) out.push(`${path}: the line with the licence is missing`);
  if (lines.length > lines_max + 1) out.push(`${path}: ${lines.length - 1} lines, at most ${lines_max}`);
  // In running text they do harm unseen; the one table of them is written with escapes.
  const control = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.exec(text);
  if (control) out.push(`${path}: a control of direction (U+${control[0].codePointAt(0).toString(16)}) stands in the source`);
  if (extname(path) === '.svelte') out.push(...markup_faults(path, text));
  return out;
}

const paths = [...(await files_below('src')), ...(await files_below('e2e')), ...(await files_below('scripts')), 'index.html', 'vite.config.ts'];
const faults = (await Promise.all(paths.map(file_faults))).flat();
faults.push(...(await catalogue_faults(root, paths)));
const html = await readFile(join(root, 'index.html'), 'utf8');
if (/<script(?![^>]*\bsrc=)|<style|\son\w+=/.test(html)) faults.push('index.html: scripts and styles stand in files of their own');
for (const fault of faults.sort()) process.stdout.write(`${fault}\n`);
process.stdout.write(`check_web: ${paths.length} files, ${faults.length} faults\n`);
process.exit(faults.length > 0 ? 1 : 0);
