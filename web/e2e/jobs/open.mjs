// SPDX-License-Identifier: AGPL-3.0-or-later
// Who is let in: this page, and no page of another program on the same machine.
import { createServer } from 'node:http';
import { check, equal } from '../report.mjs';
import { Ui } from '../ui.mjs';

async function ask(address, options = {}) {
  const response = await fetch(address, options);
  await response.arrayBuffer();
  return response.status;
}

// A page of another port is "same-site": its browser would send our cookie along.
async function asked_from_another_port(context, origin) {
  const page_of_others = createServer((_, answer) => answer.setHeader('Content-Type', 'text/html').end('<title>x</title>'));
  await new Promise((listening) => page_of_others.listen(0, '127.0.0.1', listening));
  const page = await context.newPage();
  try {
    await page.goto(`http://127.0.0.1:${page_of_others.address().port}/`);
    return await page.evaluate(async (own) => {
      const read = (r) => r.text();
      const tried = await Promise.allSettled([
        fetch(`${own}/api/case`, { credentials: 'include' }).then(read),
        fetch(`${own}/api/ledger/pause`, { method: 'POST', credentials: 'include', body: '{"paused":true}' }).then(read),
      ]);
      return tried.map((t) => t.status);
    }, origin);
  } finally {
    await page.close();
    page_of_others.close();
  }
}

export async function open({ session, watch, words, address_after_opening }) {
  check(!address_after_opening.includes('#'), `the token is gone from the address ${address_after_opening}`);
  const { origin } = session;
  const own = { Origin: origin, 'Sec-Fetch-Site': 'same-origin' };
  equal(await ask(`${origin}/api/case`, { headers: own }), 403, 'a read without the cookie');
  const cookie = session.state.cookies.map((c) => `${c.name}=${c.value}`).join('; ');
  const cookies = session.state.cookies.filter((c) => c.name === `__Host-winnow-${new URL(origin).port}`);
  equal(cookies.length, 1, 'cookies whose name carries the port');
  check(cookies[0].httpOnly && cookies[0].sameSite === 'Strict' && cookies[0].secure, 'the cookie is HttpOnly, Strict and Secure');
  equal(await ask(`${origin}/api/case`, { headers: { ...own, Cookie: cookie } }), 200, 'a read with the cookie');
  const write = { method: 'POST', body: '{"paused":false}', headers: { ...own, Cookie: cookie, 'Content-Type': 'application/json' } };
  equal(await ask(`${origin}/api/ledger/pause`, write), 403, 'a write without the token of its page');
  const token = /#t=(.+)$/.exec(session.address)[1];
  const again = { method: 'POST', body: JSON.stringify({ token }), headers: { ...own, 'Content-Type': 'application/json' } };
  check((await ask(`${origin}/api/open`, again)) >= 400, 'the token of the address is spent');

  const { context, page } = await session.fresh();
  watch.expected.push('/api/case', '/api/ledger/pause', 'blocked by CORS policy');
  const from_others = await asked_from_another_port(context, origin);
  equal(from_others.join(), 'rejected,rejected', 'a read and a write from a page of another port');

  const ui = new Ui(page, session, words.en);
  watch.expected.push('/api/views/');
  for (const path of ['/doc/1/0', '/read/v/7F3K', '/read/v/%2e%2e', '/read/v/zzzzzzzzzz', '/nothing']) {
    await ui.open(path);
    await ui.text('not_found').waitFor();
    check(await page.getByRole('link', { name: ui.named('go_home') }).isVisible(), `${path} offers a way home`);
  }
  watch.expected.length = 0;
  await page.getByRole('link', { name: ui.named('go_home') }).click();
  await page.locator('nav').first().waitFor();
  await context.close();

  // Without a cookie the page says so and shows nothing of the case.
  const stranger = await session.fresh({ signed_in: false });
  watch.expected.push('/api/case');
  await stranger.page.goto(`${origin}/`);
  await new Ui(stranger.page, session, words.en).text('not_opened').first().waitFor();
  watch.expected.length = 0;
  await stranger.context.close();
}
