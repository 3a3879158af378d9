// SPDX-License-Identifier: AGPL-3.0-or-later
// Builds the interface in memory and holds it against its budgets, which may only shrink. Prints
// each size; 1 if one is over its budget or a package is new in the bundle.
//
// node scripts/check_sizes.mjs
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const kb = 1000;
const budgets = {
  'first JavaScript, gzip': 75 * kb,
  'first JavaScript, raw': 240 * kb,
  'first styles, gzip': 6 * kb,
  'a later screen, gzip': 12 * kb,
  'a catalogue, gzip': 10 * kb,
  'fonts, raw': 400 * kb,
};
// Every package here sees the documents.
const packages_allowed = [
  '@lucide/svelte', '@tanstack/query-core', '@tanstack/svelte-query', 'clsx', 'esm-env', 'svelte',
];

const root = fileURLToPath(new URL('..', import.meta.url));
const { output } = await build({ root, logLevel: 'error', build: { write: false } });
const chunks = new Map(output.filter((o) => o.type === 'chunk').map((o) => [o.fileName, o]));
const assets = output.filter((o) => o.type === 'asset');
const entry = [...chunks.values()].find((c) => c.isEntry);

function with_imports(chunk, into = new Set()) {
  if (into.has(chunk)) return into;
  into.add(chunk);
  for (const name of chunk.imports) if (chunks.has(name)) with_imports(chunks.get(name), into);
  return into;
}
const gzip = (text) => gzipSync(text, { level: 9 }).length;
const sum = (list, size) => list.reduce((total, one) => total + size(one), 0);
const largest = (list, size) => Math.max(0, ...list.map(size));

const first = [...with_imports(entry)];
const later = [...chunks.values()].filter((c) => !first.includes(c));
const is_catalogue = (chunk) => /(?:^|_|\/)(?:reasons_)?ar-/.test(chunk.fileName);
const first_styles = assets.filter((a) => /\/index-[^/]+\.css$/.test(a.fileName));
const fonts = assets.filter((a) => a.fileName.endsWith('.woff2'));
const sizes = {
  'first JavaScript, gzip': sum(first, (c) => gzip(c.code)),
  'first JavaScript, raw': sum(first, (c) => Buffer.byteLength(c.code)),
  'first styles, gzip': sum(first_styles, (a) => gzip(a.source)),
  'a later screen, gzip': largest(later.filter((c) => !is_catalogue(c)), (c) => gzip(c.code)),
  'a catalogue, gzip': largest(later.filter(is_catalogue), (c) => gzip(c.code)),
  'fonts, raw': sum(fonts, (a) => a.source.length),
};

let faults = 0;
for (const [name, size] of Object.entries(sizes)) {
  const is_over = size > budgets[name] || size === 0;
  faults += is_over ? 1 : 0;
  process.stdout.write(`${is_over ? 'OVER' : 'ok  '} ${name}: ${(size / kb).toFixed(1)} kB of ${(budgets[name] / kb).toFixed(1)} kB\n`);
}
const package_of = (id) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1];
const packages = new Set([...chunks.values()].flatMap((c) => Object.keys(c.modules)).map(package_of).filter(Boolean));
for (const name of [...packages].sort())
  if (!packages_allowed.includes(name)) {
    faults += 1;
    process.stdout.write(`NEW  ${name}: the package is not among those that may be in the bundle\n`);
  }
process.stdout.write(`check_sizes: ${packages.size} packages, ${faults} faults\n`);
process.exit(faults > 0 ? 1 : 0);
