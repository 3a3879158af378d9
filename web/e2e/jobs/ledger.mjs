// SPDX-License-Identifier: AGPL-3.0-or-later
// The ledger: sums that add up, failures first, one reason singled out, a retry prepared, a pause.
import { check, equal, until } from '../report.mjs';
import { Ui } from '../ui.mjs';

const number_in = (text) => Number(/[\d,]+/.exec(text)?.[0].replaceAll(',', '') ?? 'NaN');

async function headline(ui) {
  const line = ui.page.locator('main .headline');
  await line.waitFor();
  const parts = (await line.locator('span:not([aria-hidden]):not(.hint)').allInnerTexts()).map(number_in);
  const [found, ...others] = parts;
  equal(others.reduce((sum, n) => sum + n, 0), found, 'the headline adds up');
  equal((await ui.page.locator('main details li bdi.name').allTextContents()).filter((n) => /^T[1-8]$/.test(n)).join(), 'T1,T2,T3,T4,T5,T6,T7,T8', 'the totals');
}

async function failed_first(ui) {
  const table = ui.page.getByRole('listbox', { name: ui.named('table') });
  await table.getByRole('option').first().waitFor();
  const rank = { locked: 0, not_read: 0, missing: 1, partly: 1 };
  const answer = await ui.page.evaluate(() => fetch('/api/ledger/places?count=200').then((r) => r.json()));
  const ranks = answer.places.map((p) => rank[p.state] ?? 2);
  check(ranks.every((r, i) => i === 0 || ranks[i - 1] <= r), 'what could not be read stands first');
  return { table, answer };
}

async function facets(ui, table) {
  const region = ui.page.getByRole('region', { name: ui.named('facet_state') });
  const value = region.getByRole('button').first();
  const wanted = number_in((await value.innerText()).split('\n').at(-1));
  await value.click();
  await until(async () => Number(await table.getByRole('option').first().getAttribute('aria-setsize')) === wanted, `the state's ${wanted} places are shown`);
  await ui.button('clear_filters').click();
  await until(async () => Number(await table.getByRole('option').first().getAttribute('aria-setsize')) >= wanted, 'all places are back');
}

async function retry(ui, table) {
  const { keyboard } = ui.page;
  await table.focus();
  await keyboard.press('Home');
  await keyboard.press('x');
  await keyboard.press('j');
  await keyboard.press('x');
  await until(async () => (await table.locator('[aria-selected=true]').count()) === 2, '"x" selects places');
  await keyboard.press('Shift+R');
  await ui.dialog('retry_dialog').waitFor();
  await keyboard.press('Escape');
  await until(async () => !(await ui.dialog('retry_dialog').isVisible()), 'Escape leaves the retry alone');
}

export async function ledger({ session, words }) {
  const { context, page } = await session.fresh();
  const ui = new Ui(page, session, words.en);
  await ui.open('/');
  await ui.button('ledger', page.locator('nav').first()).click();
  await headline(ui);
  const { table, answer } = await failed_first(ui);
  await facets(ui, table);
  if (answer.total > 1) await retry(ui, table);
  const pause = ui.button('pause');
  if ((await pause.count()) > 0) {
    await pause.click();
    await ui.button('resume').waitFor();
    await ui.button('resume').click();
    await pause.waitFor();
  }
  await table.focus();
  await page.keyboard.press('Home');
  if (answer.places[0]?.document) {
    await page.keyboard.press('Enter');
    await page.locator('main header h1').waitFor();
    await page.goBack();
    await table.waitFor();
  }
  await context.close();
}
