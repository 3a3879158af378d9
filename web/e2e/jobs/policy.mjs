// SPDX-License-Identifier: AGPL-3.0-or-later
// The policy of weighing: what other choices would change is seen before they are taken, a reason is
// asked for, the defaults come back.
import { join } from 'node:path';
import { axe } from '../axe.mjs';
import { check, equal, until } from '../report.mjs';
import { Ui } from '../ui.mjs';
import { words_left } from './arabic.mjs';

const asked = (ui, path, body = undefined) =>
  ui.page.evaluate(
    async ([p, b]) => {
      const headers = { 'Content-Type': 'application/json', 'X-Winnow': document.querySelector('meta[name="winnow"]').content };
      const answer = await fetch(p, b ? { method: 'POST', body: JSON.stringify(b), headers } : {});
      if (!answer.ok) throw new Error(`${p}: ${answer.status} ${await answer.text()}`);
      return answer.json();
    },
    [path, body],
  );

async function computed_claim(ui) {
  const post = async (kind, record) => (await asked(ui, `/api/weigh/${kind}`, record)).head.id;
  const source = await post('sources', { kind: 'person', cover_name: 'Of the policy', grades: [{ letter: 'B', wording: 'stanag_2511', reason: 'was right before' }] });
  const claim = await post('claims', { text: 'The bridge was closed.', kind: 'fact' });
  await post('attributions', { claim, stance: 'asserts', speaker: source, basis: 'witnessed', oral_reason: 'by telephone', noted_by: 'the desk' });
  await asked(ui, `/api/weigh/claims/${claim}/assess`, { why: 'first look' });
  return claim;
}

async function open_policy(ui) {
  await ui.open('/');
  await ui.button('weigh', ui.page.locator('nav').first()).click();
  await ui.button('policy_of_weighing', ui.page.getByRole('navigation', { name: ui.named('weigh_parts') })).click();
  await ui.region('policy_choices').waitFor();
}

const row_of = (ui) => ui.page.getByRole('row').filter({ hasText: 'The bridge was closed.' });
const stored = async (ui, claim) => (await asked(ui, `/api/weigh/claims/${claim}/page`)).assessment;
const choice = (ui, name) => ui.region('policy_choices').getByLabel(ui.words[`w_policy_${name}`], { exact: true });

async function with_a_reason(ui, claim) {
  const before = await stored(ui, claim);
  await choice(ui, 'prior').fill('10');
  await ui.page.keyboard.press('Tab');
  const cells = row_of(ui).getByRole('cell');
  await until(async () => (await cells.nth(1).innerText()) !== (await cells.nth(2).innerText()) && (await cells.nth(2).innerText()).includes('%'), 'what it changes is shown');
  equal((await stored(ui, claim)).head.version, before.head.version, 'the assessment before the choices are taken');
  await ui.region('policy_effect').locator('button.strong').click();
  await ui.region('policy_effect').getByRole('alert').waitFor();
  equal((await stored(ui, claim)).head.version, before.head.version, 'the assessment without a reason');
  const said = await cells.nth(2).innerText();
  await ui.region('policy_effect').getByLabel(ui.words['why']).fill('seldom true before');
  await ui.region('policy_effect').locator('button.strong').click();
  await ui.region('policy_effect').getByRole('status').waitFor();
  const after = await stored(ui, claim);
  equal(`${after.policy.prior} ${after.head.why} ${after.head.version - before.head.version}`, '0.1 seldom true before 1', 'what is stored with its reason');
  check(after.probability < before.probability, 'a smaller prior gives a smaller estimate');
  await until(async () => (await cells.nth(1).innerText()) === said, 'what was foreseen is what is');
  await row_of(ui).getByText(ui.words['w_policy_prior'], { exact: true }).waitFor();
}

// A letter that counts for something else stands for another value, which the server says.
async function a_letter(ui) {
  const row = ui.region('policy_choices').getByRole('row').filter({ hasText: ui.words['w_letter_B'] });
  const before = await row.getByRole('cell').nth(2).innerText();
  await row.getByRole('textbox').first().fill('1,5');
  await ui.page.keyboard.press('Tab');
  await until(async () => (await row.getByRole('cell').nth(2).innerText()) === '50 %' && before !== '50 %', 'the letter B is worth what its counts say');
  await choice(ui, 'prior').fill('100');
  await ui.page.keyboard.press('Tab');
  await ui.region('policy_choices').getByRole('alert').waitFor();
  check(await ui.region('policy_effect').locator('button.strong').isDisabled(), 'a policy that cannot be used cannot be taken');
}

async function back_to_defaults(ui, claim) {
  await ui.button('policy_restore').click();
  await ui.region('policy_choices').getByRole('alert').waitFor({ state: 'hidden' });
  equal(await choice(ui, 'prior').inputValue(), '50', 'the prior of the default');
  check(await ui.button('policy_restore').isDisabled(), 'nothing is to be restored then');
  await ui.region('policy_effect').getByLabel(ui.words['why']).fill('the usual ones again');
  await ui.region('policy_effect').locator('button.strong').click();
  await until(async () => (await stored(ui, claim)).policy.prior === 0.5, 'the defaults are in force again');
  await ui.open(`/claim/${claim}`);
  await ui.region('numbers').getByRole('button', { name: ui.named('policy_change') }).click();
  await ui.region('policy_choices').waitFor();
}

async function looked_at(world, language, theme) {
  const { context, page } = await world.session.fresh({ display: { language, theme }, color_scheme: theme });
  const ui = new Ui(page, world.session, world.words[language]);
  await open_policy(ui);
  await row_of(ui).getByRole('cell').nth(2).locator('.belief').waitFor();
  if (world.shots) await page.screenshot({ path: join(world.shots, `${language}-${theme}-policy.png`) });
  equal((await axe(page)).join('\n'), '', `axe on the policy in ${language}, ${theme}`);
  check(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth + 1), `the policy fits its window in ${language}`);
  if (language === 'ar') await words_left(ui, world.words.en);
  await context.close();
}

export async function policy(world) {
  const { session, words, watch } = world;
  watch.expected.push('/api/weigh/policy', '/preview');
  const { context, page } = await session.fresh();
  const ui = new Ui(page, session, words.en);
  await ui.open('/');
  const claim = await computed_claim(ui);
  await open_policy(ui);
  await with_a_reason(ui, claim);
  await a_letter(ui);
  await back_to_defaults(ui, claim);
  await context.close();
  for (const [language, theme] of [['en', 'light'], ['ar', 'dark']]) await looked_at(world, language, theme);
}
