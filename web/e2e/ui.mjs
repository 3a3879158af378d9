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
    await this.page.locator('nav').waitFor();
  }

  // The library with nothing asked: what the last view was does not matter.
  async open_library() {
    await this.open('/');
    await this.button('read', this.page.locator('nav')).click();
    await this.field.waitFor();
    const filters = this.page.getByRole('button', { name: this.named('remove_filter') }).and(this.page.locator('.chip'));
    for (let n = await filters.count(); n > 0; n -= 1) await filters.first().click();
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
        const desk = document.querySelector('main .desk');
        const image = desk?.querySelector('img');
        if (desk) return (image?.complete && image.naturalWidth > 0) || desk.querySelector('.failed') !== null;
        return document.querySelector('main .paper .doctext p, main .none[role=region]') !== null;
      }),
      'a page is shown: its picture, its text or why there is none',
      milliseconds,
    );
  }

  // Milliseconds from the click in the page until the picture or the text of another page is drawn,
  // or of the same one if the heading of the reader is asked for.
  async time_to_page(click, { in_reader = false } = {}) {
    await this.page.evaluate((reader) => void (window.timed = new Promise((done) => {
      const seen = () => document.querySelector('main .desk img, main .paper .doctext');
      addEventListener('click', () => {
        const begun = performance.now();
        const before = seen();
        const look = () => {
          const now = seen();
          const is_there = now && (now.localName !== 'img' || now.complete) && (reader ? document.querySelector('main header h1') : now !== before);
          if (is_there || performance.now() - begun > 10_000) done(performance.now() - begun);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }, { once: true, capture: true });
    })), in_reader);
    await click();
    return this.page.evaluate(() => window.timed);
  }

  // Milliseconds from a key to the frame that shows what it did.
  async time_to_frame(key) {
    await this.page.evaluate(() => void (window.timed = new Promise((done) => {
      addEventListener('keydown', () => {
        const begun = performance.now();
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - begun)));
      }, { once: true, capture: true });
    })));
    await this.page.keyboard.press(key);
    return this.page.evaluate(() => window.timed);
  }

  // Marks come with an answer of their own.
  async marked_picture() {
    if ((await this.picture.count()) === 0) return false;
    return this.marks.first().waitFor({ timeout: 1500, state: 'attached' }).then(() => true, () => false);
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
