// SPDX-License-Identifier: AGPL-3.0-or-later
// Weighing by hand: a source with grade and sealed name, a link of custody with a gap, histories, an
// undo, and a quote that becomes a claim with two keys.
import { axe } from '../axe.mjs';
import { check, equal, until } from '../report.mjs';
import { Ui } from '../ui.mjs';
import { words_left } from './arabic.mjs';

const cover_name = 'M الميليشيا';
const real_name = 'Somebody Real';
const passphrase = 'a long passphrase';

const dialog_of = (ui) => ui.page.locator('dialog[open]');
const closed = (ui) => dialog_of(ui).waitFor({ state: 'hidden' });
const strong = (ui) => dialog_of(ui).locator('button.strong');
const asked = (ui, path) => ui.page.evaluate((p) => fetch(p).then((r) => r.json()), path);
const part = (ui, key) => ui.button(key, ui.page.getByRole('navigation', { name: ui.named('weigh_parts') }));

async function no_violations(ui, where) {
  const found = await axe(ui.page);
  equal(found.join('\n'), '', `axe on ${where}`);
}

async function open_sources(ui) {
  await ui.open('/');
  await ui.page.locator('main').waitFor();
  await ui.page.keyboard.press('g');
  await ui.page.keyboard.press('w');
  await part(ui, 'sources_and_custody').click();
  await ui.page.getByRole('listbox', { name: ui.named('sources') }).waitFor();
}

async function a_source(ui) {
  await ui.page.keyboard.press('a');
  await strong(ui).click();
  await dialog_of(ui).getByRole('alert').first().waitFor();
  await dialog_of(ui).getByLabel(ui.words['w_f_cover_name']).fill(cover_name);
  await dialog_of(ui).getByLabel(ui.words['w_f_interests']).fill('gains from the story');
  await no_violations(ui, 'the form of a source');
  await strong(ui).click();
  await closed(ui);
  await ui.page.locator('article h1', { hasText: cover_name }).waitFor();
  check(/\/source\/s\d+$/.test(ui.page.url()), 'a source has an address of its own');
  return ui.page.url().split('/').at(-1);
}

async function a_grade(ui) {
  await ui.button('grade_now').click();
  const digit = (n) => dialog_of(ui).getByRole('radio', { name: ui.words[`w_digit_${n}`] });
  await digit(1).check();
  await dialog_of(ui).getByRole('alert').waitFor();
  check(await strong(ui).isDisabled(), 'the digit 1 is refused without two independent sources');
  equal(await dialog_of(ui).getByRole('radio', { name: /^F/ }).count(), 0, 'letters that are shown before the digit is given');
  await digit(3).check();
  await strong(ui).click();
  await dialog_of(ui).getByRole('radio', { name: ui.words['w_letter_F'] }).check();
  await strong(ui).click();
  await closed(ui);
  await ui.page.locator('article li .grade', { hasText: 'F3' }).waitFor();
}

async function a_sealed_name(ui, source, watch) {
  watch.expected.push('/reveal');
  await ui.button('seal').click();
  await dialog_of(ui).getByLabel(ui.words['real_name']).fill(real_name);
  await dialog_of(ui).getByLabel(ui.words['passphrase']).fill(passphrase);
  await strong(ui).click();
  await closed(ui);
  await ui.button('reveal').click();
  await dialog_of(ui).getByLabel(ui.words['passphrase']).fill('a wrong passphrase');
  await strong(ui).click();
  await dialog_of(ui).getByRole('alert').waitFor();
  await dialog_of(ui).getByLabel(ui.words['passphrase']).fill(passphrase);
  await strong(ui).click();
  await dialog_of(ui).getByText(real_name).waitFor();
  await ui.button('reveal_done', dialog_of(ui)).click();
  await closed(ui);
  const stored = JSON.stringify(await asked(ui, `/api/weigh/sources/${source}`));
  check(!stored.includes(real_name), 'the real name stands in no answer about the source');
}

async function a_gap(ui, source) {
  const { items } = await asked(ui, '/api/weigh/sources');
  const own = items.find((s) => s.is_own).head.id;
  await ui.button('add_step').click();
  await dialog_of(ui).getByLabel(ui.words['w_f_from'], { exact: true }).selectOption(source);
  await dialog_of(ui).getByLabel(ui.words['w_f_to'], { exact: true }).selectOption(own);
  await dialog_of(ui).getByLabel(ui.words['w_f_items']).fill('hand_over:h1');
  await dialog_of(ui).getByRole('radio', { name: ui.words['capability_none'] }).check();
  await dialog_of(ui).getByLabel(ui.words['w_f_is_gap']).check();
  await dialog_of(ui).getByLabel(ui.words['w_f_gap_question']).fill('Where was it from March to May?');
  await strong(ui).click();
  await closed(ui);
  await ui.button('custody_graph', ui.page.locator('.tools')).click();
  const graph = ui.page.getByRole('listbox', { name: ui.named('custody_graph') });
  await graph.getByRole('option', { name: /Where was it from March to May/ }).waitFor();
  return graph;
}

async function walk(ui, graph) {
  await graph.focus();
  const at = () => graph.getAttribute('aria-activedescendant');
  const seen = new Set();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'ArrowUp']) {
    seen.add(await at());
    await ui.page.keyboard.press(key);
  }
  check(seen.size > 1, 'arrows walk over the graph');
  const links = await graph.getByRole('option').evaluateAll((all) => all.map((o) => o.dataset.id).filter((id) => /^k\d+$/.test(id)).sort());
  const rows = await ui.page.getByRole('region', { name: ui.named('custody_table') }).getByRole('rowheader').allInnerTexts();
  equal(rows.map((r) => r.trim()).sort().join(), links.join(), 'the table holds the links of the graph');
  await no_violations(ui, 'the custody graph');
}

async function a_history(ui, source) {
  await ui.page.getByRole('listbox', { name: ui.named('sources') }).getByRole('option', { name: new RegExp(cover_name) }).click();
  await ui.page.locator('article h1', { hasText: cover_name }).waitFor();
  await ui.page.keyboard.press('e');
  await dialog_of(ui).getByLabel(ui.words['w_f_interests']).fill('sells the files');
  await dialog_of(ui).getByLabel(ui.words['why']).fill('told by D1');
  await strong(ui).click();
  await closed(ui);
  await ui.page.getByText('sells the files').waitFor();
  await ui.page.keyboard.press('h');
  await dialog_of(ui).getByText('told by D1').waitFor();
  await dialog_of(ui).locator('ins', { hasText: 'sells the files' }).waitFor();
  await no_violations(ui, 'the history of a source');
  await ui.page.keyboard.press('Escape');
  await closed(ui);
  await ui.page.keyboard.press('z');
  await until(async () => (await asked(ui, `/api/weigh/sources/${source}`)).interests === 'gains from the story', '"z" takes the change back');
  await ui.page.getByText('gains from the story').waitFor();
}

async function a_quote(ui, word) {
  await ui.open_library();
  await ui.search(word);
  await ui.open_row(0);
  await ui.button('as_text').click();
  const paragraph = ui.page.locator('main .doctext p', { hasText: /\p{L}{3}/u }).first();
  await paragraph.waitFor();
  const selected = await paragraph.evaluate((p) => {
    const range = new Range();
    range.selectNodeContents(p);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    return p.textContent;
  });
  await ui.page.keyboard.press('q');
  await dialog_of(ui).locator('blockquote').waitFor();
  equal(await dialog_of(ui).locator('blockquote').textContent(), selected, 'what is quoted');
  await no_violations(ui, 'the panel of a quote');
  await ui.page.keyboard.press('Enter');
  await closed(ui);
  const { items } = await asked(ui, '/api/weigh/passages');
  equal(items.at(-1).quote, selected, 'the words of the passage');
  const claims = (await asked(ui, '/api/weigh/claims')).items;
  const links = (await asked(ui, '/api/weigh/evidence')).items;
  equal(links.at(-1).to, `claim:${claims.at(-1).head.id}`, 'what the passage speaks for');
  return claims.at(-1);
}

async function a_region(ui) {
  await ui.button('as_page').click();
  const sheet = ui.page.locator('main .sheet');
  if ((await sheet.count()) === 0) return;
  await ui.page.evaluate(() => getSelection().removeAllRanges());
  await ui.page.locator('main .desk').focus();
  await ui.page.keyboard.press('q');
  await ui.page.getByRole('application').waitFor();
  await ui.page.keyboard.press('Shift+ArrowDown');
  await ui.page.keyboard.press('Enter');
  await dialog_of(ui).getByLabel(ui.words['region_words']).waitFor();
  await dialog_of(ui).getByLabel(ui.words['region_words']).fill('a stamp');
  await strong(ui).click();
  await closed(ui);
  const passage = (await asked(ui, '/api/weigh/passages')).items.at(-1);
  check(passage.box.height > 0.1 && passage.quote === 'a stamp', 'a region is kept with its words');
}

async function in_arabic(session, words, source) {
  const { context, page } = await session.fresh({ display: { language: 'ar', theme: 'dark' }, color_scheme: 'dark' });
  const ui = new Ui(page, session, words.ar);
  await ui.open(`/source/${source}`);
  await page.locator('article h1', { hasText: cover_name }).waitFor();
  await page.locator('.node').first().waitFor();
  await words_left(ui, words.en);
  await no_violations(ui, 'the card of a source in Arabic');
  const own = await page.locator('.node.own').first().boundingBox();
  const other = await page.locator('.node:not(.own)').first().boundingBox();
  check(own.x < other.x, 'what was handed over runs to the left');
  await page.keyboard.press('e');
  await dialog_of(ui).getByLabel(ui.words['w_f_cover_name']).waitFor();
  await words_left(ui, words.en);
  await context.close();
}

export async function weigh({ session, words, watch, word }) {
  const { context, page } = await session.fresh();
  const ui = new Ui(page, session, words.en);
  await open_sources(ui);
  const source = await a_source(ui);
  await a_grade(ui);
  await a_sealed_name(ui, source, watch);
  const graph = await a_gap(ui, source);
  await walk(ui, graph);
  await a_history(ui, source);
  const claim = await a_quote(ui, word);
  await a_region(ui);
  await ui.open('/');
  await ui.button('weigh', page.locator('nav').first()).click();
  await part(ui, 'claims').click();
  await page.getByRole('listbox', { name: ui.named('claims') }).getByRole('option').first().waitFor();
  check(claim.text.length > 0, 'the claim has a text');
  await no_violations(ui, 'the list of claims');
  await context.close();
  await in_arabic(session, words, source);
}
