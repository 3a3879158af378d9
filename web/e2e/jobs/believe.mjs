// SPDX-License-Identifier: AGPL-3.0-or-later
// What is computed: a claim with both ends of its bar that goes stale by a grade and is computed
// again, and a matrix that is rated with keys, in both directions and both colours.
import { join } from 'node:path';
import { axe } from '../axe.mjs';
import { check, equal, until } from '../report.mjs';
import { Ui } from '../ui.mjs';
import { words_left } from './arabic.mjs';

const asked = (ui, path, method = 'GET', body = undefined) =>
  ui.page.evaluate(
    async ([p, m, b]) => {
      const headers = { 'Content-Type': 'application/json', 'X-Winnow': document.querySelector('meta[name="winnow"]').content };
      const answer = await fetch(p, { method: m, ...(b ? { body: JSON.stringify(b), headers } : {}) });
      if (!answer.ok) throw new Error(`${m} ${p}: ${answer.status} ${await answer.text()}`);
      return answer.json();
    },
    [path, method, body],
  );
const kept = async (ui, kind, record) => (await asked(ui, `/api/weigh/${kind}`, 'POST', record)).head.id;

async function records(ui) {
  const source = await kept(ui, 'sources', { kind: 'person', cover_name: 'Believed one' });
  const claim = await kept(ui, 'claims', { text: 'The convoy left on Monday. غادرت القافلة.', kind: 'fact' });
  const spoken = { stance: 'asserts', speaker: source, basis: 'witnessed', oral_reason: 'by telephone', noted_by: 'the desk' };
  await kept(ui, 'attributions', { claim, ...spoken });
  const question = await kept(ui, 'questions', { text: 'Who sent the convoy?' });
  await kept(ui, 'hypotheses', { question, text: 'The militia sent it' });
  const item = { to: `question:${question}`, from: `claim:${claim}`, label: 'Convoy seen', bearing: 'context', directness: 'direct' };
  await kept(ui, 'evidence', item);
  return { source, claim, question };
}

async function a_claim(ui, { source, claim }) {
  const head = ui.page.locator('article header').first();
  const stale = head.locator('.stale[role=status]');
  await ui.open(`/claim/${claim}`);
  await ui.page.locator('.belief .bar').first().waitFor();
  await ui.page.keyboard.press('Shift+R');
  await head.locator('p.stale').waitFor({ state: 'hidden' });
  const ends = await ui.page.locator('section.belief .bar .part').evaluate((part) => {
    const { width } = part.getBoundingClientRect();
    return ['::before', '::after'].filter((end) => parseFloat(getComputedStyle(part, end).borderInlineStartWidth) > 0).length * (width > 0 ? 1 : 0);
  });
  equal(ends, 2, 'the ends of the bar that are drawn');
  check((await ui.page.locator('section.belief .estimate').innerText()).includes('%'), 'the belief is said with its interval');
  check((await asked(ui, `/api/weigh/claims/${claim}/page`)).assessment.low >= 0, 'what was computed is stored');
  const now = await asked(ui, `/api/weigh/sources/${source}`);
  const grade = { letter: 'B', wording: 'stanag_2511', by: '', at: '', reason: 'was right before', sub_answers: [] };
  await asked(ui, `/api/weigh/sources/${source}`, 'PUT', { ...now, grades: [...now.grades, grade] });
  await ui.open(`/claim/${claim}`);
  await stale.waitFor();
  check((await stale.innerText()).includes(`source:${source}`), 'the page says which source has changed');
  await stale.getByRole('button').click();
  await stale.waitFor({ state: 'hidden' });
  equal((await asked(ui, `/api/weigh/claims/${claim}/page`)).is_stale, false, 'stale after it was computed again');
}

async function a_matrix(ui, { question }) {
  await ui.open(`/question/${question}`);
  await ui.page.locator('[data-cell="0 0"]').click();
  for (const key of ['5', '2']) await ui.page.keyboard.press(key);
  await until(async () => (await asked(ui, `/api/weigh/questions/${question}/matrix`)).is_complete, 'a column is full after a key for each row');
  const rated = (await asked(ui, `/api/weigh/questions/${question}/matrix`)).ratings.map((r) => r.expectation).sort();
  equal(rated.join(), 'unlikely,very_likely', 'what the keys have rated');
  await ui.region('result').locator('.bar').nth(1).waitFor();
  await ui.page.locator('td.out .belief').nth(1).waitFor();
}

async function looked_at(world, language, theme, made) {
  const { context, page } = await world.session.fresh({ display: { language, theme }, color_scheme: theme });
  const ui = new Ui(page, world.session, world.words[language]);
  for (const [name, path, there] of [['claim', `/claim/${made.claim}`, '.belief .bar'], ['matrix', `/question/${made.question}`, '[data-cell="0 0"]']]) {
    await ui.open(path);
    await page.locator(there).first().waitFor();
    await ui.frame();
    if (world.shots) await page.screenshot({ path: join(world.shots, `${language}-${theme}-computed-${name}.png`) });
    equal((await axe(page)).join('\n'), '', `axe on the ${name} in ${language}, ${theme}`);
    check(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth + 1), `the ${name} fits its window in ${language}`);
    if (language === 'ar') await words_left(ui, world.words.en);
  }
  await context.close();
}

export async function believe(world) {
  const { context, page } = await world.session.fresh();
  const ui = new Ui(page, world.session, world.words.en);
  await ui.open('/');
  const made = await records(ui);
  await a_claim(ui, made);
  await a_matrix(ui, made);
  await context.close();
  for (const language of ['en', 'ar']) for (const theme of ['light', 'dark']) await looked_at(world, language, theme, made);
}
