// SPDX-License-Identifier: AGPL-3.0-or-later
// Names and texts that attack the page: they are shown as what they are and run nothing.
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check, equal, until } from '../report.mjs';
import { Ui } from '../ui.mjs';

const word = 'zaqarith';
const attack = '<img src=x onerror="window.attacked=1"><script>window.attacked=1</script><svg onload="window.attacked=1">';
const names = [
  'invoice\u202efdp.txt', '"><img src=x onerror=window.attacked=1>.txt', "quo'te\"s & <b>bold.txt", 'تقرير\u202eexe.txt',
  'javascript:window.attacked=1.txt', '{{7*7}}${window.attacked=1}.txt',
];

async function made_folder() {
  const folder = await mkdtemp(join(tmpdir(), 'winnow-e2e-'));
  const inside = join(folder, '<i>folder');
  await mkdir(inside);
  for (const [i, name] of names.entries())
    await writeFile(join(inside, name), `${word} number ${i} ${attack}\n\u202eright to left override\u202c javascript:window.attacked=1\n`);
  return folder;
}

// The hand-over is typed with the completion of the server, as a person would.
async function taken_in(ui, folder) {
  await ui.open_library();
  await ui.button('add_hand_over').first().click();
  const dialog = ui.dialog('add_hand_over');
  await dialog.waitFor();
  await ui.button('ho_take_in').click();
  check(await ui.text('ho_path_missing').isVisible(), 'a missing path is named where it belongs');
  const path = dialog.getByLabel(ui.named('ho_path'));
  await path.fill(folder.slice(0, -2));
  const entry = dialog.getByRole('listitem').filter({ hasText: folder.split('/').at(-1) }).getByRole('button');
  await entry.click();
  equal(await path.inputValue(), `${folder}/`, 'a click on an entry completes the path');
  await dialog.getByLabel(ui.named('ho_source')).fill('e2e <b>source</b>');
  for (const box of (await dialog.getByRole('checkbox').all()).slice(1)) await box.check();
  await ui.button('ho_take_in').click();
  await ui.page.getByRole('heading', { name: ui.named('ledger') }).waitFor();
}

export async function hostile({ session, words, take_in, report }) {
  if (!take_in) return report.say('      hostile: left out, because it adds a hand-over; --take-in runs it');
  const folder = await made_folder();
  const { context, page } = await session.fresh();
  try {
    const ui = new Ui(page, session, words.en);
    await taken_in(ui, folder);
    const found = () => page.evaluate((q) => fetch(`/api/search?q=${q}&count=20&group=document`).then((r) => r.json()).then((a) => a.documents_total.value), word);
    await until(async () => (await found()) >= names.length, 'the files of the hand-over are read and found', 60_000);
    await ui.open_library();
    await ui.search(word);
    equal(await ui.rows.count(), names.length, 'hostile files in the results');
    const shown = (await ui.rows.allInnerTexts()).join('\n');
    check(shown.includes('<img src=x onerror'), 'markup in a text is shown as text');
    check(!/[\u202a-\u202e\u2066-\u2069]/u.test(await ui.rows.locator('.name').allInnerTexts().then((t) => t.join(''))), 'no bidi control stays in a name');
    check(/RLO/.test(shown), 'the override in a name is shown as a symbol');
    for (let i = 0; i < names.length; i += 1) {
      await ui.rows.nth(i).click();
      await ui.button('open_document').click();
      await page.locator('main header h1').waitFor();
      await ui.button('as_text').click();
      await page.locator('main .doctext p').first().waitFor();
      check(!/[\u202a-\u202e]/u.test(await page.title()) && !(await page.title()).includes('invoice'), 'the title names no file');
      await ui.back_to_library();
      await ui.settled();
    }
    equal(await page.evaluate(() => window.attacked ?? 0), 0, 'scripts of documents that ran');
    equal(await page.locator('img[src="x"]').count(), 0, 'elements made from the text of a document');
  } finally {
    await context.close();
    await rm(folder, { recursive: true });
  }
}
