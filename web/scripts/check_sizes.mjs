// SPDX-License-Identifier: AGPL-3.0-or-later
// Builds the interface and holds it against sizes.json: bytes and packages. A figure there may only
// shrink. Nothing is written.
//
// node scripts/check_sizes.mjs
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const budget = JSON.parse(await readFile(new URL('sizes.json', import.meta.url), 'utf8'));
const built = await build({ root, logLevel: 'warn', build: { write: false } });
const output = (Array.isArray(built) ? built[0] : built).output;

const chunks = output.filter((o) => o.type === 'chunk');
const assets = output.filter((o) => o.type === 'asset');
const by_name = new Map(chunks.map((c) => [c.fileName, c]));
const kilobytes = (bytes) => Math.round(bytes / 100) / 10;
const gzipped = (text) => gzipSync(text, { level: 9 }).length;

// The entry and all that it imports before anything can be drawn.
function first_chunks() {
  const seen = new Set();
  const walk = (name) => {
    if (seen.has(name)) return;
    seen.add(name);
    by_name.get(name)?.imports.forEach(walk);
  };
  chunks.filter((c) => c.isEntry).forEach((c) => walk(c.fileName));
  return [...seen].map((name) => by_name.get(name)).filter(Boolean);
}

function packages() {
  const found = new Set();
  for (const chunk of chunks)
    for (const id of chunk.moduleIds ?? Object.keys(chunk.modules)) {
      const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1];
      if (name) found.add(name);
    }
  return [...found].sort();
}

const first = first_chunks();
const later = chunks.filter((c) => !first.includes(c));
const sum = (list, size) => list.reduce((total, one) => total + size(one), 0);
const styles = assets.filter((a) => a.fileName.endsWith('.css'));
const fonts = assets.filter((a) => a.fileName.endsWith('.woff2'));
const figures = {
  first_js_gz_kb: kilobytes(sum(first, (c) => gzipped(c.code))),
  first_js_raw_kb: kilobytes(sum(first, (c) => Buffer.byteLength(c.code))),
  later_js_gz_kb_each: kilobytes(Math.max(0, ...later.map((c) => gzipped(c.code)))),
  css_gz_kb: kilobytes(sum(styles, (a) => gzipped(a.source))),
  fonts_kb: kilobytes(sum(fonts, (a) => a.source.length)),
};

const faults = [];
for (const [name, value] of Object.entries(figures)) {
  process.stdout.write(`${name}: ${value} (at most ${budget[name]})\n`);
  if (value > budget[name]) faults.push(`${name} is ${value}, at most ${budget[name]}`);
}
const there = packages();
process.stdout.write(`packages in the bundle: ${there.length} (at most ${budget.packages.length})\n`);
for (const name of there) if (!budget.packages.includes(name)) faults.push(`the package ${name} is in the bundle, but not in sizes.json`);
for (const name of budget.packages) if (!there.includes(name)) faults.push(`the package ${name} left the bundle: take it out of sizes.json`);
for (const chunk of chunks)
  if (/\bnew Function\(|\beval\(|["'`]data:[a-z]+\//.test(chunk.code)) faults.push(`${chunk.fileName} holds what the policy forbids (eval or data:)`);
for (const fault of faults) process.stdout.write(`${fault}\n`);
process.exit(faults.length > 0 ? 1 : 0);
