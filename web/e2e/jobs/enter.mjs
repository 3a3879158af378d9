// SPDX-License-Identifier: AGPL-3.0-or-later
// What a person enters under Weigh, with the mouse and with keys alone: each time what is then on
// the screen, and what the server then holds.
import { axe } from '../axe.mjs';
import { check, equal, until } from '../report.mjs';
import { Ui } from '../ui.mjs';

const dialog_of = (ui) => ui.page.locator('dialog[open]');
const closed = (ui) => dialog_of(ui).waitFor({ state: 'hidden' });
const field = (ui, name) => dialog_of(ui).getByLabel(ui.words[`w_f_${name}`], { exact: false }).first();
const save = async (ui) => {
  await dialog_of(ui).locator('button.strong').click();
  await closed(ui);
};
const asked = (ui, path) =>
  ui.page.evaluate(async (p) => {
    const answer = await fetch(p);
    if (!answer.ok) throw new Error(`${p}: ${answer.status}`);
    return answer.json();
  }, path);
const last = async (ui, kind) => (await asked(ui, `/api/weigh/${kind}`)).items.at(-1);
const part = (ui, key) => ui.button(key, ui.page.getByRole('navigation', { name: ui.named('weigh_parts') }));

async function no_violations(ui, where) {
  equal((await axe(ui.page)).join('\n'), '', `axe on ${where}`);
}

async function go_to(ui, key) {
  await ui.open('/');
  await ui.page.locator('main').waitFor();
  await ui.page.keyboard.press('g');
  await ui.page.keyboard.press('w');
  await part(ui, key).click();
}

// With keys alone: the form takes the focus, Tab walks it, Enter on its button keeps it.
async function a_source(ui, name) {
  await go_to(ui, 'sources_and_custody');
  await ui.page.keyboard.press('a');
  await field(ui, 'cover_name').waitFor();
  for (let i = 0; i < 12 && !(await field(ui, 'cover_name').evaluate((f) => f === document.activeElement)); i += 1) await ui.page.keyboard.press('Tab');
  await ui.page.keyboard.type(name);
  const strong = dialog_of(ui).locator('button.strong');
  for (let i = 0; i < 20 && !(await strong.evaluate((b) => b === document.activeElement)); i += 1) await ui.page.keyboard.press('Tab');
  await ui.page.keyboard.press('Enter');
  await closed(ui);
  await ui.page.locator('article h1', { hasText: name }).waitFor();
  const kept = await last(ui, 'sources');
  equal(kept.cover_name, name, 'the cover name that is kept');
  equal(kept.has_sealed_name, false, 'a name that nobody sealed');
  return kept.head.id;
}

async function a_step(ui, from, to) {
  await ui.button('add_step').click();
  await field(ui, 'from').selectOption(from);
  await dialog_of(ui).getByLabel(ui.words['w_f_to'], { exact: true }).selectOption(to);
  await field(ui, 'items').fill('hand_over:h1');
  await field(ui, 'how').fill('by a courier at the bridge');
  await dialog_of(ui).getByLabel(ui.words['w_capability_alter']).check();
  await save(ui);
  const step = await last(ui, 'custody');
  equal(`${step.from} ${step.to} ${step.how} ${step.capabilities} ${step.is_capability_recorded} ${step.is_gap}`, `${from} ${to} by a courier at the bridge alter true false`, 'the step that is kept');
  const row = ui.page.getByRole('region', { name: ui.named('custody_table') }).getByRole('row').filter({ has: ui.page.getByRole('button', { name: step.head.id, exact: true }) });
  await row.getByText('by a courier at the bridge').waitFor();
  await row.getByText(ui.words['w_capability_alter'], { exact: true }).waitFor();
  const graph = ui.page.getByRole('listbox', { name: ui.named('custody_graph') });
  await graph.locator(`[data-id="${step.head.id}"]`).waitFor();
}

// A claim, and who says it through whom: the chain is a line of support.
async function a_claim(ui, text, speaker, gate) {
  await go_to(ui, 'claims');
  await ui.page.keyboard.press('a');
  await field(ui, 'text').fill(text);
  await save(ui);
  await ui.page.locator('article h1', { hasText: text }).waitFor();
  const claim = (await last(ui, 'claims')).head.id;
  check(ui.page.url().endsWith(`/claim/${claim}`), 'a claim has an address of its own');
  await ui.text('nothing_for').waitFor();
  await ui.page.keyboard.press('e');
  await ui.button('add_attribution', dialog_of(ui)).click();
  await dialog_of(ui).locator('button.strong').click();
  await dialog_of(ui).getByRole('alert').first().waitFor();
  await field(ui, 'speaker').selectOption(speaker.id);
  await field(ui, 'basis').selectOption('witnessed');
  await dialog_of(ui).getByRole('checkbox', { name: gate.name, exact: true }).check();
  await field(ui, 'oral_reason').fill('by telephone');
  await field(ui, 'noted_by').fill('the desk');
  await no_violations(ui, 'the form of an attribution');
  await save(ui);
  const voice = ui.region('for').getByRole('listitem').filter({ hasText: speaker.name });
  await voice.getByText(ui.words['w_basis_witnessed'], { exact: true }).waitFor();
  await voice.getByText(gate.name, { exact: true }).first().waitFor();
  const page = await asked(ui, `/api/weigh/claims/${claim}/page`);
  equal(page.lines.length, 1, 'the lines of a claim that one says');
  for (const one of [speaker, gate]) check(page.lines[0].actors.includes(one.id), `the line needs ${one.name}`);
  return claim;
}

async function a_link(ui, claim, from) {
  await ui.page.keyboard.press('e');
  await ui.button('add_link', dialog_of(ui)).click();
  await field(ui, 'from').fill(from);
  await field(ui, 'bearing').selectOption('contradicts');
  await field(ui, 'label').fill('The ferry log');
  await save(ui);
  await ui.region('against').getByText('The ferry log').waitFor();
  equal(await ui.region('for').getByText('The ferry log').count(), 0, 'a contradiction among what is for it');
  const link = await last(ui, 'evidence');
  equal(`${link.from} ${link.to} ${link.bearing}`, `${from} claim:${claim} contradicts`, 'the link that is kept');
  equal((await asked(ui, `/api/weigh/claims/${claim}/page`)).state, 'contested', 'the state of a claim with evidence against it');
}

async function a_response(ui, claim) {
  const before = (await asked(ui, `/api/weigh/claims/${claim}/page`)).now.probability;
  await ui.button('add_response').click();
  await field(ui, 'respondent').fill('The ministry');
  await field(ui, 'kind').selectOption('deny');
  await field(ui, 'text').fill('No convoy left that day. <b>None.</b>');
  await save(ui);
  const item = ui.region('responses').getByRole('listitem').filter({ hasText: 'The ministry' });
  equal(await item.locator('blockquote').textContent(), 'No convoy left that day. <b>None.</b>', 'the words of the response');
  await item.getByText(ui.words['w_moderation_waiting'], { exact: true }).waitFor();
  const page = await asked(ui, `/api/weigh/claims/${claim}/page`);
  equal(page.responses.length, 1, 'the responses of the claim');
  equal(page.now.probability, before, 'the estimate after a response');
  await ui.button('accept', item).click();
  await dialog_of(ui).getByRole('radio', { name: ui.words['w_accepted_task'], exact: true }).check();
  await dialog_of(ui).getByLabel(ui.words['accept_text'], { exact: true }).fill('ask for the log of the day');
  await save(ui);
  await item.getByText('ask for the log of the day').waitFor();
  await ui.region('looked_for').getByText('ask for the log of the day').waitFor();
}

async function a_correction(ui, claim, text) {
  await ui.button('add_correction').click();
  equal(await field(ui, 'old_text').inputValue(), text, 'the old text that is offered');
  await field(ui, 'wrong').fill('The day was wrong');
  await field(ui, 'new_text').fill('The convoy left on Friday.');
  await field(ui, 'cause').fill('a slip of the desk');
  await save(ui);
  const region = ui.region('corrections');
  equal(await region.locator('del').innerText(), text, 'the old text beside the new one');
  equal(await region.locator('ins').innerText(), 'The convoy left on Friday.', 'the new text');
  await region.getByText(ui.words['not_public'], { exact: true }).waitFor();
  const [kept] = (await asked(ui, `/api/weigh/claims/${claim}/page`)).corrections;
  equal(`${kept.wrong}; ${kept.cause}; ${kept.is_public}`, 'The day was wrong; a slip of the desk; false', 'the correction that is kept');
  equal((await asked(ui, `/api/weigh/claims/${claim}`)).text, text, 'the claim, which a correction does not change');
}

// An older version comes back out of the history, as a new one with its reason.
async function from_history(ui, claim, text) {
  await ui.button('change', ui.page.locator('article header').first()).click();
  await field(ui, 'text').fill('The convoy never left.');
  await save(ui);
  await ui.page.locator('article h1', { hasText: 'The convoy never left.' }).waitFor();
  await ui.page.keyboard.press('h');
  await dialog_of(ui).locator('del', { hasText: text }).waitFor();
  await no_violations(ui, 'the history of a claim');
  await ui.button('bring_back', dialog_of(ui)).click();
  await dialog_of(ui).getByRole('listitem').filter({ hasText: ui.words['version_n'].replace('{n}', '3') }).first().waitFor();
  await ui.page.keyboard.press('Escape');
  await closed(ui);
  await ui.page.locator('article h1', { hasText: text }).waitFor();
  const versions = (await asked(ui, `/api/weigh/claims/${claim}/history`)).items;
  equal(versions.map((v) => v.text).join(' | '), `${text} | The convoy never left. | ${text}`, 'the versions that are kept');
  check(versions[2].head.why.includes('1'), 'the reason names the version that came back');
}

// With one's own first hypothesis there are two: "something else" is there from the beginning.
async function a_hypothesis(ui) {
  await go_to(ui, 'questions');
  await ui.page.keyboard.press('a');
  await field(ui, 'text').fill('Who ordered the convoy?');
  await save(ui);
  await ui.page.locator('article h1', { hasText: 'Who ordered the convoy?' }).waitFor();
  await ui.text('no_columns').waitFor();
  await ui.button('add_hypothesis').click();
  await field(ui, 'text').fill('The ministry ordered it');
  await save(ui);
  const question = (await last(ui, 'questions')).head.id;
  await ui.button('add_item').click();
  await field(ui, 'from').fill('claim:c1');
  await field(ui, 'label').fill('The seal');
  await save(ui);
  await ui.page.getByRole('columnheader', { name: 'The seal' }).waitFor();
  await ui.page.getByRole('rowheader', { name: 'The ministry ordered it' }).waitFor();
  equal(await ui.button('add_catch_all').count(), 0, 'the call for "something else", which every question begins with');
  const rows = (await asked(ui, `/api/weigh/questions/${question}/matrix`)).rows.map((h) => `${h.text} ${h.is_catch_all}`).sort();
  equal(rows.join('; '), 'The ministry ordered it false; something else true', 'the hypotheses that are kept');
}

// What a colleague rated is shown once one's own column is full, and then where it differs.
async function a_rating(ui) {
  const rated = (await asked(ui, '/api/weigh/questions')).items.find((q) => q.text === 'Who rated first?');
  check(rated !== undefined, 'the case holds a question that a colleague has rated');
  const path = `/api/weigh/questions/${rated.head.id}/matrix`;
  const hidden = await asked(ui, path);
  check(hidden.columns[0].colleagues_hidden && hidden.ratings.length === 0, 'the answer holds no rating of a colleague before one\'s own');
  await ui.open(`/question/${rated.head.id}`);
  await ui.text('colleagues_hidden').waitFor();
  const cells = ui.page.locator('[data-cell]');
  equal((await cells.allInnerTexts()).join('').trim(), '', 'what the cells show before the first rating');
  await ui.page.locator('[data-cell="0 0"]').click();
  await ui.page.keyboard.press('3');
  await until(async () => (await asked(ui, path)).ratings.length === 1, 'one\'s own rating is kept');
  equal((await asked(ui, path)).columns[0].colleagues_hidden, true, 'whether colleagues stay hidden while a cell is empty');
  await ui.page.keyboard.press('3');
  await ui.text('colleagues_hidden').waitFor({ state: 'hidden' });
  await ui.page.locator('[data-cell].differs').nth(1).waitFor();
  const labels = await cells.evaluateAll((all) => all.map((c) => c.getAttribute('aria-label')).sort());
  const own = ui.words['w_expect_even'];
  equal(labels.join(' | '), [`${own}; colleague: ${ui.words['w_expect_very_likely']}`, `${own}; colleague: ${ui.words['w_expect_very_unlikely']}`].join(' | '), 'what the cells then say');
  await no_violations(ui, 'a matrix with ratings of a colleague');
}

export async function enter({ session, words }) {
  const { context, page } = await session.fresh();
  const ui = new Ui(page, session, words.en);
  const text = 'The convoy left on Thursday.';
  const gate = { name: 'Gatekeeper G', id: await a_source(ui, 'Gatekeeper G') };
  const speaker = { name: 'Witness W شاهد', id: await a_source(ui, 'Witness W شاهد') };
  await a_step(ui, speaker.id, gate.id);
  const claim = await a_claim(ui, text, speaker, gate);
  await a_link(ui, claim, 'claim:c1');
  await a_response(ui, claim);
  await a_correction(ui, claim, text);
  await from_history(ui, claim, text);
  await a_hypothesis(ui);
  await a_rating(ui);
  await context.close();
}
