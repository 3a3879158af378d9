// SPDX-License-Identifier: AGPL-3.0-or-later
// Late answers: random doings against a server that answers after 0 to 500 ms. At rest every panel
// must equal the answer to the last view.
import { equal, until } from '../report.mjs';
import { Ui } from '../ui.mjs';

const longest_delay = 500;
const doings_each = 6;

// mulberry32: the same sequences on every run.
function random_from(seed) {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

async function slowed(page, random) {
  // Only requests begun here count as open: the end of an earlier one must not cancel one of them.
  const state = { open: new Set(), last: performance.now() };
  await page.route('**/api/**', async (route) => {
    if (route.request().url().includes('/api/status')) return route.continue();
    state.open.add(route.request());
    await new Promise((wake) => setTimeout(wake, random() * longest_delay));
    await route.continue().catch(() => {}); // Aborted in the meantime.
    return undefined;
  });
  const ended = (request) => {
    if (state.open.delete(request)) state.last = performance.now();
  };
  page.on('requestfinished', ended);
  page.on('requestfailed', ended);
  return state;
}

// No request is open, and none was begun by what the last answers changed.
const at_rest = (state) => until(() => state.open.size === 0 && performance.now() - state.last > 700, 'the page comes to rest', 30_000);

async function stored_view(page) {
  const state = await page.evaluate(() => history.state?.view ?? '');
  return page.evaluate((id) => fetch(`/api/views/${id}`).then((r) => r.json()), state);
}

const asked = (view) => {
  const search = new URLSearchParams({ q: view.query, level: view.level, group: 'document' });
  for (const o of view.off) search.append('off', o);
  for (const f of view.filters) search.append(f.field, f.not ? `-${f.value}` : f.value);
  return search;
};

const ask = (page, path) => page.evaluate((p) => fetch(p).then((r) => r.json()), path);

async function library_fits(ui, view) {
  if (view.query.trim() === '' && view.filters.length === 0) return;
  const answer = await ask(ui.page, `/api/search?${asked(view)}&first=0&count=50`);
  if (answer.errors.length > 0) return;
  if (answer.documents_total.value === 0) return void (await ui.text('nothing_found').waitFor({ timeout: 8000 }));
  equal(await ui.rows.first().getAttribute('aria-setsize'), String(answer.documents_total.value), `rows for "${view.query}"`);
  const at = Math.max(0, Math.min(view.at, answer.documents_total.value - 1));
  equal(await ui.selected_row.getAttribute('aria-posinset'), String(at + 1), 'the selected row');
  const hit = answer.hits[at];
  if (!hit) return;
  equal(squeezed(await ui.preview.locator('h2').innerText()), squeezed(hit.title || hit.file), 'the document of the preview');
  await marks_fit(ui, view, hit.document, hit.page);
}

const squeezed = (text) => text.replace(/[\p{Cf}\p{Cc}\s]|RLO|LRM|RLM|PDF|BOM|ZWJ|ZWNJ/gu, '');

async function marks_fit(ui, view, document, page) {
  if ((await ui.picture.count()) === 0 || view.query.trim() === '') return;
  const marks = await ask(ui.page, `/api/pages/${document}/${page}/marks?${new URLSearchParams({ q: view.query, level: view.level })}`);
  equal(await ui.marks.count(), marks.hits.reduce((n, m) => n + m.boxes.length, 0), `marks on page ${page} of document ${document}`);
}

async function reader_fits(ui, view) {
  equal(new URL(ui.page.url()).pathname, `/doc/${view.selected}/${view.page}`, 'the address');
  const document = await ask(ui.page, `/api/documents/${view.selected}`);
  equal(squeezed(await ui.page.locator('main header h1').innerText()), squeezed(document.title || document.file), 'the document of the reader');
  if (view.panel !== 'text') await marks_fit(ui, view, view.selected, view.page);
  if (view.panel !== 'page') {
    const text = await ask(ui.page, `/api/pages/${view.selected}/${view.page}/text`);
    equal(squeezed((await ui.page.locator('main .paper > .doctext p').allTextContents()).join('\n')), squeezed(text.text), `the text of page ${view.page}`);
  }
}

export async function race({ session, words, word, arabic_word, races, report }) {
  const random = random_from(20151409);
  const { context, page } = await session.fresh();
  const ui = new Ui(page, session, words.en);
  await ui.open_library();
  await ui.search(word);
  const state = await slowed(page, random);
  const queries = [word, arabic_word, `${word} ${arabic_word}`, 'a', 'zzqxv', `"${word}"`, `${word} OR ${arabic_word}`];
  const pick = (list) => list[Math.floor(random() * list.length)];
  const type = async () => {
    if (await ui.field.isVisible()) await ui.field.pressSequentially(` ${pick(queries)}`, { delay: 5 });
  };
  const anew = async () => {
    if (await ui.field.isVisible()) await ui.field.fill(pick(queries));
  };
  const key = (name) => async () => {
    await page.evaluate(() => document.activeElement?.blur());
    await page.keyboard.press(name);
  };
  const doings = [anew, anew, type, key('j'), key('j'), key('k'), key('Enter'), key('Escape'), key('n'), key('PageDown'), key('PageUp'), key('3'), key('1')];
  for (let i = 0; i < races; i += 1) {
    const done = [];
    for (let d = 0; d < doings_each; d += 1) {
      const doing = Math.floor(random() * doings.length);
      done.push(doing);
      await doings[doing]();
      await page.waitForTimeout(random() * 120);
    }
    await at_rest(state);
    const view = await stored_view(page);
    try {
      await (view.screen === 'doc' ? reader_fits(ui, view) : library_fits(ui, view));
    } catch (error) {
      throw new Error(`sequence ${i} (${done.join(' ')}), view ${JSON.stringify(view)}: ${error.message}`);
    }
  }
  report.say(`      race: ${races} sequences of ${doings_each} doings, each panel equal to the last view`);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await context.close();
}
