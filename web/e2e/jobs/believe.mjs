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
  const { low, high } = (await asked(ui, `/api/weigh/claims/${claim}/page`)).assessment;
  equal(low, high, 'the ends of a claim whose paths are all known');
  equal(await ui.page.locator('section.belief .bar .point').count(), 1, 'the marks of a bar that is one figure');
  equal(await ui.page.locator('section.belief .bar .part').count(), 0, 'the intervals of a bar that is one figure');
  equal((await ui.page.locator('section.belief .word').innerText()).match(/%/g)?.length, 1, 'the figures that the belief is said with');
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

// Both ends of each interval that is drawn, and how far apart they lie.
const ends_of = (bars) =>
  bars.evaluateAll((parts) =>
    parts.map((part) => {
      const ends = ['::before', '::after'].filter((end) => parseFloat(getComputedStyle(part, end).borderInlineStartWidth) > 0);
      return { ends: ends.length, apart: part.getBoundingClientRect().width };
    }),
  );

async function a_matrix(ui, { question }) {
  await ui.open(`/question/${question}`);
  await ui.page.locator('[data-cell="0 0"]').click();
  for (const key of ['5', '2']) await ui.page.keyboard.press(key);
  await until(async () => (await asked(ui, `/api/weigh/questions/${question}/matrix`)).is_complete, 'a column is full after a key for each row');
  const rated = (await asked(ui, `/api/weigh/questions/${question}/matrix`)).ratings.map((r) => r.expectation).sort();
  equal(rated.join(), 'unlikely,very_likely', 'what the keys have rated');
  await ui.region('result').locator('.bar').nth(1).waitFor();
  await ui.page.locator('td.out .belief').nth(1).waitFor();
  const { result } = await asked(ui, `/api/weigh/questions/${question}/matrix`);
  check(result.every((r) => r.low < r.high), 'explanations have intervals');
  const bars = await ends_of(ui.region('result').locator('.bar .part'));
  equal(bars.length, result.length, 'the intervals that are drawn');
  for (const bar of bars) check(bar.ends === 2 && bar.apart >= 4, `an interval has two ends that stand apart (${JSON.stringify(bar)})`);
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
