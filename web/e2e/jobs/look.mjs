// SPDX-License-Identifier: AGPL-3.0-or-later
// Every screen and state in both directions and both colours: axe on each, and a picture.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { axe } from '../axe.mjs';
import { check } from '../report.mjs';
import { Ui } from '../ui.mjs';

const screens = {
  async start(ui) {
    await ui.open_library();
    await ui.search('');
  },
  async library(ui, word) {
    await ui.open_library();
    await ui.search(word);
    if (await ui.preview.isVisible()) await ui.choose_row(Math.min(1, (await ui.rows.count()) - 1));
  },
  async filters(ui) {
    await ui.button('facets').click();
    await ui.page.locator('#facets').getByRole('listitem').first().waitFor();
  },
  async filtered(ui) {
    await ui.page.locator('#facets').getByRole('listitem').getByRole('button').nth(1).click();
    await ui.page.keyboard.press('Escape');
    await ui.settled();
  },
  async none(ui, word) {
    await ui.open_library();
    await ui.search(`${word} qqzzx`);
    await ui.text('nothing_found').waitFor();
  },
  async refused(ui) {
    await ui.search('foo:bar');
    await ui.page.locator('section.list').waitFor();
  },
  async batch(ui, word) {
    await ui.button('batch').click();
    await ui.page.getByRole('dialog').getByRole('textbox').fill(`${word}\nقافلة\nqqzzx`);
    await ui.button('batch_run').click();
    await ui.page.getByRole('dialog').getByRole('row').nth(3).waitFor();
  },
  async reader(ui, word) {
    await ui.page.keyboard.press('Escape');
    await ui.search(word);
    if (!(await ui.preview.isVisible())) await ui.open_row(0);
    else {
      await ui.choose_marked();
      await ui.button('open_document').click();
      await ui.page.locator('main header h1').waitFor();
      await ui.page_shown();
    }
    const next = ui.button('next_hit');
    if ((await next.count()) > 0) await next.click();
  },
  async reader_both(ui) {
    await ui.button('as_both').click();
    await ui.page.locator('main .doctext p').first().waitFor();
  },
  async reader_text(ui) {
    await ui.button('as_text').click();
    await ui.page.locator('main .doctext p').first().waitFor();
  },
  async family(ui) {
    await ui.button('as_page').click();
    if (!(await ui.tab('tab_family').isVisible())) await ui.button('about').click();
    await ui.tab('tab_family').click();
    await ui.page_shown();
  },
  places: (ui) => ui.tab('tab_places').click(),
  readings: (ui) => ui.tab('tab_readings').click(),
  async original(ui) {
    await ui.button('original').click();
    await ui.dialog('original_title').waitFor();
  },
  async ledger(ui) {
    await ui.page.keyboard.press('Escape');
    await ui.button('ledger', ui.page.locator('nav').first()).click();
    await ui.page.getByRole('listbox', { name: ui.named('table') }).getByRole('option').first().waitFor();
  },
  async retry(ui) {
    await ui.page.getByRole('listbox', { name: ui.named('table') }).getByRole('option').first().click();
    await ui.button('retry_selected').click();
    await ui.dialog('retry_dialog').waitFor();
  },
  async claims(ui) {
    await ui.page.keyboard.press('Escape');
    await ui.button('weigh', ui.page.locator('nav').first()).click();
    await ui.button('claims', ui.page.getByRole('navigation', { name: ui.named('weigh_parts') })).click();
    await ui.page.locator('.records [role=option], .records .none').first().waitFor();
  },
  async source(ui) {
    await ui.button('sources_and_custody').click();
    await ui.page.getByRole('listbox', { name: ui.named('sources') }).getByRole('option').first().click();
    await ui.page.locator('article h1').waitFor();
  },
  async source_form(ui) {
    await ui.button('change', ui.page.locator('article header')).click();
    await ui.page.locator('dialog[open]').waitFor();
  },
  async custody(ui) {
    await ui.page.keyboard.press('Escape');
    await ui.button('custody_graph').first().click();
    await ui.page.getByRole('listbox', { name: ui.named('custody_graph') }).waitFor();
  },
  async questions(ui) {
    await ui.button('questions').click();
    await ui.page.locator('.records [role=option], .records .none').first().waitFor();
  },
  async hand_over(ui) {
    await ui.page.keyboard.press('Escape');
    await ui.button('ledger', ui.page.locator('nav').first()).click();
    await ui.button('add_hand_over').first().click();
    const dialog = ui.dialog('add_hand_over');
    await dialog.getByLabel(ui.named('ho_path')).fill('/usr/share/');
    await dialog.getByRole('listitem').first().waitFor();
  },
  async keys(ui) {
    await ui.page.keyboard.press('Escape');
    await ui.button('keys').click();
    await ui.dialog('keys_all').waitFor();
  },
  async palette(ui) {
    await ui.page.keyboard.press('Escape');
    await ui.page.keyboard.press('Control+k');
    await ui.dialog('commands').waitFor();
  },
  async settings(ui) {
    await ui.page.keyboard.press('Escape');
    await ui.button('settings').click();
    await ui.dialog('settings').waitFor();
  },
  async not_found(ui) {
    await ui.open('/nothing');
  },
};

const reach_ms = 8000;

const looks = [
  { name: 'en-light', language: 'en', theme: 'light', axe: true },
  { name: 'ar-dark', language: 'ar', theme: 'dark', axe: true },
  { name: 'en-dark', language: 'en', theme: 'dark', more: true, axe: true },
  { name: 'ar-light', language: 'ar', theme: 'light', more: true, axe: true },
  { name: 'en-narrow', language: 'en', theme: 'light', viewport: { width: 1000, height: 700 } },
  // What is left of 1366x768 at a zoom of 200 %.
  { name: 'en-zoomed', language: 'en', theme: 'light', viewport: { width: 683, height: 384 } },
];

async function one_look(world, look, found) {
  const display = { language: look.language, theme: look.theme };
  const { context, page } = await world.session.fresh({ display, color_scheme: look.theme, viewport: look.viewport });
  // What is not reached in this time is not reached.
  page.setDefaultTimeout(reach_ms);
  const ui = new Ui(page, world.session, world.words[look.language]);
  const word = look.language === 'ar' ? world.arabic_word : world.word;
  for (const [name, show] of Object.entries(screens)) {
    try {
      await show(ui, word);
    } catch (error) {
      found.push(`${look.name} ${name}: not reached: ${String(error.message).split('\n')[0]}`);
      if (world.shots) await page.screenshot({ path: join(world.shots, `${look.name}-${name}-lost.png`) });
      continue;
    }
    await ui.frame();
    if (world.shots) await page.screenshot({ path: join(world.shots, `${look.name}-${name}.png`) });
    for (const violation of look.axe ? await axe(page) : []) found.push(`${look.name} ${name}: axe: ${violation}`);
    if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1)) found.push(`${look.name} ${name}: wider than the window`);
  }
  await context.close();
}

export async function look(world) {
  if (world.shots) await mkdir(world.shots, { recursive: true });
  const found = [];
  const wanted = looks.filter((one) => world.all_looks || !one.more);
  for (const one of wanted) await one_look(world, one, found);
  for (const line of found) world.report.say(`      ${line}`);
  world.report.say(`      look: ${Object.keys(screens).length} screens in ${wanted.length} looks, ${found.length} findings (axe: ${found.filter((f) => f.includes(': axe:')).length} violations)`);
  check(found.length === 0, 'axe finds nothing and every screen fits its window');
}
