// SPDX-License-Identifier: AGPL-3.0-or-later
// The same job without a mouse, from the first word to the ledger.
import { check, equal, until } from '../report.mjs';
import { Ui } from '../ui.mjs';

const frame_budget = 100;

const key_presses = async (ui, key, times, report, name) => {
  const begun = performance.now();
  for (let i = 0; i < times; i += 1) {
    await ui.page.keyboard.press(key);
    await ui.frame();
  }
  report.time(`${name} to the next frame (mean of ${times})`, (performance.now() - begun) / times, frame_budget);
};

async function in_the_library(ui, word, report) {
  const { keyboard } = ui.page;
  await keyboard.press('/');
  equal(await ui.field.evaluate((e) => e === document.activeElement), true, '"/" goes to the query field');
  await keyboard.press('Control+a');
  await keyboard.type(word);
  await keyboard.press('Enter');
  await ui.settled();
  await keyboard.press('Escape');
  equal(await ui.results.evaluate((e) => e === document.activeElement), true, 'Escape goes from the field to the list');
  const at = () => ui.selected_row.getAttribute('aria-posinset');
  await keyboard.press('Home');
  equal(await at(), '1', 'Home selects the first row');
  await keyboard.press('j');
  await until(async () => (await at()) === '2', '"j" selects the next row');
  await keyboard.press('ArrowDown');
  await until(async () => (await at()) === '3', 'Down selects the next row');
  await keyboard.press('k');
  await keyboard.press('ArrowUp');
  await until(async () => (await at()) === '1', '"k" and Up go back');
  await key_presses(ui, 'j', 12, report, '"j"');
  await keyboard.press('End');
  await until(async () => (await at()) === (await ui.selected_row.getAttribute('aria-setsize')), 'End selects the last row');
  check(await ui.selected_row.isVisible(), 'the last row is in view');
  await keyboard.press('Home');
  await until(async () => (await at()) === '1', 'Home is back at the first row');
}

async function filters(ui) {
  const { keyboard } = ui.page;
  await keyboard.press('f');
  await ui.page.locator('#facets').getByRole('listitem').first().waitFor();
  for (let i = 0; i < 40; i += 1) {
    await keyboard.press('Tab');
    if (await ui.page.evaluate(() => document.activeElement?.matches('#facets li button'))) break;
    check(i < 39, 'Tab reaches the values of the filters');
  }
  await keyboard.press('Space');
  await until(async () => (await ui.page.locator('button.chip').count()) > 0, 'Space on a value filters by it');
  await keyboard.press('Escape');
  await until(async () => !(await ui.page.locator('#facets').isVisible()), 'Escape closes the filters');
  await ui.page.goBack();
  await ui.settled();
  await ui.results.focus();
}

async function in_the_reader(ui) {
  const { keyboard } = ui.page;
  await keyboard.press('Home');
  await keyboard.press('Enter');
  await ui.page.locator('main header h1').waitFor();
  await ui.page_shown();
  const status = ui.page.locator('main header').getByRole('status');
  if ((await status.count()) > 0) {
    await keyboard.press('n');
    const first = await status.innerText();
    await keyboard.press('n');
    await keyboard.press('Shift+N');
    await until(async () => (await status.innerText()) === first, '"N" undoes what "n" did');
  }
  await keyboard.press('2');
  await ui.page.locator('main .paper').waitFor();
  await keyboard.press('3');
  await ui.page_shown();
  await keyboard.press('1');
  await until(async () => (await ui.page.locator('main .paper').count()) === 0, '"1" shows the page alone');
  const sheet = ui.page.locator('main .sheet');
  if ((await sheet.count()) > 0) {
    const before = (await sheet.boundingBox()).width;
    await keyboard.press('+');
    await until(async () => (await sheet.boundingBox()).width > before, '"+" enlarges');
    await keyboard.press('0');
    await until(async () => Math.abs((await sheet.boundingBox()).width - before) < 1, '"0" fits again');
  }
  const about = ui.page.locator('aside.about');
  const shown = await about.isVisible();
  await keyboard.press('i');
  await until(async () => (await about.isVisible()) !== shown, '"i" shows or hides the panel');
  await keyboard.press('i');
  const address = ui.page.url();
  await keyboard.press('j');
  await until(() => ui.page.url() !== address, '"j" goes to the next document of the results');
  await ui.page_shown();
  await keyboard.press('o');
  await ui.dialog('original_title').waitFor();
  await keyboard.press('Escape');
  await until(async () => !(await ui.dialog('original_title').isVisible()), 'Escape closes the dialog');
  await keyboard.press('Escape');
  await ui.rows.first().waitFor();
  equal(await ui.selected_row.getAttribute('aria-posinset'), '2', 'Escape goes back to the list, at the document one was at');
}

async function dialogs(ui) {
  const { keyboard } = ui.page;
  await ui.results.focus();
  await keyboard.press('Shift+?');
  await ui.dialog('keys_all').waitFor();
  await keyboard.press('Escape');
  await until(async () => !(await ui.dialog('keys_all').isVisible()), 'Escape closes the list of keys');
  equal(await ui.results.evaluate((e) => e === document.activeElement), true, 'the focus is where it came from');
  await keyboard.press('Control+k');
  await ui.dialog('commands').waitFor();
  await keyboard.type(ui.words['c_go_ledger']);
  await keyboard.press('Enter');
  await ui.page.getByRole('heading', { name: ui.named('ledger') }).waitFor();
  await keyboard.press('g');
  await keyboard.press('r');
  await ui.field.waitFor();
  await keyboard.press('g');
  await keyboard.press('l');
  await ui.page.getByRole('heading', { name: ui.named('ledger') }).waitFor();
}

// Tab walks through all there is and comes out again: nothing holds it.
async function no_trap(ui) {
  await ui.page.evaluate(() => document.activeElement?.blur());
  const seen = [];
  for (let i = 0; i < 400; i += 1) {
    await ui.page.keyboard.press('Tab');
    const now = await ui.page.evaluate(() => {
      const at = document.activeElement;
      if (!at || at === document.body) return '';
      at.dataset.walked ??= String(Math.random());
      return at.dataset.walked;
    });
    if (seen.length > 0 && (now === '' || now === seen[0])) return;
    check(now === '' || now !== seen.at(-1), `Tab leaves ${await ui.focused()}`);
    seen.push(now);
  }
  check(false, 'Tab comes back to where it began');
}

export async function keyboard({ session, words, word, report, keys }) {
  const { context, page } = await session.fresh();
  const ui = new Ui(page, session, words.en);
  await ui.open_library();
  await page.evaluate(() => document.activeElement?.blur());
  await in_the_library(ui, word, report);
  await filters(ui);
  await in_the_reader(ui);
  await no_trap(ui);
  await dialogs(ui);
  await no_trap(ui);
  await page.keyboard.press('?');
  const help = await ui.dialog('keys_all').innerText();
  for (const command of keys) check(help.includes(words.en[`c_${command.id}`]), `the list of keys names ${command.id}`);
  await context.close();
}
