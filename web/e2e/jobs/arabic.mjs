// SPDX-License-Identifier: AGPL-3.0-or-later
// The same job in Arabic: interface from right to left, an Arabic keyboard, an Arabic word.
import { check, equal, until } from '../report.mjs';
import { Ui } from '../ui.mjs';

// What an Arabic layout sends for the key marked so.
const arabic_keys = { KeyJ: 'ت', KeyK: 'ن', KeyN: 'ى', KeyF: 'ب', KeyI: 'ه', KeyG: 'ل', KeyL: 'م', KeyR: 'ق', Slash: 'ظ' };

async function press(cdp, code, modifiers = 0) {
  const key = { key: arabic_keys[code], code, modifiers, windowsVirtualKeyCode: code === 'Slash' ? 191 : code.charCodeAt(3) };
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
}

async function choose_arabic(session, words) {
  const { context, page } = await session.fresh();
  const english = new Ui(page, session, words.en);
  await english.open_library();
  await english.button('settings').click();
  await page.getByRole('radio', { name: 'العربية' }).check();
  const ui = new Ui(page, session, words.ar);
  await ui.dialog('settings').waitFor();
  equal(await page.evaluate(() => `${document.documentElement.dir} ${document.documentElement.lang}`), 'rtl ar', 'direction and language of the page');
  await page.keyboard.press('Escape');
  await page.reload();
  await ui.field.waitFor();
  return { context, page, ui };
}

async function layout(ui) {
  const rail = await ui.page.locator('nav').first().boundingBox();
  check(rail.x > 600, 'the rail stands at the right');
  const list = await ui.page.locator('section.list').boundingBox();
  const preview = await ui.page.locator('section.preview').boundingBox();
  check(list.x > preview.x, 'the list stands right of the page');
  check(await ui.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing sticks out sideways');
  const loaded = await ui.page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter((f) => f.status === 'loaded').map((f) => f.family.replaceAll('"', ''));
  });
  check(loaded.includes('Plex Sans Arabic'), 'the Arabic face of the interface is loaded');
}

// Nothing of the interface is left in English.
export async function words_left(ui, english) {
  const said = await ui.page.evaluate(() =>
    [...document.querySelectorAll('button, h1, h2, h3, label, legend, th, [role=tab]')]
      .filter((e) => !e.closest('[translate=no]') && !e.querySelector('[translate=no]') && e.offsetParent)
      .map((e) => e.innerText.replace(/\s\S$/, '').trim()),
  );
  const known = new Set(Object.values(english).filter((m) => typeof m === 'string'));
  const left = said.filter((s) => known.has(s));
  equal(left.join(' | '), '', 'English words in the Arabic interface');
}

export async function arabic({ session, words, arabic_word }) {
  const { context, page, ui } = await choose_arabic(session, words);
  await ui.search(arabic_word);
  check((await ui.rows.count()) > 0, `"${arabic_word}" is found`);
  await ui.page_shown();
  await layout(ui);
  await words_left(ui, words.en);

  const cdp = await context.newCDPSession(page);
  await ui.results.focus();
  await page.keyboard.press('Home');
  const at = () => ui.selected_row.getAttribute('aria-posinset');
  if ((await ui.rows.count()) > 1) {
    await press(cdp, 'KeyJ');
    await until(async () => (await at()) === '2', 'the key marked J selects the next row on an Arabic keyboard');
    await press(cdp, 'KeyK');
    await until(async () => (await at()) === '1', 'the key marked K goes back');
  }
  await press(cdp, 'Slash');
  equal(await ui.field.evaluate((e) => e === document.activeElement), true, 'the key marked / goes to the field');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await page.locator('main header h1').waitFor();
  await ui.page_shown();
  await words_left(ui, words.en);
  const status = page.locator('main header').getByRole('status');
  if ((await status.count()) > 0) {
    await press(cdp, 'KeyN');
    await until(async () => /[0-9]/.test(await status.innerText()), 'the key marked N goes to a hit');
  }
  await ui.button('as_text').click();
  await page.locator('main .doctext p').first().waitFor();
  const direction = await page.locator('main .doctext p').evaluateAll((all) =>
    all.filter((p) => /^\P{L}*[\u0600-\u06ff]/u.test(p.textContent)).map((p) => getComputedStyle(p).direction),
  );
  check(direction.every((d) => d === 'rtl'), 'Arabic paragraphs run from right to left');
  await ui.button('as_page').click();

  // Arrow keys in tabs follow what is seen.
  if (!(await page.locator('aside.about').isVisible())) await ui.button('about').click();
  await ui.tab('tab_about').focus();
  await page.keyboard.press('ArrowLeft');
  equal(await ui.tab('tab_family').getAttribute('aria-selected'), 'true', 'Left goes to the next tab, which stands left');
  await press(cdp, 'KeyG');
  await press(cdp, 'KeyL');
  await page.getByRole('heading', { name: ui.named('ledger') }).waitFor();
  await words_left(ui, words.en);
  await ui.button('settings').click();
  await page.getByRole('radio', { name: '٠١٢٣' }).check();
  await page.keyboard.press('Escape');
  await until(async () => /[٠-٩]/.test(await page.locator('footer').innerText()), 'digits follow the setting');
  await context.close();
}
