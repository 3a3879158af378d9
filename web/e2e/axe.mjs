// SPDX-License-Identifier: AGPL-3.0-or-later
// axe-core in the page. It sees what it can see: "axe: 0 violations" is not "accessible".
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

export async function axe(page) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const violations = await page.evaluate(async (wanted) => {
    const found = await window.axe.run(document, { runOnly: wanted, resultTypes: ['violations'] });
    return found.violations.map((v) => ({
      id: v.id,
      nodes: v.nodes.slice(0, 4).map((n) => `${n.target.join(' ')}: ${(n.any[0] ?? n.all[0] ?? n.none[0])?.message ?? ''}`),
      count: v.nodes.length,
    }));
  }, tags);
  return violations.map((v) => `${v.id} (${v.count}): ${v.nodes.join(' | ')}`);
}
