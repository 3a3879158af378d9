// SPDX-License-Identifier: AGPL-3.0-or-later
// Makes src/api/types.gen.ts from the description of the API that the program prints.
//
// node scripts/make_types.mjs [--check]
//   --check  writes nothing; 1 if the file is not what the description says
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const described = fileURLToPath(new URL('../../docs/api.json', import.meta.url));
const target = fileURLToPath(new URL('../src/api/types.gen.ts', import.meta.url));

// Names that the browser has given to something else.
const renamed = { Document: 'DocumentAnswer', Error: 'ErrorAnswer' };
const plain = { string: 'string', boolean: 'boolean', integer: 'number', number: 'number' };
// OpenAPI has no tuples: [x, y, width, height] comes as an array of numbers.
const tuples = { box: 'Box', boxes: 'Box[]' };
const width = 120;

const named = (reference) => {
  const name = reference.split('/').at(-1);
  return renamed[name] ?? name;
};

function type_of(schema) {
  if (schema.$ref) return named(schema.$ref);
  if (schema.enum) return schema.enum.map((value) => `'${value}'`).join(' | ');
  if (schema.type === 'array') {
    const item = type_of(schema.items);
    return item.includes(' ') ? `(${item})[]` : `${item}[]`;
  }
  const type = plain[schema.type];
  if (!type) throw new Error(`make_types: there is no type for ${JSON.stringify(schema)}`);
  return type;
}

function record_of(name, schema) {
  const required = new Set(schema.required ?? []);
  const fields = Object.entries(schema.properties ?? {}).map(
    ([field, one]) => `${field}${required.has(field) ? '' : '?'}: ${tuples[field] ?? type_of(one)}`,
  );
  const head = `export interface ${renamed[name] ?? name} {`;
  const one_line = `${head} ${fields.join('; ')} }`;
  if (fields.length === 0) return `export type ${renamed[name] ?? name} = Record<string, never>;`;
  return one_line.length <= width ? one_line : `${head}\n${fields.map((f) => `  ${f};`).join('\n')}\n}`;
}

const api = JSON.parse(await readFile(described, 'utf8'));
const records = Object.entries(api.components.schemas).map(([name, schema]) => record_of(name, schema));
const text = `// SPDX-License-Identifier: AGPL-3.0-or-later
// The records of the API. Made by scripts/make_types.mjs from docs/api.json: change that, not this.

export type Box = [number, number, number, number];
${records.join('\n')}
`;
if (!process.argv.includes('--check')) {
  await writeFile(target, text);
} else if ((await readFile(target, 'utf8')) !== text) {
  process.stderr.write('make_types: src/api/types.gen.ts is not what docs/api.json says: run node scripts/make_types.mjs\n');
  process.exit(1);
}
