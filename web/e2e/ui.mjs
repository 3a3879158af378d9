// SPDX-License-Identifier: AGPL-3.0-or-later
// The screens as a person sees them: found by role and by what they say, in either language.
import { until } from './report.mjs';
import { pattern } from './words.mjs';

export class Ui {
  constructor(page, session, words) {
    this.page = page;
    this.session = session;
    this.words = words;
  }

  named = (key) => pattern(this.words[key]);
  button = (key, within = this.page) => within.getByRole('button', { name: this.named(key) });
  tab = (key) => this.page.getByRole('tab', { name: this.named(key) });
  dialog = (key) => this.page.getByRole('dialog', { name: this.named(key) });
  region = (key) => this.page.getByRole('region', { name: this.named(key) });
  text = (key, within = this.page) => within.getByText(pattern(this.words[key]));

  get field() {
    return this.page.getByRole('textbox', { name: this.named('query') }).or(this.page.getByRole('searchbox', { name: this.named('query') }));
  }
  get results() {
    return this.page.getByRole('listbox', { name: this.named('results') });
  }
  get rows() {
    return this.results.getByRole('option');
  }
  get selected_row() {
    return this.results.locator('[role=option].current');
  }
  get preview() {
    return this.region('preview');
  }
  get marks() {
    return this.page.locator('main svg rect');
  }
  get picture() {
    return this.page.locator('main .sheet img');
  }

  async open(path = '/') {
    await this.page.goto(this.session.origin + path);
    await this.page.locator('nav').first().waitFor();
  }

  // The library with nothing asked: what the last view was does not matter.
  async open_library() {
    await this.open('/');
    await this.button('read', this.page.locator('nav').first()).click();
    await this.field.waitFor();
    const chips = this.page.getByRole('list', { name: this.named('filters_in_force') }).locator('button.chip');
    while ((await chips.count()) > 0) await chips.first().click();
  }

  async search(query) {
    await this.field.fill(query);
    await this.field.press('Enter');
    await this.settled();
  }

  async settled() {
    await until(
      () => this.page.evaluate(() => {
        const list = document.querySelector('section.list');
        return !list || (list.getAttribute('aria-busy') !== 'true' && !list.querySelector('.wait, .dimmed'));
      }),
      'the results have come',
    );
  }

  async page_shown(milliseconds) {
    await until(
      () => this.page.evaluate(() => {
        const image = document.querySelector('main .desk img');
        return (image && image.complete && image.naturalWidth > 0) || document.querySelector('main .paper .doctext, main .none[role=region]') !== null;
      }),
      'a page is shown, as a picture or as text',
      milliseconds,
    );
  }

  // A narrow window shows the list alone: there a click opens.
  async choose_row(i) {
    await this.rows.nth(i).click();
    if (await this.preview.isVisible()) await this.page_shown();
  }
  async open_row(i) {
    await this.rows.nth(i).click();
    if (await this.preview.isVisible()) await this.button('open_document').click();
    await this.page.locator('main header h1').waitFor();
    await this.page_shown();
  }
  // The first result whose page has pixels and a mark on them is chosen; false if there is none.
  async choose_marked(most = 12) {
    const n = Math.min(most, await this.rows.count());
    for (let i = 0; i < n; i += 1) {
      await this.rows.nth(i).click();
      await this.page_shown();
      if ((await this.picture.count()) === 0) continue;
      if (await this.marks.first().waitFor({ state: 'attached', timeout: 1500 }).then(() => true, () => false)) return true;
    }
    return false;
  }

  async back_to_library() {
    await this.button('back_to_results').click();
    await this.field.waitFor();
  }

  // A frame has been drawn after what was done.
  frame = () => this.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(0)))));

  focused = () =>
    this.page.evaluate(() => {
      const at = document.activeElement;
      return at ? `${at.tagName.toLowerCase()}${at.id ? `#${at.id}` : ''}[${at.getAttribute('role') ?? ''}] ${at.getAttribute('aria-label') ?? at.textContent?.trim().slice(0, 40) ?? ''}` : '';
    });
}
