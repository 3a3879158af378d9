// SPDX-License-Identifier: AGPL-3.0-or-later
// Makes src/api/types.gen.ts from docs/api.json, the description that "winnow api" prints.
//
// node scripts/make_types.mjs [--check]   --check: compares and writes nothing.
import { readFile, writeFile } from 'node:fs/promises';

const source = new URL('../../docs/api.json', import.meta.url);
const target = new URL('../src/api/types.gen.ts', import.meta.url);
// Names that the browser has taken.
const renamed = { Error: 'ErrorAnswer', Document: 'DocumentAnswer', Response: 'ResponseRecord' };
const columns = 110;
const boxes = { box: 'Box', boxes: 'Box[]' };

const name_of = (reference) => {
  const name = reference.split('/').at(-1);
  return renamed[name] ?? name;
};

function type_of(name, schema) {
  if (schema.$ref) return name_of(schema.$ref);
  if (schema.enum) return schema.enum.map((word) => `'${word}'`).join(' | ');
  if (schema.type === 'array') {
    if (name in boxes) return boxes[name];
    const inner = type_of('', schema.items);
    return inner.includes('|') ? `(${inner})[]` : `${inner}[]`;
  }
  const plain = { integer: 'number', number: 'number', string: 'string', boolean: 'boolean', object: 'Record<string, unknown>' };
  return plain[schema.type] ?? 'unknown';
}

function record(name, schema) {
  const required = new Set(schema.required ?? []);
  const fields = Object.entries(schema.properties ?? {}).map(([key, value]) => `${key}${required.has(key) ? '' : '?'}: ${type_of(key, value)};`);
  if (fields.length === 0) return `export type ${name} = Record<string, never>;`;
  const rows = [''];
  for (const field of fields) {
    if (rows.at(-1).length + field.length > columns) rows.push('');
    rows.push(`${rows.pop()} ${field}`);
  }
  return rows.length === 1 ? `export interface ${name} {${rows[0]} }` : `export interface ${name} {\n${rows.map((r) => ` ${r}`).join('\n')}\n}`;
}

const api = JSON.parse(await readFile(source, 'utf8'));
const head = `// SPDX-License-Identifier: AGPL-3.0-or-later
// Made by scripts/make_types.mjs from docs/api.json; a change here is overwritten.

// [x, y, width, height] as fractions of the page.
export type Box = [number, number, number, number];
`;
const records = Object.entries(api.components.schemas).map(([name, schema]) => record(renamed[name] ?? name, schema));
const text = `${head}\n${records.join('\n')}\n`;
if (process.argv.includes('--check')) {
  const there = await readFile(target, 'utf8');
  if (there === text) process.exit(0);
  process.stderr.write('make_types: src/api/types.gen.ts does not fit docs/api.json: run node scripts/make_types.mjs\n');
  process.exit(1);
}
await writeFile(target, text);
