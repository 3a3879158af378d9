// @vitest-environment happy-dom
// SPDX-License-Identifier: AGPL-3.0-or-later
// Panels as a person uses them, against answers in place of the server.
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, test, vi } from 'vitest';
import AcceptDialog from './AcceptDialog.svelte';
import Capabilities from './Capabilities.svelte';
import { blank_claim, blank_response, blank_source } from './forms';
import GradeDialog from './GradeDialog.svelte';
import QuotePanel from './QuotePanel.svelte';
import RecordForm from './RecordForm.svelte';
import RecordList from './RecordList.svelte';
import { Refusal, serve, show, writes } from './served';

const stored = <T extends { head: object }>(record: T, id: string, version = 1): T => ({ ...record, head: { ...record.head, id, version } });
const source = stored({ ...blank_source(), cover_name: 'M' }, 's3');
const claim = stored(blank_claim('The files are genuine.'), 'c1');
const list = (...items: unknown[]) => ({ items, total: items.length, stale: [] });
const of_claim = (independence_low: number) => ({ target: 'claim:c1', head: { id: 'w1' }, modes: [{ mode: 'fabricate', independence_low }] });

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('grading', () => {
  async function on_digit(independence: number): Promise<ReturnType<typeof serve>> {
    const asked = serve({
      '/api/weigh/claims': list(claim), '/api/weigh/assessments': list(of_claim(independence)), 'PUT /api/weigh/sources/s3': source,
    });
    show(GradeDialog, { source, close: () => undefined });
    await waitFor(() => expect(screen.getByRole('option', { name: /The files are genuine/ })).toBeTruthy());
    await fireEvent.change(screen.getByRole('combobox'), { target: { value: 'c1' } });
    await fireEvent.click(screen.getByRole('radio', { name: /confirmed by other sources/ }));
    return asked;
  }
  test('refuses the digit 1 while one actor could have invented all of it', async () => {
    await on_digit(1);
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('independence'));
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /On to the letter/ }).disabled).toBe(true);
    await fireEvent.click(screen.getByRole('button', { name: /Take 2/ }));
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /On to the letter/ }).disabled).toBe(false);
  });
  test('shows no letter before the digit is given, and stores both', async () => {
    const asked = await on_digit(2);
    expect(screen.queryByRole('radio', { name: /usually reliable/ })).toBeNull();
    await waitFor(() => expect(screen.getByRole<HTMLButtonElement>('button', { name: /On to the letter/ }).disabled).toBe(false));
    await fireEvent.click(screen.getByRole('button', { name: /On to the letter/ }));
    await fireEvent.click(screen.getByRole('radio', { name: /B: usually reliable/ }));
    await fireEvent.click(screen.getByRole('button', { name: /Grade/ }));
    await waitFor(() => expect(writes(asked)).toHaveLength(1));
    expect(writes(asked)[0]?.body['grades']).toMatchObject([{ letter: 'B', sub_answers: [{ question: 'digit', answer: '1', evidence: 'claim:c1' }] }]);
  });
});

describe('a quote', () => {
  const passage = { span: { from: 4, to: 9 }, quote: 'files', before: 'The ', after: ' are', language: 'en' };
  const given = (done: (claim: string) => void) => ({ document: '1', page: 2, passage, close: () => undefined, done, draw: undefined });

  test('becomes passage, claim and evidence with one key', async () => {
    const asked = serve({
      'POST /api/weigh/passages': { head: { id: 'p1' } }, 'POST /api/weigh/claims': { head: { id: 'c9' } }, 'POST /api/weigh/evidence': { head: { id: 'e1' } },
    });
    const done = vi.fn();
    show(QuotePanel, given(done));
    expect(document.activeElement?.textContent).toContain('Make the claim');
    await fireEvent.click(document.activeElement ?? document.body);
    await waitFor(() => expect(done).toHaveBeenCalledWith('c9'));
    expect(writes(asked).map((a) => a.path)).toEqual(['/api/weigh/passages', '/api/weigh/claims', '/api/weigh/evidence']);
    expect(writes(asked)[0]?.body).toMatchObject({ document: '1', page: 2, from: 4, to: 9, quote: 'files', before: 'The ', after: ' are' });
    expect(writes(asked)[2]?.body).toMatchObject({ from: 'passage:p1', to: 'claim:c9', bearing: 'supports' });
  });
  test('is not stored twice when the second try succeeds', async () => {
    let tries = 0;
    const asked = serve({
      'POST /api/weigh/passages': { head: { id: 'p1' } }, 'POST /api/weigh/claims': { head: { id: 'c9' } },
      'POST /api/weigh/evidence': () => ((tries += 1) === 1 ? new Refusal(409, 'the case is busy') : { head: { id: 'e1' } }),
    });
    const done = vi.fn();
    show(QuotePanel, given(done));
    const accept = screen.getByRole('button', { name: /Make the claim/ });
    await fireEvent.click(accept);
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('the case is busy'));
    await fireEvent.click(accept);
    await waitFor(() => expect(done).toHaveBeenCalledWith('c9'));
    expect(writes(asked).filter((a) => a.path === '/api/weigh/passages')).toHaveLength(1);
  });
});

describe('a form', () => {
  test('names what is missing, and stores nothing', async () => {
    const asked = serve({});
    show(RecordForm, { kind: 'sources', record: blank_source(), close: () => undefined });
    await fireEvent.click(screen.getByRole('button', { name: /^Add .*source/ }));
    expect(screen.getByRole('alert').textContent).toContain('Cover name');
    expect(writes(asked)).toEqual([]);
  });
  test('keeps what was typed when somebody else was faster', async () => {
    const theirs = { ...source, head: { ...source.head, version: 2 }, interests: 'sells files' };
    const asked = serve({
      'PUT /api/weigh/sources/s3': (body: unknown) => ((body as typeof source).head.version === 1 ? new Refusal(409, 'S changed it') : theirs),
      '/api/weigh/sources/s3': theirs,
    });
    const close = vi.fn();
    show(RecordForm, { kind: 'sources', record: source, close });
    await fireEvent.input(screen.getByLabelText(/Cover name/), { target: { value: 'Militia M' } });
    await fireEvent.click(screen.getByRole('button', { name: /Save as version/ }));
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('S changed it'));
    await fireEvent.click(screen.getByRole('button', { name: /newer version/ }));
    await waitFor(() => expect(screen.getByLabelText<HTMLTextAreaElement>(/Interests/).value).toBe('sells files'));
    await fireEvent.click(screen.getByRole('button', { name: /Save as version/ }));
    await waitFor(() => expect(close).toHaveBeenCalled());
    expect(writes(asked).at(-1)?.body).toMatchObject({ cover_name: 'Militia M', interests: 'sells files', head: { version: 2 } });
  });
  test('tells "none, recorded" from "not recorded"', async () => {
    const set = vi.fn();
    show(Capabilities, { recorded: false, chosen: [], set });
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /not recorded/ }).checked).toBe(true);
    await fireEvent.click(screen.getByRole('radio', { name: /none, recorded/ }));
    expect(set).toHaveBeenCalledWith({ capabilities: [], is_capability_recorded: true });
    await fireEvent.click(screen.getByRole('checkbox', { name: 'select' }));
    expect(set).toHaveBeenCalledWith({ capabilities: ['select'], is_capability_recorded: true });
  });
});

describe('a response', () => {
  test('that offers a hypothesis makes one, and says where it came from', async () => {
    const response = stored({ ...blank_response('claim:c1'), text: 'a psy-op by the militia' }, 'n1');
    const question = stored({ head: claim.head, text: 'What are these files?', claim: 'c1' }, 'q1');
    const asked = serve({
      '/api/weigh/questions': list(question), 'POST /api/weigh/hypotheses': { head: { id: 'h3' } }, 'PUT /api/weigh/responses/n1': response,
    });
    show(AcceptDialog, { response, questions: [question], close: () => undefined });
    await fireEvent.input(screen.getByLabelText(/In one sentence/), { target: { value: 'fabricated by the militia' } });
    await fireEvent.click(screen.getByRole('button', { name: /Accept as/ }));
    await waitFor(() => expect(writes(asked)).toHaveLength(2));
    expect(writes(asked)[0]?.body).toMatchObject({ question: 'q1', text: 'fabricated by the militia', proposed_in: 'response:n1' });
    expect(writes(asked)[1]?.body['accepted']).toMatchObject([{ as: 'hypothesis', reference: 'hypothesis:h3' }]);
  });
});

describe('a list', () => {
  const given = (more: Record<string, unknown>) => ({
    label: 'Claims', items: [], loading: false, error: null, retry: () => undefined, selected: '', said: () => '', choose: () => undefined,
    empty: 'No claims yet.', add_label: 'Add claim', add: () => undefined, row: () => undefined, ...more,
  });
  test('that is empty says what to do', () => {
    show(RecordList, given({}));
    expect(screen.getByText('No claims yet.')).toBeTruthy();
  });
  test('that failed shows the whole error in its place, with another try', async () => {
    const retry = vi.fn();
    show(RecordList, given({ error: new Error('it broke'), retry }));
    await fireEvent.click(within(screen.getByRole('alert')).getByRole('button', { name: /Try again/ }));
    expect(retry).toHaveBeenCalled();
  });
});
