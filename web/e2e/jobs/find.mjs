// SPDX-License-Identifier: AGPL-3.0-or-later
// The job of a reader with a mouse: a word, its results, the page with the hit, back and on.
import { check, equal, until } from '../report.mjs';
import { Ui } from '../ui.mjs';
import { pattern } from '../words.mjs';

const seen_budget = 300;

async function in_the_library(ui, word, report) {
  await ui.open_library();
  await ui.search(word);
  check((await ui.rows.count()) > 1, `"${word}" is found more than once`);
  check((await ui.rows.count()) <= 30, 'at most 30 rows are in the page');
  check(/\d/.test(await ui.page.getByRole('status').filter({ hasText: pattern(ui.words['in_documents']) }).or(ui.page.locator('section.list header')).first().innerText()), 'the number of documents is shown');
  const under = ui.page.locator('section.list p.not');
  check((await under.innerText()).trim() !== '', 'what was not searched stands under the results');
  const how = ui.page.locator('.how');
  check((await how.innerText()).includes(word), 'how the query was read stands above the results');
  const title = await ui.page.title();
  check(!title.includes(word) && !ui.page.url().includes(encodeURIComponent(word)), 'neither title nor address holds the query');
  await ui.page_shown();
  const begun = performance.now();
  await ui.rows.nth(1).click();
  await ui.page_shown();
  report.time('a click on a row shows its page', performance.now() - begun, seen_budget);
  equal(await ui.rows.nth(1).getAttribute('aria-selected'), 'true', 'the row that was clicked is selected');
}

async function filters(ui) {
  const total = () => ui.page.locator('section.list header strong').innerText();
  const before = await total();
  await ui.button('facets').click();
  const popover = ui.page.locator('#facets');
  await popover.getByRole('listitem').first().waitFor();
  const types = popover.getByRole('region', { name: ui.named('facet_type') });
  const value = types.getByRole('listitem').first();
  const name = (await value.locator('bdi').first().innerText()).trim();
  await value.getByRole('button').first().click();
  await ui.page.keyboard.press('Escape');
  await ui.settled();
  const chip = ui.page.getByRole('button', { name: new RegExp(name, 'u') }).and(ui.page.locator('.chip')).first();
  await chip.waitFor();
  const only = await total();
  await ui.button('facets').click();
  await types.getByRole('listitem').filter({ hasText: name }).getByRole('button').nth(1).click();
  await ui.page.keyboard.press('Escape');
  await ui.settled();
  check((await total()) !== only || only === before, `"not ${name}" gives others than "only ${name}"`);
  await chip.click();
  await ui.settled();
  await until(async () => (await total()) === before, 'without the filter all results are back');
}

async function history(ui, word) {
  await ui.search(`${word} zzqx`);
  await ui.text('nothing_found').waitFor();
  check(await ui.text('why_none').isVisible(), 'it is said why nothing was found');
  await ui.page.goBack();
  await ui.rows.first().waitFor();
  equal(await ui.field.inputValue(), word, 'Back brings the query back');
  await ui.page.reload();
  await ui.rows.first().waitFor();
  equal(await ui.field.inputValue(), word, 'a reload keeps the query');
  await ui.search(word);
}

async function open_with_marks(ui, report) {
  check(await ui.choose_marked(), 'one of the first results has a page with a marked hit');
  const begun = performance.now();
  await ui.button('open_document').click();
  await ui.page.locator('main header h1').waitFor();
  await ui.page_shown();
  report.time('opening a document shows its page', performance.now() - begun, seen_budget);
  check(/^\/doc\/\d+\/\d+$/.test(new URL(ui.page.url()).pathname), 'the address names document and page alone');
}

async function hits(ui) {
  const now = ui.page.locator('main svg rect.now');
  await ui.button('next_hit').click();
  await until(async () => (await now.count()) > 0, 'the current hit stands out');
  const mark = await now.first().boundingBox();
  const desk = await ui.page.locator('main .desk').boundingBox();
  check(mark.y >= desk.y - 1 && mark.y + mark.height <= desk.y + desk.height + 1, 'the current hit is in view');
}

// What is selected over the picture is the text in its logical order.
async function selection(ui) {
  const pieces = ui.page.locator('main .layer .piece');
  await pieces.first().waitFor();
  const off = await pieces.evaluateAll((all) =>
    all.filter((e) => { const b = e.getBoundingClientRect(); return b.width === 0 || b.height === 0; }).length,
  );
  equal(off, 0, 'pieces of the text layer without a size');
  const copied = await ui.page.evaluate(() => {
    getSelection().selectAllChildren(document.querySelector('main .layer'));
    return getSelection().toString();
  });
  const wanted = await pieces.allTextContents();
  check(copied.replace(/\s+/g, ' ').trim() === wanted.join(' ').replace(/\s+/g, ' ').trim(), 'a selection copies the text in order');
  await ui.page.evaluate(() => getSelection().removeAllRanges());
}

async function panels(ui) {
  await ui.button('as_text').click();
  await ui.page.locator('main .doctext p').first().waitFor();
  check((await ui.page.locator('main .desk').count()) === 0, 'Text shows the text alone');
  check(await ui.page.evaluate(() => [...(CSS.highlights.get('hit') ?? []), ...(CSS.highlights.get('hit-now') ?? [])].length > 0), 'the hits are marked in the text');
  await ui.button('as_both').click();
  await ui.page_shown();
  check(await ui.page.locator('main .doctext').isVisible(), 'Both shows page and text');
  await ui.button('as_page').click();
  await ui.page_shown();
}

async function about(ui) {
  const shown = () => ui.page.locator('aside.about').isVisible();
  if (!(await shown())) await ui.button('about').click();
  check(/[0-9a-f]{64}/.test(await ui.page.locator('aside.about').innerText()), 'About names the SHA-256');
  for (const key of ['tab_family', 'tab_places', 'tab_readings', 'tab_about']) {
    await ui.tab(key).click();
    equal(await ui.tab(key).getAttribute('aria-selected'), 'true', `the tab ${key} is chosen`);
    check((await ui.page.getByRole('tabpanel').innerText()).trim() !== '', `the tab ${key} says something`);
  }
}

async function neighbours(ui) {
  const heading = ui.page.locator('main header h1');
  const place = ui.page.locator('main header').getByText(pattern(ui.words['result_of']));
  const before = await place.innerText();
  const name = await heading.innerText();
  const step = (await ui.button('next_document').isEnabled()) ? ['next_document', 'previous_document'] : ['previous_document', 'next_document'];
  await ui.button(step[0]).click();
  await until(async () => (await place.innerText()) !== before, 'the neighbour within the results is shown');
  await ui.button(step[1]).click();
  await until(async () => (await place.innerText()) === before, 'the way back leads to the same place');
  await until(async () => (await heading.innerText()) === name, 'the same document is shown again');
}

export async function find({ session, words, word, report }) {
  const { context, page } = await session.fresh();
  const ui = new Ui(page, session, words.en);
  await in_the_library(ui, word, report);
  await filters(ui);
  await history(ui, word);
  await open_with_marks(ui, report);
  await hits(ui);
  await selection(ui);
  await panels(ui);
  await about(ui);
  await neighbours(ui);
  await ui.button('original').click();
  await ui.dialog('original_title').waitFor();
  const saved = page.waitForEvent('download');
  await ui.button('original_save').click();
  await (await saved).delete();
  check(/\/doc\//.test(page.url()), 'saving the original leaves the page where it is');
  await ui.back_to_library();
  check((await ui.selected_row.count()) === 1, 'the result one came from is still selected');
  await context.close();
}
